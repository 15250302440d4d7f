import { Client as Connection } from "pg";
import type { Answer, Client } from "../support/client";
import { openDesk } from "../support/desk";
import { later, local } from "../support/local";
import { caseIn } from "../support/states";

const desk = openDesk();

const reason = { reason: "As the personnel office wrote." };
let people = 0;

/** Someone who is registered and has no role yet: their id, and a client that signs in as them. */
async function someone(): Promise<{ workerId: string; client: Client }> {
  const { record } = await desk.office.people.tom
    .at(local("2006-03-01 08:00"))
    .do("registerWorker", { name: `Someone ${(people += 1)}`, externalSubject: `issuer|${people}` });
  return { workerId: record.id, client: desk.server.anyone(await desk.server.tokenOf(record.id)) };
}

const tom = (when: string) => desk.office.people.tom.at(local(when));

interface Held {
  role?: string;
  countyIds?: string[];
  organizationId?: string;
  from?: string;
  to?: string;
}

/** Gives a role at eight in the morning of 1 March 2006, from and until local times. */
const assign = (workerId: string, { from, to, ...held }: Held = {}) =>
  tom("2006-03-01 08:00").do("assignRole", {
    workerId,
    role: "COUNTY_WORKER",
    countyIds: [desk.office.countyId],
    ...held,
    ...(from ? { from: local(from) } : {}),
    ...(to ? { to: local(to) } : {}),
  });

const countyNamed = async (name: string): Promise<string> => {
  const query = `query ($name: String) { counties(first: 1, name: $name) { nodes { id } } }`;
  return (await desk.office.people.dana.get(query, { name })).counties.nodes[0].id as string;
};

const codeOf = ({ errors }: Answer): string | null => errors?.[0]?.extensions.code ?? null;

/** What someone finds at a moment: by a query, in a list, and with a command. */
async function attempts(client: Client, when: string, familyId: string) {
  const at = client.at(local(when));
  const family = await at.ask(`query ($id: ID!) { family(id: $id) { id } }`, { id: familyId });
  const list = await at.ask(`{ families(first: 100) { totalCount } }`);
  const command = await at.ask(
    `mutation ($input: AddCaregiverInput!) { addCaregiver(input: $input) { refusal { violations { code } } } }`,
    { input: { familyId, caregiver: { name: "Sue", relationship: "OTHER" } } },
  );
  return {
    query: codeOf(family) ?? "seen",
    list: codeOf(list) ?? (list.data.families.totalCount > 0 ? "seen" : "empty"),
    command: codeOf(command) ?? (command.data.addCaregiver.refusal === null ? "done" : "refused"),
  };
}

const open = { query: "seen", list: "seen", command: "done" };
const closed = { query: "UNAUTHENTICATED", list: "UNAUTHENTICATED", command: "UNAUTHENTICATED" };

let familyId: string;
beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  ({ familyId } = await caseIn(desk.office, "DRAFT"));
}, 60_000);

