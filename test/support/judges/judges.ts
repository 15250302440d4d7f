import type { DataSource } from "typeorm";
import { abilityOf } from "../../../src/access/ability";
import { capacityOf } from "../../../src/access/capacity";
import { partNames } from "../../../src/access/roles";
import type { Viewer } from "../../../src/access/viewer";
import { visible } from "../../../src/access/visible";
import { Random } from "../../../src/demo/random";
import { actingAs } from "../../../src/platform/capacity";
import { readable, type ReadableName } from "../../../src/records";
import { sees, type Row } from "./reference";

type Stored = Record<string, any> & { id: string };

/** Every row of every record, and what the reference knows of it. */
export interface Evidence {
  rows: Map<ReadableName, { stored: Stored; row: Row }[]>;
  count: number;
}

/** A packet concerns the court that it was released to, and before that nobody outside. */
const organizationOf = (record: ReadableName, it: Stored): string | null =>
  record === "CourtPacket" ? null : (it.organizationId ?? null);

/** Reads all rows, and finds out where each belongs by the case and the family that it hangs on. */
export async function evidence(source: DataSource): Promise<Evidence> {
  const names = Object.keys(readable) as ReadableName[];
  const stored = new Map<ReadableName, Stored[]>();
  for (const name of names) {
    const relations = name === "HistoryEntry" ? { family: true } : undefined;
    stored.set(name, await source.getRepository<Stored>(readable[name]).find({ relations }));
  }
  const byId = (name: ReadableName) => new Map(stored.get(name)!.map((row) => [row.id, row]));
  const families = byId("Family");
  const referrals = byId("Referral");
  const known = (record: ReadableName, it: Stored): Row => {
    const referral =
      record === "Referral" ? it : record === "HistoryEntry" ? null : referrals.get(it.referralId);
    const family = record === "Family" ? it : families.get(referral?.familyId ?? it.familyId);
    const place = referral ?? family ?? it;
    return {
      ...{ record, id: it.id, countyId: place.countyId ?? null, sealed: family?.sealed ?? false },
      ...{ assignedWorkerId: place.assignedWorkerId ?? null, awaitedIn: place.reviewCountyId ?? null },
      ...{ actorId: it.actorId ?? null, workerId: record === "Worker" ? it.id : (it.workerId ?? null) },
      ...{ familyId: family?.id ?? null, referralId: referral?.id ?? null, countyIds: it.countyIds ?? [] },
      organizationId: record === "Organization" ? it.id : (it.releasedToId ?? organizationOf(record, it)),
    };
  };
  const rows = new Map(
    names.map((name) => [name, stored.get(name)!.map((it) => ({ stored: it, row: known(name, it) }))]),
  );
  return { rows, count: [...rows.values()].reduce((sum, list) => sum + list.length, 0) };
}

/** Viewers by chance: every role, workers who serve someone and strangers, no, some or several counties. */
export function viewerBy(random: Random, { rows }: Evidence): Viewer {
  const idsOf = (name: ReadableName) => rows.get(name)!.map(({ stored }) => stored.id);
  const counties = [...new Set(rows.get("Family")!.map(({ stored }) => stored.countyId as string))];
  const serving = rows.get("Referral")!.map(({ stored }) => stored.assignedWorkerId as string | null);
  const acting = rows.get("HistoryEntry")!.map(({ stored }) => stored.actorId as string);
  const workers = [...serving.filter((id) => id !== null), ...acting, ...idsOf("Worker")];
  const some = (ids: string[]) => (random.chance(0.5) ? random.several(ids, random.int(1, 5)) : []);
  return {
    workerId: random.pick(workers),
    name: "By chance",
    role: random.pick(partNames),
    countyIds: random.several(counties, random.int(0, 4)),
    organizationId: random.chance(0.5) ? random.pick(idsOf("Organization").concat(workers)) : null,
    opened: {
      familiesByGlass: some(idsOf("Family")),
      familiesAtAgency: some(idsOf("Family")),
      casesAtAgency: some(idsOf("Referral")),
      workersOnCases: some(workers),
      colleagues: some(workers),
      consentedClasses: {},
      caseOfLink: some(idsOf("Referral")),
    },
  };
}

export const judgeNames = ["memory", "compiled", "rows", "reference"] as const;
export interface Disagreement {
  viewer: Viewer;
  record: ReadableName;
  id: string;
  says: Record<(typeof judgeNames)[number], boolean>;
}
export interface Verdicts {
  tuples: number;
  seen: number;
  disagreements: Disagreement[];
}

interface Court {
  /** The database on the server's own account, where CASL's SQL alone narrows. */
  source: DataSource;
  /** The database as the API has it, where nothing narrows but its policies. */
  served: DataSource;
}

/** Asks the four about every row for one viewer. */
async function judged(court: Court, { rows }: Evidence, viewer: Viewer): Promise<Verdicts> {
  const ability = abilityOf(viewer);
  const verdicts: Verdicts = { tuples: 0, seen: 0, disagreements: [] };
  for (const [name, list] of rows) {
    const query = court.source.createQueryBuilder(readable[name] as new () => Stored, "it");
    const compiled = await visible(query, ability, name).select("it.id", "id").getRawMany<{ id: string }>();
    const { tablePath } = court.served.getMetadata(readable[name]);
    const rowSecured = await actingAs(capacityOf(viewer), () =>
      court.served.query<{ id: string }[]>(`select id from "${tablePath}"`),
    );
    const inSql = new Set(compiled.map(({ id }) => id));
    const inRows = new Set(rowSecured.map(({ id }) => id));
    for (const { stored, row } of list) {
      const { id } = stored;
      const says = {
        ...{ memory: ability.can("read", stored), compiled: inSql.has(id), rows: inRows.has(id) },
        reference: sees(row, viewer),
      };
      verdicts.tuples += 1;
      if (says.reference) verdicts.seen += 1;
      if (new Set(Object.values(says)).size > 1)
        verdicts.disagreements.push({ viewer, record: name, id, says });
    }
  }
  return verdicts;
}

/** Asks all four about random viewers and every row, until so many tuples are judged. */
export async function judge(
  court: Court,
  {
    seed,
    tuples,
    onProgress = () => {},
  }: { seed: number; tuples: number; onProgress?: (done: number) => void },
): Promise<Verdicts & { viewers: number; rows: number }> {
  const all = await evidence(court.source);
  const random = new Random(seed);
  const sum = { tuples: 0, seen: 0, disagreements: [] as Disagreement[], viewers: 0, rows: all.count };
  while (sum.tuples < tuples) {
    const { tuples: asked, seen, disagreements } = await judged(court, all, viewerBy(random, all));
    sum.tuples += asked;
    sum.seen += seen;
    sum.viewers += 1;
    sum.disagreements.push(...disagreements);
    onProgress(sum.tuples);
  }
  return sum;
}
