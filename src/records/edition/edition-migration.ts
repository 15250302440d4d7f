import { ObjectType } from "type-graphql";
import { Check, Entity } from "typeorm";
import type { ParameterChanges } from "../../policy/editions/edition";
import type { MigrationFacts } from "../../policy/editions/facts";
import { Hidden, Moment, OfEdition, Text } from "../shared/columns";
import { Node } from "../shared/node";
import { WorkRecord } from "../referral/case-record";

@ObjectType({
  implements: Node,
  description:
    "A running case went over to another edition, by an act of its own. What was met or due by then stays as the edition before judged it (FP-PV-01, AMB-01).",
})
@Entity()
@Check("moved_to_another_edition", `"from_edition_id" <> "to_edition_id"`)
@Check("migration_has_a_reason", `length(trim("reason")) > 0`)
export class EditionMigration extends WorkRecord implements MigrationFacts {
  @OfEdition("The edition that judged it until then.")
  fromEditionId!: string;

  /** What that edition changes of its base: with it the case can be judged by it for good. */
  @Hidden("jsonb")
  fromChanges!: ParameterChanges;

  @OfEdition("The edition that judges it from then on.")
  toEditionId!: string;

  @Moment("When it was moved.")
  migratedAt!: Date;

  @Text("Why it was moved.")
  reason!: string;
}
