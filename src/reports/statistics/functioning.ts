import type { Case } from "../../policy/facts";
import { functioningChanges } from "../../policy/service";
import { alsoBy, yes, type Measure, type Observation, type Report } from "./report";

const both =
  "instruments of a family with a measure before and one after, whose services ended in the period";
const share = (name: string, title: string, numerator: string, denominator = both): Measure => ({
  ...{ name, title, numerator, denominator },
  unit: "PERCENT",
});

/** whether families function better afterwards, by the same instrument before and after. */
export const functioning: Report = {
  id: "R-06",
  title: "Functioning before and after",
  basis: ["FP-OM-02"],
  measures: [
    share("improved", "Improved", "of these, those with a better score after than before"),
    share("unchanged", "Unchanged", "of these, those with the same score"),
    share("worsened", "Worsened", "of these, those with a worse score"),
    share(
      "withoutPost",
      "Without a measure after",
      "of these, families without the measure after services on any instrument used before",
      "families with a measure before, whose services ended in the period",
    ),
  ],
  cases: { among: "ENDED", observe },
};

function observe({ referral: { id, terminatedOn }, functioningMeasures }: Case): Observation[] {
  const one = { row: { record: "Referral", id }, on: terminatedOn! };
  const changes = functioningChanges(functioningMeasures);
  const begun = changes.filter(({ preScore }) => preScore !== null);
  const ended = begun.flatMap(({ domain, change, improved }) =>
    change === null
      ? []
      : alsoBy({ domain }, [
          { ...one, measure: "improved", part: yes(improved === true) },
          { ...one, measure: "unchanged", part: yes(change === 0) },
          { ...one, measure: "worsened", part: yes(change !== 0 && improved === false) },
        ]),
  );
  if (begun.length === 0) return [];
  return [
    ...ended,
    { ...one, measure: "withoutPost", part: yes(begun.every(({ change }) => change === null)) },
  ];
}
