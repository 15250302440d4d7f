import { timeliness as report, timelinessIn, type Timeliness } from "../statistics/timeliness";
import { byQuarter } from "./by-quarter";
import { plain, type Cube } from "./cube";

const duties = report.obligations!.types;
/** The worst first: one that was missed makes the family one with a missed duty. */
const worst = ["missed", "late", "excused", "onTime"] as const satisfies readonly Timeliness[];

/**
 * What R-01 tells, family by family. The duties are apart, since a family has several; and it is of the state as
 * a whole, since nearly every family referred owes the same first duties.
 */
export const timeliness: Cube = {
  id: "TIMELINESS",
  title: "Timeliness",
  unit: "FAMILIES",
  counted: "families with such a duty due in the quarter that is done or whose time is over",
  basis: report.basis,
  dimensions: [
    { name: "duty", title: "What is owed", branches: plain(...duties), apart: true },
    { name: "stands", title: "How the duties stand; the worst counts", branches: plain(...worst) },
  ],
  tables: [{ duty: 1, stands: 1 }],
  obligations: {
    types: duties,
    members: (unit, owed, { now }) => {
      const standing = owed.flatMap((one) => timelinessIn(one, now).filter(({ part }) => part === 1));
      return byQuarter(standing, ({ on }) => on).map((some) => ({
        ...{ unit, on: some[0].on },
        at: {
          duty: owed[0].type,
          stands: worst.find((how) => some.some(({ measure }) => measure === how))!,
        },
      }));
    },
  },
};
