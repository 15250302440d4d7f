import type { EntityManager } from "typeorm";
import type { CivilDate } from "../../policy/calendar/civil-date";
import { edition } from "../../policy/editions";
import type { Obligation } from "../../policy/obligations/obligation";
import { surveyObligations } from "../../policy/programme/surveys";
import { Adoption } from "../adoption/adoption";
import { keepOutsideCases } from "../obligation/outside-cases";
import { takeTurns } from "../perform/lock";
import { SurveyCampaign } from "./survey-campaign";

/** What those who change when a survey is owed take turns at. */
export const surveysInTurn = "workers' surveys";

/** The months between surveys that an edition in force somewhere in the state asks for on a day, the fewest of them. */
function monthsOn(adoptions: readonly Adoption[], day: CivilDate): number | null {
  const reaching = adoptions.filter(({ fromDay }) => fromDay <= day);
  const places = [...new Set(reaching.map(({ countyId }) => countyId))];
  const asked = places
    .map((place) => reaching.filter(({ countyId }) => countyId === place).at(-1)!)
    .map(({ editionId }) => edition(editionId).parameters.evaluation.workerSurveyMonths)
    .filter((months) => months !== null);
  return asked.length === 0 ? null : Math.min(...asked);
}

/** The surveys that the state owes, by the adoptions and the surveys sent. */
export async function surveysOwed(manager: EntityManager): Promise<Obligation[]> {
  const adoptions = await manager.find(Adoption, { order: { number: "ASC" }, loadEagerRelations: false });
  const campaigns = await manager.find(SurveyCampaign);
  const months = (day: CivilDate) => monthsOn(adoptions, day);
  const begins = adoptions
    .map(({ fromDay }) => fromDay)
    .sort()
    .find((day) => months(day) !== null);
  return surveyObligations(begins ?? null, months, campaigns);
}

/** Keeps them in step with what was written. */
export async function keepSurveys(manager: EntityManager, now: Date): Promise<void> {
  await takeTurns(manager, surveysInTurn);
  await keepOutsideCases(manager, { type: "WORKER_SURVEY" }, await surveysOwed(manager), now);
}
