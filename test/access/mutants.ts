import {
  partNames,
  roles,
  type Grant,
  type PartName,
  type Role,
  type Scope,
  type Subject,
} from "../../src/access/roles";
import { nothingOpened } from "../../src/access/viewer";
import { columnOf, scopes, subjects, type ScopeColumn } from "../../src/access/scopes";

/** One rule of the tables, deleted, negated or widened; `undo` puts it back. */
export interface Mutant {
  name: string;
  /** The part whose cells it can change; every part's when it is left out. */
  role?: PartName;
  apply(): () => void;
}

type Table = Record<string, unknown>;

/** Sets a property for as long as the mutant lives. */
const setting = (object: object, key: string, value: unknown) => () => {
  const table = object as Table;
  const before = table[key];
  if (value === undefined) delete table[key];
  else table[key] = value;
  return () => {
    if (before === undefined) delete table[key];
    else table[key] = before;
  };
};

/** A scope that holds exactly where one of another's conditions does not. */
function negationsOf(scope: Scope, subject: Subject): Scope[] {
  const records = Object.values(subjects).filter((record) => record.subject === subject);
  // What every record of the subject lacks is not asked of it, so that its opposite is the same.
  const columns = (Object.keys(scopes[scope](nobody)) as ScopeColumn[]).filter((column) =>
    records.some((record) => columnOf(record, column) !== null),
  );
  return columns.map((column) => {
    const name = `not ${scope}: ${column}` as Scope;
    scopes[name] = (viewer) => {
      const { [column]: value, ...rest } = scopes[scope](viewer);
      const opposite = typeof value === "string" ? { $ne: value } : { $nin: value!.$in };
      return { ...rest, [column]: opposite };
    };
    return name;
  });
}
const nobody = {
  workerId: "",
  name: "",
  role: "ANALYST",
  countyIds: [],
  organizationId: null,
  opened: nothingOpened,
} as const;

const without = <T>(list: readonly T[], one: T): T[] => list.filter((each) => each !== one);

function ofGrant(role: PartName, grant: Grant): Mutant[] {
  const { grants } = roles[role];
  const at = `${role}, ${grant.on} ${grant.may.slice(0, 3).join(" ")}${grant.may.length > 3 ? " …" : ""}`;
  const replaced = (name: string, changed: Partial<Grant> | null): Mutant => ({
    name: `${at}: ${name}`,
    role,
    apply: setting(
      roles[role],
      "grants",
      grants.flatMap((each) => (each !== grant ? [each] : changed ? [{ ...grant, ...changed }] : [])),
    ),
  });
  return [
    replaced("deleted", null),
    ...grant.may.map((act) => replaced(`without ${act}`, { may: without(grant.may, act) })),
    ...grant.within.flatMap((scope) => [
      replaced(`not within ${scope}`, { within: without(grant.within, scope) }),
      ...(scope === "everything" ? [] : [replaced(`${scope} widened`, { within: ["everything"] })]),
      ...negationsOf(scope, grant.on).map((negated) =>
        replaced(`${scope} negated`, { within: [...without(grant.within, scope), negated] }),
      ),
    ]),
  ];
}

/** Every act that some part has, given to a part that does not have it. */
function widened(role: PartName): Mutant[] {
  const all = partNames.flatMap((name) =>
    roles[name].grants.flatMap(({ on, may }) => may.map((act) => [on, act] as const)),
  );
  const known = new Map(all.map(([on, act]) => [`${on}.${act}`, [on, act] as const]));
  for (const { on, may } of roles[role].grants) for (const act of may) known.delete(`${on}.${act}`);
  return [...known.values()].map(([on, act]) => ({
    name: `${role}: given ${act} on ${on}`,
    role,
    apply: setting(roles[role], "grants", [
      ...roles[role].grants,
      { may: [act], on, within: ["everything"] } satisfies Grant,
    ]),
  }));
}

function ofVoice(role: PartName): Mutant[] {
  const { speaksFor, owes, receives, waives } = roles[role];
  const changed = (key: keyof Role, value: unknown, name: string): Mutant => ({
    name: `${role}: ${name}`,
    role,
    apply: setting(roles[role], key, value),
  });
  return [
    changed("speaksFor", speaksFor === "COUNTY" ? "SPECIALIST" : "COUNTY", "speaks for another side"),
    changed("owes", owes === "COUNTY" ? "SPECIALIST" : "COUNTY", "owes what another owes"),
    changed("receives", receives.length > 0 ? [] : ["ASWS"], "receives otherwise"),
    ...waives.map((rule) => changed("waives", without(waives, rule), `may not waive ${rule}`)),
    changed("waives", [...waives, "FP-TP-01"], "may waive FP-TP-01"),
  ];
}

const ofScope = (scope: Scope): Mutant[] => {
  const means = scopes[scope];
  const columns = Object.keys(means(nobody)) as ScopeColumn[];
  return [
    ...(columns.length > 0
      ? [{ name: `scope ${scope}: everything`, apply: setting(scopes, scope, () => ({})) }]
      : []),
    { name: `scope ${scope}: nothing`, apply: setting(scopes, scope, () => ({ countyId: { $in: [] } })) },
    ...columns.map((column) => ({
      name: `scope ${scope}: without ${column}`,
      apply: setting(scopes, scope, (viewer: Parameters<typeof means>[0]) => {
        const { [column]: _dropped, ...rest } = means(viewer);
        return rest;
      }),
    })),
  ];
};

const ofSubject = (record: string): Mutant[] => {
  const { columns } = subjects[record];
  const changed = (name: string, value: unknown): Mutant => ({
    name: `${record}: ${name}`,
    apply: setting(subjects, record, value),
  });
  return [
    ...(subjects[record].subject === "County"
      ? []
      : [changed("covered as a county", { ...subjects[record], subject: "County" })]),
    ...(columns.sealed === undefined
      ? [changed("cannot be sealed", { ...subjects[record], columns: { ...columns, sealed: null } })]
      : []),
    ...Object.keys(columns).map((column) => {
      const { [column as ScopeColumn]: _moved, ...rest } = columns;
      return changed(`${column} looked for elsewhere`, { ...subjects[record], columns: rest });
    }),
  ];
};

/** Every rule of the tables, deleted, negated and widened, one at a time. */
export function everyMutant(): Mutant[] {
  const named = Object.keys(scopes) as Scope[];
  return [
    ...partNames.flatMap((role) => [
      ...roles[role].grants.flatMap((grant) => ofGrant(role, grant)),
      ...widened(role),
      ...ofVoice(role),
    ]),
    ...named.flatMap(ofScope),
    ...Object.keys(subjects).flatMap(ofSubject),
  ];
}
