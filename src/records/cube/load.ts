import { setImmediate as turn } from "node:timers/promises";
import type { EntityManager } from "typeorm";
import { addDays, type CivilDate } from "../../policy/calendar/civil-date";
import { quarterOf, type Quarter } from "../../policy/calendar/quarters";
import { civilDateOf, startOfDay } from "../../policy/calendar/zone";
import { isClosed, type CubeInputs, type PublishCubesFacts } from "../../policy/programme/cubes";
import { cubes } from "../../reports/cubes/catalogue";
import type { CountedAt, Cube, CubeId, Member } from "../../reports/cubes/cube";
import { publish } from "../../reports/cubes/publish";
import { County } from "../county/county";
import { allEditions } from "../edition/editions";
import { Obligation } from "../obligation/obligation";
import { takeTurns } from "../perform/lock";
import type { Performer } from "../perform/performer";
import type { Loaded } from "../perform/programme-load";
import { Referral } from "../referral/referral";
import { caseload } from "../simulation/caseload";
import { CubePublication } from "./cube-publication";

/** How many cases are counted before others get their turn. */
const AT_A_STRETCH = 25;

type Counted = Map<CubeId, Member[]>;

/** What is to be published of a quarter: counted only for one who may, and where it has not been done. */
export async function loadPublication(
  manager: EntityManager,
  { quarter }: CubeInputs["publishCubes"],
  { ability, now }: Performer,
): Promise<Loaded<PublishCubesFacts>> {
  const record = new CubePublication();
  const today = civilDateOf(now);
  if (!ability.can("publishCubes", record)) return { record, facts: { published: false, publications: [] } };
  await takeTurns(manager, `cubes of ${quarter}`);
  const published = await manager.existsBy(CubePublication, { quarter });
  const due = !published && quarter === quarterOf(quarter).from && isClosed(quarter, today);
  const publications = due ? await publicationsOf(manager, quarterOf(quarter), { now, today }) : [];
  return { record, facts: { published, publications } };
}

/** Every cube of a quarter, with what must be hidden left out. What is sealed is not counted (HL-04). */
async function publicationsOf(manager: EntityManager, quarter: Quarter, at: CountedAt) {
  const counted: Counted = new Map(cubes.map(({ id }) => [id, []]));
  await countCases(manager, counted, at);
  await countObligations(manager, quarter, counted, at);
  return cubes.map((cube) => ({
    cube: cube.id,
    quarter: quarter.from,
    cells: publish(cube, counted.get(cube.id)!, quarter),
  }));
}

async function countCases(manager: EntityManager, counted: Counted, at: CountedAt): Promise<void> {
  const query = manager
    .createQueryBuilder(Referral, "referral")
    .where(
      "not referral.sealed and referral.firstSubmittedAt is not null and referral.editionId is not null",
    );
  const editions = new Map((await allEditions(manager)).map((edition) => [edition.id, edition]));
  const counties = new Map((await manager.find(County)).map(({ id, name }) => [id, name]));
  let done = 0;
  for await (const cases of caseload(manager, query, at.now))
    for (const kase of cases) {
      if (++done % AT_A_STRETCH === 0) await turn();
      const judged = { ...kase, edition: editions.get(kase.referral.editionId!)! };
      const county = counties.get(kase.family.countyId)!;
      for (const { id, cases: members } of cubes)
        counted.get(id)!.push(...(members?.(judged, county, at) ?? []));
    }
}

/** The duties due in the quarter, those of a family under a type together. */
async function countObligations(
  manager: EntityManager,
  { from, to }: { from: CivilDate; to: CivilDate },
  counted: Counted,
  at: CountedAt,
): Promise<void> {
  for (const { id, obligations } of cubes.filter((cube): cube is Cube & Required<Pick<Cube, "obligations">> =>
    Boolean(cube.obligations),
  )) {
    const owed = await manager
      .createQueryBuilder(Obligation, "obligation")
      .where("not obligation.sealed and obligation.familyId is not null")
      .andWhere("obligation.type = ANY(:types)", { types: obligations.types })
      .andWhere("coalesce(obligation.dueAt, obligation.targetAt) >= :from", { from: startOfDay(from) })
      .andWhere("coalesce(obligation.dueAt, obligation.targetAt) < :to", { to: startOfDay(addDays(to, 1)) })
      .orderBy("obligation.id")
      .getMany();
    for (const own of together(owed))
      counted.get(id)!.push(...obligations.members(own[0].familyId!, own, at));
  }
}

function together(owed: readonly Obligation[]): Obligation[][] {
  const groups = new Map<string, Obligation[]>();
  for (const one of owed) {
    const key = `${one.familyId} ${one.type}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
