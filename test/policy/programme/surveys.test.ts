import fc from "fast-check";
import { endOfDay } from "../../../src/policy/calendar/zone";
import { verdict } from "../../../src/policy/obligations/verdict";
import { averageOf, FEWEST_ANSWERS, surveyObligations } from "../../../src/policy/programme/surveys";
import { local } from "../fixture";

const campaign = (sentOn: string) => ({
  id: sentOn,
  sentOn,
  closesOn: "2100-01-01",
  questions: ["?"],
  recipients: 10,
  answers: 0,
});
const half = () => 6;

describe("FP-EV-03: a survey every six months", () => {
  it("is owed from the day on which the edition came, each counted from the one before", () => {
    const rows = surveyObligations(
      "2006-02-23",
      half,
      ["2006-08-31", "2006-01-15", "2007-03-01"].map(campaign),
    );
    expect(rows.map(({ anchor, dueAt, metAt }) => [anchor, dueAt, metAt])).toEqual([
      ["survey:1", endOfDay("2006-08-23"), local("2006-08-31 00:00")],
      ["survey:2", endOfDay("2007-02-28"), local("2007-03-01 00:00")],
      ["survey:3", endOfDay("2007-09-01"), null],
    ]);
    const now = local("2007-09-02 00:00");
    expect(rows.map((row) => verdict(row, now).status)).toEqual(["MET_LATE", "MET_LATE", "OVERDUE"]);
    expect(rows[0]).toMatchObject({ owner: "STATE_OFFICE", ruleId: "FP-EV-03" });
  });

  it("is not owed where no edition asks, nor after one that no longer does", () => {
    expect(surveyObligations(null, half, [campaign("2006-03-01")])).toEqual([]);
    const until2007 = (day: string) => (day < "2007-01-01" ? 6 : null);
    const rows = surveyObligations("2006-02-23", until2007, ["2006-08-01", "2007-02-01"].map(campaign));
    expect(rows.map(({ anchor }) => anchor)).toEqual(["survey:1", "survey:2"]);
  });
});

describe("FP-EV-03: what the answers come to", () => {
  it("is told once the survey has closed, to the hundredth", () => {
    const closed = { closesOn: "2006-03-31", answers: 6 };
    const tally = { counts: [1, 0, 2, 0, 3] };
    expect(averageOf(closed, tally, "2006-03-31")).toBeNull();
    expect(averageOf(closed, tally, "2006-04-01")).toBe(3.67);
  });

  it("is told of five answers or more, and then lies among them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 }), (scores) => {
        const counts = [1, 2, 3, 4, 5].map((score) => scores.filter((each) => each === score).length);
        const average = averageOf(
          { closesOn: "2006-03-31", answers: scores.length },
          { counts },
          "2006-04-01",
        );
        if (scores.length < FEWEST_ANSWERS) return expect(average).toBeNull();
        expect(average).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(average).toBeLessThanOrEqual(Math.max(...scores));
      }),
    );
  });
});
