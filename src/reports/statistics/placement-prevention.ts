import type { JudgedCase } from "./judged-case";
import { civilDateOf } from "../../policy/calendar/zone";
import { awayAtTheEnd, outcomeOf, windowEnd, type Outcome } from "./placement";
import { alsoBy, yes, type Measure, type Observation, type Question, type Report } from "./report";

const served = "families served whose services ended in the period and whose year after that is over";
const referred =
  "families referred whose referral or services ended in the period and whose year after that is over";
const benchmark = "approximately 90 % of referred families, by past experience (FP-OM-01)";

const share = (name: string, title: string, numerator: string, denominator: string): Measure => ({
  ...{ name, title, numerator, denominator, benchmark },
  unit: "PERCENT",
});

/** what the programme is measured by, in the readings of its figure (AMB-32). */
export const placementPrevention: Report = {
  id: "R-05",
  title: "Placement prevention",
  basis: ["FP-OM-01", "FP-DF-01"],
  measures: [
    share(
      "prevented",
      "No child placed, cumulatively",
      "families of whom no child of the home was placed from acceptance to the end of the year, by the outcome check",
      served,
    ),
    {
      ...share(
        "placed",
        "A child placed, cumulatively",
        "families of whom a child of the home was placed in that time",
        served,
      ),
      benchmark: undefined,
    },
    {
      ...share(
        "unknown",
        "Outcome not known",
        "families without a known placement whose outcome was not looked up",
        served,
      ),
      benchmark: undefined,
    },
    share(
      "atHomeAfterAYear",
      "No child in placement at the end of the year",
      "families whose outcome is known and of whom no child was in placement on the day a year after services",
      served,
    ),
    share(
      "preventedOfReferred",
      "No child placed, of all referred",
      "families of whom no child of the home was placed, by the outcome check",
      referred,
    ),
  ],
  cases: { among: "REFERRED", observe },
};

const measureOf: Record<Outcome, string> = { PREVENTED: "prevented", PLACED: "placed", UNKNOWN: "unknown" };

/** Counted by the day on which services ended, so that the cohorts are those of its quarters. */
function observe(kase: JudgedCase, { today }: Question): Observation[] {
  const { id, acceptedAt, terminatedOn, closedAt, purpose } = kase.referral;
  const end = windowEnd(kase);
  if (end === null || end > today) return [];
  const one = { row: { record: "Referral", id }, on: terminatedOn ?? civilDateOf(closedAt!) };
  const outcome = outcomeOf(kase, today);
  const atHome = outcome !== "UNKNOWN" && !awayAtTheEnd(kase, end, today);
  const ofServed = [
    ...Object.entries(measureOf).map(([key, measure]) => ({ ...one, measure, part: yes(key === outcome) })),
    { ...one, measure: "atHomeAfterAYear", part: yes(atHome) },
  ];
  // Families to be reunified begin with a child away: theirs is a cohort of its own (FP-PV-02).
  return alsoBy({ purpose }, [
    ...(acceptedAt !== null && terminatedOn !== null ? ofServed : []),
    { ...one, measure: "preventedOfReferred", part: yes(outcome === "PREVENTED") },
  ]);
}
