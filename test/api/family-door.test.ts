import fc from "fast-check";
import { buildClientSchema, getIntrospectionQuery, getNullableType, isLeafType, getNamedType } from "graphql";
import { Evaluated } from "../support/acts/evaluation";
import type { Answer } from "../support/client";
import type { Lived } from "../support/caseload";
import { contented } from "../support/commands";
import { openDesk } from "../support/desk";
import { later, local } from "../support/local";
import { caseIn } from "../support/states";

const desk = openDesk();
let kase: Lived;
let family: Evaluated;

beforeAll(() => desk.office.adopt("ms-2006"));
beforeEach(async () => {
  kase = await caseIn(desk.office, "ACCEPTED");
  family = new Evaluated(kase);
});

const door = ["answerSatisfactionForm", "declineSatisfactionForm"];
const code = ({ status, errors, data }: Answer) => [status, errors?.[0]?.extensions.code, data ?? null];
const closed = [401, "UNAUTHENTICATED", null];
/** What a client reads, without the id of its request. */
const words = ({ status, data, errors }: Answer) => JSON.stringify({ status, data, errors });

describe("Without a login", () => {
  test("every query and every other mutation is UNAUTHENTICATED", async () => {
    const schema = buildClientSchema(await desk.office.people.dana.get(getIntrospectionQuery()));
    const asked = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ name }) => !door.includes(name))
        .map((field) => {
          const fields = isLeafType(getNamedType(getNullableType(field.type))) ? "" : "{ __typename }";
          const operation = type === schema.getQueryType() ? "query" : "mutation";
          return `${operation} { ${field.name} ${fields} }`;
        }),
    );
    expect(asked.length).toBeGreaterThan(50);
    for (const query of asked)
      expect([query, ...code(await desk.server.anyone().ask(query))]).toEqual([query, ...closed]);
  });

  test("nothing comes in beside an answer, or under its name", async () => {
    const answer = `declineSatisfactionForm(input: { link: "x" }) { status }`;
    const beside = [
      `mutation { ${answer} again: ${answer} }`,
      `mutation { ${answer} __typename }`,
      `mutation { ${answer} logContact { record { id } } }`,
      `mutation { ${answer} } query { rules { id } }`,
      `query { rules { id } } mutation { ${answer} }`,
      `mutation { ...F } fragment F on Mutation { ${answer} }`,
      `mutation { ... on Mutation { ${answer} } }`,
      `mutation { ${answer} } fragment F on Query { rules { id } }`,
      `query { declineSatisfactionForm: rules { id } }`,
      `query { declineSatisfactionForm { status } }`,
      `mutation { declineSatisfactionForm: startReview { record { id } } }`,
      `subscription { ${answer} }`,
      `{ __schema { queryType { name } } }`,
      `{ __typename }`,
      `mutation { declineSatisfactionForm(`,
      ``,
    ];
    for (const query of beside)
      expect([query, ...code(await desk.server.anyone().ask(query))]).toEqual([query, ...closed]);
  });

  test("what was no token before opens nothing now", async () => {
    const link = await family.issue("ACCEPTANCE");
    const query = `mutation ($input: DeclineSatisfactionFormInput!) { declineSatisfactionForm(input: $input) { status } }`;
    for (const token of ["garbage", " ", "undefined"])
      expect(code(await desk.server.anyone(token).ask(query, { input: { link } }))).toEqual(closed);
    expect(await family.declines(link)).toBe("DECLINED");
  });

  test("an answer leads to no record: its payload holds a state or a refusal", async () => {
    const schema = buildClientSchema(await desk.office.people.dana.get(getIntrospectionQuery()));
    const reached = new Set<string>();
    const follow = (name: string): void => {
      const type = schema.getType(name);
      if (reached.has(name) || !type || !("getFields" in type)) return;
      reached.add(name);
      for (const { type: of } of Object.values(type.getFields())) follow(String(of).replace(/[[\]!]/g, ""));
    };
    follow("FormAnswerPayload");
    expect([...reached].sort()).toEqual([
      "Citation",
      "FormAnswerPayload",
      "JudgedFact",
      "Refusal",
      "Rule",
      "Violation",
    ]);
  });
});

