import { addMonths, type CivilDate } from "../calendar/civil-date";
import { civilDateOf, endOfDay, formatDay, startOfDay } from "../calendar/zone";
import { insert, untold, update } from "../commands/change";
import type { Obligation } from "../obligations/obligation";
import { count, owed } from "../obligations/row";
import type { Finding } from "../rules/rule";
import type { Given, Topic } from "./command";
import type { SurveyCampaignFacts, SurveyInvitationFacts, SurveyTallyFacts } from "./facts";

export interface SurveyInputs {
  sendSurvey: { closesOn: CivilDate; questions: string[] };
  answerSurvey: { campaignId: string; scores: number[] };
}
export interface SendSurveyFacts {
  /** Whom the campaign goes to. */
  recipients: { id: string }[];
}
export interface AnswerSurveyFacts {
  campaign: SurveyCampaignFacts;
  tallies: SurveyTallyFacts[];
  /** The viewer's own; null for one who was not asked. */
  invitation: SurveyInvitationFacts | null;
}

const refusal = (code: string, message: string, remedy: string, facts = {}): Finding => ({
  code,
  message,
  remedy,
  facts,
});

function unsendable({ input: { closesOn, questions }, now }: Given<SurveyInputs["sendSurvey"]>): Finding[] {
  const tooSoon = refusal(
    "SURVEY_CLOSES_TOO_SOON",
    "Nobody would have a day to answer.",
    "Let it close on a later day.",
    { closesOn },
  );
  const empty = refusal("SURVEY_ASKS_NOTHING", "The survey has no question.", "Give it a question.");
  return [closesOn > civilDateOf(now) ? [] : tooSoon, questions.length > 0 ? [] : empty].flat();
}

function unanswerable(
  { campaign, invitation }: AnswerSurveyFacts,
  { input: { scores }, now }: Given<SurveyInputs["answerSurvey"]>,
): Finding[] {
  const asked = campaign.questions.length;
  if (invitation === null)
    return [
      refusal("NOT_ASKED", "The survey was not sent to you.", "Answer the one that you are sent next."),
    ];
  if (invitation.answeredOn !== null)
    return [refusal("ALREADY_ANSWERED", "You have answered this survey.", "Nothing is left to do.")];
  if (civilDateOf(now) > campaign.closesOn)
    return [
      refusal(
        "SURVEY_CLOSED",
        `The survey closed on ${formatDay(campaign.closesOn)}.`,
        "Answer the one that you are sent next.",
      ),
    ];
  if (scores.length !== asked)
    return [
      refusal(
        "EVERY_QUESTION_NEEDS_A_SCORE",
        `There are ${count(asked, "question")} and ${count(scores.length, "score")}.`,
        "Give one score to each question, in their order.",
      ),
    ];
  return [];
}

/**
 * The workers' survey (FP-EV-03). No answer is kept as such: each adds to how often each score was given to each
 * question, and the history is not told of it. What is kept of a worker is that they have answered, and when.
 */
export const surveyCommands: Topic<Pick<SurveyInputs, "sendSurvey">, SendSurveyFacts> &
  Topic<Pick<SurveyInputs, "answerSurvey">, AnswerSurveyFacts> = {
  sendSurvey: {
    saysWho: "FP-EV-03",
    check: (_facts, given) => ({ ruleId: "FP-EV-03", findings: unsendable(given) }),
    effect: ({ recipients }, { input, now, newId }) => {
      const id = newId();
      return [
        insert("SurveyCampaign", id, {
          ...input,
          sentOn: civilDateOf(now),
          recipients: recipients.length,
          answers: 0,
        }),
        ...input.questions.map((_question, position) =>
          insert("SurveyTally", newId(), { campaignId: id, position, counts: [0, 0, 0, 0, 0] }),
        ),
        ...recipients.map((worker) =>
          insert("SurveyInvitation", newId(), { campaignId: id, workerId: worker.id, answeredOn: null }),
        ),
      ];
    },
  },
  answerSurvey: {
    saysWho: "FP-EV-03",
    check: (facts, given) => ({ ruleId: "FP-EV-03", findings: unanswerable(facts, given) }),
    effect: ({ campaign, tallies, invitation }, { input: { scores }, now }) => [
      update("SurveyInvitation", invitation!.id, { answeredOn: civilDateOf(now) }),
      update("SurveyCampaign", campaign.id, { answers: campaign.answers + 1 }),
      ...tallies.map(({ id, position, counts }) =>
        untold(
          update("SurveyTally", id, {
            counts: counts.map((n, index) => (index === scores[position] - 1 ? n + 1 : n)),
          }),
        ),
      ),
    ],
  },
};

/** Fewer answers than these would let one be told from the others. */
export const FEWEST_ANSWERS = 5;

/** The scores given to a question, added up. */
export const pointsOf = ({ counts }: Pick<SurveyTallyFacts, "counts">): number =>
  counts.reduce((sum, n, index) => sum + n * (index + 1), 0);

/** The average score, to the hundredth; null while answers still come in, or when there are too few. */
export function averageOf(
  { closesOn, answers }: Pick<SurveyCampaignFacts, "closesOn" | "answers">,
  tally: Pick<SurveyTallyFacts, "counts">,
  today: CivilDate,
): number | null {
  if (today <= closesOn || answers < FEWEST_ANSWERS) return null;
  return Math.round((pointsOf(tally) / answers) * 100) / 100;
}

/**
 * The surveys that are owed: so many months after the one before, the first so many after the day on which an
 * edition that asks for them came into force; null where none has (FP-EV-03). `months` is what is asked on a day.
 */
export function surveyObligations(
  begins: CivilDate | null,
  months: (day: CivilDate) => number | null,
  campaigns: readonly SurveyCampaignFacts[],
): Obligation[] {
  if (begins === null) return [];
  const sent = campaigns
    .filter(({ sentOn }) => sentOn >= begins)
    .sort((a, b) => a.sentOn.localeCompare(b.sentOn) || a.id.localeCompare(b.id));
  return [begins, ...sent.map(({ sentOn }) => sentOn)].flatMap((after, index) => {
    const interval = months(after);
    if (interval === null) return [];
    const campaign = sent.at(index);
    const due = addMonths(after, interval);
    return owed({
      type: "WORKER_SURVEY",
      ruleId: "FP-EV-03",
      anchor: `survey:${index + 1}`,
      owner: "STATE_OFFICE",
      opensAt: startOfDay(after),
      dueAt: endOfDay(due),
      metAt: campaign ? startOfDay(campaign.sentOn) : null,
      evidence: campaign ? [{ record: "SurveyCampaign", id: campaign.id }] : [],
      because: `${index === 0 ? "in force" : "last survey"} ${formatDay(after)} + ${count(interval, "month")} = ${formatDay(due)}`,
    });
  });
}
