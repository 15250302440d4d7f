import { ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type {
  CareSystem,
  CaseTypeChangeFacts,
  DhsCaseType,
  PlacementFacts,
  PlacementSetting,
} from "../../policy/facts";
import { Choice, Day, Hidden, Text } from "../shared/columns";
import { CareSystemEnum, DhsCaseTypeEnum, PlacementSettingEnum } from "../shared/enums";
import { Node } from "../shared/node";
import { FamilyRecord } from "./family-record";
import { Child, Removal } from "./person";

@ObjectType({
  implements: Node,
  description:
    "Where a removed child is for some days and which system answers for the care; a child is in one place at a time (FP-CO-04, FP-DF-01).",
})
@Entity()
@Index(["familyId"])
@Index(["childId"])
@Check("placement_ends_after_it_began", `"ended_on" is null or "ended_on" >= "placed_on"`)
export class Placement extends FamilyRecord implements PlacementFacts {
  @Choice(PlacementSettingEnum, "What kind of place it is.")
  setting!: PlacementSetting;

  @Choice(CareSystemEnum, "The system responsible for supervision, care and essentials (FP-DF-01).")
  system!: CareSystem;

  @Day("First day.")
  placedOn!: string;

  @Day("Day on which it ended; null while it lasts. The next may begin on the same day.", { nullable: true })
  endedOn!: string | null;

  @Hidden("uuid")
  removalId!: string;

  @ManyToOne(() => Removal, { nullable: false })
  @JoinColumn()
  removal!: Removal;

  @Hidden("uuid")
  childId!: string;

  @ManyToOne(() => Child, { nullable: false })
  @JoinColumn()
  child!: Child;
}

@ObjectType({
  implements: Node,
  description:
    "The agency's own case became one of another type; the case of family preservation goes on (FP-FT-03, FP-DC-04).",
})
@Entity()
@Index(["familyId"])
@Check("case_type_changes_to_another", `"type_before" <> "type"`)
export class CaseTypeChange extends FamilyRecord implements CaseTypeChangeFacts {
  @Choice(DhsCaseTypeEnum, "What it was before.")
  typeBefore!: DhsCaseType;

  @Choice(DhsCaseTypeEnum, "What it became.")
  type!: DhsCaseType;

  @Day("From which day on.")
  effectiveOn!: string;

  @Text("Why.", { nullable: true })
  reason!: string | null;
}