describe("HL-01: access follows the assignment, to the minute", () => {
  test("before its first minute it opens nothing, from that minute on everything of the county, and from its last on nothing", async () => {
    const { workerId, client } = await someone();
    await assign(workerId, { from: "2006-03-06 12:00", to: "2006-03-06 13:00" });
    expect(await attempts(client, "2006-03-06 11:59", familyId)).toEqual(closed);
    expect(await attempts(client, "2006-03-06 12:00", familyId)).toEqual(open);
    expect(await attempts(client, "2006-03-06 12:01", familyId)).toEqual(open);
    expect(await attempts(client, "2006-03-06 12:59", familyId)).toEqual(open);
    expect(await attempts(client, "2006-03-06 13:00", familyId)).toEqual(closed);
    expect(await attempts(client, "2006-03-06 13:01", familyId)).toEqual(closed);
  });

  test("what is ended ends at the minute that was said, and not before", async () => {
    const { workerId, client } = await someone();
    const { record } = await assign(workerId);
    const end = { assignmentId: record.id, at: local("2006-03-07 10:00"), ...reason };
    await tom("2006-03-06 09:00").do("endAssignment", end);
    expect(await attempts(client, "2006-03-07 09:59", familyId)).toEqual(open);
    expect(await attempts(client, "2006-03-07 10:00", familyId)).toEqual(closed);
    expect(await attempts(client, "2006-03-07 10:01", familyId)).toEqual(closed);
  });

  test("one without an assignment is told what a stranger is told, word for word", async () => {
    const { client } = await someone();
    const stranger = desk.server.anyone(
      await desk.server.tokenOf("Worker:0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee"),
    );
    const told = async (who: Client) => {
      const { status, errors } = await who.at(local("2006-03-06 12:00")).ask(`{ me { id } }`);
      return {
        status,
        errors: errors!.map(({ extensions, ...rest }) => ({ ...rest, code: extensions.code })),
      };
    };
    expect(await told(client)).toEqual(await told(stranger));
    expect(await told(client)).toMatchObject({ status: 401, errors: [{ code: "UNAUTHENTICATED" }] });
  });

  test("one who moves to another county sees the old one until that minute, and the new one from it on", async () => {
    const { workerId, client } = await someone();
    const { record } = await assign(workerId);
    const move = "2006-03-08 17:00";
    await tom("2006-03-06 09:00").do("endAssignment", {
      assignmentId: record.id,
      at: local(move),
      ...reason,
    });
    await assign(workerId, { countyIds: [await countyNamed("Rankin")], from: move });
    expect(await attempts(client, "2006-03-08 16:59", familyId)).toEqual(open);
    expect(await attempts(client, move, familyId)).toEqual({
      query: "NOT_FOUND",
      list: "empty",
      command: "NOT_FOUND",
    });
  });

  test("AMB-41: one assignment covers several counties", async () => {
    const { workerId, client } = await someone();
    const rankin = await countyNamed("Rankin");
    await assign(workerId, { role: "ASWS", countyIds: [rankin, desk.office.countyId] });
    expect(await attempts(client, "2006-03-06 12:00", familyId)).toEqual(open);
    const { me } = await client.at(local("2006-03-06 12:00")).get(`{ me { role counties { name } } }`);
    expect(me).toEqual({ role: "ASWS", counties: [{ name: "Rankin" }, { name: "Hinds" }] });
  });

  test("whoever leaves is out at once, and comes back with nothing", async () => {
    const { workerId, client } = await someone();
    await assign(workerId);
    expect(await attempts(client, "2006-03-06 12:00", familyId)).toEqual(open);
    await tom("2006-03-06 12:30").do("deactivateWorker", { workerId, ...reason });
    expect(await attempts(client, "2006-03-06 12:30", familyId)).toEqual(closed);
    await tom("2006-03-06 13:00").do("reactivateWorker", { workerId, ...reason });
    expect(await attempts(client, "2006-03-06 13:01", familyId)).toEqual(closed);
    const again = { workerId, role: "COUNTY_WORKER", countyIds: [desk.office.countyId] };
    await tom("2006-03-06 14:00").do("assignRole", again);
    expect(await attempts(client, "2006-03-06 14:00", familyId)).toEqual(open);
  });
});

describe("Who else asks for assignments asks for those of the moment", () => {
  const named = async (when: string, args: string) => {
    const query = `{ workers(first: 100, ${args}) { nodes { id } } }`;
    const { workers } = await desk.office.people.dana.at(local(when)).get(query);
    return (workers.nodes as { id: string }[]).map(({ id }) => id);
  };

  test("the directory by role and county", async () => {
    const { workerId } = await someone();
    await assign(workerId, { role: "FPS_WORKER", from: "2006-03-06 12:00", to: "2006-03-06 13:00" });
    for (const args of [`role: FPS_WORKER`, `county: "Hinds"`, `role: FPS_WORKER, county: "Hinds"`]) {
      expect(await named("2006-03-06 11:59", args)).not.toContain(workerId);
      expect(await named("2006-03-06 12:00", args)).toContain(workerId);
      expect(await named("2006-03-06 13:00", args)).not.toContain(workerId);
    }
    expect(await named("2006-03-06 12:00", `county: "Rankin"`)).not.toContain(workerId);
  });

  test("only a specialist of that minute is sent to a family", async () => {
    const { workerId } = await someone();
    const kase = await caseIn(desk.office, "UNDER_REVIEW");
    const from = later(kase.now, 1);
    await assign(workerId, { role: "FPS_WORKER", from });
    expect(await kase.refused("ben", kase.now, "assignSpecialist", { workerId })).not.toEqual([]);
    await kase.do("ben", from, "assignSpecialist", { workerId });
  });

  test("a notice goes to the supervisors of that minute", async () => {
    const { workerId } = await someone();
    const kase = await caseIn(desk.office, "INTENSIVE");
    const from = later(kase.now, 30);
    await assign(workerId, { role: "ASWS", from });
    const receivers = async (when: string) => {
      await kase.do("cara", when, "reportIncident", {
        kind: "NEW_CAN",
        learnedAt: local(when),
        narrative: "A bruise on the arm.",
      });
      const { notices } = await kase.read("notices { recordedAt worker { id } }", when, "dana");
      return (notices as { recordedAt: string; worker: { id: string } | null }[])
        .filter(({ recordedAt }) => new Date(recordedAt).getTime() === new Date(local(when)).getTime())
        .map(({ worker }) => worker?.id);
    };
    expect(await receivers(later(kase.now, 10))).not.toContain(workerId);
    expect(await receivers(from)).toContain(workerId);
  });
});

