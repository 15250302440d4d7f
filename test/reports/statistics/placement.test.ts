import { addDays, addMonths } from "../../../src/policy/calendar/civil-date";
import type { Case, PlacementFacts, RemovalFacts } from "../../../src/policy/facts";
import { edition } from "../../../src/policy/editions";
import type { JudgedCase } from "../../../src/reports/statistics/judged-case";
import { awayAtTheEnd, outcomeOf, windowEnd } from "../../../src/reports/statistics/placement";
import { aCaseInTreatment, aFollowUp, local } from "../../policy/fixture";

const removal = (fields: Partial<RemovalFacts> = {}): RemovalFacts => ({
  ...{ id: "removal", childId: "maya", removedOn: "2006-09-01", returnedOn: null, cause: "NEGLECT" },
  ...fields,
});
const ended = "2006-07-24";
const yearOver = addMonths(ended, 12);

/** Services ended on 24 July 2006; the family was accepted on 10 March. */
const served = (facts: Partial<Case> = {}): JudgedCase => ({
  edition: edition("ms-2006"),
  ...aCaseInTreatment("2007-12-01 12:00", {
    referral: { status: "FOLLOW_UP", terminatedOn: ended, terminationReason: "COMPLETION" },
    ...facts,
  }),
});
const check = (childPlaced: boolean) =>
  aFollowUp({ kind: "OUTCOME_CHECK", occurredAt: local("2007-07-24 10:00"), childPlaced });
const today = "2007-12-01";

test.each([
  [13, "PREVENTED"],
  [14, "PLACED"],
])(
  "A child who comes back after %i days leaves the outcome of a checked family %s (FP-DF-01)",
  (days, outcome) => {
    const away = removal({ returnedOn: addDays("2006-09-01", days) });
    expect(outcomeOf(served({ removals: [away], followUps: [check(false)] }), today)).toBe(outcome);
  },
);

test("A stay for which no system answers is no placement, and so changes no outcome", () => {
  const stay: PlacementFacts = {
    ...{ id: "stay", removalId: "removal", childId: "maya", setting: "RELATIVES", system: "NONE_INFORMAL" },
    ...{ placedOn: "2006-09-01", endedOn: null },
  };
  const kase = served({ removals: [removal()], placements: [stay], followUps: [check(false)] });
  expect(outcomeOf(kase, today)).toBe("PREVENTED");
});

test("The year is that of the edition, from the end of services", () => {
  expect(windowEnd(served())).toBe(yearOver);
});

test.each([
  ["before the family was accepted", "2006-03-09", "PREVENTED"],
  ["on the day of acceptance", "2006-03-10", "PLACED"],
  ["on the last day of the year", yearOver, "PLACED"],
  ["after the year", addDays(yearOver, 1), "PREVENTED"],
])("A placement that begins %s makes the outcome of a checked family %s", (_, removedOn, outcome) => {
  const kase = served({ removals: [removal({ removedOn })], followUps: [check(false)] });
  expect(outcomeOf(kase, today)).toBe(outcome);
});

test("Without a check nobody knows that there was no placement; a known one needs no check", () => {
  expect(outcomeOf(served(), today)).toBe("UNKNOWN");
  expect(outcomeOf(served({ removals: [removal()] }), today)).toBe("PLACED");
  expect(outcomeOf(served({ followUps: [check(true)] }), today)).toBe("PLACED");
});

test("On the last day a child is away who has not come back by then, or of whom only the check speaks", () => {
  const away = (facts: Partial<Case>) => awayAtTheEnd(served(facts), yearOver, today);
  expect(away({ removals: [removal({ returnedOn: "2006-10-01" })] })).toBe(false);
  expect(away({ removals: [removal({ returnedOn: yearOver })] })).toBe(false);
  expect(away({ removals: [removal({ returnedOn: addDays(yearOver, 1) })] })).toBe(true);
  expect(away({ followUps: [check(true)] })).toBe(true);
  expect(away({ followUps: [check(true)], removals: [removal({ returnedOn: "2006-10-01" })] })).toBe(false);
});
