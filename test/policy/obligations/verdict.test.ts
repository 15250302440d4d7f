import { verdict } from "../../../src/policy/obligations";
import { owed } from "../../../src/policy/obligations/row";
import type { Obligation } from "../../../src/policy/obligations/obligation";
import { at } from "./fixture";

const row = (stated: Partial<Obligation>): Obligation =>
  owed({
    type: "TREATMENT_PLAN",
    ruleId: "FP-PL-01",
    anchor: "x",
    dueAt: at("2006-03-21 23:59:59"),
    because: "",
    ...stated,
  });
const twoMarks = { targetAt: at("2006-03-20 23:59:59") };

describe("an obligation that nothing has met", () => {
  test.each([
    ["2006-03-17 12:00", "OPEN", false],
    ["2006-03-18 12:00", "DUE_SOON", false],
    ["2006-03-21 00:00", "LATE", false],
    ["2006-03-22 00:00", "OVERDUE", true],
  ])("with two marks, at %s is %s", (now, status, breach) => {
    expect(verdict(row(twoMarks), at(now))).toEqual({ status, breach });
  });

  test("measured in hours is due soon in its last day only", () => {
    const hourly = row({ type: "INITIAL_CONTACT_48H", dueAt: at("2006-03-08 09:00") });
    expect(verdict(hourly, at("2006-03-07 08:59")).status).toBe("OPEN");
    expect(verdict(hourly, at("2006-03-07 09:00")).status).toBe("DUE_SOON");
  });

  test("is missed, not overdue, when it can no longer be made good", () => {
    expect(verdict(row({ lapses: true }), at("2006-03-22 00:00"))).toEqual({
      status: "MISSED",
      breach: true,
    });
  });

  test("is excused past its time by a reason of its own or by a waiver, and not before", () => {
    const excused = row({ excuse: "EXTENDED_UNREACHABLE" });
    expect(verdict(excused, at("2006-03-21 12:00")).status).toBe("DUE_SOON");
    expect(verdict(excused, at("2006-03-22 12:00"))).toEqual({ status: "EXCUSED", breach: false });
    expect(verdict(row({}), at("2006-03-22 12:00"), true)).toEqual({ status: "EXCUSED", breach: false });
  });

  test("is late without a breach while the grace lasts", () => {
    const graced = row({ graceUntil: at("2006-03-28 23:59:59") });
    expect(verdict(graced, at("2006-03-25 12:00"))).toEqual({ status: "LATE", breach: false });
    expect(verdict(graced, at("2006-03-29 00:00"))).toEqual({ status: "OVERDUE", breach: true });
  });

  test("without a time stays open", () => {
    expect(verdict(row({ dueAt: null }), at("2036-01-01 00:00"))).toEqual({ status: "OPEN", breach: false });
  });
});

describe("an obligation that was met", () => {
  const now = at("2006-06-01 12:00");
  const late = (metAt: string, stated: Partial<Obligation> = {}) =>
    verdict(row({ ...twoMarks, ...stated, metAt: at(metAt) }), now);

  test("before the first mark is met", () => {
    expect(late("2006-03-20 23:59:59")).toEqual({ status: "MET", breach: false });
  });
  test("between the marks is late, and no breach", () => {
    expect(late("2006-03-21 00:00")).toEqual({ status: "MET_LATE", breach: false });
  });
  test("after the last mark is a breach that stays on record", () => {
    expect(late("2006-03-22 00:00")).toEqual({ status: "MET_LATE", breach: true });
  });
  test("within the grace is met on time", () => {
    const graced = { targetAt: null, graceUntil: at("2006-03-28 23:59:59") };
    expect(late("2006-03-28 20:00", graced)).toEqual({ status: "MET", breach: false });
    expect(late("2006-03-29 08:00", graced)).toEqual({ status: "MET_LATE", breach: true });
  });
  test("late with an excuse is excused", () => {
    expect(late("2006-03-29 08:00", { excuse: "EXTENDED_UNREACHABLE" }).status).toBe("EXCUSED");
  });
  test("within the same second is on time", () => {
    const metAt = new Date(at("2006-03-21 23:59:59").getTime() + 999);
    expect(verdict(row({ metAt }), now)).toEqual({ status: "MET", breach: false });
  });
});

test("a cancelled obligation is cancelled, whatever the hour", () => {
  const cancelled = row({ cancelledBecause: "the referral was declined" });
  expect(verdict(cancelled, at("2026-01-01 00:00"))).toEqual({ status: "CANCELLED", breach: false });
});
