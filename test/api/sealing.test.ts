import { buildClientSchema, getIntrospectionQuery } from "graphql";
import { roleNames, type RoleName } from "../../src/access/roles";
import { reportIds } from "../../src/reports/statistics/report";
import { document, staff } from "../support/acts/coordination";
import { Evaluated } from "../support/acts/evaluation";
import { order, seal, secondOfTheState, unseal } from "../support/acts/sealing";
import type { Lived } from "../support/caseload";
import type { Client } from "../support/client";
import { commands, inputOf, workersCommands } from "../support/commands";
import { openDesk } from "../support/desk";
import { local } from "../support/local";
import { caseIn } from "../support/states";
import { WholeAnswers, type Asked } from "../support/whole-answers";

const desk = openDesk();
jest.setTimeout(300_000);

const now = local("2007-08-01 12:00");
const unknown = "0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
/** Words that stand in the sealed family's records and in no other. */
const marks = ["Quillfeather", "Zinnia", "77 Larkspur"];

let everybody: [RoleName, Client, string][];
let questions: Asked[];
let kase: Lived;
let sealId = "";

/** Reports are dear: those are asked by one of the county, one of the state, and one who sees no family. */
const asksFor = (role: RoleName, { field }: Asked) =>
  !field.startsWith("report ") || ["COUNTY_WORKER", "COORDINATOR", "PARTNER_PROVIDER"].includes(role);

/** All that one of each role is answered, question by question, and the files beside the API. */
async function everything(): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const [role, client, token] of everybody) {
    for (const { field, documents } of questions.filter((one) => asksFor(role, one)))
      for (const [part, document] of documents.entries()) {
        const { data, errors } = await client.ask(document);
        const problems = errors?.map(({ message, extensions }) => ({ message, code: extensions.code }));
        if (problems?.some(({ code }) => /INTERNAL|VALIDATION|SYNTAX|PARSE/.test(code)))
          throw new Error(`${document}\n${JSON.stringify(problems)}`);
        answers.set(`${role} ${field} ${part}`, JSON.stringify({ data, problems }));
      }
    const headers = { authorization: `Bearer ${token}`, "x-hearthline-now": now };
    for (const path of [
      "R-01.csv?by=COUNTY,SPECIALIST,CASE",
      "R-01.csv?rows=DENOMINATOR",
      "R-04.csv?rows=DENOMINATOR",
    ]) {
      const file = await fetch(`${desk.server.url}reports/${path}`, { headers });
      answers.set(`${role} reports/${path}`, withoutRequest(await file.text()));
    }
    const stream = await fetch(`${desk.server.url}simulations`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ edition: "MS_1994" }),
    });
    answers.set(`${role} simulations`, withoutRequest(await stream.text()));
  }
  return answers;
}
/** Without what differs from one request to the next: its id, and how long it took. */
const withoutRequest = (text: string) =>
  text
    .replace(/"?requestId"?:"[^"]*"/g, "")
    .replace(/"(seconds|casesPerSecond|cpuSeconds|peakMemoryMB)":[\d.]+/g, "");

const differing = (some: Map<string, string>, other: Map<string, string>, except = /^$/) =>
  [...some]
    .filter(([asked, text]) => !except.test(asked) && other.get(asked) !== text)
    .map(([asked]) => asked);

const telling = (answers: Map<string, string>, ids: readonly string[]) =>
  [...answers]
    .filter(([, text]) => [...marks, ...ids].some((mark) => text.includes(mark)))
    .map(([asked]) => asked);

/** A case with something of everything, of a family whose names nobody else bears. */
async function rich(): Promise<Lived> {
  const lived = await caseIn(desk.office, "INTENSIVE", {
    family: { name: marks[0], address: `${marks[2]} Lane, Jackson`, dhsCaseNumber: "Q-1" },
    children: [{ name: marks[1], birthDate: "1996-01-15" }],
  });
  await lived.do("ben", lived.now, "waiveRule", { ruleId: "FP-AS-07", reason: "None is involved." });
  await lived.deliver("TREATMENT_PLAN", "COPY", lived.now);
  await document(lived, "2006-03", lived.now);
  await staff(lived, lived.now);
  const evaluated = new Evaluated(lived);
  await evaluated.issue("ACCEPTANCE");
  await evaluated.reviewGoals("INTENSIVE", lived.now);
  await evaluated.measure("PRE", lived.now, 3);
  const incidentId = await lived.report("NEW_CAN", lived.now);
  await lived.do("alice", lived.now, "recordInvestigation", {
    incidentId,
    startedOn: lived.now.slice(0, 10),
  });
  await lived.do("alice", lived.now, "recordTeamMeeting", lived.teamMeeting("COUNTY", lived.now));
  const removal = { childId: lived.children[0].id, removedOn: lived.now.slice(0, 10), cause: "NEGLECT" };
  lived.beside.removalId = (await lived.do("alice", lived.now, "recordRemoval", removal)).record.id;
  await lived.place(lived.now.slice(0, 10));
  const ruth = (await desk.server.as("ASWS", "Ruth", "Warren")).at(local(lived.now));
  await ruth.do("breakGlass", { familyId: lived.familyId, reason: `${marks[1]} was found at night.` });
  return lived;
}

