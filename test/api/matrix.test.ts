import {
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLSchema,
} from "graphql";
import type { Verb } from "../../src/access/roles";
import { buildHearthlineSchema } from "../../src/graphql/schema";
import { caseActions, inputOf } from "../support/commands";
import type { Lived } from "../support/caseload";
import { openDesk } from "../support/desk";
import { local } from "../support/local";
import { waysTo, withheldFrom } from "../support/matrix/expected";
import { askers, rowsOf, type Asker, type Row } from "../support/matrix/world";
import { unplacedIn } from "../support/places";
import { caseIn } from "../support/states";
import { inTurns } from "../support/turns";
import { wholeCase } from "../support/whole";

/** How many rows of each kind in each case: a slice in the suite, many with `npm run prove:matrix`. */
const OF_EACH = Number(process.env.HEARTHLINE_MATRIX_ROWS ?? 1);

const desk = openDesk();
let schema: GraphQLSchema;
let everyone: Asker[];
let rows: Row[];
let whole: Lived;
let cells = 0;

beforeAll(async () => {
  schema = await buildHearthlineSchema();
  await desk.office.adopt("ms-2006");
  await caseIn(desk.office, "SUBMITTED");
  whole = await wholeCase(desk.office);
  everyone = await askers(desk.office, desk.tables, local(whole.now));
  rows = await rowsOf(desk.tables, OF_EACH);
}, 180_000);

afterAll(() => {
  const kinds = new Set(rows.map(({ type }) => type)).size;
  process.stderr.write(
    `matrix: ${cells} cells, ${everyone.length} askers, ${rows.length} rows of ${kinds} kinds\n`,
  );
});

/** Every field of a type, each as it can be asked. */
function asked(type: string): string[] {
  const of = schema.getType(type);
  if (!isObjectType(of)) throw new Error(`${type} is no record.`);
  return Object.values(of.getFields()).map((field) => {
    const args = field.args.filter(isRequiredArgument).map(({ name, type: given }) => {
      const named = getNamedType(given);
      return `${name}: ${isEnumType(named) ? named.getValues()[0].name : 1}`;
    });
    const within = isLeafType(getNamedType(field.type)) ? "" : " { __typename }";
    return `${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""}${within}`;
  });
}

/** What the API answers of every field of a row, against what the table says: what is not as it should be. */
async function judged(asker: Asker, row: Row): Promise<string[]> {
  const query = `query ($id: ID!) { node(id: $id) { ... on ${row.type} { ${asked(row.type).join(" ")} } } }`;
  const { data, errors } = await asker.client.ask(query, { id: `${row.type}:${row.id}` });
  const names = asked(row.type).map((one) => /^\w+/.exec(one)![0]);
  cells += names.length;
  const at = `${asker.called}: ${row.type}`;
  if (waysTo("read", asker, row).length === 0)
    return errors?.[0].extensions.code === "NOT_FOUND" ? [] : [`${at} is found`];
  if (errors) return [`${at}: ${errors[0].extensions.code} ${errors[0].path?.join(".")}`];
  const withheld = withheldFrom(asker, row);
  return names.flatMap((name) => {
    const isWithheld = data.node.redacted.includes(name);
    if (isWithheld !== withheld.includes(name))
      return [`${at}.${name} is ${isWithheld ? "withheld" : "told"}`];
    return isWithheld && data.node[name] !== null ? [`${at}.${name} is withheld and told`] : [];
  });
}

test("no field of the schema is without a cell", () => {
  expect(unplacedIn(schema)).toEqual([]);
  const kinds = new Set(rows.map(({ type }) => type));
  for (const kind of [
    "Referral",
    "Family",
    "Child",
    "Contact",
    "Investigation",
    "HistoryEntry",
    "Obligation",
  ])
    expect([...kinds]).toContain(kind);
});

test("every field of every record is told, withheld or not found as the table says", async () => {
  const pairs = everyone.flatMap((asker) => rows.map((row) => [asker, row] as const));
  const wrong = (await inTurns(pairs, ([asker, row]) => judged(asker, row))).flat();
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(10_000);
  // The table both tells and withholds: neither answer alone would pass.
  const visible = pairs.filter(([asker, row]) => waysTo("read", asker, row).length > 0);
  expect(visible.length).toBeGreaterThan(100);
  expect(visible.filter(([asker, row]) => withheldFrom(asker, row).length > 0).length).toBeGreaterThan(30);
}, 300_000);

const referralRow = (kase: Lived) =>
  rows.find(({ type, id }) => type === "Referral" && `Referral:${id}` === kase.referralId)!;

test("every command on a case is refused to those to whom the table does not give it, and to them alone", async () => {
  const row = referralRow(whole);
  const query = `query ($id: ID!) { referral(id: $id) { permittedActions { action violations { code } } } }`;
  for (const asker of everyone) {
    const { data, errors } = await asker.client.ask(query, { id: whole.referralId });
    cells += caseActions.length;
    if (waysTo("read", asker, row).length === 0) {
      expect([asker.called, errors![0].extensions.code]).toEqual([asker.called, "NOT_FOUND"]);
      continue;
    }
    const forbidden = (data.referral.permittedActions as { action: string; violations: { code: string }[] }[])
      .filter(({ violations }) => violations.some(({ code }) => code === "FORBIDDEN"))
      .map(({ action }) => action);
    const expected = caseActions.filter((action) => waysTo(action as Verb, asker, row).length === 0);
    expect([asker.called, forbidden.sort()]).toEqual([asker.called, expected.sort()]);
  }
}, 120_000);

test("and so answers each of these commands when it is given, with all of its arguments", async () => {
  const row = referralRow(whole);
  const given = everyone.flatMap((asker) =>
    caseActions
      .filter((action) => waysTo(action as Verb, asker, row).length === 0)
      .filter((action) => !/SatisfactionForm/.test(action))
      .map((action) => [asker, action] as const),
  );
  const before = await desk.tables.snapshot();
  const wrong = await inTurns(given, async ([asker, action]) => {
    const input = inputOf(action, whole);
    if (Object.values(input).some((value) => value === undefined)) return [];
    cells += Object.keys(input).length;
    const type = `${action[0].toUpperCase()}${action.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${action}(input: $input) { refusal { violations { code } } } }`;
    const { data, errors } = await asker.client.ask(query, { input });
    const found = waysTo("read", asker, row).length > 0;
    const code = errors?.[0].extensions.code ?? data[action].refusal?.violations[0].code ?? "ACCEPTED";
    return code === (found ? "FORBIDDEN" : "NOT_FOUND") ? [] : [`${asker.called} ${action}: ${code}`];
  });
  expect(given.length).toBeGreaterThan(300);
  expect(wrong.flat()).toEqual([]);
  expect(await desk.tables.snapshot()).toEqual(before);
}, 180_000);

test("a purpose that is none of the role's is refused, and the answer says which there are", async () => {
  for (const { client, role } of everyone.filter(({ purpose }) => !purpose)) {
    const { errors, status } = await client.for("CURIOSITY").ask("{ me { id } }");
    expect([role, status, errors![0].extensions.code]).toEqual([role, 400, "BAD_USER_INPUT"]);
    expect(errors![0].message).toMatch(/there is [A-Z_, ]+$/);
  }
});
