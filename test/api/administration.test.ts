import { execFileSync } from "node:child_process";
import path from "node:path";
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema } from "graphql";
import { registerAdministrator } from "../../src/records/assignment/first-administrator";
import type { Client } from "../support/client";
import { openDesk } from "../support/desk";
import { everyQuery } from "../support/everything-asked";
import { local } from "../support/local";
import { caseIn } from "../support/states";

const desk = openDesk();

const reason = { reason: "As the personnel office wrote." };
const at = "2006-03-01 08:00";
const tom = (when = at): Client => desk.office.people.tom.at(local(when));
let people = 0;
const register = async (): Promise<string> => {
  const input = { name: `Someone ${(people += 1)}`, externalSubject: `issuer|${people}` };
  return (await tom().do("registerWorker", input)).record.id as string;
};
const organization = async (name: string, kind: string): Promise<string> =>
  (await tom().do("registerOrganization", { name, kind })).record.id as string;

describe("The administrator and what is clinical", () => {
  const unknown = "0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
  let schema: GraphQLSchema;
  let documents: { query: string; document: string }[];
  const moment = local("2006-06-01 12:00");

  const answers = async (client: Client): Promise<Map<string, unknown>> => {
    const found = new Map<string, unknown>();
    for (const { query, document } of documents) {
      const { data, errors } = await client.at(moment).ask(document);
      found.set(query, {
        data,
        errors: errors?.map(({ message, extensions }) => [message, extensions.code]),
      });
    }
    return found;
  };
  const changed = (before: Map<string, unknown>, after: Map<string, unknown>): string[] =>
    [...before.keys()].filter(
      (query) => JSON.stringify(before.get(query)) !== JSON.stringify(after.get(query)),
    );

  test("no query of the schema answers anything else to them because there are families", async () => {
    await desk.office.adopt("ms-2006");
    const { dana } = desk.office.people;
    schema = buildClientSchema(await dana.get(getIntrospectionQuery()));
    const ids = (query: string): Record<string, string> =>
      query === "family" || query === "referral"
        ? { id: `"${query === "family" ? "Family" : "Referral"}:${unknown}"` }
        : query === "rule"
          ? { id: `"FP-XX-01"` }
          : query === "report" || query === "cube"
            ? { id: query === "report" ? "R_01" : "REFERRALS" }
            : { id: `"Worker:${unknown}"` };
    documents = everyQuery(schema, (query) => ({
      ...ids(query),
      first: "5",
      familyId: `"Family:${unknown}"`,
      quarter: `"2006-01-01"`,
      countyId: `"${desk.office.countyId}"`,
      ...(query === "workerCompliance" ? { workerId: `"${desk.office.ids.cara}"` } : {}),
      from: query === "editionDifferences" ? "MS_1994" : `"2006-03-01T06:00:00Z"`,
      to: query === "editionDifferences" ? "MS_2006" : `"2006-04-01T06:00:00Z"`,
      year: "2006",
      by: "[]",
      ...(query === "simulate" ? { edition: "MS_1994" } : {}),
    }));
    const before = { tom: await answers(desk.office.people.tom), dana: await answers(dana) };
    const kase = await caseIn(desk.office, "INTENSIVE");
    await kase.deliver("TREATMENT_PLAN", "COPY", kase.now);
    await kase.as("ben").do("recordOnSiteSupervision", {
      workerId: desk.office.ids.cara,
      countyId: desk.office.countyId,
      heldOn: kase.now.slice(0, 10),
      notes: "The plan of the Moore family.",
    });
    const after = { tom: await answers(desk.office.people.tom), dana: await answers(dana) };
    expect(changed(before.tom, after.tom)).toEqual([]);
    const codes = JSON.stringify([...after.dana.values()]).match(/GRAPHQL_\w+|BAD_\w+|LIMIT_\w+/g);
    expect(codes).toBeNull();
    // The same documents tell someone who may see families of them.
    const told = [
      "families",
      "referrals",
      "obligations",
      "report",
      "countyCompliance",
      "supervisionSessions",
    ];
    expect(changed(before.dana, after.dana)).toEqual(expect.arrayContaining(told));
    console.log(
      `${documents.length} queries asked of ${desk.office.county} before and after its first family.`,
    );
  }, 120_000);

  test("every record of a case, by its id, is not there for them", async () => {
    const kase = await caseIn(desk.office, "FOLLOW_UP");
    const { client } = desk.tables;
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'family_id'`,
    );
    const types = schema.getPossibleTypes(schema.getType("Node") as never).map(({ name }) => name);
    const typeOf = (table: string) =>
      types.find((name) => name.toLowerCase() === table.replaceAll("_", "").toLowerCase());
    const familyId = kase.familyId.split(":")[1];
    let tried = 0;
    for (const { name: table } of tables) {
      const type = typeOf(table);
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM "${table}" WHERE family_id = $1 LIMIT 2`,
        [familyId],
      );
      for (const { id } of type ? rows : []) {
        const query = `query ($id: ID!) { node(id: $id) { id } }`;
        const told = async (row: string) => {
          const { errors } = await tom().ask(query, { id: `${type}:${row}` });
          return [type, errors?.[0].extensions.code, errors?.[0].message];
        };
        // Who did what and when is theirs to read, and holds no value of a record.
        if (type === "HistoryEntry") {
          expect(await told(id)).toEqual([type, undefined, undefined]);
          continue;
        }
        expect(await told(id)).toEqual(await told(unknown));
        expect(await told(id)).toContain("NOT_FOUND");
        const seen = await kase.as("dana").ask(query, { id: `${type}:${id}` });
        expect([type, seen.errors]).toEqual([type, undefined]);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(8);
  }, 60_000);
});

