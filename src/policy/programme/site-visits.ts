import { addDays, type CivilDate } from "../calendar/civil-date";
import { quarterOf, quartersOf } from "../calendar/quarters";
import { civilDateOf, endOfDay, formatDay, startOfDay } from "../calendar/zone";
import { insert } from "../commands/change";
import type { Edition, Parameters } from "../editions/edition";
import type { MigrationFacts } from "../editions/facts";
import type { ReferralFacts } from "../facts";
import { editionsInTurn } from "../obligations/migrated";
import type { DaySpan, Obligation } from "../obligations/obligation";
import { owed } from "../obligations/row";
import type { Finding } from "../rules/rule";
import type { Topic } from "./command";
import type { SiteVisitFacts } from "./facts";

export interface SiteVisitInputs {
  recordSiteVisit: Omit<SiteVisitFacts, "id">;
}

function dated({ quarter, visitedOn }: SiteVisitInputs["recordSiteVisit"]): Finding[] {
  const { from, name } = quarterOf(quarter);
  const facts = { quarter, visitedOn };
  if (quarter !== from)
    return [
      {
        code: "NOT_A_QUARTER",
        message: `${formatDay(quarter)} is not the first day of a calendar quarter.`,
        facts,
        remedy: `Name the quarter by its first day; that of ${name} is ${from}.`,
      },
    ];
  if (visitedOn < quarter)
    return [
      {
        code: "VISIT_BEFORE_QUARTER",
        message: `A visit on ${formatDay(visitedOn)} cannot be that of ${name}.`,
        facts,
        remedy: `Record it for ${quarterOf(visitedOn).name}, by its first day, ${quarterOf(visitedOn).from}.`,
      },
    ];
  return [];
}

/** The State Office's visits to the counties (FP-EV-04). */
export const siteVisitCommands: Topic<SiteVisitInputs, Record<never, never>> = {
  recordSiteVisit: {
    saysWho: "FP-EV-04",
    check: (_facts, { input }) => ({ ruleId: "FP-EV-04", findings: dated(input) }),
    effect: (_facts, { input, newId }) => [insert("SiteVisit", newId(), input)],
  },
};

/** What of a case decides whether its county is visited. */
export type ServedReferral = Pick<
  ReferralFacts,
  "id" | "editionId" | "acceptedAt" | "terminatedOn" | "extendedUntil"
>;

/**
 * The days on which a case is open: from acceptance to the end of services. While it runs, that end is the one
 * foreseen, of the longest regular service or of the extension (FP-HR-06): so what is owed can be told by the
 * facts alone, whatever the day.
 */
export function openDays(
  { acceptedAt, terminatedOn, extendedUntil }: ServedReferral,
  { service }: Parameters,
): DaySpan | null {
  if (acceptedAt === null) return null;
  const from = civilDateOf(acceptedAt);
  const regular = addDays(from, service.maxWeeks * 7 - 1);
  const foreseen = extendedUntil !== null && extendedUntil > regular ? extendedUntil : regular;
  return { from, to: terminatedOn ?? foreseen };
}

/**
 * The quarters in which a case has its county visited. Where it moved to another edition nothing is judged
 * backwards (AMB-01): the edition of the day on which a quarter ends judges it, and a visit made before stays one.
 */
export function visitedQuarters(
  referral: ServedReferral,
  edition: Edition,
  migrations: readonly MigrationFacts[],
  visits: readonly SiteVisitFacts[],
): DaySpan[] {
  let since: CivilDate = "";
  return editionsInTurn({ migrations: [...migrations] }, edition).flatMap(
    ({ edition: { parameters }, until }) => {
      const from = since;
      const to = until && civilDateOf(until);
      since = to ?? since;
      const open = parameters.evaluation.siteVisit === "QUARTERLY" ? openDays(referral, parameters) : null;
      if (open === null) return [];
      const madeBy = (quarter: CivilDate, day: CivilDate) =>
        (firstVisit(visits, quarter)?.visitedOn ?? "9") <= day;
      return quartersOf(open).filter(
        (quarter) => quarter.to >= from && (to === null || quarter.to < to || madeBy(quarter.from, to)),
      );
    },
  );
}

/** One visit for each calendar quarter in which the county has a case open (FP-EV-04). */
export function siteVisitObligations(
  open: readonly DaySpan[],
  visits: readonly SiteVisitFacts[],
): Obligation[] {
  const quarters = new Map(open.flatMap(quartersOf).map((quarter) => [quarter.from, quarter]));
  return [...quarters.values()]
    .sort((a, b) => a.from.localeCompare(b.from))
    .map(({ name, from, to }) => {
      const visit = firstVisit(visits, from);
      return owed({
        type: "SITE_VISIT",
        ruleId: "FP-EV-04",
        anchor: `quarter:${name}`,
        owner: "STATE_OFFICE",
        opensAt: startOfDay(from),
        dueAt: endOfDay(to),
        metAt: visit ? startOfDay(visit.visitedOn) : null,
        evidence: visit ? [{ record: "SiteVisit", id: visit.id }] : [],
        because: `the county has a case open in ${name}, which ends ${formatDay(to)}`,
      });
    });
}

/** The first of the visits that were made for a quarter. */
const firstVisit = (visits: readonly SiteVisitFacts[], quarter: CivilDate): SiteVisitFacts | undefined =>
  visits
    .filter((visit) => visit.quarter === quarter)
    .sort((a, b) => a.visitedOn.localeCompare(b.visitedOn) || a.id.localeCompare(b.id))[0];
