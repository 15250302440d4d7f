import type { EntityManager } from "typeorm";
import { workersThatMay } from "../../access/ability";
import type { AnswerSurveyFacts, SendSurveyFacts, SurveyInputs } from "../../policy/programme/surveys";
import { holdersOf } from "../assignment/in-force";
import { takeTurns } from "../perform/lock";
import type { Performer } from "../perform/performer";
import type { Loaded } from "../perform/programme-load";
import { notFound } from "../shared/problems";
import { surveysInTurn } from "./owed";
import { SurveyCampaign } from "./survey-campaign";
import { SurveyInvitation } from "./survey-invitation";
import { SurveyTally } from "./survey-tally";

/** Whom a survey goes to: everyone who may answer one on that day. */
export async function loadRecipients(
  manager: EntityManager,
  _input: SurveyInputs["sendSurvey"],
  { now }: Performer,
): Promise<Loaded<SendSurveyFacts>> {
  await takeTurns(manager, surveysInTurn);
  const holders = await holdersOf(manager, workersThatMay("answerSurvey"), { at: now });
  const recipients = holders.map(({ worker }) => worker);
  return { record: new SurveyCampaign(), facts: { recipients } };
}

/** A survey as one who answers finds it; answers to it take turns. */
export async function loadAnswer(
  manager: EntityManager,
  { campaignId }: SurveyInputs["answerSurvey"],
  { viewer }: Performer,
): Promise<Loaded<AnswerSurveyFacts>> {
  const campaign = await manager.findOne(SurveyCampaign, {
    where: { id: campaignId },
    lock: { mode: "pessimistic_write" },
  });
  if (!campaign) throw notFound("SurveyCampaign");
  const tallies = await manager.find(SurveyTally, { where: { campaignId }, order: { position: "ASC" } });
  const invitation = await manager.findOneBy(SurveyInvitation, { campaignId, workerId: viewer.workerId });
  return { record: campaign, facts: { campaign, tallies, invitation } };
}
