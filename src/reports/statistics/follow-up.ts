import type { JudgedCase } from "./judged-case";
import { civilDateOf } from "../../policy/calendar/zone";
import type { Case } from "../../policy/facts";
import { outcomeOf, outcomes, windowEnd } from "./placement";
import { alsoBy, yes, type Observation, type Question, type Report } from "./report";
import { timelinessIn, timelinessMeasures } from "./timeliness";

/** the year after services. */
export const followUp: Report = {
  id: "R-12",
  title: "Follow-up",
  basis: ["FP-FU-01", "FP-FU-02", "FP-FU-03", "FP-FU-05", "FP-FU-06", "FP-OM-01"],
  measures: [
    ...timelinessMeasures,
    {
      name: "unreachable",
      title: "Not reached",
      unit: "PERCENT",
      numerator: "of these, those in which the family was not reached",
      denominator: "calls and visits held or attempted in the period",
    },
    {
      name: "refresherNeeded",
      title: "Refresher needed",
      unit: "PERCENT",
      numerator: "families for whom an entry of the year says that a refresher is needed",
      denominator: "families who completed services in the period",
    },
    {
      name: "refresherGiven",
      title: "Refresher given",
      unit: "PERCENT",
      numerator: "families who were given one",
      denominator: "families who completed services in the period and need a refresher",
    },
    {
      name: "outcome",
      title: "Outcome after twelve months",
      unit: "PERCENT",
      numerator: "families with this outcome",
      denominator: "families whose year after services ended in the period",
    },
  ],
  obligations: {
    types: ["FOLLOW_UP_CALL", "FOLLOW_UP_VISIT", "OUTCOME_CHECK_12M", "EFFECTIVENESS_EVALUATION"],
    observe: (owed, { now }) => alsoBy({ duty: owed.type }, timelinessIn(owed, now)),
  },
  cases: { among: "ENDED", observe },
};

function observe(kase: JudgedCase, { today }: Question): Observation[] {
  const { id, terminatedOn, terminationReason } = kase.referral;
  const row = { record: "Referral", id };
  const end = windowEnd(kase)!;
  const outcome = end <= today ? outcomeOf(kase, today) : null;
  return [
    ...attempts(kase),
    ...(terminationReason === "COMPLETION" ? refreshers(kase, { row, on: terminatedOn! }) : []),
    ...(outcome === null
      ? []
      : outcomes.map((one) => ({
          ...{ measure: "outcome", row, on: end, part: yes(one === outcome), of: { outcome: one } },
        }))),
  ];
}

const attempts = ({ followUps }: Case): Observation[] =>
  followUps
    .filter(({ kind }) => kind === "CALL" || kind === "VISIT")
    .flatMap(({ id, kind, result, occurredAt }) =>
      alsoBy({ kind }, [
        {
          measure: "unreachable",
          row: { record: "FollowUp", id },
          on: civilDateOf(occurredAt),
          part: yes(result !== "REACHED"),
        },
      ]),
    );

function refreshers({ followUps }: Case, one: Pick<Observation, "row" | "on">): Observation[] {
  const needed = followUps.some(({ refresherNeeded }) => refresherNeeded);
  const given = followUps.some(({ kind, result }) => kind === "REFRESHER" && result === "REACHED");
  return [
    { ...one, measure: "refresherNeeded", part: yes(needed) },
    ...(needed ? [{ ...one, measure: "refresherGiven", part: yes(given) }] : []),
  ];
}