describe("HL-01: a role is given out where its work is done", () => {
  const refusedFor = (input: Record<string, unknown>) => tom().refused("assignRole", input);

  test.each([
    ["a county worker of no county", "COUNTY_WORKER", [], null, "COUNTIES_REQUIRED"],
    ["a supervisor of no county", "ASWS", [], null, "COUNTIES_REQUIRED"],
    ["a specialist of no county", "FPS_WORKER", [], null, "COUNTIES_REQUIRED"],
    ["a Coordinator of one county", "COORDINATOR", ["Hinds"], null, "NO_COUNTIES_IN_THIS_ROLE"],
    ["a partner's worker without a partner", "PARTNER_PROVIDER", [], null, "ORGANIZATION_REQUIRED"],
    ["a partner's worker at a court", "PARTNER_PROVIDER", [], "COURT", "ORGANIZATION_REQUIRED"],
    ["an officer of a partner", "COURT_OFFICER", [], "PROVIDER", "ORGANIZATION_REQUIRED"],
    ["an analyst at a partner", "ANALYST", [], "PROVIDER", "NO_ORGANIZATION_IN_THIS_ROLE"],
  ])("%s is refused", async (_who, role, counties, kind, code) => {
    const workerId = await register();
    const countyIds = counties.length > 0 ? [desk.office.countyId] : [];
    const organizationId = kind && (await organization(`For ${_who}`, kind));
    expect(await refusedFor({ workerId, role, countyIds, organizationId })).toEqual([code]);
  });

  test.each([
    ["PARTNER_PROVIDER", "PROVIDER"],
    ["COURT_OFFICER", "COURT"],
  ])("%s at a %s is accepted, and knows where they are", async (role, kind) => {
    const workerId = await register();
    const organizationId = await organization(`House of ${role}`, kind);
    await tom().do("assignRole", { workerId, role, countyIds: [], organizationId });
    const self = desk.server.anyone(await desk.server.tokenOf(workerId)).at(local(at));
    const { me } = await self.get(
      `{ me { role counties { id } assignments { role to grantedBy { name } } } }`,
    );
    expect(me).toMatchObject({ role, counties: [], assignments: [{ role, to: null }] });
  });

  test("an assignment neither begins nor ends in the past, nor before it begins", async () => {
    const workerId = await register();
    const held = { workerId, role: "STATE_OFFICE", countyIds: [] };
    const past = local("2006-03-01 07:59");
    expect(await refusedFor({ ...held, from: past })).toEqual(["LIES_IN_THE_PAST"]);
    const upsideDown = { from: local("2006-03-02 12:00"), to: local("2006-03-02 11:59") };
    expect(await refusedFor({ ...held, ...upsideDown })).toEqual(["ENDS_BEFORE_IT_BEGINS"]);
    const { record } = await tom().do("assignRole", { ...held, from: local("2006-03-02 12:00") });
    const end = { assignmentId: record.id, ...reason };
    expect(await tom().refused("endAssignment", { ...end, at: past })).toContain("LIES_IN_THE_PAST");
    const early = { ...end, at: local("2006-03-02 11:59") };
    expect(await tom().refused("endAssignment", early)).toEqual(["ENDS_BEFORE_IT_BEGINS"]);
    // Taken back before it began, it was never in force.
    await tom().do("endAssignment", end);
    const self = desk.server.anyone(await desk.server.tokenOf(workerId)).at(local("2006-03-02 12:00"));
    expect((await self.ask(`{ me { id } }`)).errors?.[0].extensions.code).toBe("UNAUTHENTICATED");
    expect(await tom().refused("endAssignment", end)).toEqual(["ALREADY_ENDED"]);
  });

  test("a worker has one role at a time", async () => {
    const workerId = await register();
    const held = { workerId, role: "STATE_OFFICE", countyIds: [] };
    await tom().do("assignRole", { ...held, from: local("2006-03-05 12:00"), to: local("2006-03-06 12:00") });
    const other = { workerId, role: "COORDINATOR", countyIds: [] };
    expect(await refusedFor(other)).toEqual(["ASSIGNMENTS_OVERLAP"]);
    expect(await refusedFor({ ...other, from: local("2006-03-06 11:59") })).toEqual(["ASSIGNMENTS_OVERLAP"]);
    await tom().do("assignRole", { ...other, to: local("2006-03-05 12:00") });
    await tom().do("assignRole", { ...other, from: local("2006-03-06 12:00") });
  });

  test("nobody changes their own assignment, and the last who gives out roles stays", async () => {
    const { me } = await tom().get(`{ me { id assignments { id } } }`);
    const own = { assignmentId: me.assignments[0].id, ...reason };
    expect(await tom().refused("endAssignment", own)).toContain("OWN_ASSIGNMENT");
    expect(await tom().refused("deactivateWorker", { workerId: me.id, ...reason })).toContain(
      "OWN_ASSIGNMENT",
    );
    const mine = { workerId: me.id, role: "COORDINATOR", countyIds: [] };
    expect(await refusedFor(mine)).toContain("OWN_ASSIGNMENT");

    const workerId = await register();
    const role = "TECHNICAL_ADMINISTRATOR";
    await tom().do("assignRole", { workerId, role, countyIds: [], to: local("2006-03-09 12:00") });
    const passing = desk.server.anyone(await desk.server.tokenOf(workerId)).at(local("2006-03-02 12:00"));
    expect(await passing.refused("endAssignment", own)).toEqual(["LAST_ADMINISTRATOR"]);
    expect(await passing.refused("deactivateWorker", { workerId: me.id, ...reason })).toEqual([
      "LAST_ADMINISTRATOR",
    ]);
  });

  test("a subject and a name belong to one", async () => {
    const subject = "issuer|once";
    await tom().do("registerWorker", { name: "Once", externalSubject: subject });
    const again = (externalSubject: string) =>
      tom().refused("registerWorker", { name: "Twice", externalSubject });
    expect(await again(subject)).toEqual(["SUBJECT_TAKEN"]);
    expect(await again(desk.office.ids.alice.split(":")[1])).toEqual(["SUBJECT_TAKEN"]);
    await organization("House of one name", "COURT");
    const house = { name: "House of one name", kind: "COURT" };
    expect(await tom().refused("registerOrganization", house)).toEqual(["NAME_TAKEN"]);
  });

  test("what was there is told in the history of a worker, to those whose matter it is", async () => {
    const workerId = await register();
    const held = { workerId, role: "FPS_WORKER", countyIds: [desk.office.countyId] };
    const { record } = await tom().do("assignRole", held);
    await tom("2006-03-03 12:00").do("endAssignment", { assignmentId: record.id, ...reason });
    const query = `query ($workerId: ID) { roleAssignments(first: 10, workerId: $workerId) {
      nodes { role from to endedBecause counties { name } grantedBy { name } endedBy { name } } } }`;
    const nodes = async (client: Client) =>
      (await client.at(local("2006-03-04 12:00")).get(query, { workerId })).roleAssignments
        .nodes as unknown[];
    const told = {
      role: "FPS_WORKER",
      from: local(at).replace(/\.000Z$/, "Z"),
      endedBecause: reason.reason,
      counties: [{ name: "Hinds" }],
      grantedBy: { name: "Tom" },
      endedBy: { name: "Tom" },
    };
    const { ben, sam, alice, dana } = desk.office.people;
    const [seen] = (await nodes(ben)) as { from: string }[];
    expect(seen).toMatchObject({ ...told, from: seen.from });
    expect(new Date(seen.from)).toEqual(new Date(local(at)));
    for (const client of [sam, desk.office.people.tom]) expect(await nodes(client)).toEqual([seen]);
    const ruth = await desk.server.as("ASWS", "Ruth", "Rankin");
    for (const client of [alice, dana, ruth]) expect(await nodes(client)).toEqual([]);
  });
});

