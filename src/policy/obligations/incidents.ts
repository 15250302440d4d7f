import { addMinutes } from "../calendar/elapsed";
import { dueDay } from "../calendar/holidays";
import { addWorkingDays } from "../calendar/working-days";
import { civilDateOf, endOfDay, formatDay, formatInstant } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case, IncidentFacts } from "../facts";
import { escalatesAt } from "../incidents";
import type { Evidence, Obligation } from "./obligation";
import { count, owed, unmet, type Fulfilment } from "./row";

/** What is owed when abuse comes to light or safety fails: notice, answer, evaluation (FP-NT-01, 02, 07). */
export const incidentObligations = (kase: Case, parameters: Parameters): Obligation[] =>
  kase.incidents.flatMap((incident) =>
    incident.kind === "NEW_CAN"
      ? [...notice(incident, parameters), evaluation(incident, kase, parameters)]
      : [...notice(incident, parameters), answer(incident, parameters)],
  );

const anchorOf = ({ id }: IncidentFacts): string => `incident:${id}`;
const met = ({ id }: IncidentFacts, metAt: Date | null): Fulfilment => {
  const evidence: Evidence[] = [{ record: "Incident", id }];
  return metAt ? { metAt, evidence } : unmet;
};

/** The notice is written with the report, so its lag is that of the report; the county needs none from itself. */
function notice(incident: IncidentFacts, parameters: Parameters): Obligation[] {
  const { kind, learnedAt, reportedAt, reportedBySide } = incident;
  if (reportedBySide === "COUNTY") return [];
  const { newAbuseMinutes, safetyMinutes } = parameters.incident;
  const isNew = kind === "NEW_CAN";
  const minutes = isNew ? newAbuseMinutes : safetyMinutes;
  const dueAt = addMinutes(learnedAt, minutes);
  return [
    owed({
      type: isNew ? "NEW_CAN_NOTICE" : "SAFETY_NOTICE",
      ruleId: isNew ? "FP-NT-01" : "FP-NT-02",
      anchor: anchorOf(incident),
      opensAt: learnedAt,
      dueAt,
      // People note the minute: within the minute is in time.
      graceUntil: new Date(dueAt.getTime() + 59_000),
      ...met(incident, reportedAt),
      because: `learned ${formatInstant(learnedAt)} + ${count(minutes, "minute")} = ${formatInstant(dueAt)}`,
    }),
  ];
}

/** The county's answer; what nobody answers in time passes to the supervisor (verdict.ts, `ownerAt`). */
function answer(incident: IncidentFacts, parameters: Parameters): Obligation {
  const dueAt = escalatesAt(incident, parameters);
  const minutes = count(parameters.incident.acknowledgementMinutes, "minute");
  return owed({
    type: "SAFETY_ACK",
    ruleId: "FP-NT-02",
    anchor: anchorOf(incident),
    owner: "COUNTY",
    opensAt: incident.reportedAt,
    dueAt,
    ...met(incident, incident.acknowledgedAt),
    because: `notice ${formatInstant(incident.reportedAt)} + ${minutes} = ${formatInstant(dueAt)}; from then on the supervisor's`,
  });
}

/** Whether services can go on: owed where the edition demands it, else a mark and no breach (FP-NT-07). */
function evaluation(incident: IncidentFacts, kase: Case, parameters: Parameters): Obligation {
  const { evaluation: demanded, evaluationWorkingDays: days } = parameters.incident;
  const learned = civilDateOf(incident.learnedAt);
  const lasts = { begins: incident.learnedAt, metAt: incident.decidedAt };
  const by = dueDay(kase.calendar, lasts, (holidays) => addWorkingDays(learned, days, holidays));
  const required = demanded === "REQUIRED";
  return owed({
    type: "NEW_ABUSE_EVALUATION",
    ruleId: "FP-NT-07",
    anchor: anchorOf(incident),
    opensAt: incident.learnedAt,
    targetAt: required ? null : endOfDay(by),
    dueAt: required ? endOfDay(by) : null,
    ...met(incident, incident.decidedAt),
    because: `learned ${formatDay(learned)} + ${count(days, "working day")} = ${formatDay(by)}${required ? "" : "; recommended, no breach"}`,
  });
}
