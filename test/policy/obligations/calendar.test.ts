import fc from "fast-check";
import { obligationsOf } from "../../../src/policy/obligations";
import { dueByWorkingDays } from "../../../src/policy/obligations/obligation";
import { anyCase } from "./arbitrary-case";
import { at, bothEditions } from "./fixture";

/** Every working day of March and April 2006 becomes a holiday, before the case begins. */
const calendar = Array.from({ length: 61 }, (_, index) => ({
  id: `change-${index}`,
  day: new Date(Date.UTC(2006, 2, 1 + index)).toISOString().slice(0, 10),
  closed: true,
  name: "Day of mourning",
  changedAt: at("2006-01-02 09:00"),
}));

describe.each(bothEditions)("FP-DF-07 under %s", (_id, edition) => {
  test("a change of the calendar moves what is reckoned in working days, and nothing else", () => {
    const moved = new Set<string>();
    fc.assert(
      fc.property(anyCase, (kase) => {
        const before = obligationsOf(kase, edition);
        const after = obligationsOf({ ...kase, calendar }, edition);
        const others = (rows: typeof before) => rows.filter(({ type }) => !dueByWorkingDays.includes(type));
        expect(others(after)).toEqual(others(before));
        for (const row of before) {
          const same = after.find(({ type, anchor }) => type === row.type && anchor === row.anchor)!;
          if (same.dueAt?.getTime() !== row.dueAt?.getTime()) moved.add(row.type);
          expect(same.dueAt === null || same.dueAt >= row.dueAt!).toBe(true);
        }
      }),
    );
    expect(moved).toContain("CIS_TO_STATE_OFFICE");
    expect(moved).toContain("MACWIS_NARRATIVE");
  });
});
