import { formatDay } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import { inBoth, manual } from "./citations";
import { inWords, today } from "./reading";
import type { Finding, Question, Rule } from "./rule";

/** Program Outcome: what the programme is to achieve, beside that no child is placed (FP-OM-01). */
export const outcomes: Rule[] = [
  {
    id: "FP-OM-02",
    title: "Families manage better",
    mode: "REPORT",
    text:
      "How a family manages (its parenting, how it solves problems, how its members speak with each other) is " +
      "measured before and after services on the same instrument, and the two are compared.",
    citations: inBoth(
      manual(
        "Program Outcome",
        "Demonstrated improvement in family functioning (e.g., parenting practices, problem solving, communication)",
      ),
      manual("Program Outcome", "following participation in the program based on pre-post measures."),
    ),
    check: measureInOrder,
  },
  {
    id: "FP-OM-03",
    title: "Every family assessed",
    mode: "REPORT",
    text:
      "All families have a practical assessment that leads to services; the share is to be the whole. FP-AS-01 " +
      "sees to it that no family is accepted without.",
    citations: inBoth(manual("Program Outcome", "Practical, service oriented assessments on all families.")),
  },
  {
    id: "FP-OM-04",
    title: "Those served are satisfied",
    mode: "REPORT",
    text:
      "Children, families and the agency's workers are asked whether they are satisfied. Only ms-2006 has an " +
      "instrument and times for it: FP-EV-02 and FP-EV-06 ask the families and the children.",
    citations: inBoth(
      manual(
        "Program Outcome",
        "Evidence of consumer satisfaction with the program as measured by surveys of children, families and state agency workers",
      ),
    ),
  },
];

type Measure = Inputs["recordFunctioning"];

function measureInOrder({ kase, input }: Question<Measure>): Finding[] {
  if (!input) return [];
  const findings: Finding[] = [];
  if (input.measuredOn > today(kase))
    findings.push({
      code: "MEASURE_IN_FUTURE",
      message: `The measure is dated ${formatDay(input.measuredOn)}, after today, ${formatDay(today(kase))}.`,
      facts: { measuredOn: input.measuredOn, today: today(kase) },
      remedy: "Give the day on which it was taken.",
    });
  const before = kase.functioningMeasures.find(
    ({ domain, instrument }) => domain === input.domain && instrument === input.instrument,
  );
  if (before && before.higherIsBetter !== input.higherIsBetter)
    findings.push({
      code: "MEASURES_NOT_COMPARABLE",
      message: `On ${input.instrument} a ${before.higherIsBetter ? "higher" : "lower"} score of ${inWords(input.domain)} was the better one before.`,
      facts: { instrument: input.instrument, higherIsBetter: String(before.higherIsBetter) },
      remedy: "State the direction as before, or name the other instrument.",
    });
  return findings;
}
