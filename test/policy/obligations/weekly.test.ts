import { serviceWeek, weekSpan } from "../../../src/policy/service";
import {
  at,
  baseCase,
  bothEditions,
  contact,
  due,
  judged,
  rowOf,
  rowsOf,
  statusOf,
  visit,
  weeks,
} from "./fixture";

const later = "2007-06-01 12:00";

describe("FP-DF-05: the service weeks of the base timeline", () => {
  test.each([
    [1, "2006-03-07", "2006-03-13"],
    [2, "2006-03-14", "2006-03-20"],
    [8, "2006-04-25", "2006-05-01"],
    [9, "2006-05-02", "2006-05-08"],
    [10, "2006-05-09", "2006-05-15"],
    [11, "2006-05-16", "2006-05-22"],
    [20, "2006-07-18", "2006-07-24"],
    [21, "2006-07-25", "2006-07-31"],
  ])("week %i is %s to %s", (n, from, to) => {
    expect(weekSpan("2006-03-07", n)).toEqual({ from, to });
    expect([serviceWeek("2006-03-07", from), serviceWeek("2006-03-07", to)]).toEqual([n, n]);
  });
});

describe.each(bothEditions)("FP-HR-01, FP-HR-03: the hours of a week, under %s", (_id, edition) => {
  const week2 = (...contacts: ReturnType<typeof contact>[]) =>
    rowOf(baseCase({}, { contacts }), edition, "WEEKLY_HOURS", "week:2");

  test.each([
    [4.75, "MISSED", null],
    [5, "MET", null],
    [15, "MET", null],
    [15.25, "MET", "15.25 h is above the band of 5 to 15 h"],
  ])("E-15: %d h is %s", (hours, status, warning) => {
    const row = week2(contact("2006-03-14 09:00", hours));
    expect([row.measured, statusOf(row, later), row.warning]).toEqual([hours, status, warning]);
  });

  test("E-15: failed visits and court do not count: 6 h of which 3 h do", () => {
    const row = week2(
      visit("2006-03-14 09:00", 3),
      visit("2006-03-15 09:00", 2, { result: "NO_SHOW", faceToFace: false }),
      contact("2006-03-16 09:00", 1, { type: "COURT" }),
    );
    expect([row.measured, judged(row, later)]).toEqual([3, { status: "MISSED", breach: true }]);
    expect(row.evidence).toHaveLength(1);
  });

  test("are met at the end of the contact that reached them, and judged only when the week is over", () => {
    const row = week2(contact("2006-03-14 09:00", 3), contact("2006-03-16 09:00", 2.5));
    expect(row.metAt).toEqual(at("2006-03-16 11:30"));
    expect(due(row)).toBe("Mon 20 Mar 2006 23:59");
    expect(statusOf(week2(), "2006-03-15 12:00")).toBe("OPEN");
  });

  test("a contact belongs to the local day on which it began, and is not late for running past midnight", () => {
    const row = week2(contact("2006-03-14 09:00", 4), contact("2006-03-20 23:30", 1));
    expect(judged(row, later)).toEqual({ status: "MET", breach: false });
    const week3 = rowOf(
      baseCase({}, { contacts: [contact("2006-03-21 00:00", 6)] }),
      edition,
      "WEEKLY_HOURS",
      "week:3",
    );
    expect(week3.measured).toBe(6);
  });

  test("from week 11 the band is 2 to 5 h", () => {
    const kase = (hours: number) => baseCase({}, { contacts: [contact("2006-05-16 09:00", hours)] });
    const week11 = (hours: number) => rowOf(kase(hours), edition, "WEEKLY_HOURS", "week:11");
    expect(week11(1.75).metAt).toBeNull();
    expect(week11(2).metAt).not.toBeNull();
    expect([week11(5).warning, week11(5.25).warning]).toEqual([null, "5.25 h is above the band of 2 to 5 h"]);
    expect(week11(2).ruleId).toBe("FP-HR-03");
  });

  test("E-18: stepped down in week 9 the lower band holds from that week on", () => {
    const kase = baseCase({ steppedDownOn: "2006-05-03" }, { contacts: weeks(8, 10, 3, 1) });
    const status = (n: number) => statusOf(rowOf(kase, edition, "WEEKLY_HOURS", `week:${n}`), later);
    expect([8, 9, 10].map(status)).toEqual(["MISSED", "MET", "MET"]);
  });

  test("E-18: held in week 10 the higher band holds past it", () => {
    const kase = baseCase({ heldOn: "2006-05-10" }, { contacts: weeks(11, 12, 3, 1) });
    expect(statusOf(rowOf(kase, edition, "WEEKLY_HOURS", "week:11"), later)).toBe("MISSED");
  });
});

describe.each(bothEditions)("FP-HR-07: contact in every week, under %s", (_id, edition) => {
  test("a call is enough, a failed visit is not, also in week 15", () => {
    const contacts = [
      contact("2006-06-14 09:00", 0.5),
      visit("2006-06-21 09:00", 1, { result: "NO_SHOW", faceToFace: false }),
    ];
    const kase = baseCase({}, { contacts });
    const status = (n: number) => statusOf(rowOf(kase, edition, "WEEKLY_CONTACT", `week:${n}`), later);
    expect([status(15), status(16)]).toEqual(["MET", "MISSED"]);
  });

  test("is owed for twenty weeks once the family is accepted, and to the end of an extension", () => {
    expect(rowsOf(baseCase(), edition, "WEEKLY_CONTACT")).toHaveLength(20);
    expect(rowsOf(baseCase({ acceptedAt: null, status: "ASSESSING" }), edition, "WEEKLY_CONTACT")).toEqual(
      [],
    );
    const extended = baseCase({ extendedUntil: "2006-08-28", extendedAt: at("2006-07-20 09:00") });
    expect(rowsOf(extended, edition, "WEEKLY_CONTACT")).toHaveLength(25);
  });

  test("past week 20 hours are advice: no row of their own, a remark on the contact", () => {
    const extended = baseCase(
      { extendedUntil: "2006-08-28", extendedAt: at("2006-07-20 09:00") },
      { contacts: [contact("2006-07-26 09:00", 6)] },
    );
    expect(rowsOf(extended, edition, "WEEKLY_HOURS")).toHaveLength(20);
    expect(rowOf(extended, edition, "WEEKLY_CONTACT", "week:21").warning).toBe(
      "6 h is above the band of 2 to 5 h",
    );
  });

  test("when services end the weeks that did not become complete are cancelled", () => {
    const ended = (terminatedOn: string) =>
      baseCase({ status: "TERMINATED", terminatedOn, terminationReason: "RISK" });
    const cancelled = (terminatedOn: string, n: number) =>
      rowOf(ended(terminatedOn), edition, "WEEKLY_HOURS", `week:${n}`).cancelledBecause;
    expect(cancelled("2006-07-24", 20)).toBeNull();
    expect(cancelled("2006-07-23", 20)).toBe("services ended Sun 23 Jul 2006");
    expect([cancelled("2006-05-01", 8), cancelled("2006-05-01", 9)]).toEqual([
      null,
      "services ended Mon 1 May 2006",
    ]);
  });
});
