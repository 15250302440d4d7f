import { civilDateOf } from "../../policy/calendar/zone";
import { measures, type Measure as Simulated } from "../simulation/figures";
import { replay } from "../simulation/replay";
import { measureTitles } from "../simulation/report";
import { countsOf } from "../simulation/summary";
import type { JudgedCase } from "./judged-case";
import { yes, type Measure, type Observation, type Question, type Report } from "./report";

const finished = "referrals that ended in the period, by a decision before service or by the end of services";
const changes: Record<Simulated, string> = {
  ...measureTitles,
  moved: "obligations owed at another time",
  nowMissed: "obligations missed or overdue there, and not here",
};

/** the finished cases under another edition. Nothing is written. */
export const whatIf: Report = {
  id: "R-18",
  title: "What if: finished cases under another edition",
  basis: ["FP-PV-01"],
  compares: true,
  measures: [
    {
      name: "changed",
      title: "Cases that come out otherwise",
      unit: "PERCENT",
      numerator: "cases in which anything would be otherwise",
      denominator: finished,
    },
    ...measures.map((name): Measure => ({
      name,
      title: measureTitles[name].replace(/^./, (first) => first.toUpperCase()),
      unit: "AVERAGE",
      numerator: changes[name],
      denominator: finished,
    })),
  ],
  cases: { among: "REFERRED", observe },
};

function observe(kase: JudgedCase, { now, against }: Question): Observation[] {
  const { id, terminatedOn, closedAt } = kase.referral;
  const on = terminatedOn ?? (closedAt && civilDateOf(closedAt));
  if (on === null) return [];
  const row = { record: "Referral", id };
  const { counts, changed } = countsOf(replay(kase, kase.edition, against!, now));
  return [
    { measure: "changed", row, on, part: yes(changed) },
    ...measures.map((measure) => ({ measure, row, on, part: counts[measure] ?? 0 })),
  ];
}
