import { addDays, type CivilDate } from "../calendar/civil-date";
import { dueDay } from "../calendar/holidays";
import { nthWorkingDay } from "../calendar/working-days";
import { civilDateOf, endOfDay, formatDay, startOfDay } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case, MonthlyDocumentFacts } from "../facts";
import { directContacts, formatMonth, monthSpan, monthsOf, treatmentSpan } from "../service";
import type { DaySpan, Obligation } from "./obligation";
import { owed, servicesEnded, unmet, type Fulfilment } from "./row";

/**
 * What is written of each month of service, due in the month after it (FP-DO-01, FP-DO-03). An edition that
 * asks for it without a day makes no row: the papers are on record, and nothing of them can be late.
 */
export function monthlyDocumentObligations(kase: Case, parameters: Parameters): Obligation[] {
  const months = serviceMonths(kase, parameters);
  return [
    ...eachMonth(kase, months, {
      type: "MONTHLY_DOCUMENTATION",
      ruleId: "FP-DO-01",
      workingDay: parameters.monthlyDocumentation.workingDay,
      doneAt: ({ kind, submittedAt }) => (kind === "DOCUMENTATION" ? submittedAt : null),
    }),
    // A plan evaluation takes the place of the narrative.
    ...eachMonth(kase, months, {
      type: "MACWIS_NARRATIVE",
      ruleId: "FP-DO-03",
      workingDay: parameters.macwisNarrative.workingDay,
      doneAt: ({ kind, enteredInMacwisAt }) => (kind === "DOCUMENTATION" ? null : enteredInMacwisAt),
    }),
  ];
}

interface Paper {
  type: "MONTHLY_DOCUMENTATION" | "MACWIS_NARRATIVE";
  ruleId: string;
  workingDay: number | null;
  /** When a document did it; null when it does not. */
  doneAt: (document: MonthlyDocumentFacts) => Date | null;
}

function eachMonth(kase: Case, months: ServiceMonth[], paper: Paper): Obligation[] {
  const { type, ruleId, workingDay, doneAt } = paper;
  if (workingDay === null) return [];
  return months.map(({ from, to, cancelledBecause }) => {
    const next = addDays(to, 1);
    const done = first(kase, from, doneAt);
    const due = dueDay(kase.calendar, { begins: startOfDay(next), metAt: done.metAt }, (holidays) =>
      nthWorkingDay(next.slice(0, 7), workingDay, holidays),
    );
    return owed({
      type,
      ruleId,
      anchor: `month:${from.slice(0, 7)}`,
      opensAt: startOfDay(from),
      dueAt: endOfDay(due),
      ...done,
      cancelledBecause: done.metAt === null ? cancelledBecause : null,
      because: `service in ${formatMonth(from)}, working day ${workingDay} of ${formatMonth(next)} = ${formatDay(due)}`,
    });
  });
}

interface ServiceMonth extends DaySpan {
  cancelledBecause: string | null;
}

/**
 * The calendar months with a day of treatment or a service given, the year of follow-up included (AMB-23). Its
 * calls and visits look after the family; a refresher is service.
 */
function serviceMonths(kase: Case, parameters: Parameters): ServiceMonth[] {
  const treatment = treatmentSpan(kase, parameters);
  if (treatment === null) return [];
  const served = new Set(servedOn(kase, parameters).map((day) => monthSpan(day).from));
  const treated = monthsOf(treatment).map(({ from }) => from);
  const { terminatedOn } = kase.referral;
  return [...new Set([...served, ...treated])].sort().map((from) => {
    const over = terminatedOn !== null && from > terminatedOn && !served.has(from);
    return { ...monthSpan(from), cancelledBecause: over ? servicesEnded(terminatedOn) : null };
  });
}

const servedOn = (kase: Case, parameters: Parameters): CivilDate[] =>
  [
    ...directContacts(kase, parameters).map(({ startedAt }) => startedAt),
    ...kase.followUps
      .filter(({ kind, result }) => kind === "REFRESHER" && result === "REACHED")
      .map(({ occurredAt }) => occurredAt),
  ].map(civilDateOf);

/** The first document of a month that did it. */
function first({ documents }: Case, month: CivilDate, doneAt: Paper["doneAt"]): Fulfilment {
  const done = documents
    .filter((document) => document.month === month)
    .flatMap((document) => {
      const at = doneAt(document);
      return at === null ? [] : [{ id: document.id, at }];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.id.localeCompare(b.id))[0];
  return done ? { metAt: done.at, evidence: [{ record: "MonthlyDocument", id: done.id }] } : unmet;
}
