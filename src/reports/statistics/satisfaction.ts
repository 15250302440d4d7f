import { averageOf, pointsOf } from "../../policy/programme/surveys";
import { civilDateOf } from "../../policy/calendar/zone";
import { satisfactionStatuses, type Case, type SatisfactionFormFacts } from "../../policy/facts";
import { formStatusAt } from "../../policy/satisfaction";
import {
  alsoBy,
  yes,
  type Measure,
  type Observation,
  type Placed,
  type ProgrammeRecords,
  type Question,
  type Report,
} from "./report";

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
  basis: ["FP-OM-04", "FP-EV-02", "FP-EV-03", "FP-EV-06"],
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
    {
      name: "surveyAnswered",
      title: "Workers' survey answered",
      unit: "PERCENT",
      numerator: "workers who answered",
      denominator: "workers to whom a survey of the period was sent",
    },
    {
      name: "surveyScore",
      title: "Workers' survey, score",
      unit: "AVERAGE",
      numerator: "points given, 1 to 5",
      denominator: "answers to surveys of the period that have closed, where five or more answered",
    },
  ],
  programme: surveys,
  cases: {
    among: "REFERRED",
    observe: (kase: Case, { now }: Question) =>
      kase.satisfactionForms.flatMap((form) =>
        alsoBy({ point: form.point, respondent: form.respondent }, ofForm(form, now)),
      ),
  },
};

/** The workers' survey: who answered what is nowhere, and a question's score shows with five answers or more. */
function surveys({ campaigns, tallies }: ProgrammeRecords, { today }: Question): Placed[] {
  return campaigns.flatMap((campaign): Placed[] => {
    const { id, sentOn: on, answers, recipients, questions } = campaign;
    const one = { row: { record: "SurveyCampaign", id }, on };
    const shown = tallies.filter(
      (tally) => tally.campaignId === id && averageOf(campaign, tally, today) !== null,
    );
    return [
      { ...one, measure: "surveyAnswered", part: answers, whole: recipients },
      ...shown.flatMap((tally) =>
        alsoBy({ question: questions[tally.position] }, [
          {
            ...{ ...one, measure: "surveyScore", whole: answers },
            part: pointsOf(tally),
          },
        ]),
      ),
    ];
  });
}

function ofForm(form: SatisfactionFormFacts, now: Date): Observation[] {
  const { id, issuedAt, answers } = form;
  const one = { row: { record: "SatisfactionForm", id }, on: civilDateOf(issuedAt) };
  const stands = formStatusAt(form, now);
  return [
    ...satisfactionStatuses.map((each) => ({ ...one, measure: words[each][0], part: yes(each === stands) })),
    ...answers.flatMap(({ aspect, rating }) =>
      alsoBy({ aspect }, [{ ...one, measure: "rating", part: rating }]),
    ),
  ];
}
