import { nobody, theServer } from "../platform/capacity";
import { snake } from "../platform/snake-naming";
import { databaseRoleOf, viewerSettings, type ViewerSetting } from "./capacity";
import { partNames, roles, type Grant, type PartName, type Subject } from "./roles";
import { columnOf, conditionsOn, ofSeveral, scopes, subjects } from "./scopes";
import type { Viewer } from "./viewer";

/** A viewer whose every value is the name of the setting that will hold it: the scopes, asked of it, answer in SQL's terms. */
const symbolic: Viewer = {
  workerId: "worker",
  name: "",
  role: "FAMILY",
  countyIds: ["counties"],
  organizationId: "organization",
  opened: {
    familiesByGlass: ["families_by_glass"],
    familiesAtAgency: ["families_at_agency"],
    casesAtAgency: ["cases_at_agency"],
    workersOnCases: ["workers_on_cases"],
    colleagues: ["colleagues"],
    consentedClasses: {},
    caseOfLink: ["case_of_link"],
  },
};

/** What a setting holds: looked up once a statement and not once a row, and nothing where it is not set. */
function settingIs(column: string, name: string, several = false): string {
  if (!(name in viewerSettings)) throw new Error(`The scopes ask "${name}", which no setting holds.`);
  const value = `nullif(current_setting('app.${name}', true), '')`;
  if (several) return `${column} && (SELECT ${value}::uuid[])::uuid[]`;
  return viewerSettings[name as ViewerSetting].list
    ? `${column} = ANY ((SELECT ${value}::uuid[])::uuid[])`
    : `${column} = (SELECT ${value}::uuid)`;
}

/** A condition of a scope in SQL; one that only looks like one of its values is refused. */
function holds(table: string, field: string, asked: unknown): string {
  const values = typeof asked === "string" ? [asked] : (asked as { $in: string[] }).$in;
  if (values?.length !== 1) throw new Error(`The scope of ${table}.${field} cannot be said in SQL.`);
  const [relation, column] = field.split(".") as [string, string?];
  if (!column) return settingIs(`${table}.${snake(field)}`, values[0], ofSeveral.includes(field));
  const there = settingIs(`parent.${snake(column)}`, values[0]);
  return `EXISTS (SELECT FROM ${relation} parent WHERE parent.id = ${table}.${relation}_id AND ${there})`;
}

/** What lies within any of these scopes; null when nothing of the record can. */
function withinAny(name: string, wanted: readonly Grant[]): string | null {
  const named = new Set(wanted.flatMap(({ within }) => within));
  const each = [...named]
    .map((scope) => conditionsOn(subjects[name], scopes[scope](symbolic)))
    .filter((conditions) => conditions !== null)
    .map((conditions) => Object.entries(conditions).map(([field, asked]) => holds(snake(name), field, asked)))
    .map((parts) => (parts.length === 0 ? "TRUE" : parts.join(" AND ")));
  if (each.length === 0) return null;
  return each.includes("TRUE") ? "TRUE" : `(${each.map((one) => `(${one})`).join(" OR ")})`;
}

/** A sealed record is absent for everyone. A history entry learns it of a family that one may not see, too. */
function unsealed(name: string): string {
  const column = columnOf(subjects[name], "sealed");
  if (column === null) return "TRUE";
  if (!column.includes(".")) return `NOT ${snake(name)}.${column}`;
  return `(${snake(name)}.family_id = ANY (ARRAY(SELECT sealed_families()))) IS NOT TRUE`;
}

const and = (...parts: (string | null)[]): string | null =>
  parts.includes(null) ? null : parts.filter((part) => part !== "TRUE").join(" AND ") || "TRUE";

const reads = (subject: Subject) => (grant: Grant) => grant.on === subject && grant.may.includes("read");
const acts = (on: readonly Subject[]) => (grant: Grant) =>
  on.includes(grant.on) && grant.may.some((verb) => verb !== "read");

