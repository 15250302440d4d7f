import { ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { CaregiverRelationship, ConsentFacts, InformationClass } from "../../policy/facts";
import { FamilyRecord } from "../family/family-record";
import { Organization } from "../organization/organization";
import { Choice, Choices, Day, Hidden, Moment, Text } from "../shared/columns";
import { InformationClassEnum, RelationshipEnum } from "../shared/enums";
import { Node } from "../shared/node";

const chicago = (column: string) => `(${column} at time zone 'America/Chicago')`;

@ObjectType({
  implements: Node,
  description:
    "A family's consent that a partner be told of it: for which service, of what, and for how long. A later one supersedes it; a withdrawal ends it at once (HL-02).",
})
@Entity()
@Index(["familyId"])
@Check("consent_ends_after_it_begins", `"expires_at" > "effective_from"`)
@Check(
  "consent_lasts_a_year_at_most",
  `${chicago('"expires_at"')}::date <= (${chicago('"effective_from"')} + interval '1 year')::date`,
)
@Check("consent_never_covers_the_reporter", `not ('REPORTER' = any ("classes"::text[]))`)
@Check(
  "withdrawn_consent_has_a_reason",
  `("withdrawn_at" is null) = ("withdrawn_because" is null) and ("withdrawn_at" is null) = ("withdrawn_by_id" is null)`,
)
export class Consent extends FamilyRecord implements ConsentFacts {
  @Hidden("uuid")
  organizationId!: string;

  @ManyToOne(() => Organization, { nullable: false })
  @JoinColumn()
  organization!: Organization;

  @Text("The service that the partner gives the family.")
  service!: string;

  @Choices(InformationClassEnum, "The classes of sensitive information that it covers; never who reported.")
  classes!: InformationClass[];

  @Text("Who gave it: a parent or guardian.")
  givenBy!: string;

  @Choice(RelationshipEnum, "What they are to the children.")
  relationship!: CaregiverRelationship;

  @Day("Day on which it was signed.")
  signedOn!: string;

  @Moment("From when on it holds.")
  effectiveFrom!: Date;

  @Moment("When it ends by itself: a year after it began at most.")
  expiresAt!: Date;

  @Moment("From when on a later consent for the same partner speaks for the family.", { nullable: true })
  supersededAt!: Date | null;

  @Moment("When the family withdrew it.", { nullable: true })
  withdrawnAt!: Date | null;

  @Hidden("uuid", { nullable: true })
  withdrawnById!: string | null;

  @Text("Why the family withdrew it.", { nullable: true })
  withdrawnBecause!: string | null;
}
