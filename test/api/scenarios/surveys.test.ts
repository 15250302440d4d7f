import fc from "fast-check";
import { IsNull } from "typeorm";
import { Obligation } from "../../../src/records/obligation/obligation";
import { surveysOwed } from "../../../src/records/survey/owed";
import type { Client } from "../../support/client";
import { openDesk } from "../../support/desk";
import { local } from "../../support/local";

const desk = openDesk();
const questions = ["Are families seen in time?", "Does it help them?"];
/** Ten workers of the agency, in two counties. */
const workers: Client[] = [];

beforeAll(async () => {
  for (const name of ["Ann", "Bob", "Cy", "Di", "Ed", "Flo", "Gus", "Hal"])
    workers.push(await desk.server.as("COUNTY_WORKER", name, name < "D" ? "Hinds" : "Rankin"));
  workers.push(desk.office.people.alice, desk.office.people.ben);
}, 60_000);

const at = (client: Client, day: string) => client.at(local(`${day} 12:00`));
const state = (day: string) => at(desk.office.people.sam, day);

async function send(sentOn: string, closesOn: string): Promise<string> {
  return (await state(sentOn).do("sendSurvey", { closesOn, questions })).record.id;
}
const answer = (client: Client, campaignId: string, scores: number[], day: string) =>
  at(client, day).do("answerSurvey", { campaignId, scores });

async function read(client: Client, campaignId: string, fields: string) {
  const query = `query ($id: ID!) { node(id: $id) { ... on SurveyCampaign { ${fields} } } }`;
  return (await client.get(query, { id: campaignId })).node;
}
const results = "recipients answers responseRate averages { question average }";