let before: Map<string, string>;
let unsealed: Map<string, string>;
let sealed: Map<string, string>;
let after: Map<string, string>;
/** Every record that hangs on the family, as `Type:row`. */
const ids: string[] = [];

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  // Others live on beside it, so that every list has something left to answer.
  await caseIn(desk.office, "INTENSIVE");
  await secondOfTheState(await caseIn(desk.office, "SUBMITTED"));
  await desk.server.as("ASWS", "Ruth", "Warren");
  await desk.server.as("COUNTY_WORKER", "Rhea", "Warren");
  const usual: Partial<Record<RoleName, [string, string?]>> = {
    ...{ COUNTY_WORKER: ["Alice", "Hinds"], ASWS: ["Ben", "Hinds"], FPS_WORKER: ["Cara", "Hinds"] },
    ...{ COORDINATOR: ["Dana"], STATE_OFFICE: ["Sam"] },
  };
  everybody = await Promise.all(
    roleNames.map(async (role): Promise<[RoleName, Client, string]> => {
      const [name, county] = usual[role] ?? [`Someone, ${role}`];
      const token = await desk.server.token(role, name, ...(county ? [county] : []));
      return [role, desk.server.anyone(token).at(now), token];
    }),
  );
  const schema = buildClientSchema(await desk.office.people.dana.get(getIntrospectionQuery()));
  const given = {
    ...{
      first: "50",
      year: "2006",
      countyId: `"${desk.office.countyId}"`,
      workerId: `"${desk.office.ids.cara}"`,
    },
    ...{ "Query.editionDifferences.from": "MS_1994", "Query.editionDifferences.to": "MS_2006" },
    ...{ "Query.onCallGaps.from": `"${local("2006-03-01 00:00")}"`, "Query.onCallGaps.to": `"${now}"` },
    ...{ "Query.rule.id": `"FP-IC-01"`, "Query.simulate.edition": "MS_1994", action: "logContact" },
    ...{ familyId: `"Family:${unknown}"`, "Query.accessTo.from": `"${local("2006-03-01 00:00")}"` },
    ...{ "Query.accessTo.to": `"${now}"`, "Query.cube.id": "REFERRALS", quarter: `"2006-01-01"` },
    ...{ criterion: "TP_01", of: "DENOMINATOR", "Query.report.by": "[COUNTY, SPECIALIST, CASE]" },
  };
  const whole = new WholeAnswers(schema, { ...given, "Query.report.id": "R_01" });
  const report = schema.getQueryType()!.getFields().report;
  questions = [
    ...whole.all(["node", "family", "referral", "report"]),
    ...reportIds.map((id) => ({
      field: `report ${id}`,
      documents: new WholeAnswers(schema, {
        ...given,
        "Query.report.id": id.replace("-", "_"),
        // The replay of finished cases asks by which edition.
        ...(id === "R-18" ? { "Query.report.against": "MS_1994" } : {}),
      }).documents(report),
    })),
  ];
  before = await everything();
  kase = await rich();
  unsealed = await everything();
  const { rows } = await desk.tables.client.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'family_id' and table_name not in ('seal', 'history_entry')",
  );
  for (const { name } of rows) {
    const typeName = name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
    const found = await desk.tables.client.query<{ id: string }>(
      `select id from "${name}" where family_id = $1`,
      [kase.familyId.split(":")[1]],
    );
    ids.push(...found.rows.map(({ id }) => `${typeName}:${id}`));
  }
  ids.push(kase.familyId);
  sealId = await seal(kase, now);
  sealed = await everything();
});
afterAll(() => {
  console.log(
    `${before.size} answers to ${roleNames.length} roles, four times; ${ids.length} records sealed.`,
  );
});

