import fc from "fast-check";
import { violationsOf } from "../../../src/policy/decide";
import { edition } from "../../../src/policy/editions";
import { editionIds } from "../../../src/policy/editions/edition";
import { explainCommand, explainCriterion, paragraph, type Explanation } from "../../../src/policy/explain";
import { watched } from "../../../src/policy/explain/facts-read";
import { criteria, type Case } from "../../../src/policy/facts";
import { actions, guards } from "../../../src/policy/lifecycle/guards";
import { transitions } from "../../../src/policy/lifecycle/transitions";
import { referralStatuses, type ReferralStatus } from "../../../src/policy/lifecycle/states";
import { failedCriteria } from "../../../src/policy/rules/exclusions";
import { rules } from "../../../src/policy/rules";
import { aCaregiver, aCase, aChild, aConcurrence, aCaseInTreatment, anAssessment, local } from "../fixture";
import { anyCase } from "../obligations/arbitrary-case";

const by = { workerId: "cara", name: "Cara", side: "SPECIALIST" } as const;
const asked = { by, forbidden: [] };
const fails = ({ reasons }: Explanation) =>
  reasons.filter(({ outcome }) => outcome === "FAILS").flatMap(({ findings }) => findings);
const readable = (explained: Explanation) => {
  const text = paragraph(explained);
  expect(text).not.toMatch(/undefined|NaN|Invalid|\[object|\.\.|;\.|,\./);
  return text;
};
/** A state from which the command can be given. */
const stateFor = (action: (typeof actions)[number]): ReferralStatus =>
  referralStatuses.find((status) => transitions[status][action])!;

const withMother = (
  condition: Partial<ReturnType<typeof aCaregiver>>,
  more: Parameters<typeof aCase>[0] = {},
) => aCase({ caregivers: [aCaregiver({ name: "Ann", ...condition })], ...more });

describe.each(editionIds)("under %s", (editionId) => {
  const under = edition(editionId);
  const explained = (kase: Case, action: (typeof actions)[number]) =>
    explainCommand(kase, under, action, asked);

  test.each(actions)(
    "%s is explained by every rule that guards it, as the command itself is judged",
    (action) => {
      const status = stateFor(action);
      for (const kase of [
        aCase({ referral: { status } }),
        aCaseInTreatment("2006-05-02 10:00", { referral: { status } }),
        withMother({ suicidal: true }, { assessments: [], referral: { status, atRiskOfRemoval: false } }),
      ]) {
        const result = explained(kase, action);
        const against = violationsOf(kase, under, action, { by });
        expect(fails(result)).toEqual(against);
        expect(result.verdict).toBe(against.length > 0 ? "REFUSED" : "PERMITTED");
        expect(result.reasons.map(({ rule }) => rule.id)).toEqual([
          guards[action].saysWho,
          ...guards[action].rules,
        ]);
        for (const violation of against) expect(result.remedies.join()).toContain(violation.remedy);
        const text = readable(result);
        for (const { rule } of result.reasons) expect(text).toContain(rule.id);
        const [, unopposed = ""] = text.split("Nothing against it is found by ");
        for (const { rule, outcome } of result.reasons)
          if (outcome === "FAILS") expect(unopposed).not.toContain(`${rule.id}, ${rule.title}`);
        // A rule that holds, or stands against it, says by which facts.
        for (const { rule, outcome, facts } of result.reasons.slice(1))
          if (outcome !== "AWAITS_COMMAND") expect([rule.id, facts.length > 0]).toEqual([rule.id, true]);
      }
    },
  );

  test("in any case and state an explanation finds what the judgement finds", () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...actions), (kase, action) => {
        const result = explained(kase, action);
        expect(fails(result)).toEqual(violationsOf(kase, under, action, { by }));
        readable(result);
      }),
      { numRuns: 150 },
    );
  });

  test.each(Object.values(rules).filter(({ check }) => check))(
    "$id finds the same in a case that notes what is read of it",
    ({ check }) => {
      fc.assert(
        fc.property(anyCase, (kase) => {
          const question = { parameters: under.parameters, by };
          expect(check!({ ...question, kase: watched(kase).kase })).toEqual(check!({ ...question, kase }));
        }),
        { numRuns: 15 },
      );
    },
  );

  test("E-45: an acceptance with one concurrence is refused, and says whose is missing", () => {
    const kase = aCase({
      now: local("2006-03-10 11:00"),
      referral: { status: "ASSESSING" },
      assessments: [anAssessment()],
      concurrences: [aConcurrence("SPECIALIST")],
    });
    const result = explained(kase, "acceptReferral");
    expect(result.verdict).toBe("REFUSED");
    const reason = result.reasons.find(({ rule }) => rule.id === "FP-DF-02")!;
    expect(reason.findings.map(({ code }) => code)).toEqual(["CONCURRENCE_REQUIRED"]);
    expect(reason.facts).toContainEqual({
      record: { type: "Concurrence", id: "concurrence-SPECIALIST" },
      name: "concurrence",
      values: expect.arrayContaining([{ name: "side", value: "specialist" }]),
      fields: ["side", "concurs"],
    });
    const held = result.reasons.find(({ rule }) => rule.id === "FP-RF-05")!;
    expect(held.outcome).toBe("HOLDS");
    expect(held.facts.map(({ record }) => record?.type)).toContain("Family");
    expect(readable(result)).toMatch(/acceptReferral would be refused: one thing stands against it/);
  });

  test("an acceptance that nothing stands against names each rule that holds, with its facts", () => {
    const kase = aCase({
      now: local("2006-03-10 11:00"),
      referral: { status: "ASSESSING" },
      assessments: [anAssessment()],
      concurrences: [aConcurrence("SPECIALIST"), aConcurrence("COUNTY")],
    });
    const result = explained(kase, "acceptReferral");
    expect(result.verdict).toBe("PERMITTED");
    expect(result.reasons.every(({ outcome }) => outcome === "HOLDS")).toBe(true);
    const psychosis = result.reasons.find(({ rule }) => rule.id === "FP-EX-01a")!;
    expect(psychosis.facts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["caregiver Rosa", "child Maya"]),
    );
    expect(readable(result)).toContain(
      "acceptReferral could be given: nothing that is known stands against it",
    );
  });

  test("a rule that was waived says what was set aside, and why", () => {
    const kase = aCase({
      referral: { status: "DRAFT" },
      children: [aChild({ birthDate: "1980-01-15" })],
      waivers: [{ id: "waiver", ruleId: "FP-TP-02", reason: "He lives as a child of the house." }],
    });
    const reason = explained(kase, "submitReferral").reasons.find(({ rule }) => rule.id === "FP-TP-02")!;
    expect(reason).toMatchObject({ outcome: "WAIVED", note: "He lives as a child of the house." });
    expect(reason.findings.map(({ code }) => code)).toEqual(["AGE_OUT_OF_RANGE"]);
    expect(readable(explained(kase, "submitReferral"))).toContain(
      "was set aside: He lives as a child of the house.",
    );
  });

  test("a rule that judges what the command says waits for it", () => {
    const kase = aCaseInTreatment("2006-05-02 10:00");
    const outcomes = explained(kase, "logContact").reasons.map(({ outcome }) => outcome);
    expect(outcomes).toEqual(["HOLDS", "AWAITS_COMMAND", "AWAITS_COMMAND"]);
  });

  test("one who may not give the command hears that alone", () => {
    const forbidden = [
      {
        ruleId: "FP-AC-01",
        code: "FORBIDDEN",
        message: "Not your act.",
        facts: {},
        remedy: "Ask Cara.",
        waivable: false,
      },
    ];
    const result = explainCommand(aCase(), under, "acceptReferral", { by, forbidden });
    expect(fails(result)).toEqual(forbidden);
    expect(result.remedies).toEqual(["Ask Cara."]);
  });

  test("of many records that were read, the last are listed and the others counted", () => {
    const contacts = Array.from({ length: 50 }, (_, index) => ({
      ...aCaseInTreatment("2006-05-02 10:00").contacts[0],
      id: `visit-${index}`,
    }));
    const { facts } = explained(aCaseInTreatment("2006-05-02 10:00", { contacts }), "stepDown").reasons[1];
    expect(facts.filter(({ record }) => record?.type === "Contact")).toHaveLength(20);
    expect(facts).toContainEqual({
      record: null,
      name: "contact",
      values: [{ name: "others", value: "30" }],
    });
  });

  describe.each(criteria)("criterion %s", (criterion) => {
    test("passes in the base case", () => {
      const result = explainCriterion(aCase(), under, criterion);
      expect(result.verdict).toBe("PASSED");
      readable(result);
    });

    test("fails when the review found so, whatever the facts", () => {
      const screening = [{ criterion, met: false, note: "She told me" }];
      const result = explainCriterion(aCase({ referral: { screening } }), under, criterion);
      expect(result.verdict).toBe("FAILED");
      expect(result.finding).toContain("the review found it not met (“She told me”)");
      expect(result.remedies.join()).toContain("may be referred again");
      readable(result);
    });

    test("agrees with the criteria for which a referral can be declined", () => {
      fc.assert(
        fc.property(anyCase, (kase) => {
          const failed = explainCriterion(kase, under, criterion).verdict === "FAILED";
          if (criterion.startsWith("EX")) expect(failed).toBe(failedCriteria(kase).includes(criterion));
          else if (failedCriteria(kase).includes(criterion)) expect(failed).toBe(true);
        }),
        { numRuns: 20 },
      );
    });
  });

  test("an exclusion names the person and the fact that lifts it; declined, the way back", () => {
    const kase = withMother({ suicidal: true }, { referral: { status: "DECLINED" } });
    const result = explainCriterion(kase, under, "EX_01B");
    expect(result.verdict).toBe("FAILED");
    expect(result.reasons[0].findings[0].message).toBe("Ann, a parent, is suicidal.");
    expect(result.remedies).toEqual([
      "It passes when no parent or target child is suicidal any more",
      "The declined referral stays on record; once that is so, the county may refer the family again (draftReferral)",
    ]);
    expect(readable(result)).toContain("“Criteria for Inappropriate Referrals”, pages 3000-3008");
  });
});
