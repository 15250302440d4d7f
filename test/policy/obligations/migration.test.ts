import fc from "fast-check";
import { draftOf } from "../../../src/policy/editions/draft";
import type { Edition } from "../../../src/policy/editions/edition";
import { explainObligation } from "../../../src/policy/explain";
import type { Case } from "../../../src/policy/facts";
import { editionOwing, judgeAt, obligationsOf, verdict } from "../../../src/policy/obligations";
import type { Obligation } from "../../../src/policy/obligations/obligation";
import { anyCase, anyNow } from "./arbitrary-case";
import { at, baseCase, ms1994, ms2006 } from "./fixture";

const drafted = (changes: Record<string, unknown>): Edition => {
  const draft = draftOf("ms-2006", changes);
  if ("problems" in draft) throw new Error(JSON.stringify(draft.problems));
  return { ...draft.edition, id: "ms-2006-r1" };
};
const strict = drafted({
  "plan.daysFromReferral": 5,
  "plan.daysFromFirstContact": 5,
  "service.weeklyContact": false,
  "hours.intensive.min": 1,
});
const editions = [ms1994, ms2006, strict];

const movedAt = (kase: Case, from: Edition, to: Edition, moment: Date): Case => ({
  ...kase,
  migrations: [
    ...kase.migrations,
    {
      id: `${kase.migrations.length}`,
      fromEditionId: from.id,
      fromChanges: from.changes,
      toEditionId: to.id,
      migratedAt: moment,
      reason: "So decided.",
    },
  ],
});
const key = ({ type, anchor }: Obligation) => `${type} ${anchor}`;
const byKey = (rows: Obligation[]) => new Map(rows.map((row) => [key(row), row]));
const due = (row: Obligation | undefined, moment: Date) =>
  row !== undefined && row.dueAt !== null && row.dueAt < new Date(moment.getTime() - 1000);
const breachedBy = (rows: Obligation[], moment: Date) =>
  rows.filter((row) => due(row, moment) && verdict(row, moment).breach).map(key);

const pair = fc.constantFrom(...editions.flatMap((from) => editions.map((to) => [from, to] as const)));

describe("FP-PV-01: a case that moves to another edition,", () => {
  test("tells of each duty by which edition it stands: the old one for what stayed as judged", () => {
    fc.assert(
      fc.property(anyCase, pair, anyNow, (kase, [from, to], moment) => {
        const moved = movedAt(kase, from, to, moment);
        const before = byKey(obligationsOf(kase, from));
        const after = byKey(obligationsOf(kase, to));
        for (const row of obligationsOf(moved, to)) {
          const under = editionOwing(moved, to, row);
          expect((under.id === from.id ? before : after).get(key(row))).toEqual(row);
          expect(explainObligation(row, { kase: moved, edition: to, now: moment }).editionId).toBe(under.id);
          const was = before.get(key(row));
          if (was && (due(was, moment) || (was.metAt && was.metAt <= moment))) expect(under.id).toBe(from.id);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("keeps every verdict on what was met or due when it moved", () => {
    fc.assert(
      fc.property(anyCase, pair, anyNow, anyNow, (kase, [from, to], moment, later) => {
        const before = obligationsOf(kase, from);
        const after = byKey(obligationsOf(movedAt(kase, from, to, moment), to));
        const settled = before.filter((row) => due(row, moment) || (row.metAt && row.metAt <= moment));
        for (const row of settled) expect(after.get(key(row))).toEqual(row);
        for (const day of [moment, later].filter((one) => one <= moment))
          expect(breachedBy([...after.values()], day).sort()).toEqual(breachedBy(before, day).sort());
      }),
      { numRuns: 300 },
    );
  });

  test("owes nothing that would have been due before it moved, unless it was owed before", () => {
    fc.assert(
      fc.property(anyCase, pair, anyNow, (kase, [from, to], moment) => {
        const before = byKey(obligationsOf(kase, from));
        for (const row of obligationsOf(movedAt(kase, from, to, moment), to))
          if (!before.has(key(row))) expect(due(row, moment)).toBe(false);
      }),
    );
  });

  test("owes each thing once, and what is open as the new edition has it or, were it late by it, as before", () => {
    fc.assert(
      fc.property(anyCase, pair, anyNow, (kase, [from, to], moment) => {
        const rows = obligationsOf(movedAt(kase, from, to, moment), to);
        expect(new Set(rows.map(key)).size).toBe(rows.length);
        const [before, after] = [from, to].map((edition) => byKey(obligationsOf(kase, edition)));
        for (const row of rows) expect([before.get(key(row)), after.get(key(row))]).toContainEqual(row);
      }),
    );
  });

  test("that goes on to a third keeps what the second judged", () => {
    fc.assert(
      fc.property(anyCase, anyNow, anyNow, (kase, one, other) => {
        const [first, second] = [one, other].sort((a, b) => a.getTime() - b.getTime());
        fc.pre(first < second);
        const moved = movedAt(kase, ms1994, ms2006, first);
        const rows = byKey(obligationsOf(movedAt(moved, ms2006, strict, second), strict));
        for (const row of obligationsOf(moved, ms2006))
          if (due(row, second)) expect(rows.get(key(row))).toEqual(row);
      }),
    );
  });

  test("that never moved is judged as ever", () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...editions), (kase, edition) => {
        expect(judgeAt(kase, edition, kase.now)).toBe(edition);
      }),
    );
  });

  test("in week 6 from ms-1994 to ms-2006 keeps what ms-1994 asked by then, and owes what only ms-2006 asks from then", () => {
    const kase = baseCase();
    const moment = at("2006-04-14 10:00");
    const moved = movedAt(kase, ms1994, ms2006, moment);
    const rows = byKey(obligationsOf(moved, ms2006));
    const names = [...rows.keys()];
    // Owed by ms-1994 alone, and missed before the case moved.
    expect(names).toContain("ACCEPTANCE_NOTICE accepted");
    expect(names).toContain("INDIVIDUAL_SERVICE_PLAN accepted");
    expect(rows.get("INITIAL_VISIT_48H submitted")?.because).toContain("met by a visit in the home");
    // Asked by ms-2006 alone: the phase that had begun is not, the next is.
    expect(names).not.toContain("FACE_TO_FACE_PHASE phase:INTENSIVE");
    expect(rows.get("FACE_TO_FACE_PHASE phase:MAINTENANCE")?.because).toContain("at least 3 h");
    expect(judgeAt(moved, ms2006, at("2006-04-14 09:59")).id).toBe("ms-1994");
    expect(judgeAt(moved, ms2006, moment).id).toBe("ms-2006");
  });

  test("before its notice of acceptance was due owes none under ms-2006", () => {
    const moved = movedAt(baseCase(), ms1994, ms2006, at("2006-03-10 16:00"));
    const names = [...byKey(obligationsOf(moved, ms2006)).keys()];
    expect(names).not.toContain("ACCEPTANCE_NOTICE accepted");
    expect(names).not.toContain("INDIVIDUAL_SERVICE_PLAN accepted");
  });

  test("keeps a plan that would be late by a stricter edition due when it was", () => {
    const moved = movedAt(baseCase(), ms2006, strict, at("2006-03-16 09:00"));
    const plan = byKey(obligationsOf(moved, strict)).get("TREATMENT_PLAN referral");
    expect(plan?.because).toContain("+ 14 days");
  });
});
