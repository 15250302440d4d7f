import { setImmediate as turn } from "node:timers/promises";
import type { EntityManager, SelectQueryBuilder } from "typeorm";
import { addDays } from "../../policy/calendar/civil-date";
import { startOfDay } from "../../policy/calendar/zone";
import type { Among, Place, ProgrammeRecords } from "../../reports/statistics/report";
import { Tally, type Figure } from "../../reports/statistics/tally";
import type { Obligation } from "../obligation/obligation";
import type { Referral } from "../referral/referral";
import { caseload } from "../simulation/caseload";
import { labels } from "./labels";
import type { Computed } from "./lines";
import type { Asked } from "./report.inputs";

/** What the asker may see of what a report reads. */
export interface Sight {
  manager: EntityManager;
  referrals: () => SelectQueryBuilder<Referral>;
  obligations: () => SelectQueryBuilder<Obligation>;
  programme: () => Promise<ProgrammeRecords>;
}

/** How many cases are counted before others get their turn: a few milliseconds. */
const AT_A_STRETCH = 25;
/** How many obligations are read in one statement. */
const PAGE = 5_000;

const among: Record<Among, string> = {
  REFERRED: "referral.firstSubmittedAt is not null and referral.editionId is not null",
  SERVED: "referral.acceptedAt is not null",
  ENDED: "referral.terminatedOn is not null",
};

/** A report computed over what the asker may see, and how its dimensions are called. */
export async function compute(sight: Sight, asked: Asked): Promise<Computed> {
  const figures = await figuresOf(sight, asked);
  return { ...asked, figures, label: await labels(sight.manager, figures) };
}

/** Goes once through what a report reads, some at a time, and keeps the figures and the ids behind them. */
async function figuresOf(sight: Sight, asked: Asked): Promise<Figure[]> {
  const tally = new Tally(asked.report, asked.question, asked.by);
  await countObligations(sight, asked, tally);
  await countCases(sight, asked, tally);
  await countProgramme(sight, asked, tally);
  return tally.figures();
}

/** The cases that a report reads. */
export function casesOf(
  { referrals }: Sight,
  { report, filter }: Asked,
): SelectQueryBuilder<Referral> | null {
  if (!report.cases) return null;
  const query = referrals().andWhere(among[report.cases.among]);
  if (filter.countyId) query.andWhere("referral.countyId = :county", { county: filter.countyId });
  if (filter.workerId) query.andWhere("referral.assignedWorkerId = :worker", { worker: filter.workerId });
  if (filter.editionId) query.andWhere("referral.editionId = :edition", { edition: filter.editionId });
  return query;
}

async function countCases(sight: Sight, asked: Asked, tally: Tally): Promise<void> {
  const query = casesOf(sight, asked);
  if (query === null) return;
  const { report, question, editions } = asked;
  let done = 0;
  for await (const cases of caseload(sight.manager, query, question.now)) {
    for (const kase of cases) {
      if (++done % AT_A_STRETCH === 0) await turn();
      const { id: caseId, assignedWorkerId: workerId, editionId } = kase.referral;
      const place = { countyId: kase.family.countyId, workerId, editionId, caseId };
      tally.add(place, report.cases!.observe({ ...kase, edition: editions.get(editionId!)! }, question));
    }
  }
}

/** What an obligation counts by (`markOf`). */
const mark = "coalesce(obligation.dueAt, obligation.targetAt, obligation.opensAt)";

/** The obligations that a report reads: those due in the period, with the edition of their case. */
export function obligationsOf(
  { obligations }: Sight,
  { report, filter }: Asked,
): SelectQueryBuilder<Obligation> | null {
  if (!report.obligations) return null;
  const query = obligations()
    .leftJoinAndSelect("obligation.referral", "owed_in")
    .andWhere("obligation.type = ANY(:types)", { types: report.obligations.types });
  const { from, to, countyId, workerId, editionId } = filter;
  if (from) query.andWhere(`${mark} >= :from`, { from: startOfDay(from) });
  if (to) query.andWhere(`${mark} < :to`, { to: startOfDay(addDays(to, 1)) });
  if (countyId) query.andWhere("obligation.countyId = :county", { county: countyId });
  if (workerId) query.andWhere("obligation.assignedWorkerId = :worker", { worker: workerId });
  if (editionId) query.andWhere("owed_in.editionId = :edition", { edition: editionId });
  return query;
}

const nowhere: Place = { countyId: null, workerId: null, editionId: null, caseId: null };

async function countProgramme({ programme }: Sight, { report, filter, question }: Asked, tally: Tally) {
  if (!report.programme) return;
  const { countyId, workerId, editionId } = filter;
  for (const { place, ...observation } of report.programme(await programme(), question)) {
    const of = { ...nowhere, ...place };
    const wanted =
      (!countyId || of.countyId === countyId) &&
      (!workerId || of.workerId === workerId) &&
      (!editionId || of.editionId === editionId);
    if (wanted) tally.add(of, [observation]);
  }
}

async function countObligations(sight: Sight, asked: Asked, tally: Tally): Promise<void> {
  const query = obligationsOf(sight, asked);
  if (query === null) return;
  const { report, question } = asked;
  query.select(["obligation", "owed_in.id", "owed_in.editionId"]).orderBy("obligation.id").limit(PAGE);
  for (let after: string | null = null; ;) {
    const page = after === null ? query : query.clone().andWhere("obligation.id > :after", { after });
    const some: Obligation[] = await page.getMany();
    for (const owed of some) {
      const { countyId, assignedWorkerId: workerId, referralId: caseId, referral } = owed;
      const place = { countyId, workerId, editionId: referral?.editionId ?? null, caseId };
      tally.add(place, report.obligations!.observe(owed, question));
    }
    if (some.length < PAGE) return;
    after = some.at(-1)!.id;
  }
}
