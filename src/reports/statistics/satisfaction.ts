import { isPast } from "../../policy/calendar/elapsed";
import { civilDateOf } from "../../policy/calendar/zone";
import { satisfactionStatuses, type Case, type SatisfactionFormFacts } from "../../policy/facts";
import { alsoBy, yes, type Measure, type Observation, type Question, type Report } from "./report";

const issued = "forms handed to families in the period";
const words: Record<(typeof satisfactionStatuses)[number], [name: string, title: string, of: string]> = {
  COMPLETED: ["answered", "Answered", "forms that the family answered"],
  DECLINED: ["declined", "Declined", "forms that the family declined to answer"],
  EXPIRED: ["expired", "Not answered in time", "forms whose link ran out unanswered"],
  ISSUED: ["open", "Still open", "forms that can still be answered"],
};

/** what the families say, and how many say anything. */
export const satisfaction: Report = {
  id: "R-08",
  title: "Satisfaction",
  basis: ["FP-OM-04", "FP-EV-02", "FP-EV-06"],
  measures: [
    ...satisfactionStatuses.map((status): Measure => {
      const [name, title, numerator] = words[status];
      return { name, title, numerator, unit: "PERCENT", denominator: issued };
    }),
    {
      name: "rating",
      title: "Rating",
      unit: "AVERAGE",
      numerator: "points given, 1 for not at all to 5 for wholly",
      denominator: "questions answered on forms of the period",
    },
  ],
  cases: {
    among: "REFERRED",
    observe: (kase: Case, { now }: Question) =>
      kase.satisfactionForms.flatMap((form) =>
        alsoBy({ point: form.point, respondent: form.respondent }, ofForm(form, now)),
      ),
  },
};

function ofForm(
  { id, status, issuedAt, expiresAt, answers }: SatisfactionFormFacts,
  now: Date,
): Observation[] {
  const one = { row: { record: "SatisfactionForm", id }, on: civilDateOf(issuedAt) };
  const stands = status === "ISSUED" && isPast(expiresAt, now) ? "EXPIRED" : status;
  return [
    ...satisfactionStatuses.map((each) => ({ ...one, measure: words[each][0], part: yes(each === stands) })),
    ...answers.flatMap(({ aspect, rating }) =>
      alsoBy({ aspect }, [{ ...one, measure: "rating", part: rating }]),
    ),
  ];
}
