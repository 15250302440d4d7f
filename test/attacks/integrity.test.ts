import { readSettings } from "../../src/platform/settings";
import { Evaluated } from "../support/acts/evaluation";
import { familyElsewhere } from "../support/acts/sealing";
import type { Lived } from "../support/caseload";
import { contented } from "../support/commands";
import { openDesk } from "../support/desk";
import { local } from "../support/local";
import { caseIn } from "../support/states";
import { attack } from "./support/attack";

const desk = openDesk();
let kase: Lived;
beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  kase = await caseIn(desk.office, "INTENSIVE");
});

const page = `query ($after: String, $name: String) { counties(first: 5, after: $after, name: $name) { nodes { name } pageInfo { endCursor } } }`;
const cursor = async () => (await kase.as("dana").get(page)).counties.pageInfo.endCursor as string;
const isRefused = async (who: "dana" | "alice", variables: object) => {
  const { errors } = await kase.as(who).ask(page, { ...variables });
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
};
const worksFor = async (variables: object) => !(await kase.as("dana").ask(page, { ...variables })).errors;

attack("FORGE-01", {
  // Without its signature a cursor is anybody's to write: it can be read, changed, and read again.
  works: async () => {
    const [body] = (await cursor()).split(".");
    const [value] = JSON.parse(Buffer.from(body, "base64url").toString()) as string[];
    return value.length > 0 && (await worksFor({ after: await cursor() }));
  },
  fails: async () => {
    const [body, signature] = (await cursor()).split(".");
    const other = Buffer.from(JSON.stringify(["A' OR '1'='1", "x"])).toString("base64url");
    for (const after of [
      `${other}.${signature}`,
      body,
      `${body}.`,
      `${body}.${"A".repeat(22)}`,
      `${body}.${signature}.x`,
      "",
      ".",
    ])
      await isRefused("dana", { after });
  },
});
attack("FORGE-02", {
  works: async () => worksFor({ after: await cursor() }),
  fails: async () => isRefused("alice", { after: await cursor() }),
});
attack("FORGE-03", {
  works: async () => worksFor({ after: await cursor() }),
  fails: async () => {
    const after = await cursor();
    await isRefused("dana", { after, name: "Hinds" });
    const { errors } = await kase
      .as("dana")
      .ask(`query ($after: String) { workers(first: 5, after: $after) { totalCount } }`, { after });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  },
});

const update = `mutation ($input: UpdateFamilyInput!) { updateFamily(input: $input) { family { name version } } }`;
const renamed = (who: "alice" | "ben", name: string, fields: object) =>
  kase.as(who).ask(update, { input: { familyId: kase.familyId, name, ...fields } });
attack("FORGE-04", {
  works: async () => (await renamed("alice", "One", {})).data.updateFamily.family.name === "One",
  fails: async () => {
    await renamed("alice", "Two", { idempotencyKey: "a key" });
    expect((await renamed("alice", "Three", { idempotencyKey: "a key" })).errors).toMatchObject([
      { extensions: { code: "CONFLICT" } },
    ]);
    expect((await kase.read("family { name }")).family.name).toBe("Two");
  },
});
attack("FORGE-05", {
  works: async () => {
    const first = await renamed("alice", "Four", { idempotencyKey: "alice's" });
    const again = await renamed("alice", "Four", { idempotencyKey: "alice's" });
    return again.data.updateFamily.family.version === first.data.updateFamily.family.version;
  },
  fails: async () => {
    const own = await renamed("ben", "Five", { idempotencyKey: "alice's" });
    expect(own.data.updateFamily.family.name).toBe("Five");
  },
});

const log = `mutation ($input: LogContactInput!) { logContact(input: $input) { record { id } refusal { violations { code } } } }`;
const logged = async (minute: number, idempotencyKey?: string) => {
  const startedAt = local(kase.day(11, `07:${minute}`));
  const input = {
    referralId: kase.referralId,
    type: "TELEPHONE",
    startedAt,
    durationMinutes: 1,
    idempotencyKey,
  };
  await Promise.all(Array.from({ length: 10 }, () => kase.as("cara").ask(log, { input })));
  return desk.tables.count("contact", `started_at = '${startedAt}'`);
};
attack("FORGE-06", {
  works: async () => (await logged(10)) > 1,
  fails: async () => expect(await logged(20, "once")).toBe(1),
});