describe("FP-SU-05: a newly hired worker owes the training", () => {
  const owed = async (when: string): Promise<number> => {
    const query = `{ obligations(first: 100, filter: { types: [NEW_HIRE_TRAINING] }) { totalCount } }`;
    return (await desk.office.people.dana.at(local(when)).get(query)).obligations.totalCount as number;
  };

  test("from being given the specialist's role on, until it is ended", async () => {
    const before = await owed("2006-10-02 09:00");
    const newcomer = { name: "Newcomer", externalSubject: "issuer|newcomer", hireDate: "2006-10-02" };
    const { record: worker } = await tom("2006-10-02 08:00").do("registerWorker", newcomer);
    expect(await owed("2006-10-02 09:00")).toBe(before);
    const held = { workerId: worker.id, role: "FPS_WORKER", countyIds: [desk.office.countyId] };
    const { record } = await tom("2006-10-02 08:30").do("assignRole", held);
    expect(await owed("2006-10-02 09:00")).toBe(before + 1);
    await tom("2006-10-02 10:00").do("endAssignment", { assignmentId: record.id, ...reason });
    expect(await owed("2006-10-02 10:00")).toBe(before);
  });
});

describe("A worker has one assignment at a time", () => {
  /** As the owner of the tables, whom no rule of the server stops. */
  const owner = async (): Promise<Connection> => {
    const connection = new Connection({ connectionString: desk.server.ownerUrl });
    await connection.connect();
    return connection;
  };
  const row = (workerId: string, from: string, to: string | null) =>
    [workerId.split(":")[1], from, to] as const;
  const insert = `INSERT INTO role_assignment (id, created_at, worker_id, role, county_ids, "from", "to")
    VALUES (gen_random_uuid(), now(), $1, 'STATE_OFFICE', '{}', $2, $3)`;

  test("of two that begin at once over the API, one is accepted", async () => {
    const { workerId } = await someone();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        tom("2006-03-06 09:00").give("assignRole", { workerId, role: "STATE_OFFICE", countyIds: [] }),
      ),
    );
    const codes = answers.map(({ refusal }) => refusal?.violations[0].code ?? "accepted").sort();
    expect(codes).toEqual([...Array<string>(9).fill("ASSIGNMENTS_OVERLAP"), "accepted"]);
  });

  test("of two transactions that know nothing of each other, the database takes one", async () => {
    const { workerId } = await someone();
    const [one, other] = [await owner(), await owner()];
    try {
      await one.query("BEGIN");
      await other.query("BEGIN");
      await one.query(insert, [...row(workerId, "2006-01-01", null)]);
      const waiting = other.query(insert, [...row(workerId, "2007-01-01", "2008-01-01")]);
      await one.query("COMMIT");
      await expect(waiting).rejects.toMatchObject({ constraint: "one_assignment_at_a_time" });
      // One after the other is no overlap: the end is excluded.
      await other.query("ROLLBACK");
      await other.query(insert, [...row(workerId, "2005-01-01", "2006-01-01")]);
    } finally {
      await one.end();
      await other.end();
    }
  });

  test("the server itself cannot alter what was granted, only end it, once", async () => {
    const { workerId } = await someone();
    const { record } = await assign(workerId, { to: "2006-04-01 12:00" });
    const id = record.id.split(":")[1];
    const attempt = async (set: string) =>
      desk.server.source.query(`UPDATE role_assignment SET ${set} WHERE id = $1`, [id]);
    for (const set of [`role = 'STATE_OFFICE'`, `county_ids = '{}'`, `"from" = '1990-01-01'`])
      await expect(attempt(set)).rejects.toMatchObject({ code: "42501" });
    for (const set of [`"to" = null`, `"to" = '2006-04-02'`])
      await expect(attempt(set)).rejects.toMatchObject({ constraint: "an_assignment_is_only_ended" });
    await attempt(`"to" = '2006-03-15'`);
  });
});
