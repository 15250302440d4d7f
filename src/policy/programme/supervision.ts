import type { CivilDate } from "../calendar/civil-date";
import { insert } from "../commands/change";
import type { Finding } from "../rules/rule";
import type { SupervisionKind } from "../vocabulary";
import type { ProgrammeCommand, Topic } from "./command";

interface Session {
  countyId: string;
  workerId: string;
  heldOn: CivilDate;
  notes: string;
}
export interface SupervisionInputs {
  recordOnSiteSupervision: Session;
  recordClinicalSupervision: Session;
  recordMonitoring: Session;
  recordSupervisionConsultation: Session & { supervisorId: string };
}
export interface SupervisionTopicFacts {
  /** Whether the worker named is a specialist who serves the county. */
  specialistServes: boolean;
  /** Whether the supervisor named is one of the county; true where none is named. */
  supervisorServes: boolean;
}

export const notOfTheCounty = (place: "specialist" | "supervisor", workerId: string): Finding => ({
  code: place === "specialist" ? "SPECIALIST_NOT_IN_COUNTY" : "SUPERVISOR_NOT_IN_COUNTY",
  message: `The worker named is no ${place} who serves the county.`,
  facts: { workerId },
  remedy: `Name a ${place} of the county.`,
});

/** A session of one kind, with a specialist who serves the county (AMB-41). */
const session = <I extends Session & { supervisorId?: string }>(
  kind: SupervisionKind,
  ruleId: string,
): ProgrammeCommand<I, SupervisionTopicFacts> => ({
  saysWho: ruleId,
  check: ({ specialistServes, supervisorServes }, { input }) => ({
    ruleId,
    findings: [
      specialistServes ? [] : notOfTheCounty("specialist", input.workerId),
      supervisorServes ? [] : notOfTheCounty("supervisor", input.supervisorId!),
    ].flat(),
  }),
  effect: (_facts, { input, by, newId }) => [
    insert("SupervisionSession", newId(), { supervisorId: null, ...input, kind, givenById: by.workerId }),
  ],
});

/** How the specialists are supervised. A record, without a frequency in the text (FP-SU-01, 03, 04, 06). */
export const supervisionCommands: Topic<SupervisionInputs, SupervisionTopicFacts> = {
  recordOnSiteSupervision: session("ONSITE", "FP-SU-01"),
  recordClinicalSupervision: session("CLINICAL", "FP-SU-04"),
  recordMonitoring: session("MONITORING", "FP-SU-03"),
  recordSupervisionConsultation: session("CONSULTATION", "FP-SU-06"),
};
