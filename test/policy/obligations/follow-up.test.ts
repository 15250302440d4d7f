import type { DiscontinuationReason, FollowUpFacts } from "../../../src/policy/facts";
import {
  at,
  baseCase,
  bothEditions,
  dueDay,
  followUp,
  judged,
  ms2006,
  rowOf,
  rowsOf,
  statusOf,
} from "./fixture";
import { obligationsOf } from "../../../src/policy/obligations";

const ended = (
  terminatedOn: string,
  followUps: FollowUpFacts[] = [],
  terminationReason: DiscontinuationReason = "COMPLETION",
) => baseCase({ status: "FOLLOW_UP", terminatedOn, terminationReason }, { followUps });
const later = "2009-01-01 12:00";

describe.each(bothEditions)("the year after services, under %s", (_id, edition) => {
  test.each([
    ["H1", "2006-07-24", ["2006-10-24", "2007-01-24", "2007-04-24", "2007-07-24"]],
    ["E-33", "2006-08-31", ["2006-11-30", "2007-02-28", "2007-05-31", "2007-08-31"]],
    ["E-33", "2006-11-30", ["2007-02-28", "2007-05-30", "2007-08-30", "2007-11-30"]],
    ["E-33, a leap year", "2007-11-29", ["2008-02-29", "2008-05-29", "2008-08-29", "2008-11-29"]],
  ])("%s: after %s the visits are due %j", (_what, terminatedOn, expected) => {
    expect(rowsOf(ended(terminatedOn), edition, "FOLLOW_UP_VISIT").map(dueDay)).toEqual(expected);
  });

  test("twelve calls, each counted from the end and never from the call before", () => {
    const calls = rowsOf(ended("2006-08-31"), edition, "FOLLOW_UP_CALL");
    expect(calls.map(dueDay)).toEqual([
      "2006-09-30",
      "2006-10-31",
      "2006-11-30",
      "2006-12-31",
      "2007-01-31",
      "2007-02-28",
      "2007-03-31",
      "2007-04-30",
      "2007-05-31",
      "2007-06-30",
      "2007-07-31",
      "2007-08-31",
    ]);
  });

  test("E-35: closed for no-shows, only the outcome is looked up a year later", () => {
    const kase = ended("2006-05-15", [], "NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH");
    const aftercare = obligationsOf(kase, edition).filter(
      (row) => row.dueAt && row.dueAt > at("2006-08-01 00:00") && row.cancelledBecause === null,
    );
    expect(aftercare.map((row) => [row.type, dueDay(row)])).toEqual([["OUTCOME_CHECK_12M", "2007-05-15"]]);
  });
});

describe("E-34: the monthly call", () => {
  const call = (n: number, ...followUps: FollowUpFacts[]) =>
    rowOf(ended("2006-07-24", followUps), ms2006, "FOLLOW_UP_CALL", `call:${n}`);

  test("counts after the last due day and to the end of its own", () => {
    expect(call(1, followUp("CALL", "2006-07-24 18:00")).metAt).toBeNull();
    expect(call(1, followUp("CALL", "2006-07-25 09:00")).metAt).toEqual(at("2006-07-25 09:00"));
    expect(judged(call(1, followUp("CALL", "2006-08-24 23:30")), later)).toEqual({
      status: "MET",
      breach: false,
    });
    expect(call(2, followUp("CALL", "2006-08-24 23:30")).metAt).toBeNull();
  });

  test("an attempt does not meet it, nor does a visit, nor a second call in the month before", () => {
    expect(statusOf(call(1, followUp("CALL", "2006-08-01 09:00", "NOT_REACHED")), later)).toBe("MISSED");
    expect(statusOf(call(3, followUp("VISIT", "2006-10-20 09:00")), later)).toBe("MISSED");
    const two = [followUp("CALL", "2006-08-01 09:00"), followUp("CALL", "2006-08-20 09:00")];
    expect([call(1, ...two).metAt, call(2, ...two).metAt]).toEqual([at("2006-08-01 09:00"), null]);
  });
});

describe("E-34: the visit", () => {
  const visits = (...when: string[]) => {
    const kase = ended(
      "2006-07-24",
      when.map((local) => followUp("VISIT", local)),
    );
    return rowsOf(kase, ms2006, "FOLLOW_UP_VISIT").map((row) => judged(row, later));
  };
  const met = { status: "MET", breach: false };
  const late = { status: "MET_LATE", breach: true };
  const overdue = { status: "OVERDUE", breach: true };

  test("is on time until seven days after its day, then late", () => {
    expect(visits("2006-10-31 20:00")[0]).toEqual(met);
    expect(visits("2006-11-01 08:00", "2007-01-20 10:00").slice(0, 2)).toEqual([late, met]);
  });

  test("made early in its quarter is on time too", () => {
    expect(visits("2006-07-25 08:00")[0]).toEqual(met);
  });

  test("one visit meets one slot: a late one makes up for the first, not for the next as well", () => {
    expect(visits("2006-10-28 10:00", "2007-01-20 10:00")).toEqual([met, met, overdue, overdue]);
    expect(visits("2006-12-01 10:00")).toEqual([late, overdue, overdue, overdue]);
    expect(visits("2006-12-20 10:00")).toEqual([overdue, met, overdue, overdue]);
    expect(visits("2006-12-01 10:00", "2007-01-20 10:00")).toEqual([late, met, overdue, overdue]);
  });

  test("of several the nearest to the day is taken, and the rest are free for the slots beside it", () => {
    expect(visits("2006-10-01 10:00", "2006-10-24 10:00", "2006-10-30 10:00").slice(0, 2)).toEqual([
      met,
      met,
    ]);
  });

  test("that found nobody does not count", () => {
    const kase = ended("2006-07-24", [followUp("VISIT", "2006-10-24 10:00", "NOT_REACHED")]);
    expect(rowOf(kase, ms2006, "FOLLOW_UP_VISIT", "visit:3").metAt).toBeNull();
  });
});

describe("the end of the year", () => {
  test("outcome and effectiveness are due on the day, and are met in the last month or after", () => {
    const at11 = ended("2006-07-24", [followUp("OUTCOME_CHECK", "2007-06-23 10:00")]);
    expect(rowOf(at11, ms2006, "OUTCOME_CHECK_12M").metAt).toBeNull();
    const on = ended("2006-07-24", [
      followUp("OUTCOME_CHECK", "2007-06-24 10:00"),
      followUp("EFFECTIVENESS_EVALUATION", "2007-07-25 10:00"),
    ]);
    expect(statusOf(rowOf(on, ms2006, "OUTCOME_CHECK_12M"), later)).toBe("MET");
    const evaluation = rowOf(on, ms2006, "EFFECTIVENESS_EVALUATION");
    expect([dueDay(evaluation), statusOf(evaluation, later)]).toEqual(["2007-07-24", "MET_LATE"]);
  });

  test("in a closed case nothing is overdue any more: what was not done was missed", () => {
    const closed = baseCase({
      status: "CLOSED",
      terminatedOn: "2006-07-24",
      terminationReason: "COMPLETION",
      closedAt: at("2007-08-01 09:00"),
    });
    expect(statusOf(rowOf(closed, ms2006, "FOLLOW_UP_VISIT", "visit:3"), later)).toBe("MISSED");
  });
});
