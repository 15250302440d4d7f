import { local } from "../local-time";
import type { EditionId } from "../edition";
import type { Act } from "./act";

/** What the service is evaluated by: only the edition of 2006 asks the family and goes through the goals. */
export function evaluation(edition: EditionId): Act[] {
  const measured = [
    functioning("PRE", "2006-03-10", "16:00", 2),
    functioning("POST", "2006-07-24", "12:00", 4),
  ];
  if (edition === "ms-1994") return measured;
  return [
    ...measured,
    ...form("ACCEPTANCE", ["2006-03-10", "15:30"], ["2006-03-13", "19:00"]),
    goals("INTENSIVE", "2006-05-12", "PARTLY_ATTAINED"),
    ...form("MID_TREATMENT", ["2006-05-16", "15:30"], ["2006-05-18", "19:00"]),
    goals("MAINTENANCE", "2006-07-20", "ATTAINED"),
    ...form("TERMINATION", ["2006-07-24", "11:00"], ["2006-07-28", "19:00"]),
  ];
}

const pointInWords = {
  ACCEPTANCE: "upon acceptance",
  MID_TREATMENT: "at mid-treatment",
  TERMINATION: "at the end",
};

type When = [day: string, time: string];

/** The specialist hands a form out, the mother fills it in through its link. */
function form(point: keyof typeof pointInWords, handedOut: When, answered: When): Act[] {
  const aspects = ["HELP_RECEIVED", "RESPECT", "WITHIN_REACH", "OWN_GOALS", "FAMILY_BETTER_OFF"];
  return [
    {
      at: local(...handedOut),
      by: "Cara",
      what: `hands the mother the satisfaction form ${pointInWords[point]}`,
      mutation: "issueSatisfactionForm",
      keeps: "link",
      input: () => ({ point }),
    },
    {
      at: local(...answered),
      by: "Ann",
      what: "fills in the form, through its link and without a login",
      mutation: "answerSatisfactionForm",
      input: ({ link }) => ({
        link,
        answers: aspects.map((aspect) => ({ aspect, rating: point === "ACCEPTANCE" ? 4 : 5 })),
        comment: "Someone comes when we call.",
      }),
    },
  ];
}

const goals = (phase: "INTENSIVE" | "MAINTENANCE", day: string, attainment: string): Act => ({
  at: local(day, "11:30"),
  by: "Cara",
  what: `goes through the goals of the plan with the family, ${phase.toLowerCase()} phase`,
  mutation: "reviewGoalAttainment",
  input: ({ planId }) => ({ phase, planId, reviewedOn: day, ratings: [{ goal: 1, attainment }] }),
});

const functioning = (occasion: "PRE" | "POST", day: string, time: string, score: number): Act => ({
  at: local(day, time),
  by: "Cara",
  what: `measures how the mother parents, ${occasion === "PRE" ? "before" : "after"} services: ${score} of 5`,
  mutation: "recordFunctioning",
  input: () => ({
    domain: "PARENTING",
    occasion,
    instrument: "Parenting scale, 1 to 5",
    score,
    measuredOn: day,
  }),
});