describe("FP-EV-03: the workers are asked", () => {
  test("all county workers and supervisors, once each; the rate is shown while answers come in", async () => {
    const campaignId = await send("2006-03-01", "2006-03-31");
    await answer(workers[0], campaignId, [5, 3], "2006-03-02");
    expect(await read(state("2006-03-03"), campaignId, results)).toEqual({
      recipients: 10,
      answers: 1,
      responseRate: 0.1,
      averages: questions.map((question) => ({ question, average: null })),
    });
    const again = { campaignId, scores: [1, 1] };
    expect(await at(workers[0], "2006-03-03").refused("answerSurvey", again)).toEqual(["ALREADY_ANSWERED"]);
    expect(await read(at(workers[0], "2006-03-03"), campaignId, "answeredByMe")).toEqual({
      answeredByMe: true,
    });
    expect(await read(at(workers[1], "2006-03-03"), campaignId, "answeredByMe")).toEqual({
      answeredByMe: false,
    });
  });

  test("the averages appear once it has closed, and not for fewer than five answers", async () => {
    const [few, enough] = [await send("2006-04-01", "2006-04-30"), await send("2006-04-02", "2006-04-30")];
    const scores = [
      [1, 5],
      [2, 5],
      [2, 5],
      [3, 5],
      [4, 4],
    ];
    for (const [index, each] of scores.entries()) {
      await answer(workers[index], enough, each, "2006-04-05");
      if (index < 4) await answer(workers[index], few, each, "2006-04-05");
    }
    const averages = async (id: string, day: string, client = desk.office.people.sam) =>
      (await read(at(client, day), id, results)).averages?.map(({ average }: { average: number }) => average);
    expect(await averages(enough, "2006-04-30")).toEqual([null, null]);
    expect(await averages(enough, "2006-05-01")).toEqual([2.4, 4.8]);
    expect(await averages(few, "2006-05-01")).toEqual([null, null]);
    for (const who of ["alice", "ben"] as const)
      expect(await averages(enough, "2006-05-01", desk.office.people[who])).toBeUndefined();
    for (const who of ["cara", "dana"] as const) {
      const query = `query ($id: ID!) { node(id: $id) { id } }`;
      const { errors } = await desk.office.people[who].ask(query, { id: enough });
      expect(errors?.[0].extensions.code).toBe("NOT_FOUND");
    }
  });

  test("who was not asked, who comes late, and who leaves a question out are told so", async () => {
    const campaignId = await send("2006-06-01", "2006-06-30");
    const late = await desk.server.as("COUNTY_WORKER", "Newly", "Hinds");
    const refused = (client: Client, scores: number[], day: string) =>
      at(client, day).refused("answerSurvey", { campaignId, scores });
    expect(await refused(late, [1, 1], "2006-06-02")).toEqual(["NOT_ASKED"]);
    expect(await refused(workers[0], [1], "2006-06-02")).toEqual(["EVERY_QUESTION_NEEDS_A_SCORE"]);
    expect(await refused(workers[0], [1, 1], "2006-07-01")).toEqual(["SURVEY_CLOSED"]);
    expect(await refused(desk.office.people.sam, [1, 1], "2006-06-02")).toEqual(["FORBIDDEN"]);
    expect(
      await at(workers[0], "2006-06-02").refused("sendSurvey", { closesOn: "2006-07-01", questions }),
    ).toEqual(["FORBIDDEN"]);
    expect(
      await state("2006-06-02").refused("sendSurvey", { closesOn: "2006-06-02", questions: [] }),
    ).toEqual(["SURVEY_CLOSES_TOO_SOON", "SURVEY_ASKS_NOTHING"]);
  });

  test("whoever answers, and however often at once, counts once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 5 })), {
          minLength: 1,
          maxLength: 15,
        }),
        async (tries) => {
          const campaignId = await send("2006-08-01", "2006-08-31");
          const given = await Promise.all(
            tries.map(([who, score]) =>
              at(workers[who], "2006-08-02").give("answerSurvey", { campaignId, scores: [score, score] }),
            ),
          );
          const accepted = given.filter(({ refusal }) => refusal === null);
          const answered = new Set(tries.map(([who]) => who)).size;
          expect(accepted).toHaveLength(answered);
          const { answers } = await read(state("2006-08-03"), campaignId, "answers");
          expect(answers).toBe(answered);
          const { rows } = await desk.tables.client.query<{ sum: number }>(
            `SELECT (SELECT sum(n) FROM unnest(counts) n)::int AS sum FROM survey_tally WHERE campaign_id = $1`,
            [campaignId.split(":")[1]],
          );
          expect(rows).toEqual(questions.map(() => ({ sum: answered })));
        },
      ),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe("Nothing joins an answer to who gave it", () => {
  /** Every row that names the survey, as text, beside the tallies; and beside what the state owes, which no answer touches. */
  async function traces(campaignId: string): Promise<string> {
    const { client } = desk.tables;
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT IN ('survey_tally', 'obligation')",
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT to_jsonb(t)::text AS row FROM "${name}" t`,
      );
      texts.push(...rows.map(({ row }) => row).filter((row) => row.includes(campaignId.split(":")[1])));
    }
    return texts.join("\n");
  }

  test("the same people answer in two ways round: beside the tallies nothing differs but ids and moments", async () => {
    const told = async (scores: number[][]) => {
      const campaignId = await send("2007-01-02", "2007-01-31");
      for (const [index, each] of scores.entries())
        await answer(workers[index], campaignId, each, "2007-01-05");
      const ids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
      const workerIds = new Set(
        (await desk.tables.client.query<{ id: string }>("SELECT id FROM worker")).rows.map(({ id }) => id),
      );
      const rows = (await traces(campaignId))
        .replace(ids, (id) => (workerIds.has(id) ? id : "id"))
        .replace(/"(hash|salt|payload_hash)": "[^"]*"|"(number|seq)": \d+/g, "")
        .split("\n");
      const { rows: tallies } = await desk.tables.client.query<{ counts: number[] }>(
        "SELECT counts FROM survey_tally WHERE campaign_id = $1 ORDER BY position",
        [campaignId.split(":")[1]],
      );
      return { rows: rows.sort(), tallies: tallies.map(({ counts }) => counts) };
    };
    const one = await told([
      [1, 2],
      [5, 4],
      [3, 3],
    ]);
    const other = await told([
      [5, 4],
      [3, 3],
      [1, 2],
    ]);
    expect(one.rows.length).toBeGreaterThan(10);
    expect(other).toEqual(one);
  });

  test("the history tells that someone answered, and of the answer nothing", async () => {
    const { rows } = await desk.tables.client.query<{ changes: { record: string }[] }>(
      "SELECT changes FROM history_entry WHERE action = 'answerSurvey'",
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { changes } of rows)
      expect(changes.map(({ record }) => record)).toEqual(["SurveyInvitation", "SurveyCampaign"]);
  });

  test("an answer carries no idempotency key, whose digest of the content would be kept", async () => {
    const { __type } = await desk.office.people.alice.get(
      `{ __type(name: "AnswerSurveyInput") { inputFields { name } } }`,
    );
    expect(__type.inputFields.map(({ name }: { name: string }) => name).sort()).toEqual([
      "campaignId",
      "scores",
    ]);
  });
});

describe("WORKER_SURVEY is owed by the state every six months", () => {
  const stored = async () => {
    const rows = await desk.server.source.manager.find(Obligation, {
      where: { type: "WORKER_SURVEY", referralId: IsNull(), countyId: IsNull() },
    });
    return rows
      .sort((a, b) => a.dueAt!.getTime() - b.dueAt!.getTime())
      .map(({ anchor, because, metAt }) => ({ anchor, because, met: metAt !== null }));
  };

  test("from the day on which an edition asks for it, each counted from the one before", async () => {
    await desk.server.adopt("ms-1994", null, "1994-01-01");
    expect(await stored()).toEqual([]);
    await desk.server.adopt("ms-2006", "Rankin", "2006-12-01");
    expect((await stored())[0]).toEqual({
      anchor: "survey:1",
      because: "in force Fri 1 Dec 2006 + 6 months = Fri 1 Jun 2007",
      met: true,
    });
    await send("2007-05-31", "2007-06-30");
    expect((await stored()).slice(-2)).toEqual([
      { anchor: "survey:3", because: "last survey Tue 2 Jan 2007 + 6 months = Mon 2 Jul 2007", met: true },
      { anchor: "survey:4", because: "last survey Thu 31 May 2007 + 6 months = Fri 30 Nov 2007", met: false },
    ]);
    const fields = (rows: { anchor: string }[]) => rows.map(({ anchor }) => anchor);
    expect(fields(await stored())).toEqual(fields(await surveysOwed(desk.server.source.manager)));
  });

  test("it is on the State Office's list and the Coordinator's, and on no county's", async () => {
    const query = `{ obligations(first: 10, filter: { types: [WORKER_SURVEY] }) { nodes { status owner county { id } referral { id } } } }`;
    for (const who of ["sam", "dana"] as const)
      expect((await at(desk.office.people[who], "2007-12-01").get(query)).obligations.nodes).toEqual([
        { status: "OVERDUE", owner: "STATE_OFFICE", county: null, referral: null },
      ]);
    expect((await at(desk.office.people.ben, "2007-12-01").get(query)).obligations.nodes).toEqual([]);
  });

  test("an edition that asks for none ends it", async () => {
    await desk.server.adopt("ms-1994", "Rankin", "2006-12-01");
    expect(await stored()).toEqual([]);
  });
});
