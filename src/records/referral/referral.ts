import { Field, ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { EditionId } from "../../policy/editions/edition";
import type {
  Criterion,
  DiscontinuationReason,
  PlacementType,
  Purpose,
  ReferralFacts,
  RemovalReason,
  RiskCause,
  ScreeningFinding as ScreeningFindingFacts,
} from "../../policy/facts";
import { openStatuses, type ReferralStatus } from "../../policy/lifecycle/states";
import { Family } from "../family/family";
import { Choice, Choices, Day, Documents, Flag, Hidden, Moment, OfEdition, Text } from "../shared/columns";
import * as enums from "../shared/enums";
import { Node } from "../shared/node";
import { ScopedRecord } from "../shared/scoped";
import { Worker } from "../worker/worker";

@ObjectType({ description: "What the specialist found of one criterion in the screening review (FP-RF-06)." })
export class ScreeningFinding implements ScreeningFindingFacts {
  @Field(() => enums.CriterionEnum.type, { description: "The criterion." })
  criterion!: Criterion;

  @Field(() => Boolean, { description: "Whether the family meets it." })
  met!: boolean;

  @Field(() => String, { nullable: true, description: "What the finding rests on." })
  note!: string | null;
}

const open = openStatuses.map((status) => `'${status}'`).join(", ");

@ObjectType({
  implements: Node,
  description:
    "The case: a county's referral of a family, from its draft and Client Information Sheet through treatment to the end of the follow-up year (FP-RF, FP-AC, FP-DC, FP-FU).",
})
@Entity()
@Index("one_open_case_a_family", ["familyId"], { unique: true, where: `"status" in (${open})` })
@Index(["countyId", "id"])
@Index(["assignedWorkerId", "id"])
@Index(["reviewCountyId", "id"], { where: `"review_county_id" is not null` })
@Index(["familyId", "id"])
@Check(
  "submitted_under_an_edition",
  `"status" in ('DRAFT', 'WITHDRAWN') or ("edition_id" is not null and "submitted_at" is not null)`,
)
@Check(
  "accepted_before_treatment",
  `"status" not in ('ACCEPTED', 'INTENSIVE', 'MAINTENANCE', 'EXTENDED', 'TERMINATED', 'FOLLOW_UP') or "accepted_at" is not null`,
)
@Check("terminated_with_a_reason", `("terminated_on" is null) = ("termination_reason" is null)`)
@Check("terminated_has_a_day", `"status" not in ('TERMINATED', 'FOLLOW_UP') or "terminated_on" is not null`)
@Check(
  "assigned_before_contact",
  `"status" not in ('CONTACT_PENDING', 'ASSESSING', 'ACCEPTED', 'INTENSIVE', 'MAINTENANCE', 'EXTENDED') or "assigned_worker_id" is not null`,
)
@Check("calendar_move_is_whole", `("status_until" is null) = ("status_after" is null)`)
export class Referral extends ScopedRecord implements ReferralFacts {
  /** As last written; the API answers the status of the day (see `statusOn`). */
  @Hidden("enum", { enum: enums.StatusEnum.values, enumName: enums.StatusEnum.sqlName })
  status!: ReferralStatus;

  @Hidden("date", { nullable: true })
  statusUntil!: string | null;

  @Hidden("enum", { enum: enums.StatusEnum.values, enumName: enums.StatusEnum.sqlName, nullable: true })
  statusAfter!: ReferralStatus | null;

  @OfEdition(
    "The edition it is judged by: the one in force in its county when it was first submitted, or the one that it was moved to (FP-PV-01, AMB-01). Null while a draft.",
    { nullable: true },
  )
  editionId!: EditionId | null;

  @Hidden("uuid", { nullable: true })
  earlierReferralId!: string | null;

  @Choice(enums.PurposeEnum, "What the service is for (FP-PV-02).")
  purpose!: Purpose;

  @Flag("The county asserts that a child is at risk of removal (FP-TP-01).")
  atRiskOfRemoval!: boolean;

  @Choices(enums.RemovalReasonEnum, "Why the child is targeted for removal (FP-TP-05).")
  removalReasons!: RemovalReason[];

  @Text("Justification of the reason OTHER (FP-TP-05).", { nullable: true })
  otherReason!: string | null;

  @Choice(enums.PlacementTypeEnum, "The placement that threatens (FP-TP-01, FP-PV-09).", { nullable: true })
  threatenedPlacement!: PlacementType | null;

  @Choices(enums.RiskCauseEnum, "What the imminent risk comes from (FP-DF-02).")
  causes!: RiskCause[];

  @Flag("A court found the child in need of care (FP-TP-04).")
  adjudicatedInNeedOfCare!: boolean;

  @Flag("A court found the child in need of permanency; asked by `ms-2006` (FP-TP-04).")
  adjudicatedInNeedOfPermanency!: boolean;

  @Text("The court order's reference (FP-TP-04, AMB-39).", { nullable: true })
  courtOrder!: string | null;

  @Flag("The primary problem has been sexual abuse (FP-EX-02).")
  primaryProblemSexualAbuse!: boolean;

  @Flag("The perpetrator remains in the home (FP-EX-02).")
  perpetratorInHome!: boolean;

  @Flag("The county deemed it an emergency: contact on the same day (FP-DF-08, FP-IC-02).")
  emergency!: boolean;

  @Moment("When it was deemed an emergency.", { nullable: true })
  emergencyDeemedAt!: Date | null;

  @Hidden("uuid", { nullable: true })
  emergencyDeemedById!: string | null;

  @Flag("The worker plans to remove the child at once: contact as soon as possible (FP-IC-03).")
  immediateRemovalPlanned!: boolean;

  @Flag("The specialist flags an immediate conflict; this is no emergency in itself (FP-DF-08).")
  immediateConflict!: boolean;

  @Moment("When the Client Information Sheet was completed (FP-RF-02).", { nullable: true })
  informationSheetCompletedAt!: Date | null;

  @Hidden("uuid", { nullable: true })
  informationSheetCompletedById!: string | null;

  @Moment("When the specialist forwarded the sheet to the State Office (FP-RF-04).", { nullable: true })
  informationSheetForwardedAt!: Date | null;

  @Moment("When it was first submitted.", { nullable: true })
  firstSubmittedAt!: Date | null;

  @Moment("When it was last submitted: the anchor of the 48 hours (FP-IC-01).", { nullable: true })
  submittedAt!: Date | null;

  @Documents(() => ScreeningFinding, "The screening review, criterion by criterion (FP-RF-06).")
  screening!: ScreeningFinding[];

  @Moment("When the specialist recorded the screening review.", { nullable: true })
  screenedAt!: Date | null;

  @Hidden("uuid", { nullable: true })
  screenedById!: string | null;

  @Text("Why the case went from one specialist to another (FP-RF-07).", { nullable: true })
  handoverReason!: string | null;

  @Text("Why the referral was declined, returned, not accepted or withdrawn (FP-EX-04, FP-AC-05).", {
    nullable: true,
  })
  decisionNote!: string | null;

  @Choices(enums.CriterionEnum, "The criteria on which it was declined (FP-EX-04).")
  declinedCriteria!: Criterion[];

  @Day("Day on which the county was consulted about a family that could not be reached (FP-IC-04).", {
    nullable: true,
  })
  countyConsultedOn!: string | null;

  @Moment("When the specialist accepted the family (FP-AC-01).", { nullable: true })
  acceptedAt!: Date | null;

  @Day("Day of an early step-down to the maintenance hours (FP-HR-05).", { nullable: true })
  steppedDownOn!: string | null;

  @Text("Why contact was stepped down early.", { nullable: true })
  stepDownReason!: string | null;

  @Day("Day from which the family is held at the intensive hours (AMB-42).", { nullable: true })
  heldOn!: string | null;

  @Text("Why the family is held at the intensive hours.", { nullable: true })
  holdReason!: string | null;

  @Day("New planned end beyond week 20 (FP-HR-06).", { nullable: true })
  extendedUntil!: string | null;

  @Moment("When the extension was recorded.", { nullable: true })
  extendedAt!: Date | null;

  @Text("Why service is extended.", { nullable: true })
  extensionReason!: string | null;

  @Day("Effective day of termination: the anchor of the follow-up year (FP-DF-09).", { nullable: true })
  terminatedOn!: string | null;

  @Choice(enums.DiscontinuationReasonEnum, "Why services ended (FP-DC-02).", { nullable: true })
  terminationReason!: DiscontinuationReason | null;

  @Moment("When the referral ended for good.", { nullable: true })
  closedAt!: Date | null;

  @Hidden("uuid", { array: true })
  targetChildIds!: string[];

  @Hidden("uuid")
  familyId!: string;

  @ManyToOne(() => Family, { nullable: false })
  @JoinColumn()
  family!: Family;

  @Hidden("uuid")
  referredById!: string;

  @ManyToOne(() => Worker, { nullable: false })
  @JoinColumn()
  referredBy!: Worker;
}
