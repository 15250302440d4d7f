import type { IncidentDecision } from "../../policy/facts";
import type { Family } from "../family";
import { aside, county, specialist, supervisor, type Step } from "../step";

/** Safety fails at night: the alert goes out at once, and the supervisor answers in the morning. */
export const nightAlert = (family: Family, day: number): Step[] => [
  specialist(
    day,
    "02:12",
    "reportIncident",
    {
      kind: "SAFETY_CANNOT_BE_MAINTAINED",
      learnedAt: family.moment(family.date(day), "02:12"),
      narrative: "Called at night: a fight in the home, the children with the neighbours.",
    },
    aside,
  ),
  supervisor(day, "07:05", "acknowledgeIncident", ({ incidentId }) => ({ incidentId }), aside),
];

/** Safety fails by day, and the county answers within minutes. */
export const alertAnswered = (family: Family, day: number): Step[] => [
  specialist(day, "10:05", "reportIncident", {
    kind: "SAFETY_CANNOT_BE_MAINTAINED",
    learnedAt: family.moment(family.officeDay(day), "10:05"),
    narrative: "The youngest stays with the grandmother until the home is safe.",
  }),
  county(day, "10:20", "acknowledgeIncident", ({ incidentId }) => ({ incidentId })),
];

/** New abuse comes to light: the county is told, and begins to investigate. */
export const abuseReported = (family: Family, day: number, narrative: string): Step[] => [
  specialist(day, "08:45", "reportIncident", {
    kind: "NEW_CAN",
    learnedAt: family.moment(family.officeDay(day), "08:30"),
    narrative,
  }),
  county(day, "09:05", "recordInvestigation", ({ incidentId }) => ({
    incidentId,
    startedOn: family.officeDay(day),
    concludedOn: null,
    finding: null,
    reporterName: null,
    reporterContact: null,
  })),
];

export const abuseEvaluated = (day: number, decision: IncidentDecision): Step =>
  specialist(day, "09:05", "evaluateIncident", ({ incidentId }) => ({
    incidentId,
    decision,
    reason:
      decision === "CONTINUE" ? "The home is safe with the grandmother in it." : "The child was removed.",
    sides: ["COUNTY", "SPECIALIST"],
  }));