/** The rows of a record that a part of the table reads; null for none. */
export const readCondition = (part: PartName, name: string): string | null =>
  and(withinAny(name, roles[part].grants.filter(reads(subjects[name].subject))), unsealed(name));

/** Whose rows a command writes in the name of whoever gives it; everything else the server writes on its own account. */
const ofFamilies: readonly Subject[] = ["Family", "Referral", "CaseRecord", "PartnerRecord"];

/** An entry of the history is its author's own, on a case or a family that they see. */
const ownEntry = (table: string) => `${settingIs(`${table}.actor_id`, "worker")} AND (
  EXISTS (SELECT FROM referral WHERE referral.id = ${table}.referral_id)
  OR EXISTS (SELECT FROM family WHERE family.id = ${table}.family_id))`;

/** The rows that a part of the table may write: within the scopes in which it may act on families or cases at all. */
export function writeCondition(part: PartName, name: string): string | null {
  const { subject } = subjects[name];
  const acting = roles[part].grants.filter(acts(["Family", "Referral"]));
  if (subject === "History") return acting.length > 0 ? and(ownEntry(snake(name)), unsealed(name)) : null;
  return ofFamilies.includes(subject) ? and(withinAny(name, acting), unsealed(name)) : null;
}

/**
 * A judgement and no way to rows: the server's own conditions say which index leads to them. Taken for another
 * condition beside these, it had the planner combine indexes and read a whole county for one page.
 */
const judged = (condition: string): string =>
  condition === "TRUE" ? condition : `CASE WHEN ${condition} THEN TRUE ELSE FALSE END`;

const policy = (table: string, what: string, role: string, rest: string) =>
  `CREATE POLICY "${what} ${role}" ON ${table} FOR ${what} TO ${role} ${rest}`;

function policiesOf(name: string): string[] {
  const table = snake(name);
  return partNames.flatMap((part) => {
    const role = databaseRoleOf(part);
    const read = readCondition(part, name);
    const write = writeCondition(part, name);
    return [
      ...(read ? [policy(table, "SELECT", role, `USING (${judged(read)})`)] : []),
      ...(write ? [policy(table, "INSERT", role, `WITH CHECK (${judged(write)})`)] : []),
      ...(write && subjects[name].subject !== "History"
        ? [policy(table, "UPDATE", role, `USING (${judged(write)}) WITH CHECK (${judged(write)})`)]
        : []),
    ];
  });
}

/** Made once, and for all databases of a cluster; each inherits what the server's role may do with tables at all. */
const databaseRole = (role: string) => `
  DO $$ BEGIN
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
        CREATE ROLE ${role} NOLOGIN NOBYPASSRLS;
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
    IF NOT pg_has_role('${role}', '${nobody.role}', 'USAGE') THEN
      GRANT ${nobody.role} TO ${role};
    END IF;
    BEGIN
      SET LOCAL ROLE ${role};
      RESET ROLE;
    EXCEPTION WHEN insufficient_privilege THEN
      EXECUTE format('GRANT ${role} TO %I', session_user);
    END;
  END $$`;

/** The server finds all rows, and so does the owner, whose functions keep the scope columns. */
const unrestricted = (table: string) => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY "ALL ${theServer.role}" ON ${table} TO ${theServer.role} USING (TRUE) WITH CHECK (TRUE)`,
  `CREATE POLICY "ALL owner" ON ${table} TO CURRENT_USER USING (TRUE) WITH CHECK (TRUE)`,
];

/** The answers to idempotency keys and the record of readings tell of every case: they are the server's alone. */
const serversOwn = ["answer", "read_entry"];

/** The tables that nobody reads but by a policy. */
export const guardedTables = (): string[] => [...Object.keys(subjects).map(snake), ...serversOwn];

/** The table of roles as policies of the database: the third judge, whatever the server asks. */
export const rowSecurity = (): string[] => [
  ...[theServer.role, ...partNames.map(databaseRoleOf)].map(databaseRole),
  ...guardedTables().flatMap(unrestricted),
  ...Object.keys(subjects).flatMap(policiesOf),
];