describe("HL-04: a sealed family is absent", () => {
  test("every answer to everyone is as before the family was known, but for the list of seals", () => {
    // That it was there to be seen, by those who may, is what makes this worth trying.
    expect(differing(before, unsealed).length).toBeGreaterThan(40);
    expect(telling(unsealed, ids).length).toBeGreaterThan(40);
    expect(differing(before, sealed, /^STATE_OFFICE seals/)).toEqual([]);
    expect(telling(sealed, ids)).toEqual([]);
  });

  test("the State Office sees the seal: its order and who, and nothing of the family", async () => {
    const { seals } = await desk.office.people.sam.at(now)
      .get(`{ seals(first: 5, standing: true) { totalCount nodes {
      id order recordedAt sealedBy { name } unsealedAt unsealedBy { name } } } }`);
    expect(seals).toEqual({
      totalCount: 1,
      nodes: [
        ...[{ id: sealId, order: order.order, recordedAt: now.replace("Z", ".000Z") }].map((one) => ({
          ...one,
          ...{
            recordedAt: expect.any(String),
            sealedBy: { name: "Sam" },
            unsealedAt: null,
            unsealedBy: null,
          },
        })),
      ],
    });
    for (const who of ["alice", "ben", "cara", "dana"] as const) {
      const mine = await desk.office.people[who].at(now).get(`{ seals(first: 5) { totalCount } }`);
      expect(mine.seals.totalCount).toBe(0);
    }
  });

  test("each of its records by its id is what an unknown one is, to everyone", async () => {
    const node = `query ($id: ID!) { node(id: $id) { __typename id } }`;
    const types = new Set(ids.map((id) => id.split(":")[0]));
    expect(types.size).toBeGreaterThan(20);
    for (const [role, client] of everybody)
      for (const type of types) {
        const said = async (id: string) => {
          const { status, data, errors } = await client.ask(node, { id });
          return {
            status,
            data,
            errors: errors?.map(({ message, extensions }) => [message, extensions.code]),
          };
        };
        const missing = await said(`${type}:${unknown}`);
        for (const id of ids.filter((one) => one.startsWith(`${type}:`)).slice(0, 3))
          expect([role, id, await said(id)]).toEqual([role, id, missing]);
      }
  });

  test("every command on it answers as on one that does not exist", async () => {
    let tried = 0;
    for (const action of workersCommands) {
      const { by, on } = commands[action];
      if (on === null || on === "programme" || on === "cases") continue;
      const input = inputOf(action, kase);
      const target = on === "family" ? "familyId" : "referralId";
      const made = `mutation ($input: ${action[0].toUpperCase()}${action.slice(1)}Input!) { ${action}(input: $input) { record { id } refusal { violations { code message } } } }`;
      const said = async (id: string) => {
        const client = desk.office.people[by[0] ?? "alice"].at(now);
        const { data, errors } = await client.ask(made, { input: { ...input, [target]: id } });
        // What GraphQL itself finds wrong with an input, it tells with that input.
        const words = errors?.map(({ message, extensions }) => [
          message.replaceAll(id, "…"),
          extensions.code,
        ]);
        return { data, errors: words };
      };
      const type = target === "familyId" ? "Family" : "Referral";
      const hidden = await said(String((input as Record<string, unknown>)[target]));
      expect([action, hidden]).toEqual([action, await said(`${type}:${unknown}`)]);
      // Where the input itself holds, the answer is that there is no such thing.
      if (hidden.errors?.[0][1] === "NOT_FOUND") tried += 1;
    }
    expect(tried).toBeGreaterThan(40);
  });

  test("breaking the glass does not open it, by its id or by its number", async () => {
    const asked = `mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { record { id } refusal { violations { code } } } }`;
    const alice = desk.office.people.alice.at(now);
    const said = async (named: object) => {
      const { data, errors } = await alice.ask(asked, { input: { reason: "Now.", ...named } });
      return { data, errors: errors?.map(({ message, extensions }) => [message, extensions.code]) };
    };
    const missing = await said({ familyId: `Family:${unknown}` });
    expect(missing.errors![0][1]).toBe("NOT_FOUND");
    expect(await said({ familyId: kase.familyId })).toEqual(missing);
    expect(await said({ dhsCaseNumber: "Q-1" })).toEqual(missing);
  });

  test("it cannot be sealed again, nor is its number taken", async () => {
    await expect(
      desk.office.people.sam.at(now).give("sealFamily", { familyId: kase.familyId, ...order }),
    ).rejects.toThrow(/NOT_FOUND/);
    const rhea = (await desk.server.as("COUNTY_WORKER", "Rhea", "Warren")).at(now);
    const { counties } = await rhea.get(`{ counties(first: 1, name: "Warren") { nodes { id } } }`);
    const { family } = await rhea.do("registerFamily", {
      ...{ countyId: counties.nodes[0].id, name: "Other", dhsCaseNumber: "Q-1", phones: [] },
      children: [{ name: "Una", birthDate: "1999-01-01" }],
    });
    expect(family.id).toBeDefined();
    // It is taken out again: what follows compares every answer.
    await desk.office.people.sam.at(now).do("sealFamily", { familyId: family.id, ...order });
  });

  test("whoever sealed it does not unseal it; unsealed by another, every answer is as it was", async () => {
    expect(
      await desk.office.people.sam.at(now).refused("unsealFamily", { sealId, reason: "I changed my mind." }),
    ).toEqual(["SECOND_PERSON_REQUIRED"]);
    await unseal(kase, sealId, now);
    after = await everything();
    expect(differing(unsealed, after, /^STATE_OFFICE seals/)).toEqual([]);
  });
});
