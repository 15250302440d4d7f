import { assessments as report } from "../statistics/assessments";
import { plain, type Cube } from "./cube";
import { questionAt } from "./question";

/** What R-07 tells: whether every family accepted had been assessed. */
export const assessments: Cube = {
  id: "ASSESSMENTS",
  title: "Assessments of the families accepted",
  unit: "FAMILIES",
  counted: "families accepted in the quarter",
  basis: report.basis,
  dimensions: [
    {
      name: "assessed",
      title: "Assessed by the day of acceptance",
      branches: plain("assessed", "not assessed"),
    },
  ],
  tables: [{ assessed: 1 }],
  cases: (kase, _place, at) =>
    report
      .cases!.observe(kase, questionAt(at))
      .filter(({ measure }) => measure === "ofAccepted")
      .map(({ on, part }) => ({
        ...{ unit: kase.family.id, on },
        at: { assessed: part === 1 ? "assessed" : "not assessed" },
      })),
};
