import { attainments, type Case } from "../../policy/facts";
import { alsoBy, type Observation, type Report } from "./report";
import { timelinessIn, timelinessMeasures } from "./timeliness";

/** how far the goals of the plans are reached, phase by phase. */
export const goalAttainment: Report = {
  id: "R-09",
  title: "Goal attainment",
  basis: ["FP-EV-05"],
  measures: [
    ...timelinessMeasures,
    {
      name: "attainment",
      title: "Goals by attainment",
      unit: "PERCENT",
      numerator: "goals rated so",
      denominator: "goals rated in reviews of the period",
    },
  ],
  obligations: {
    types: ["GOAL_ATTAINMENT_REVIEW"],
    observe: (owed, { now }) => alsoBy({ phase: owed.anchor.replace("phase:", "") }, timelinessIn(owed, now)),
  },
  cases: { among: "REFERRED", observe },
};

function observe({ goalReviews }: Case): Observation[] {
  return goalReviews.flatMap(({ id, phase, reviewedOn, ratings }) =>
    attainments.flatMap((attainment) => {
      const one: Observation = {
        measure: "attainment",
        row: { record: "GoalAttainmentReview", id },
        on: reviewedOn,
        part: ratings.filter((rating) => rating.attainment === attainment).length,
        whole: ratings.length,
        of: { attainment },
      };
      return alsoBy({ phase }, [one]);
    }),
  );
}
