import { purposes } from "../../policy/facts";
import { outcomeOf, outcomes as known, windowEnd } from "../statistics/placement";
import { plain, type Cube } from "./cube";

/**
 * What tell after a year. It is of the state as a whole: the families are those of the closings of
 * a year before, and with a place or a reason the two would share cells (ADR 23).
 */
export const outcomes: Cube = {
  id: "OUTCOMES",
  title: "Placement prevention after twelve months",
  unit: "FAMILIES",
  counted: "families whose year after services ended in the quarter",
  basis: ["FP-OM-01", "FP-DF-01", "FP-FU-06"],
  dimensions: [
    { name: "purpose", title: "Purpose of the referral", branches: plain(...purposes) },
    { name: "outcome", title: "Whether a child of the home was placed", branches: plain(...known) },
  ],
  tables: [{ purpose: 1, outcome: 1 }],
  cases: (kase, _place, { today }) => {
    const { terminatedOn, purpose } = kase.referral;
    const on = windowEnd(kase);
    if (terminatedOn === null || on === null || on > today) return [];
    return [{ unit: kase.family.id, on, at: { purpose, outcome: outcomeOf(kase, today) } }];
  },
};
