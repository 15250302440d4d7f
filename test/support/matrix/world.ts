import type { RoleName } from "../../../src/access/roles";
import type { ReadingPurpose } from "../../../src/access/reads";
import { columnOf, subjects } from "../../../src/access/scopes";
import { readable } from "../../../src/records";
import type { Client } from "../client";
import type { Office } from "../office";
import type { Tables } from "../tables";

/** Someone who asks: a role, where they work, and what for. */
export interface Asker {
  called: string;
  role: RoleName;
  client: Client;
  workerId: string;
  counties: string[];
  organizationId: string | null;
  purpose?: ReadingPurpose;
}

/** A row as it lies in the database, with what a scope asks of it. */
export interface Row {
  type: string;
  id: string;
  countyId: string | null;
  /** The counties of an assignment. */
  countyIds: readonly string[];
  organizationId: string | null;
  assignedWorkerId: string | null;
  reviewCountyId: string | null;
  actorId: string | null;
  workerId: string | null;
  addressProtected: boolean;
}

const people: [string, RoleName, string[], ReadingPurpose?][] = [
  ["Alice", "COUNTY_WORKER", ["Hinds"]],
  ["Alice", "COUNTY_WORKER", ["Hinds"], "TECHNICAL"],
  ["Rose", "COUNTY_WORKER", ["Rankin"]],
  ["Ben", "ASWS", ["Hinds"]],
  ["Ben", "ASWS", ["Hinds"], "CASE_WORK"],
  ["Ruth", "ASWS", ["Rankin"]],
  ["Cara", "FPS_WORKER", ["Hinds"]],
  ["Carl", "FPS_WORKER", ["Hinds"]],
  ["Rita", "FPS_WORKER", ["Rankin"]],
  ["Dana", "COORDINATOR", []],
  ["Dana", "COORDINATOR", [], "OVERSIGHT"],
  ["Sam", "STATE_OFFICE", []],
  ["Sam", "STATE_OFFICE", [], "COURT"],
  ["Pia", "PARTNER_PROVIDER", []],
  ["Nora", "ANALYST", []],
  ["Judge Ames", "COURT_OFFICER", []],
  ["Tom", "TECHNICAL_ADMINISTRATOR", []],
];

/** Everyone who asks: of each role, near the cases and far from them, for each purpose of theirs. */
export async function askers({ server }: Office, tables: Tables, now: string): Promise<Asker[]> {
  const { rows } = await tables.client.query<{ name: string; id: string }>(`SELECT name, id FROM county`);
  const idOf = new Map(rows.map(({ name, id }) => [name, id]));
  const all: Asker[] = [];
  for (const [name, role, counties, purpose] of people) {
    const signedIn = (await server.as(role, name, ...counties)).at(now);
    const worker = await tables.client.query<{ id: string; organization: string | null }>(
      `SELECT worker.id, held.organization_id AS organization FROM worker JOIN role_assignment held ON held.worker_id = worker.id
        WHERE name = $1 AND held.role::text = $2`,
      [name, role],
    );
    all.push({
      called: [name, role, ...counties, ...(purpose ? [`for ${purpose}`] : [])].join(" "),
      ...{ role, purpose, workerId: worker.rows[0].id, counties: counties.map((one) => idOf.get(one)!) },
      organizationId: worker.rows[0].organization,
      client: purpose ? signedIn.for(purpose) : signedIn,
    });
  }
  return all;
}

/** Rows of every readable record, so many of each kind, with the scope columns of the case or the family behind. */
export async function rowsOf({ client }: Tables, ofEach: number): Promise<Row[]> {
  const some: Row[] = [];
  for (const type of Object.keys(readable)) {
    const table = type.replace(/(?<!^)([A-Z])/g, "_$1").toLowerCase();
    const { rows } = await client.query<Values>(
      `SELECT t.* FROM (SELECT *, row_number() OVER (PARTITION BY ${await caseOf(client, table)} ORDER BY id) AS nth
        FROM "${table}") t WHERE nth <= $1`,
      [ofEach],
    );
    for (const row of rows) some.push(await rowOf(client, type, row));
  }
  return some;
}

async function caseOf(client: Tables["client"], table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1
      AND column_name IN ('referral_id', 'family_id') ORDER BY 1 DESC LIMIT 1`,
    [table],
  );
  return rows[0]?.name ?? "1";
}

type Values = Record<string, string | boolean | string[] | null>;

/** Where a record hangs on a case or a family, what counts is that of the case or the family, by its own table. */
async function rowOf(client: Tables["client"], type: string, row: Values): Promise<Row> {
  const of = { Family: "family", Child: "family", Caregiver: "family", HistoryEntry: "family" }[type];
  const referralId = row.referral_id ?? null;
  const hangsOn =
    referralId !== null && !of
      ? (["referral", referralId] as const)
      : row.family_id
        ? (["family", row.family_id] as const)
        : null;
  const owner = hangsOn
    ? (await client.query<Values>(`SELECT * FROM "${hangsOn[0]}" WHERE id = $1`, [hangsOn[1]])).rows[0]
    : row;
  const has = (name: "countyId" | "actorId" | "workerId") => columnOf(subjects[type], name) !== null;
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    ...{ type, id: row.id as string, countyId: has("countyId") ? text(owner.county_id) : null },
    countyIds: Array.isArray(row.county_ids) ? row.county_ids : [],
    organizationId: type === "Organization" ? (row.id as string) : text(row.organization_id),
    assignedWorkerId: text(owner.assigned_worker_id),
    reviewCountyId: text(owner.review_county_id),
    ...{ actorId: text(row.actor_id), workerId: text(row.worker_id) },
    addressProtected: type === "Family" && row.address_protected === true,
  };
}
