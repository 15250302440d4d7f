import { after, insert, notify, setReferral, update } from "./change";
import type { Effects } from "./effect";
import { reported } from "./incident";
import { firstContactOn } from "../service";
import type { Case } from "../facts";
import type { Parameters } from "../editions/edition";

const metFamily = (kase: Case, parameters: Parameters) => firstContactOn(kase, parameters) !== null;

/** First contact, assessment, concurrence and the decision to accept (FP-IC, FP-AS, FP-DF-02, FP-AC). */
export const assessmentEffects: Effects<
  | "recordCountyAssessment"
  | "logContact"
  | "voidContact"
  | "reportUnreachable"
  | "recordFamilyAssessment"
  | "recordConcurrence"
  | "acceptReferral"
  | "rejectReferral"
> = {
  recordCountyAssessment: (_kase, { input, by, newId }) => [
    insert("Assessment", newId(), {
      ...input,
      emergencyPlacementNeeded: null,
      emergencyPlacementNote: null,
      problems: [],
      neededServices: [],
      involvedProfessionals: [],
      workerId: by.workerId,
    }),
  ],

  logContact: (kase, { input, by, newId }, { parameters }) => {
    const { familyPresent, ...contact } = input;
    const faceToFace = familyPresent || parameters.contact.alwaysFaceToFace.includes(input.type);
    const logged = insert("Contact", newId(), {
      ...contact,
      faceToFace,
      workerId: by.workerId,
      voidedAt: null,
    });
    const nowMet = kase.referral.status === "CONTACT_PENDING" && metFamily(after(kase, [logged]), parameters);
    return nowMet ? [logged, setReferral(kase, { status: "ASSESSING" })] : [logged];
  },

  voidContact: (kase, { input }, { parameters }) => {
    const voided = update("Contact", input.contactId, { voidedAt: kase.now, voidReason: input.reason });
    const unmet = kase.referral.status === "ASSESSING" && !metFamily(after(kase, [voided]), parameters);
    return unmet ? [voided, setReferral(kase, { status: "CONTACT_PENDING" })] : [voided];
  },

  reportUnreachable: (kase, command) => [
    setReferral(kase, {
      status: "NOT_ACCEPTED",
      decisionNote: command.input.note,
      countyConsultedOn: command.input.countyConsultedOn,
      closedAt: kase.now,
    }),
    ...notify(kase, command, "NOT_ACCEPTED", "REFERRING_WORKER", "ASWS"),
  ],

  recordFamilyAssessment: (kase, command) => [
    insert("Assessment", command.newId(), {
      kind: "FAMILY",
      highRiskFactors: [],
      ...command.input,
      workerId: command.by.workerId,
    }),
    ...(command.input.emergencyPlacementNeeded
      ? reported(kase, command, {
          kind: "SAFETY_CANNOT_BE_MAINTAINED",
          learnedAt: kase.now,
          narrative: command.input.emergencyPlacementNote,
        })
      : []),
  ],

  recordConcurrence: (kase, { input, by, newId }) => [
    insert("Concurrence", newId(), {
      side: by.side ?? "COUNTY",
      concurs: input.concurs,
      rationale: input.rationale,
      concurredAt: kase.now,
      workerId: by.workerId,
    }),
  ],

  // The notice goes out under both editions; only ms-1994 owes it (FP-AC-02).
  acceptReferral: (kase, command) => [
    setReferral(kase, { status: "ACCEPTED", acceptedAt: kase.now }),
    ...notify(kase, command, "ACCEPTANCE", "REFERRING_WORKER", "ASWS"),
  ],

  rejectReferral: (kase, command) => [
    setReferral(kase, { status: "NOT_ACCEPTED", decisionNote: command.input.reason, closedAt: kase.now }),
    ...notify(kase, command, "NOT_ACCEPTED", "REFERRING_WORKER", "ASWS"),
  ],
};
