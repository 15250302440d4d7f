import { ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type {
  CaregiverFacts,
  CaregiverRelationship,
  ChildFacts,
  IntellectualDisability,
  RemovalCause,
  RemovalFacts,
} from "../../policy/facts";
import { Choice, Day, Flag, Hidden, Text } from "../shared/columns";
import { DisabilityEnum, RelationshipEnum, RemovalCauseEnum } from "../shared/enums";
import { Node } from "../shared/node";
import { ScopeColumns } from "../shared/scope-columns";
import { Family } from "./family";
import { FamilyRecord } from "./family-record";

/** A member of a family, with what the exclusions ask (FP-EX-01). */
@ObjectType()
abstract class Person extends ScopeColumns {
  @Text("Name.")
  name!: string;

  @Flag("Actively psychotic (FP-EX-01a).")
  activelyPsychotic!: boolean;

  @Flag("The psychosis is controlled by medication: then it does not exclude (FP-EX-01a, AMB-05).")
  controlledByMedication!: boolean;

  @Flag("Suicidal (FP-EX-01b).")
  suicidal!: boolean;

  @Flag("Homicidal (FP-EX-01c).")
  homicidal!: boolean;

  @Choice(DisabilityEnum, "Degree of intellectual disability (FP-EX-01d).")
  intellectualDisability!: IntellectualDisability;

  @Hidden("uuid")
  familyId!: string;

  @ManyToOne(() => Family, { nullable: false })
  @JoinColumn()
  family!: Family;
}

@ObjectType({
  implements: Node,
  description: "A child of a family; a referral names which are its target children.",
})
@Entity()
@Index(["familyId"])
@Check("born_after_1900", `"birth_date" >= date '1900-01-01'`)
export class Child extends Person implements ChildFacts {
  @Day("Date of birth (FP-TP-02).")
  birthDate!: string;
}

@ObjectType({ implements: Node, description: "An adult who cares for the children (FP-DF-03)." })
@Entity()
@Index(["familyId"])
@Check("primary_care_giver_is_a_parent", `not "is_primary" or "relationship" <> 'OTHER'`)
export class Caregiver extends Person implements CaregiverFacts {
  @Choice(RelationshipEnum, "What the caregiver is to the children.")
  relationship!: CaregiverRelationship;

  @Flag("A primary care giver; every referral needs one (FP-DF-03, FP-RF-02).")
  isPrimary!: boolean;
}

@ObjectType({
  implements: Node,
  description: "The removal of a child from home; only the county records it (FP-CO-04).",
})
@Entity()
@Index(["familyId"])
@Index("a_child_is_away_once", ["childId"], { unique: true, where: `"returned_on" is null` })
@Check("returned_after_the_removal", `"returned_on" is null or "returned_on" >= "removed_on"`)
export class Removal extends FamilyRecord implements RemovalFacts {
  @Day("Day of the removal.")
  removedOn!: string;

  @Day("Day of the child's return home.", { nullable: true })
  returnedOn!: string | null;

  @Choice(RemovalCauseEnum, "What led to the removal (FP-DC-02).")
  cause!: RemovalCause;

  @Text("What happened.", { nullable: true })
  narrative!: string | null;

  @Hidden("uuid")
  childId!: string;

  @ManyToOne(() => Child, { nullable: false })
  @JoinColumn()
  child!: Child;
}
