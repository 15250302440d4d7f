import { In, type EntityManager } from "typeorm";
import { rolesThatMay } from "../../access/ability";
import type { AnswerSurveyFacts, SendSurveyFacts, SurveyInputs } from "../../policy/programme/surveys";
import { takeTurns } from "../perform/lock";
import type { Performer } from "../perform/performer";
import type { Loaded } from "../perform/programme-load";
import { notFound } from "../shared/problems";
import { Worker } from "../worker/worker";
import { surveysInTurn } from "./owed";
import { SurveyCampaign } from "./survey-campaign";
import { SurveyInvitation } from "./survey-invitation";
import { SurveyTally } from "./survey-tally";

/** Whom a survey goes to: everyone who may answer one. */
export async function loadRecipients(manager: EntityManager): Promise<Loaded<SendSurveyFacts>> {
  await takeTurns(manager, surveysInTurn);
  const recipients = await manager.find(Worker, {
    select: { id: true },
    where: { role: In(rolesThatMay("answerSurvey")), active: true },
    order: { id: "ASC" },
    loadEagerRelations: false,
  });
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
