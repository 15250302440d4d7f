import fc from "fast-check";
import { addDays } from "../../src/policy/calendar/civil-date";
import { after } from "../../src/policy/commands/change";
import { decideFamily, type FamilyCommand } from "../../src/policy/commands/family";
import { edition } from "../../src/policy/editions";
import { editionIds } from "../../src/policy/editions/edition";
import type { Case, PlacementFacts, RemovalFacts } from "../../src/policy/facts";
import { outOfHomePlacements } from "../../src/policy/placements";
import { aCase } from "./fixture";

const removal = (returnedOn: string | null, removedOn = "2006-04-01"): RemovalFacts => ({
  id: "removal",
  childId: "maya",
  removedOn,
  returnedOn,
  cause: "NEGLECT",
});
const stay = (system: PlacementFacts["system"]): PlacementFacts => ({
  id: `stay-${system}`,
  removalId: "removal",
  childId: "maya",
  setting: "RELATIVES",
  system,
  placedOn: "2006-04-01",
  endedOn: null,
});

describe.each(editionIds)("FP-DF-01 under %s: out-of-home placement", (id) => {
  const { parameters } = edition(id);
  const seen = (returnedOn: string | null, asOf: string, placements: PlacementFacts[] = []) =>
    outOfHomePlacements({ removals: [removal(returnedOn)], placements }, asOf, parameters)[0]?.verdict;

  test.each([
    ["2006-04-14", "NOT_A_PLACEMENT"], // 13 days
    ["2006-04-15", "PLACEMENT"], // 14 days, by difference of dates (AMB-07)
    ["2006-04-01", "NOT_A_PLACEMENT"],
  ])("returned %s: %s", (returnedOn, verdict) => {
    expect(seen(returnedOn, "2006-06-01")).toBe(verdict);
  });

  test("while the child is away it is pending, until the days are full", () => {
    expect(seen(null, "2006-03-31")).toBeUndefined();
    expect(seen(null, "2006-04-14")).toBe("PENDING");
    expect(seen(null, "2006-04-15")).toBe("PLACEMENT");
    expect(seen("2006-04-20", "2006-04-10")).toBe("PENDING");
  });

  test("an informal stay is none however long, unless a system answers for some of it", () => {
    expect(seen(null, "2006-06-01", [stay("NONE_INFORMAL")])).toBe("NOT_A_PLACEMENT");
    expect(seen(null, "2006-06-01", [stay("MENTAL_HEALTH_DD")])).toBe("PLACEMENT");
    expect(seen(null, "2006-06-01", [stay("NONE_INFORMAL"), stay("SOCIAL_SERVICES")])).toBe("PLACEMENT");
  });

  test("across the change of clocks and a leap day the dates alone count", () => {
    const days = (from: string, to: string) =>
      outOfHomePlacements({ removals: [removal(to, from)], placements: [] }, to, parameters)[0].days;
    expect(days("2006-03-26", "2006-04-09")).toBe(14);
    expect(days("2008-02-20", "2008-03-05")).toBe(14);
  });
});

describe("FP-CO-04: a child is in one place at a time", () => {
  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays("2006-04-01", n));
  const step = fc.oneof(
    fc.record({
      action: fc.constant("recordPlacement" as const),
      input: fc.record({ placedOn: day, endedOn: fc.option(day, { nil: null }) }),
    }),
    fc.record({ action: fc.constant("endPlacement" as const), input: fc.record({ endedOn: day }) }),
    fc.record({ action: fc.constant("recordReturn" as const), input: fc.record({ returnedOn: day }) }),
  );

  test("whatever is recorded, accepted or refused, no two placements overlap or leave the removal", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let ids = 0;
        let kase: Case = aCase({ removals: [removal(null)] });
        for (const { action, input } of steps) {
          const open = kase.placements.find(({ endedOn }) => endedOn === null);
          const decision = decideFamily(kase, {
            action,
            input: {
              removalId: "removal",
              setting: "GROUP_HOME",
              system: "SOCIAL_SERVICES",
              placementId: open?.id ?? kase.placements[0]?.id,
              ...input,
            },
            by: { workerId: "alice", name: "Alice", side: "COUNTY" },
            newId: () => `id-${++ids}`,
          } as FamilyCommand);
          if (decision.accepted && (action !== "endPlacement" || kase.placements.length > 0))
            kase = after(kase, decision.changes);
        }
        const [{ removedOn, returnedOn }] = kase.removals;
        const end = (endedOn: string | null) => endedOn ?? "9999-12-31";
        for (const a of kase.placements) {
          expect(a.placedOn >= removedOn && end(a.endedOn) >= a.placedOn).toBe(true);
          if (returnedOn) expect(end(a.endedOn) <= returnedOn).toBe(true);
          for (const b of kase.placements.filter((other) => other !== a))
            expect(a.placedOn < end(b.endedOn) && b.placedOn < end(a.endedOn)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
