import { endOfDay } from "../../../src/policy/calendar/zone";
import { edition } from "../../../src/policy/editions";
import { escalationsDue } from "../../../src/policy/incidents";
import { ownerAt } from "../../../src/policy/obligations/verdict";
import { at, baseCase, bothEditions, due, incident, judged, rowOf, rowsOf } from "./fixture";

const reported = (kind: "NEW_CAN" | "SAFETY_CANNOT_BE_MAINTAINED", local: string, stated = {}) =>
  baseCase({}, { incidents: [incident(kind, local, stated)] });

describe.each(bothEditions)("%s", (id, policy) => {
  test("FP-NT-01: new abuse is to be told within the hour", () => {
    const inTime = reported("NEW_CAN", "2006-04-12 10:00", { reportedAt: at("2006-04-12 11:00") });
    const late = reported("NEW_CAN", "2006-04-12 10:00", { reportedAt: at("2006-04-12 11:01") });
    expect(due(rowOf(inTime, policy, "NEW_CAN_NOTICE"))).toBe("Wed 12 Apr 2006 11:00");
    expect(judged(rowOf(inTime, policy, "NEW_CAN_NOTICE"), "2006-04-13 10:00")).toEqual({
      status: "MET",
      breach: false,
    });
    expect(judged(rowOf(late, policy, "NEW_CAN_NOTICE"), "2006-04-13 10:00")).toEqual({
      status: "MET_LATE",
      breach: true,
    });
  });

  test("FP-NT-02: an alert is to be given in the same minute", () => {
    const given = (reportedAt: Date) =>
      judged(
        rowOf(
          reported("SAFETY_CANNOT_BE_MAINTAINED", "2006-04-15 02:10", { reportedAt }),
          policy,
          "SAFETY_NOTICE",
        ),
        "2006-04-16 10:00",
      );
    expect(given(at("2006-04-15 02:10"))).toEqual({ status: "MET", breach: false });
    expect(given(new Date(at("2006-04-15 02:10").getTime() + 59_900))).toEqual({
      status: "MET",
      breach: false,
    });
    expect(given(at("2006-04-15 02:11"))).toEqual({ status: "MET_LATE", breach: true });
  });

  test("FP-NT-02: what the county reports it need not be told", () => {
    const kase = reported("SAFETY_CANNOT_BE_MAINTAINED", "2006-04-15 02:10", {
      reportedBySide: "COUNTY",
      reportedAt: at("2006-04-15 05:00"),
      acknowledgedAt: at("2006-04-15 05:00"),
    });
    expect(rowsOf(kase, policy, "SAFETY_NOTICE")).toEqual([]);
    expect(judged(rowOf(kase, policy, "SAFETY_ACK"), "2006-04-15 06:00").status).toBe("MET");
  });

  test("E-28: unanswered for half an hour, the alert is the supervisor's", () => {
    const row = rowOf(reported("SAFETY_CANNOT_BE_MAINTAINED", "2006-04-15 02:10"), policy, "SAFETY_ACK");
    expect(due(row)).toBe("Sat 15 Apr 2006 02:40");
    expect(ownerAt(row, at("2006-04-15 02:39"))).toBe("COUNTY");
    expect(ownerAt(row, at("2006-04-15 02:40"))).toBe("SUPERVISOR");
    expect(judged(row, "2006-04-15 02:40").breach).toBe(false);
    expect(judged(row, "2006-04-15 02:41").breach).toBe(true);
  });

  test("E-28: answered at 02:40 it stays the county's", () => {
    const kase = reported("SAFETY_CANNOT_BE_MAINTAINED", "2006-04-15 02:10", {
      acknowledgedAt: at("2006-04-15 02:40"),
    });
    const row = rowOf(kase, policy, "SAFETY_ACK");
    expect(ownerAt(row, at("2006-04-15 09:00"))).toBe("COUNTY");
    expect(judged(row, "2006-04-15 09:00").status).toBe("MET");
  });

  test("FP-NT-02: an alert wants its answer whatever becomes of the case", () => {
    const kase = reported("SAFETY_CANNOT_BE_MAINTAINED", "2006-04-15 02:10");
    const ended = {
      ...kase,
      referral: {
        ...kase.referral,
        status: "TERMINATED" as const,
        terminatedOn: "2006-04-14",
        terminationReason: "RISK" as const,
      },
    };
    expect(judged(rowOf(ended, policy, "SAFETY_ACK"), "2006-04-15 03:00").status).toBe("OVERDUE");
  });

  test("FP-NT-02: two alerts of one case are two duties, new abuse waits for no answer", () => {
    const kase = baseCase(
      {},
      {
        incidents: [
          incident("SAFETY_CANNOT_BE_MAINTAINED", "2006-04-15 02:10"),
          incident("SAFETY_CANNOT_BE_MAINTAINED", "2006-04-20 02:10"),
          incident("NEW_CAN", "2006-04-20 02:10"),
        ],
      },
    );
    expect(rowsOf(kase, policy, "SAFETY_ACK")).toHaveLength(2);
  });

  test.each([
    ["2006-04-12 10:00", "2006-04-19"], // Wed + 5 working days
    ["2006-04-21 23:30", "2006-05-01"], // Fri; Mon 24 April is a holiday
    ["2006-06-30 10:00", "2006-07-10"], // Fri before 4 July
  ])("FP-NT-07: learned %s, to be evaluated by %s", (learned, day) => {
    const row = rowOf(reported("NEW_CAN", learned), policy, "NEW_ABUSE_EVALUATION");
    const mark = id === "ms-1994" ? row.dueAt : row.targetAt;
    expect(mark).toEqual(endOfDay(day));
  });

  test("FP-NT-07: missed, it is a breach where it is demanded, and late where it is recommended", () => {
    const row = rowOf(reported("NEW_CAN", "2006-04-12 10:00"), policy, "NEW_ABUSE_EVALUATION");
    expect(judged(row, "2006-04-20 00:00")).toEqual(
      id === "ms-1994" ? { status: "OVERDUE", breach: true } : { status: "LATE", breach: false },
    );
  });
});

describe("FP-NT-06: which alerts are due to go to the supervisor", () => {
  const { parameters } = edition("ms-2006");
  const alert = (stated = {}) => incident("SAFETY_CANNOT_BE_MAINTAINED", "2006-04-15 02:10", stated);
  const dueAt = (one: ReturnType<typeof alert>, local: string) =>
    escalationsDue([one], at(local), parameters).length;

  test("at half an hour, not a minute before", () => {
    expect(dueAt(alert(), "2006-04-15 02:39")).toBe(0);
    expect(dueAt(alert(), "2006-04-15 02:40")).toBe(1);
  });
  test("not one that was acknowledged, not one that went already, not new abuse", () => {
    expect(dueAt(alert({ acknowledgedAt: at("2006-04-15 02:55") }), "2006-04-15 09:00")).toBe(0);
    expect(dueAt(alert({ escalatedAt: at("2006-04-15 02:40") }), "2006-04-15 09:00")).toBe(0);
    expect(dueAt(incident("NEW_CAN", "2006-04-15 02:10"), "2006-04-15 09:00")).toBe(0);
  });
});