describe("A link", () => {
  test("works once, also when ten come at once", async () => {
    const link = await family.issue("ACCEPTANCE");
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => (n % 2 ? family.declines(link) : family.answers(link))),
    );
    const accepted = answers.filter((one) => one === "COMPLETED" || one === "DECLINED");
    expect(accepted).toHaveLength(1);
    expect(answers.filter((one) => one === "LINK_NOT_VALID")).toHaveLength(9);
    const { satisfactionForms } = await kase.read("satisfactionForms { status }");
    expect(satisfactionForms).toEqual([{ status: accepted[0] }]);
  });

  test("is told to nobody again: what is kept is its hash", async () => {
    const idempotencyKey = "a form for the Moores";
    const input = { referralId: kase.referralId, point: "ACCEPTANCE", idempotencyKey };
    const query = `mutation ($input: IssueSatisfactionFormInput!) {
      issueSatisfactionForm(input: $input) { link record { id } refusal { violations { code } } } }`;
    const { issueSatisfactionForm: first } = await kase.as("cara").get(query, { input });
    const { issueSatisfactionForm: second } = await kase.as("cara").get(query, { input });
    expect(first.link).toMatch(/^[\w-]{43}$/);
    expect(second).toEqual({ ...first, link: null });
    for (const table of ["satisfaction_form", "history_entry", "answer", "obligation", "notice"]) {
      const { rows } = await desk.tables.client.query(`SELECT t::text AS row FROM "${table}" t`);
      expect(rows.filter(({ row }) => row.includes(first.link))).toEqual([]);
    }
    expect(await family.answers(first.link)).toBe("COMPLETED");
  });

  test("whoever comes with a wrong one, a used one or an old one reads the very same", async () => {
    const used = await family.issue("ACCEPTANCE");
    await family.answers(used);
    const other = new Evaluated(await caseIn(desk.office, "ACCEPTED"));
    const old = await other.issue("ACCEPTANCE");
    const inTime = (link: string) => ({ link, answers: contented });
    const ended = later(kase.now, 60 * 24 * 40);
    const refused = words(await family.comes("answerSatisfactionForm", inTime(used)));
    expect(refused).toContain("LINK_NOT_VALID");
    expect(words(await family.comes("answerSatisfactionForm", inTime(old), ended))).toBe(refused);
    const before = await desk.tables.snapshot();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.base64String({ minLength: 4, maxLength: 60 }),
          fc.integer({ min: 0, max: used.length - 1 }).map((n) => used.slice(0, n) + "_" + used.slice(n + 1)),
        ),
        async (link) => {
          fc.pre(link !== used && link !== old && link.trim() !== "");
          expect(words(await family.comes("answerSatisfactionForm", inTime(link)))).toBe(refused);
        },
      ),
      { numRuns: 40 },
    );
    expect(await desk.tables.snapshot()).toEqual(before);
  });

  test("an answer that cannot be read is told so in the same words, whether the link is known or not", async () => {
    const link = await family.issue("ACCEPTANCE");
    const unreadable = [
      [],
      [{ aspect: "RESPECT", rating: 0 }],
      [{ aspect: "RESPECT", rating: 6 }],
      [contented[0], contented[0]],
    ];
    for (const answers of unreadable) {
      const [known, unknown] = [link, "nobody's"].map((one) =>
        family.comes("answerSatisfactionForm", { link: one, answers }),
      );
      expect(code(await known)).toEqual([200, "BAD_USER_INPUT", null]);
      expect((await known).errors![0].message).toBe((await unknown).errors![0].message);
    }
    expect(await family.answers(link)).toBe("COMPLETED");
  });

  test("in whatever order it is issued, answered and declined, one answer stands, and by the last link", async () => {
    const acts = ["issue", "answer", "decline", "answer the first", "wait"] as const;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...acts), { minLength: 3, maxLength: 8 }), async (steps) => {
        const own = await caseIn(desk.office, "ACCEPTED");
        const they = new Evaluated(own);
        const links: string[] = [];
        let [stands, issuedDay, day] = ["", 0, 0];
        const at = () => `${own.day(4 + day).slice(0, 10)} 18:00`;
        for (const step of steps) {
          if (step === "wait") day += 20;
          else if (step === "issue") {
            const refused = await they.issue("ACCEPTANCE", at()).then(
              (link) => (links.push(link), (issuedDay = day), ""),
              (error: Error) => error.message,
            );
            expect(refused.includes("FORM_ALREADY_ANSWERED")).toBe(stands !== "");
          } else {
            const link = (step === "answer the first" ? links[0] : links.at(-1)) ?? "none yet";
            const open = links.length > 0 && link === links.at(-1) && stands === "" && day - issuedDay <= 30;
            const said = await (step === "decline" ? they.declines(link, at()) : they.answers(link, at()));
            expect(said).toBe(open ? (step === "decline" ? "DECLINED" : "COMPLETED") : "LINK_NOT_VALID");
            if (open) stands = said;
          }
        }
        const { satisfactionForms } = await own.read("satisfactionForms { status completedAt }", at());
        expect(satisfactionForms).toHaveLength(links.length > 0 ? 1 : 0);
        if (stands) expect(satisfactionForms[0].status).toBe(stands);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

test("the answer goes the one way of everything: history, obligations, version", async () => {
  const { version } = await kase.read("version");
  const link = await family.issue("ACCEPTANCE", "2006-03-14 10:00");
  await family.answers(link, "2006-03-15 19:00");
  const [issued, answered] = await Promise.all([
    kase.read("history(first: 2) { nodes { action actorName editionId at wrote citations } } version"),
    kase.theOne("SATISFACTION_ACCEPTANCE", "2006-03-16 09:00"),
  ]);
  expect(issued.history.nodes).toMatchObject([
    {
      action: "answerSatisfactionForm",
      actorName: "The family",
      editionId: "MS_2006",
      at: local("2006-03-15 19:00").replace("Z", ".000Z"),
      wrote: ["SatisfactionForm", "Referral"],
      citations: ["FP-EV-02"],
    },
    { action: "issueSatisfactionForm", actorName: "Cara" },
  ]);
  expect(issued.version).toBe(version + 2);
  expect(answered).toMatchObject({
    status: "MET",
    owner: "FAMILY",
    metAt: local("2006-03-15 19:00").replace("Z", ".000Z"),
    evidence: [{ record: "SatisfactionForm" }],
  });
});
