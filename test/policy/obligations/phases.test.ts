import { weeklyReading } from "../../../src/policy/obligations";
import type { Edition } from "../../../src/policy/editions/edition";
import {
  agreed,
  at,
  baseCase,
  dueDay,
  judged,
  ms1994,
  ms2006,
  rowOf,
  rowsOf,
  statusOf,
  visit,
  weeks,
} from "./fixture";

const later = "2007-06-01 12:00";
const [intensive, maintenance] = ["phase:INTENSIVE", "phase:MAINTENANCE"];

describe("E-16, FP-HR-02: eight hours face to face in weeks 1 to 10", () => {
  const eachWeek = (faceToFace: number, extra = 0) =>
    baseCase(
      {},
      { contacts: [...weeks(1, 10, 5, faceToFace), ...(extra ? [visit("2006-05-15 09:00", extra)] : [])] },
    );

  test.each([
    ["7.5 h", eachWeek(0.75), "MISSED", 0],
    ["8 h", eachWeek(0.75, 0.5), "MET", 0],
    ["8 h every week", baseCase({}, { contacts: weeks(1, 10, 8, 8) }), "MET", 10],
  ])("%s under ms-2006", (_what, kase, status, weeksMeeting) => {
    const row = rowOf(kase, ms2006, "FACE_TO_FACE_PHASE", intensive);
    expect([dueDay(row), statusOf(row, later)]).toEqual(["2006-05-15", status]);
    expect(weeklyReading(kase, ms2006.parameters)[0]).toEqual({
      phase: "INTENSIVE",
      weeksMeeting,
      weeks: 10,
    });
  });

  test("ms-1994 has no such rule", () => {
    expect(rowsOf(eachWeek(0), ms1994, "FACE_TO_FACE_PHASE")).toEqual([]);
    expect(weeklyReading(eachWeek(0), ms1994.parameters)).toEqual([]);
  });
});

describe("E-17, FP-HR-04: three hours face to face in weeks 11 to 20", () => {
  test.each([
    [0.25, "MISSED", 2.5],
    [0.3, "MET", 3],
  ])("%d h a week is %s", (faceToFace, status, measured) => {
    const kase = baseCase({}, { contacts: weeks(11, 20, 2, faceToFace) });
    const row = rowOf(kase, ms2006, "FACE_TO_FACE_PHASE", maintenance);
    expect([dueDay(row), row.measured, statusOf(row, later)]).toEqual(["2006-07-24", measured, status]);
    expect(row.ruleId).toBe("FP-HR-04");
  });
});

describe("the phase", () => {
  const ended = (terminatedOn: string) =>
    baseCase({ status: "TERMINATED", terminatedOn, terminationReason: "RISK" });

  test("ends with services; one that was never entered is cancelled", () => {
    const kase = ended("2006-05-01");
    expect(dueDay(rowOf(kase, ms2006, "FACE_TO_FACE_PHASE", intensive))).toBe("2006-05-01");
    expect(rowOf(kase, ms2006, "FACE_TO_FACE_PHASE", maintenance).cancelledBecause).toBe(
      "services ended Mon 1 May 2006",
    );
  });

  test("E-18: stepped down in week 9 it ends with week 8", () => {
    const kase = baseCase({ steppedDownOn: "2006-05-03" });
    expect(dueDay(rowOf(kase, ms2006, "FACE_TO_FACE_PHASE", intensive))).toBe("2006-05-01");
    expect(rowOf(kase, ms2006, "FACE_TO_FACE_PHASE", maintenance).because).toContain(
      "Tue 2 May 2006 to Mon 24 Jul 2006",
    );
  });

  test("held to the end there is only the one phase", () => {
    const rows = rowsOf(baseCase({ heldOn: "2006-05-10" }), ms2006, "FACE_TO_FACE_PHASE");
    expect(rows.map((row) => [row.anchor, dueDay(row)])).toEqual([[intensive, "2006-07-24"]]);
  });

  test("resumed in week 13 it is the same phase, and the weeks between keep their own", () => {
    const kase = baseCase({ heldOn: "2006-05-31" }, { contacts: weeks(11, 12, 3, 3) });
    const of = (anchor: string) => rowOf(kase, ms2006, "FACE_TO_FACE_PHASE", anchor);
    expect([dueDay(of(maintenance)), of(maintenance).measured]).toEqual(["2006-05-29", 6]);
    expect([dueDay(of(intensive)), of(intensive).measured]).toEqual(["2006-07-24", 0]);
  });

  test("by the other reading of the text there is a row a week (AMB-20)", () => {
    const hours = {
      ...ms2006.parameters.hours,
      intensive: { ...ms2006.parameters.hours.intensive, faceToFaceBasis: "PER_WEEK" as const },
    };
    const weekly: Edition = { ...ms2006, parameters: { ...ms2006.parameters, hours } };
    const rows = rowsOf(baseCase({}, { contacts: weeks(1, 1, 8, 8) }), weekly, "FACE_TO_FACE_PHASE");
    expect(rows).toHaveLength(11);
    expect(rows.slice(0, 2).map((row) => [row.anchor, judged(row, "2006-05-01 12:00").status])).toEqual([
      ["week:1", "MET"],
      ["week:2", "MISSED"],
    ]);
  });
});

describe("E-20: no decision by the end of week 20", () => {
  test("is overdue from 25 July, and met late by the extension of 26 July", () => {
    const undecided = rowOf(baseCase(), ms2006, "EXTENSION_OR_COMPLETION");
    expect([dueDay(undecided), undecided.ruleId]).toEqual(["2006-07-24", "FP-HR-06"]);
    expect(statusOf(undecided, "2006-07-24 23:59")).toBe("DUE_SOON");
    expect(statusOf(undecided, "2006-07-25 00:00")).toBe("OVERDUE");
    const extended = baseCase({ extendedUntil: "2006-08-28", extendedAt: at("2006-07-26 10:00") });
    expect(statusOf(rowOf(extended, ms2006, "EXTENSION_OR_COMPLETION", "planned-end"), later)).toBe(
      "MET_LATE",
    );
  });

  test("the end of the extension asks again", () => {
    const extended = baseCase({ extendedUntil: "2006-08-28", extendedAt: at("2006-07-20 10:00") });
    const [first, second] = rowsOf(extended, ms2006, "EXTENSION_OR_COMPLETION");
    expect(statusOf(first, later)).toBe("MET");
    expect([second.anchor, dueDay(second)]).toEqual(["extended-end", "2006-08-28"]);
    expect(statusOf(second, "2006-08-29 00:00")).toBe("OVERDUE");
  });

  test("is met when both sides agree to end services", () => {
    const kase = baseCase(
      { status: "FOLLOW_UP", terminatedOn: "2006-07-24", terminationReason: "COMPLETION" },
      { discontinuations: [agreed("2006-07-24", "2006-07-21 10:00")] },
    );
    const row = rowOf(kase, ms2006, "EXTENSION_OR_COMPLETION");
    expect([row.metAt, row.evidence[0].record]).toEqual([at("2006-07-21 10:00"), "Discontinuation"]);
  });
});