attack("FORGE-07", {
  works: async () => !(await renamed("ben", "Over", {})).errors,
  fails: async () => {
    const { family } = await kase.read("family { version }");
    await renamed("alice", "Newer", { expectedVersion: family.version });
    const stale = await renamed("ben", "Older", { expectedVersion: family.version });
    expect(stale.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  },
});

attack("FORGE-08", {
  // Two that look first and write then, at READ COMMITTED, both find nothing and both write.
  works: async () => {
    const { client } = desk.tables;
    await client.query("create table open_case (family text)");
    const look = async () => (await client.query("select from open_case")).rowCount === 0;
    for (const free of [await look(), await look()])
      if (free) await client.query("insert into open_case values ('Moore')");
    const { rows } = await client.query<{ n: number }>("select count(*)::int as n from open_case");
    await client.query("drop table open_case");
    return rows[0].n === 2;
  },
  fails: async () => {
    const one = await caseIn(desk.office, "DRAFT");
    const first = one.referralId;
    await one.do("alice", one.now, "completeInformationSheet").catch(() => {});
    const { referral } = await one
      .as("alice")
      .do("draftReferral", { familyId: one.familyId, statement: one.statement() });
    for (const referralId of [first, referral.id]) {
      await one.as("alice").give("completeInformationSheet", { referralId });
      const assessment = {
        kind: desk.office.assessmentKind,
        assessedOn: "2006-03-05",
        highRiskFactors: ["Alone"],
      };
      await one.as("alice").give("recordCountyAssessment", { referralId, ...assessment });
    }
    const submit = `mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { referral { status } refusal { violations { code } } } }`;
    const answers = await Promise.all(
      [first, referral.id].map((referralId) => one.as("alice").ask(submit, { input: { referralId } })),
    );
    const accepted = answers.filter(({ data }) => data?.submitReferral?.refusal === null);
    expect(accepted).toHaveLength(1);
  },
});

attack("FORGE-09", {
  works: async () => {
    await kase.as("ben").do("breakGlass", { familyId: await familyElsewhere(kase), reason: "Now." });
    return (await desk.tables.count("glass_break")) === 1;
  },
  fails: async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => familyElsewhere(kase)));
    await Promise.all(
      ids.map((familyId) => kase.as("cara").give("breakGlass", { familyId, reason: "Now." })),
    );
    const cara = desk.office.ids.cara.split(":")[1];
    expect(await desk.tables.count("glass_break", `worker_id = '${cara}'`)).toBe(5);
  },
});

attack("FORGE-10", {
  works: async () =>
    (await desk.server.source.query("update family set name = 'Rewritten' where name is not null")) !== null,
  fails: async () => {
    for (const statement of [
      "update history_entry set actor_name = 'Nobody'",
      "delete from history_entry",
      "truncate history_entry",
    ]) {
      await expect(desk.server.source.query(statement)).rejects.toThrow(/permission denied|append-only/);
      await expect(desk.tables.client.query(statement)).rejects.toThrow(/append-only/);
    }
  },
});

attack("FLOW-01", {
  works: async () => {
    const other = await caseIn(desk.office, "UNDER_REVIEW");
    return Boolean(await other.do("cara", other.now, "returnReferral", { reason: "The address is wrong." }));
  },
  fails: async () => {
    const other = await caseIn(desk.office, "UNDER_REVIEW");
    const refused = await other.as("dana").refused("startReview", { referralId: other.referralId });
    expect(refused).toContain("INVALID_TRANSITION");
    const late = await kase.as("alice").refused("submitReferral", { referralId: kase.referralId });
    expect(late).toContain("INVALID_TRANSITION");
  },
});

attack("FLOW-02", {
  works: async () => {
    const past = await kase.as("dana", "2006-03-06 08:00").get(`{ report(id: R_01) { computedAt } }`);
    return past.report.computedAt.startsWith("2006-03-06");
  },
  fails: () => {
    expect(readSettings({}).timeTravel).toBe(false);
    expect(() =>
      readSettings({ NODE_ENV: "production", HEARTHLINE_TIME_TRAVEL: "1", DATABASE_URL: "postgres://x@y/z" }),
    ).toThrow();
  },
});

attack("FLOW-03", {
  works: async () => {
    const family = new Evaluated(await caseIn(desk.office, "ACCEPTED"));
    return (await family.answers(await family.issue("ACCEPTANCE"))) === "COMPLETED";
  },
  fails: async () => {
    const other = await caseIn(desk.office, "ACCEPTED");
    const link = await new Evaluated(other).issue("ACCEPTANCE");
    const answer = `mutation ($input: AnswerSatisfactionFormInput!) { answerSatisfactionForm(input: $input) { status refusal { violations { code } } } }`;
    for (const who of ["cara", "alice", "dana"] as const) {
      const { answerSatisfactionForm } = await other
        .as(who)
        .get(answer, { input: { link, answers: contented } });
      expect(answerSatisfactionForm).toMatchObject({
        status: null,
        refusal: { violations: [{ code: "FORBIDDEN" }] },
      });
    }
  },
});

attack("FLOW-04", {
  works: async () => {
    await familyElsewhere(kase, { dhsCaseNumber: "X-1" });
    return Boolean(await kase.as("alice").do("breakGlass", { dhsCaseNumber: "X-1", reason: "Now." }));
  },
  fails: async () => {
    await familyElsewhere(kase, { dhsCaseNumber: "X-22" });
    for (const dhsCaseNumber of ["X-2", "X", "x-22", "%", "X-22 OR 1=1"])
      await expect(kase.as("alice").give("breakGlass", { dhsCaseNumber, reason: "Now." })).rejects.toThrow(
        /NOT_FOUND/,
      );
  },
});
