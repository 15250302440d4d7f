import type { Edition, Parameters } from "../editions/edition";
import type { Case } from "../facts";
import { acceptanceObligations } from "./acceptance";
import { countyContactObligations } from "./county-contact";
import { documentObligations } from "./documents";
import { atTheEnd } from "./endings";
import { firstContactObligations } from "./first-contact";
import { followUpObligations } from "./follow-up";
import { fundingObligations } from "./funding";
import { incidentObligations } from "./incidents";
import { lengthObligations } from "./length";
import { monthlyDocumentObligations } from "./monthly-documents";
import { staffingObligations } from "./staffing";
import { teamMeetingObligations } from "./team-meetings";
import { goalAttainmentObligations } from "./goal-attainment";
import { acrossMigrations } from "./migrated";
import { obligationTypes, type Obligation } from "./obligation";
import { phaseObligations } from "./phases";
import { planObligations } from "./plan";
import { satisfactionObligations } from "./satisfaction";
import { weeklyObligations } from "./weekly";

/** What follows from the facts of a case, a group of duties each. */
const groups: readonly ((kase: Case, parameters: Parameters) => Obligation[])[] = [
  firstContactObligations,
  acceptanceObligations,
  planObligations,
  documentObligations,
  fundingObligations,
  weeklyObligations,
  phaseObligations,
  lengthObligations,
  monthlyDocumentObligations,
  staffingObligations,
  countyContactObligations,
  teamMeetingObligations,
  incidentObligations,
  goalAttainmentObligations,
  satisfactionObligations,
  followUpObligations,
];

const owedUnder = (kase: Case, { parameters }: Edition): Obligation[] =>
  groups.flatMap((group) => group(kase, parameters));

/**
 * Everything that is owed in a case, and what of it is met: by the facts alone, whatever the hour. The same
 * facts give the same rows. Those without a time come last.
 */
export function obligationsOf(kase: Case, edition: Edition): Obligation[] {
  if (kase.referral.submittedAt === null) return [];
  return acrossMigrations(kase, edition, (under) => owedUnder(kase, under))
    .map((obligation) => atTheEnd(kase, obligation))
    .sort(byDueDate);
}

const byDueDate = (a: Obligation, b: Obligation): number =>
  (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity) ||
  obligationTypes.indexOf(a.type) - obligationTypes.indexOf(b.type) ||
  a.anchor.localeCompare(b.anchor);

/** The edition by which an obligation of a case stands: one that it was moved from, for what stayed as judged. */
export function editionOwing(kase: Case, edition: Edition, { type, anchor }: Obligation): Edition {
  if (kase.migrations.length === 0) return edition;
  const by = new Map<Obligation, Edition>();
  const owed = acrossMigrations(kase, edition, (under) => {
    const rows = owedUnder(kase, under);
    for (const row of rows) by.set(row, under);
    return rows;
  });
  const row = owed.find((one) => one.type === type && one.anchor === anchor);
  return (row && by.get(row)) ?? edition;
}

export { judgeAt } from "./migrated";
export { verdict, obligationStatuses, type ObligationStatus, type Verdict } from "./verdict";
export { weeklyReading } from "./phases";
