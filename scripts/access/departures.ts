import type { PartName, Subject, Verb } from "../../src/access/roles";

/** Where the table grants more or less than the matrix that it was made after, and why. */
export interface Departure {
  role: PartName;
  on: Subject;
  /** Acts that the matrix does not give and the table does, or the other way round. */
  verbs: readonly Verb[];
  /** Whether the table grants them. */
  granted: boolean;
  because: string;
}

export const departures: readonly Departure[] = [
  {
    role: "FPS_WORKER",
    on: "Family",
    verbs: ["updateChild", "updateCaregiver"],
    granted: true,
    because:
      "The specialist is in the home every week and learns what the county could not know: a birth date, a care giver's name. Every change is on record.",
  },
  {
    role: "ASWS",
    on: "Referral",
    verbs: ["reportIncident", "recordInvestigation", "recordAgencyReport", "recordCourtEvent"],
    granted: true,
    because:
      "The supervisor stands in for the county's worker: an alert or a report to the court does not wait for somebody's leave to end.",
  },
  {
    role: "ASWS",
    on: "Family",
    verbs: ["recordRemoval", "recordPlacement"],
    granted: true,
    because: "As with the reports: the supervisor stands in for the county's worker.",
  },
  {
    role: "STATE_OFFICE",
    on: "CaseRecord",
    verbs: ["read"],
    granted: true,
    because:
      "The State Office reads cases whole, as it answers for them (FP-EV-04): where the matrix leaves it out of an act, such as a concurrence or a team meeting, it is left out of the act alone.",
  },
  {
    role: "STATE_OFFICE",
    on: "Referral",
    verbs: ["waiveRule"],
    granted: false,
    because:
      "A rule is set aside by the supervisor or the Coordinator, who know the case. The State Office changes rules by an edition, with a second person.",
  },
  {
    role: "COORDINATOR",
    on: "SurveyResult",
    verbs: ["read"],
    granted: false,
    because: "The workers' survey is the State Office's own (FP-EV-03), its results with it.",
  },
  {
    role: "TECHNICAL_ADMINISTRATOR",
    on: "Edition",
    verbs: ["draftEdition", "publishEdition"],
    granted: false,
    because:
      "Every figure of an edition is the policy's: no technical one is among them. The State Office publishes, with a second person.",
  },
];
