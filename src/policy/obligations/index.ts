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

/**
 * Everything that is owed in a case, and what of it is met: by the facts alone, whatever the hour. The same
 * facts give the same rows. Those without a time come last.
 */
export function obligationsOf(kase: Case, edition: Edition): Obligation[] {
  if (kase.referral.submittedAt === null) return [];
  const owedUnder = ({ parameters }: Edition) => groups.flatMap((group) => group(kase, parameters));
  return acrossMigrations(kase, edition, owedUnder)
    .map((obligation) => atTheEnd(kase, obligation))
    .sort(byDueDate);
}

const byDueDate = (a: Obligation, b: Obligation): number =>
  (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity) ||
  obligationTypes.indexOf(a.type) - obligationTypes.indexOf(b.type) ||
  a.anchor.localeCompare(b.anchor);

export { judgeAt } from "./migrated";
export { verdict, obligationStatuses, type ObligationStatus, type Verdict } from "./verdict";
export { weeklyReading } from "./phases";
