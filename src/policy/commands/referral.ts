import { failedCriteria } from "../rules/exclusions";
import { insert, notify, setReferral } from "./change";
import type { Effects } from "./effect";

/** From draft to a specialist on the way (spec: Referral, FP-RF). */
export const referralEffects: Effects<
  | "reviseReferral"
  | "completeInformationSheet"
  | "deemEmergency"
  | "flagImmediateConflict"
  | "waiveRule"
  | "submitReferral"
  | "withdrawReferral"
  | "startReview"
  | "recordScreening"
  | "declineReferral"
  | "returnReferral"
  | "assignSpecialist"
  | "reassignSpecialist"
  | "forwardInformationSheet"
> = {
  reviseReferral: (kase, { input }) => [setReferral(kase, { ...input.statement })],

  completeInformationSheet: (kase, { by }) => [
    setReferral(kase, { informationSheetCompletedAt: kase.now, informationSheetCompletedById: by.workerId }),
  ],

  deemEmergency: (kase, command) => [
    setReferral(kase, {
      emergency: true,
      emergencyDeemedAt: kase.now,
      emergencyDeemedById: command.by.workerId,
      immediateRemovalPlanned: kase.referral.immediateRemovalPlanned || command.input.immediateRemovalPlanned,
    }),
    ...(kase.referral.submittedAt ? notify(kase, command, "EMERGENCY_REFERRAL", "SPECIALIST_UNIT") : []),
  ],

  flagImmediateConflict: (kase) => [setReferral(kase, { immediateConflict: true })],

  waiveRule: (kase, { input, by, newId }) => [
    insert("Waiver", newId(), {
      ruleId: input.ruleId,
      reason: input.reason,
      grantedById: by.workerId,
      grantedAt: kase.now,
    }),
  ],

  // The edition is pinned by the first submission and never changes with a resubmission (FP-PV-01, AMB-01).
  submitReferral: (kase, command, edition) => [
    setReferral(kase, {
      status: "SUBMITTED",
      editionId: kase.referral.editionId ?? edition.id,
      firstSubmittedAt: kase.referral.firstSubmittedAt ?? kase.now,
      submittedAt: kase.now,
    }),
    ...notify(kase, command, "REFERRAL_SUBMITTED", "SPECIALIST_UNIT"),
    ...(kase.referral.emergency || kase.referral.immediateRemovalPlanned
      ? notify(kase, command, "EMERGENCY_REFERRAL", "SPECIALIST_UNIT")
      : []),
  ],

  withdrawReferral: (kase, { input }) => [
    setReferral(kase, { status: "WITHDRAWN", decisionNote: input.reason, closedAt: kase.now }),
  ],

  startReview: (kase) => [setReferral(kase, { status: "UNDER_REVIEW" })],

  recordScreening: (kase, { input, by }) => [
    setReferral(kase, { screening: input.findings, screenedAt: kase.now, screenedById: by.workerId }),
  ],

  declineReferral: (kase, command) => [
    setReferral(kase, {
      status: "DECLINED",
      decisionNote: command.input.note,
      declinedCriteria: failedCriteria(kase),
      closedAt: kase.now,
    }),
    ...notify(kase, command, "REFERRAL_DECLINED", "REFERRING_WORKER", "ASWS"),
  ],

  returnReferral: (kase, command) => [
    setReferral(kase, {
      status: "RETURNED",
      decisionNote: command.input.reason,
      informationSheetCompletedAt: null,
    }),
    ...notify(kase, command, "REFERRAL_RETURNED", "REFERRING_WORKER"),
  ],

  assignSpecialist: (kase, command) => [
    setReferral(kase, { status: "CONTACT_PENDING", assignedWorkerId: command.input.workerId }),
    ...notify(kase, command, "SPECIALIST_ASSIGNED", "SPECIALIST"),
  ],

  reassignSpecialist: (kase, command) => [
    setReferral(kase, { assignedWorkerId: command.input.workerId, handoverReason: command.input.reason }),
    ...notify(kase, command, "SPECIALIST_ASSIGNED", "SPECIALIST"),
  ],

  forwardInformationSheet: (kase) => [
    setReferral(kase, { informationSheetForwardedAt: kase.referral.informationSheetForwardedAt ?? kase.now }),
  ],
};
