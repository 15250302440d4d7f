import { minutesBetween } from "../../policy/calendar/elapsed";
import { civilDateOf } from "../../policy/calendar/zone";
import type { Case, IncidentFacts } from "../../policy/facts";
import { alsoBy, yes, type Measure, type Observation, type Report } from "./report";
import { timelinessIn, timelinessMeasures } from "./timeliness";

const learned = "incidents learned of in the period";
const abuse = "incidents of new abuse or neglect learned of in the period";
const lag = (name: string, title: string, numerator: string, denominator: string): Measure => ({
  ...{ name, title, numerator, denominator },
  unit: "HOURS",
});
const share = (name: string, title: string, numerator: string, denominator: string): Measure => ({
  ...{ name, title, numerator, denominator },
  unit: "PERCENT",
});

/** how soon danger is told and answered, and what is decided. */
export const incidents: Report = {
  id: "R-13",
  title: "Incidents",
  basis: ["FP-NT-01", "FP-NT-02", "FP-NT-06", "FP-NT-07"],
  measures: [
    { name: "incidents", title: "Incidents", unit: "NUMBER", numerator: learned, denominator: null },
    lag(
      "toNotice",
      "From learning of it to the notice",
      "minutes from learning to the notice, rounded down",
      "incidents of the period that the specialist reported",
    ),
    lag(
      "toAnswer",
      "From the notice to the county's answer",
      "minutes from the notice to the acknowledgement, rounded down",
      "of these, incidents that were acknowledged",
    ),
    share("acknowledged", "Acknowledged", "incidents that the county acknowledged", learned),
    share("escalated", "Passed to the supervisor", "incidents that nobody acknowledged in time", learned),
    share("continued", "Services go on", "incidents evaluated so", abuse),
    share("discontinued", "Services end", "incidents evaluated so", abuse),
    share("undecided", "Not evaluated", "incidents without an evaluation", abuse),
    ...timelinessMeasures,
  ],
  obligations: {
    types: ["NEW_CAN_NOTICE", "SAFETY_NOTICE", "SAFETY_ACK", "NEW_ABUSE_EVALUATION"],
    observe: (owed, { now }) => alsoBy({ duty: owed.type }, timelinessIn(owed, now)),
  },
  cases: {
    among: "REFERRED",
    observe: (kase: Case) =>
      kase.incidents.flatMap((incident) => alsoBy({ kind: incident.kind }, ofIncident(incident))),
  },
};

function ofIncident(incident: IncidentFacts): Observation[] {
  const { id, kind, learnedAt, reportedAt, reportedBySide, acknowledgedAt, escalatedAt, decision } = incident;
  const one = { row: { record: "Incident", id }, on: civilDateOf(learnedAt) };
  const told = reportedBySide === "SPECIALIST";
  return [
    { ...one, measure: "incidents", part: 1 },
    ...(told ? [{ ...one, measure: "toNotice", part: minutesBetween(learnedAt, reportedAt) }] : []),
    ...(told && acknowledgedAt
      ? [{ ...one, measure: "toAnswer", part: minutesBetween(reportedAt, acknowledgedAt) }]
      : []),
    { ...one, measure: "acknowledged", part: yes(acknowledgedAt !== null) },
    { ...one, measure: "escalated", part: yes(escalatedAt !== null) },
    ...(kind === "NEW_CAN"
      ? [
          { ...one, measure: "continued", part: yes(decision === "CONTINUE") },
          { ...one, measure: "discontinued", part: yes(decision === "DISCONTINUE") },
          { ...one, measure: "undecided", part: yes(decision === null) },
        ]
      : []),
  ];
}
