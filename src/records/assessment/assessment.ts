import { ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type { AssessmentFacts, AssessmentKind } from "../../policy/facts";
import { WorkRecord } from "../referral/case-record";
import { Choice, Day, Flag, Text, Texts } from "../shared/columns";
import { AssessmentKindEnum } from "../shared/enums";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description:
    "An assessment: the county's of risk or safety, or the specialist's of the family in its two foci (FP-TP-03, FP-AS-02).",
})
@Entity()
@Index(["referralId"])
@Check(
  "family_assessment_has_its_first_focus",
  `"kind" <> 'FAMILY' or "emergency_placement_needed" is not null`,
)
export class Assessment extends WorkRecord implements AssessmentFacts {
  @Choice(AssessmentKindEnum, "Whose assessment it is, and of what.")
  kind!: AssessmentKind;

  @Day("Day of the assessment.")
  assessedOn!: string;

  @Texts("High-risk factors found; the county's assessment needs at least one (FP-TP-03).")
  highRiskFactors!: string[];

  @Flag(
    "First focus: emergency out-of-home placement is necessary to prevent injury to a family member (FP-AS-02).",
    { nullable: true },
  )
  emergencyPlacementNeeded!: boolean | null;

  @Text("Why emergency placement is or is not necessary.", { nullable: true })
  emergencyPlacementNote!: string | null;

  @Texts("Second focus: the family's problems (FP-AS-02).")
  problems!: string[];

  @Texts("Second focus: the services needed to keep the family together (FP-AS-02).")
  neededServices!: string[];

  @Texts("Professionals consulted; asked by `ms-1994` (FP-AS-07).")
  involvedProfessionals!: string[];

  @Text("Assessment summary for the county (FP-AS-04).", { nullable: true })
  summary!: string | null;
}
