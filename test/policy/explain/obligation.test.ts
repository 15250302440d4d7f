import fc from "fast-check";
import { explainObligation, paragraph, type Explanation } from "../../../src/policy/explain";
import { obligationsOf, obligationStatuses, verdict } from "../../../src/policy/obligations";
import { obligationTypes, type Obligation } from "../../../src/policy/obligations/obligation";
import { owed } from "../../../src/policy/obligations/row";
import { rules } from "../../../src/policy/rules";
import { anyCase, anyNow } from "../obligations/arbitrary-case";
import { at, baseCase, bothEditions, contact, rowOf, visit } from "../obligations/fixture";

const readable = (explained: Explanation) => {
  const text = paragraph(explained);
  expect(text).not.toMatch(/undefined|null|NaN|Invalid|\[object|\.\.|;\.|,\./);
  expect(text).toMatch(/^Judged [\s\S]+[.]”?$/);
  return text;
};

describe.each(bothEditions)("under %s", (id, edition) => {
  const explained = (row: Obligation, now: Date, kase = baseCase()) =>
    explainObligation(row, { kase, edition, now });

  describe.each(obligationTypes)("%s", (type) => {
    const dueAt = at("2006-03-08 09:00");
    const row = (stated: Partial<Obligation> = {}) =>
      owed({ type, ruleId: "FP-IC-01", anchor: "x", dueAt, because: "some reckoning", ...stated });
    const ways: Record<(typeof obligationStatuses)[number], [Partial<Obligation>, string]> = {
      OPEN: [{}, "2006-03-01 09:00"],
      DUE_SOON: [{}, "2006-03-08 08:00"],
      LATE: [{ targetAt: at("2006-03-07 09:00") }, "2006-03-08 08:00"],
      OVERDUE: [{}, "2006-03-09 09:00"],
      MISSED: [{ lapses: true }, "2006-03-09 09:00"],
      MET: [{ metAt: at("2006-03-08 08:00") }, "2006-03-09 09:00"],
      MET_LATE: [{ metAt: at("2006-03-08 10:00") }, "2006-03-09 09:00"],
      EXCUSED: [{ excuse: "EXTENDED_UNREACHABLE" }, "2006-03-09 09:00"],
      CANCELLED: [{ cancelledBecause: "the referral was declined" }, "2006-03-09 09:00"],
    };

    test.each(obligationStatuses)("that is %s says so, and what is left to do", (status) => {
      const [stated, now] = ways[status];
      const result = explained(row(stated), at(now));
      expect(result.verdict).toBe(status);
      expect(result.breach).toBe(verdict(row(stated), at(now)).breach);
      expect(result.arithmetic).toBe("some reckoning");
      expect(result.remedies).toHaveLength(1);
      const nothing = ["MET", "MET_LATE", "CANCELLED"].includes(status);
      expect(/Nothing is left|nothing else is left/.test(result.remedies[0])).toBe(nothing);
      readable(result);
    });
  });

  test("what the text sets no time for is late past its mark, and nothing is said of a time", () => {
    const row = (stated: Partial<Obligation>) =>
      owed({
        ...{ type: "FTM_INITIAL", ruleId: "FP-FT-01", anchor: "x", because: "some reckoning" },
        ...{ targetAt: at("2006-03-07 09:00"), dueAt: null, ...stated },
      });
    for (const stated of [{}, { metAt: at("2006-03-08 10:00") }]) {
      const result = explained(row(stated), at("2006-03-09 09:00"));
      expect([result.verdict, result.breach]).toEqual([stated.metAt ? "MET_LATE" : "LATE", false]);
      expect(readable(result)).toMatch(/the text sets no time/);
      expect(readable(result)).not.toMatch(/no set time/);
    }
  });

  test("every obligation of any case is explained by its own rule, verdict and records", () => {
    fc.assert(
      fc.property(anyCase, anyNow, (kase, now) => {
        for (const one of obligationsOf(kase, edition)) {
          const result = explained(one, now, kase);
          const [{ rule, facts }] = result.reasons;
          expect([result.verdict, result.breach]).toEqual(Object.values(verdict(one, now)));
          expect(rule).toBe(rules[one.ruleId]);
          const told = facts.flatMap(({ record }) => (record ? [`${record.type} ${record.id}`] : []));
          for (const { record, id: recordId } of one.evidence)
            expect(told).toContain(`${record} ${recordId}`);
          const text = readable(result);
          expect(text).toContain(one.because);
          expect(text).toContain(one.ruleId);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("E-09: the 48 hours that ran out are told with clause, reckoning, verdict and remedy", () => {
    const kase = baseCase({}, { contacts: [] });
    kase.contacts = [];
    const row = rowOf(kase, edition, "INITIAL_CONTACT_48H");
    const result = explained(row, at("2006-03-09 12:00"), kase);
    const text = readable(result);
    expect(text).toContain("submitted Mon 6 Mar 2006 09:00 + 48 h = Wed 8 Mar 2006 09:00");
    expect(text).toContain("It is overdue and the policy is broken: its time passed Wed 8 Mar 2006 09:00");
    expect(text).toContain("FP-IC-01, Contact within 48 hours, is broken.");
    expect(text).toContain(
      id === "ms-1994"
        ? "“2. Current Rule”: “An initial home visit is conducted"
        : "“Period of Service”, pages 3000-3008: “Family Preservation contacts the family within 48 hours",
    );
    expect(result.remedies).toEqual([
      "The specialist is to reach the family by any direct contact and log it (logContact), as soon as possible",
    ]);
    expect(result.reasons[0].facts[0]).toMatchObject({
      record: { type: "Referral", id: "referral" },
      values: [
        { name: "first submitted at", value: "Mon 6 Mar 2006 09:00" },
        { name: "submitted at", value: "Mon 6 Mar 2006 09:00" },
      ],
    });
  });

  test("E-11: an excuse is told, and the attempts that it rests on", () => {
    const attempt = visit("2006-03-07 10:00", 0.25, { result: "NO_SHOW" });
    const late = visit("2006-03-09 10:00", 1);
    const kase = baseCase();
    kase.contacts = [attempt, late];
    const result = explained(rowOf(kase, edition, "INITIAL_VISIT_48H"), at("2006-03-10 12:00"), kase);
    expect(result.verdict).toBe("EXCUSED");
    expect(result.reasons[0]).toMatchObject({
      outcome: "EXCUSED",
      note: "the family was tried in time and could not be reached",
    });
    expect(result.reasons[0].facts.map(({ record }) => record?.id)).toEqual([
      "referral",
      attempt.id,
      late.id,
    ]);
    expect(readable(result)).toMatch(
      /that is no breach: the family was tried in time and could not be reached.*tried Tue 7 Mar 2006 10:00/,
    );
  });

  test("a week's hours name the contacts that they come from, and where the weeks begin", () => {
    const call = contact("2006-03-15 10:00", 2);
    const kase = baseCase({}, { contacts: [call] });
    const row = rowOf(kase, edition, "WEEKLY_HOURS", "week:2");
    const [{ facts }] = explained(row, at("2006-03-23 12:00"), kase).reasons;
    expect(facts.map(({ name }) => name)).toEqual(["referral", "first contact", "contact"]);
    expect(facts.at(-1)).toMatchObject({ record: { type: "Contact", id: call.id } });
  });

  test("what is owed outside any case is explained without one", () => {
    const row = owed({
      type: "FOLLOW_UP_CALL",
      ruleId: "FP-FU-01",
      anchor: "x",
      dueAt: null,
      because: "due",
    });
    const result = explainObligation(row, { kase: null, edition, now: at("2006-03-09 12:00") });
    expect(result.reasons[0].facts).toEqual([]);
    readable(result);
  });
});
