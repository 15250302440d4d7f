import { Lived } from "../../support/caseload";
import type { Answer } from "../../support/client";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { local } from "../../support/local";
import type { Who } from "../../support/office";
import { caseIn } from "../../support/states";

const desk = openDesk();

const fields = `subject judgedAt editionId verdict breach finding arithmetic remedies inWords
  rules { outcome note rule { id } clause { editionId document section page quote }
    violations { code message waivableBy } facts { recordId name values { name value } } }`;

/** The explanation of the obligation of a type, at a local time. */
async function whyOwed(kase: Lived, type: string, when: string, who: Who = "cara"): Promise<Answer["data"]> {
  const { obligations } = await kase.read(
    `obligations(types: [${type}]) { status because explanation { ${fields} } }`,
    when,
    who,
  );
  expect(obligations).toHaveLength(1);
  const [{ status, because, explanation }] = obligations;
  expect([explanation.verdict, explanation.arithmetic]).toEqual([status, because]);
  return explanation;
}

const why = async (kase: Lived, action: string, when: string, who: Who = "cara") =>
  (await kase.read(`explain(action: ${action}) { ${fields} }`, when, who)).explain;

const whyExcluded = async (kase: Lived, criterion: string, when: string, who: Who = "cara") =>
  (await kase.read(`explainCriterion(criterion: ${criterion}) { ${fields} }`, when, who)).explainCriterion;

/** Every record that an explanation names is one that its reader can open. */
async function expectOpen(kase: Lived, who: Who, explanation: Answer["data"]): Promise<string[]> {
  const ids: string[] = explanation.rules.flatMap(({ facts }: Answer["data"]) =>
    facts.flatMap(({ recordId }: Answer["data"]) => recordId ?? []),
  );
  for (const id of ids) {
    const { node } = await kase.as(who).get("query ($id: ID!) { node(id: $id) { id } }", { id });
    expect(node.id).toBe(id);
  }
  return ids;
}

async function referredAt(when: string): Promise<Lived> {
  const kase = await Lived.ready(desk.office, { start: when.slice(0, 10) });
  await (await kase.submit(when)).review(when);
  return kase.assign(when);
}