describe("A server whose people are yet to come", () => {
  test("the operator makes the first administrator, by their subject, and no second by mistake", async () => {
    const { manager } = desk.server.source;
    const now = new Date("2006-01-01T12:00:00Z");
    const nina = { name: "Nina", subject: "issuer|nina", now };
    await expect(registerAdministrator(manager, { ...nina, another: false })).rejects.toThrow(
      /There is a technical administrator already: .*Tom.* --another/i,
    );
    await registerAdministrator(manager, { ...nina, another: true });
    await expect(registerAdministrator(manager, { ...nina, another: true })).rejects.toThrow(/taken/);
  });

  test("hearthline admin does so on the command line, and their token signs them in", async () => {
    const run = (...args: string[]) =>
      execFileSync(process.execPath, ["--import", "tsx", "src/main.ts", "admin", ...args], {
        cwd: path.join(__dirname, "..", ".."),
        env: {
          ...process.env,
          DATABASE_URL: desk.server.ownerUrl,
          NODE_ENV: "production",
          HEARTHLINE_OIDC_ISSUER: "https://login.example.org",
          HEARTHLINE_OIDC_AUDIENCE: "hearthline",
        },
        encoding: "utf8",
      });
    expect(run("--name", "Omar", "--subject", "issuer|omar", "--another")).toMatch(/^Omar is a technical/);
    const { rows } = await desk.tables.client.query<{ id: string }>(
      `SELECT id FROM worker WHERE external_subject = 'issuer|omar'`,
    );
    expect(rows).toHaveLength(1);
    const { me } = await desk.server
      .anyone(await desk.server.tokenOf("issuer|omar"))
      .get(`{ me { name role } }`);
    expect(me).toEqual({ name: "Omar", role: "TECHNICAL_ADMINISTRATOR" });
  }, 60_000);
});