underEachEdition(desk, (edition) => {
  test("E-09: why the contact is overdue: clause, reckoning, facts, remedy", async () => {
    const kase = await referredAt("2006-04-01 10:00");
    const told = await whyOwed(kase, "INITIAL_CONTACT_48H", "2006-04-04 09:00");
    expect(told).toMatchObject({
      verdict: "OVERDUE",
      breach: true,
      editionId: by(edition, "MS_1994", "MS_2006"),
    });
    expect(told.arithmetic).toBe("submitted Sat 1 Apr 2006 10:00 + 48 h = Mon 3 Apr 2006 11:00");
    expect(told.rules[0].clause).toMatchObject(
      by(
        edition,
        { section: "2. Current Rule", page: null },
        { section: "Period of Service", page: "3000-3008" },
      ),
    );
    expect(await expectOpen(kase, "cara", told)).toEqual([kase.referralId]);
    expect(told.remedies[0]).toMatch(/^The specialist is to reach the family .*\(logContact\)/);
    for (const part of [told.arithmetic, told.finding, told.rules[0].clause.quote, told.remedies[0]])
      expect(told.inWords).toContain(part);
  });

  test("E-11: why a late visit is no breach: the excuse and the attempts", async () => {
    const kase = await referredAt("2006-03-10 17:30");
    const attempts = [
      await kase.contact("HOME_VISIT", "2006-03-11 10:00", 15, { result: "NOT_FOUND" }),
      await kase.contact("HOME_VISIT", "2006-03-12 15:00", 15, { result: "NO_SHOW" }),
    ];
    const visit = await kase.contact("HOME_VISIT", "2006-03-14 09:00", 60);
    const told = await whyOwed(kase, "INITIAL_VISIT_48H", "2006-03-14 12:00", "alice");
    expect(told).toMatchObject({ verdict: "EXCUSED", breach: false });
    expect(told.rules[0]).toMatchObject({
      outcome: "EXCUSED",
      note: "the family was tried in time and could not be reached",
    });
    expect(await expectOpen(kase, "alice", told)).toEqual([kase.referralId, ...attempts, visit]);
    expect(told.inWords).toContain("tried Sat 11 Mar 2006 10:00");
  });

  test("E-45: why an acceptance is refused, and once both concur, why it is permitted", async () => {
    const kase = await caseIn(desk.office, "ASSESSING");
    await (await kase.assess()).concur("cara");
    const refused = await why(kase, "acceptReferral", kase.day(4, "10:00"));
    expect(refused.verdict).toBe("REFUSED");
    expect(refused.rules.flatMap(({ violations }: Answer["data"]) => violations)).toEqual([
      {
        code: "CONCURRENCE_REQUIRED",
        message: "The county has not yet said whether removal is imminent.",
        waivableBy: [],
      },
    ]);
    await expectOpen(kase, "cara", refused);
    await kase.concur("alice");
    const permitted = await why(kase, "acceptReferral", kase.day(4, "10:00"));
    expect(permitted.verdict).toBe("PERMITTED");
    const outcomes = new Set(permitted.rules.map(({ outcome }: Answer["data"]) => outcome));
    expect([...outcomes]).toEqual(["HOLDS"]);
    const concurrence = permitted.rules.find(({ rule }: Answer["data"]) => rule.id === "FP-DF-02");
    expect(concurrence.facts.map(({ name }: Answer["data"]) => name)).toEqual(
      expect.arrayContaining(["concurrence"]),
    );
    await expectOpen(kase, "cara", permitted);
    const alices = await why(kase, "acceptReferral", kase.day(4, "10:00"), "alice");
    expect(alices.rules[0].violations[0].code).toBe("FORBIDDEN");
  });

  test("an explanation of every command agrees with what is permitted", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    const { permittedActions } = await kase.read(
      "permittedActions { action allowed violations { code message waivableBy } }",
      kase.now,
      "cara",
    );
    const asked = permittedActions.map(
      ({ action }: Answer["data"]) =>
        `${action}: explain(action: ${action}) { verdict rules { outcome violations { code message waivableBy } } }`,
    );
    const told: Answer["data"] = {};
    // An operation has at most fifteen aliases.
    for (let from = 0; from < asked.length; from += 15)
      Object.assign(told, await kase.read(asked.slice(from, from + 15).join(" "), kase.now, "cara"));
    for (const { action, allowed, violations } of permittedActions) {
      expect([action, told[action].verdict]).toEqual([action, allowed ? "PERMITTED" : "REFUSED"]);
      const failing = told[action].rules.filter(({ outcome }: Answer["data"]) => outcome === "FAILS");
      expect(failing.flatMap((one: Answer["data"]) => one.violations)).toEqual(violations);
    }
  });

  test("EX-01b: why a family is excluded, and what would let it pass", async () => {
    const kase = await Lived.ready(desk.office, {
      caregivers: [{ name: "Ann", relationship: "BIOLOGICAL_PARENT", isPrimary: true, suicidal: true }],
    });
    await (await kase.submit()).review(undefined, ["EX_01B"]);
    await kase.do("cara", kase.day(0, "12:00"), "declineReferral", { note: "By the criterion." });
    const told = await whyExcluded(kase, "EX_01B", kase.day(0, "13:00"), "alice");
    expect(told.verdict).toBe("FAILED");
    expect(told.rules[0].violations[0].message).toBe("Ann, a parent, is suicidal.");
    expect(told.remedies).toEqual([
      expect.stringMatching(/^It passes when no parent or target child is suicidal/),
      expect.stringContaining("may refer the family again"),
    ]);
    expect(await expectOpen(kase, "alice", told)).toContain(kase.caregivers[0].id);
    expect((await whyExcluded(kase, "EX_01C", kase.day(0, "13:00"), "alice")).verdict).toBe("PASSED");
  });

  test("as of a day: what was overdue then is explained as of then, with what was recorded then", async () => {
    const kase = await referredAt("2006-03-06 09:00");
    const contact = await kase.contact("HOME_VISIT", "2006-03-07 14:00", 60, {
      loggedAt: "2006-03-12 10:00",
    });
    const query = `query ($id: ID!, $asOf: DateTimeISO, $basis: ComplianceBasis) { referral(id: $id) {
      explain(action: acceptReferral, asOf: $asOf, basis: $basis) { judgedAt rules { violations { code } } }
      compliance(asOf: $asOf, basis: $basis) { obligations { type explanation { ${fields} } } } } }`;
    const seen = async (basis: string) => {
      const variables = { id: kase.referralId, asOf: local("2006-03-09 12:00"), basis };
      const { referral } = await kase.as("dana", "2006-04-01 12:00").get(query, variables);
      const { explanation } = referral.compliance.obligations.find(
        ({ type }: Answer["data"]) => type === "INITIAL_VISIT_48H",
      );
      return { ...explanation, explain: referral.explain };
    };
    const then = await seen("RECORDED_THEN");
    expect(then).toMatchObject({ verdict: "OVERDUE", judgedAt: "2006-03-09T18:00:00.000Z" });
    expect(then.explain.judgedAt).toBe("2006-03-09T18:00:00.000Z");
    const today = await seen("KNOWN_TODAY");
    expect(today.verdict).toBe("MET");
    expect(await expectOpen(kase, "dana", today)).toContain(contact);
  });
});

test("one who has the old case of a family and not its new one learns nothing of the family today", async () => {
  await desk.office.adopt("ms-2006");
  const kase = await caseIn(desk.office, "TERMINATED");
  const old = kase.referralId;
  const eve = await desk.server.as("FPS_WORKER", "Eve", "Hinds");
  const { me } = await eve.get("{ me { id } }");
  await kase.draft({}, kase.day(31));
  await kase.do("alice", kase.day(31, "12:10"), "completeInformationSheet");
  await kase.countyAssessment("SAFETY", kase.day(31, "12:20"));
  await (await kase.submit(kase.day(31, "12:30"))).review(kase.day(31, "12:40"));
  await kase.do("ben", kase.day(31, "12:50"), "assignSpecialist", { workerId: me.id });
  const ask = (who: Who, field: string) =>
    kase
      .as(who, kase.day(32))
      .ask(`query ($id: ID!) { referral(id: $id) { ${field} { ${fields} } } }`, { id: old });
  const hidden = await ask("cara", "explainCriterion(criterion: EX_01B)");
  expect(hidden.errors?.[0].extensions.code).toBe("NOT_FOUND");
  const bens = await ask("ben", "explainCriterion(criterion: EX_01B)");
  expect(bens.errors).toBeUndefined();
  const closing = await ask("cara", "explain(action: closeReferral)");
  await expectOpen(kase, "cara", closing.data.referral.explain);
});
