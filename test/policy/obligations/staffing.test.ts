import fc from "fast-check";
import { draftOf } from "../../../src/policy/editions/draft";
import type { Case, StaffingFacts } from "../../../src/policy/facts";
import { treatmentSpan } from "../../../src/policy/service";
import { anyCase, anyStaffing } from "./arbitrary-case";
import {
  at,
  baseCase,
  bothEditions,
  countyContact,
  dueDay,
  judged,
  ms1994,
  ms2006,
  rowOf,
  rowsOf,
  staffing,
  statusOf,
  submittedCase,
  visit,
} from "./fixture";

const later = "2006-10-01 12:00";
const ended = { status: "FOLLOW_UP", terminatedOn: "2006-07-24", terminationReason: "COMPLETION" } as const;
const staffed = (...staffings: StaffingFacts[]): Case => baseCase({}, { staffings });

describe("ms-1994: each week is staffed", () => {
  const week = (monday: string, kase: Case) => rowOf(kase, ms1994, "STAFFING_WEEKLY", `week:${monday}`);

  test("H2: 19 complete weeks, from 13 March to 23 July", () => {
    const rows = rowsOf(baseCase(ended), ms1994, "STAFFING_WEEKLY");
    expect(rows.map(dueDay).slice(0, 2)).toEqual(["2006-03-19", "2006-03-26"]);
    expect([rows.length, dueDay(rows.at(-1)!), rows[0].owner]).toEqual([19, "2006-07-23", "SUPERVISOR"]);
    expect(rowsOf(baseCase(), ms2006, "STAFFING_WEEKLY")).toEqual([]);
  });

  test("E-25: 15 March counts for its week, 20 June for its own and for no other", () => {
    const kase = staffed(staffing("2006-03-15 10:00"), staffing("2006-06-20 10:00"));
    expect(statusOf(week("2006-03-13", kase), later)).toBe("MET");
    expect(judged(week("2006-03-20", kase), "2006-03-26 23:59")).toEqual({
      status: "DUE_SOON",
      breach: false,
    });
    expect(judged(week("2006-03-20", kase), "2006-03-27 00:00")).toEqual({ status: "MISSED", breach: true });
    const met = rowsOf(kase, ms1994, "STAFFING_WEEKLY").filter(({ metAt }) => metAt);
    expect(met.map(({ anchor }) => anchor)).toEqual(["week:2006-03-13", "week:2006-06-19"]);
  });

  test("a week begins on Monday and ends on Sunday, by the local clock, also when it changes", () => {
    const sunday = staffed(staffing("2006-04-02 23:59"), staffing("2006-04-10 00:00"));
    const met = rowsOf(sunday, ms1994, "STAFFING_WEEKLY").filter(({ metAt }) => metAt);
    expect(met.map(({ anchor }) => anchor)).toEqual(["week:2006-03-27", "week:2006-04-10"]);
  });

  test("accepted on a Monday, that week counts; on a Tuesday, it does not", () => {
    const first = (acceptedAt: string) =>
      rowsOf(baseCase({ acceptedAt: at(acceptedAt) }), ms1994, "STAFFING_WEEKLY")[0].anchor;
    expect(first("2006-03-13 09:00")).toBe("week:2006-03-13");
    expect(first("2006-03-14 09:00")).toBe("week:2006-03-20");
  });

  test.each([
    ["the supervisor", ["COUNTY_WORKER", "SPECIALIST"]],
    ["the county worker", ["ASWS", "SPECIALIST"]],
    ["the specialist", ["COUNTY_WORKER", "ASWS"]],
    ["the county worker and the supervisor", ["SPECIALIST", "COORDINATOR"]],
  ] as const)("without %s it does not count, and the row says so", (who, places) => {
    const row = week("2006-03-13", staffed(staffing("2006-03-15 10:00", [...places])));
    expect(row.metAt).toBeNull();
    expect(row.because).toContain(`held Wed 15 Mar 2006 without ${who}`);
    expect(row.evidence).toHaveLength(1);
  });

  test("a consultation is no staffing with the county", () => {
    const consultation = staffing("2006-03-15 10:00", undefined, { kind: "CONSULTATION" });
    expect(week("2006-03-13", staffed(consultation)).metAt).toBeNull();
  });

  test("an ending cancels the weeks that lie ahead, and hides none that was missed", () => {
    const kase = baseCase({ ...ended, terminatedOn: "2006-05-15", terminationReason: "RISK" });
    expect(week("2006-05-15", kase).cancelledBecause).toBe("services ended Mon 15 May 2006");
    expect(statusOf(week("2006-05-08", kase), later)).toBe("MISSED");
  });

  test("the week in which the year turns is one week", () => {
    const kase = submittedCase(
      "2007-12-10 09:00",
      { status: "INTENSIVE", acceptedAt: at("2007-12-14 10:00") },
      { contacts: [visit("2007-12-11 14:00", 2)], staffings: [staffing("2008-01-04 10:00")] },
    );
    const rows = rowsOf(kase, ms1994, "STAFFING_WEEKLY").filter(({ metAt }) => metAt);
    expect(rows.map((row) => [row.anchor, dueDay(row)])).toEqual([["week:2007-12-31", "2008-01-06"]]);
  });
});

describe("ms-2006: each quarter is staffed", () => {
  const quarter = (q: string, kase: Case) => rowOf(kase, ms2006, "STAFFING_QUARTERLY", `quarter:${q}`);
  const both = ["COUNTY_WORKER", "SPECIALIST"] as const;

  test("H1: Q1 with 22 days and Q3 with 24 are waived, Q2 is owed by 30 June", () => {
    const kase = baseCase(ended);
    expect(rowsOf(kase, ms2006, "STAFFING_QUARTERLY").map(({ anchor }) => anchor)).toEqual([
      "quarter:2006-Q1",
      "quarter:2006-Q2",
      "quarter:2006-Q3",
    ]);
    expect(quarter("2006-Q1", kase).cancelledBecause).toBe(
      "22 days of treatment in the quarter, fewer than 30",
    );
    expect(quarter("2006-Q3", kase).cancelledBecause).toBe(
      "24 days of treatment in the quarter, fewer than 30",
    );
    expect([dueDay(quarter("2006-Q2", kase)), quarter("2006-Q2", kase).owner]).toEqual([
      "2006-06-30",
      "COUNTY",
    ]);
    expect(rowsOf(baseCase(), ms1994, "STAFFING_QUARTERLY")).toEqual([]);
  });

  test("E-25: the meeting of 20 June meets Q2; none by 30 June is a breach", () => {
    const met = staffed(staffing("2006-03-15 10:00"), staffing("2006-06-20 10:00", [...both]));
    expect(judged(quarter("2006-Q2", met), later)).toEqual({ status: "MET", breach: false });
    expect(judged(quarter("2006-Q2", staffed()), "2006-06-30 23:59")).toEqual({
      status: "DUE_SOON",
      breach: false,
    });
    expect(judged(quarter("2006-Q2", staffed()), "2006-07-01 00:00")).toEqual({
      status: "MISSED",
      breach: true,
    });
  });

  test("AMB-24: thirty days are enough, twenty-nine are waived; a meeting held all the same counts", () => {
    const end = (terminatedOn: string, staffings: StaffingFacts[] = []) =>
      quarter("2006-Q3", baseCase({ ...ended, terminatedOn }, { staffings }));
    expect(end("2006-07-29").cancelledBecause).toBe("29 days of treatment in the quarter, fewer than 30");
    expect(judged(end("2006-07-30"), later)).toEqual({ status: "MISSED", breach: true });
    expect(statusOf(end("2006-07-29", [staffing("2006-07-12 10:00")]), later)).toBe("MET");
  });

  test("AMB-38: the supervisor may stay away, the county worker may not", () => {
    expect(quarter("2006-Q2", staffed(staffing("2006-06-20 10:00", [...both]))).metAt).not.toBeNull();
    expect(
      quarter("2006-Q2", staffed(staffing("2006-06-20 10:00", ["ASWS", "SPECIALIST"]))).metAt,
    ).toBeNull();
  });

  test("a quarter that services did not live to see is cancelled", () => {
    const kase = baseCase({ ...ended, terminatedOn: "2006-05-15", terminationReason: "RISK" });
    expect(quarter("2006-Q3", kase).cancelledBecause).toBe("services ended Mon 15 May 2006");
    expect(quarter("2006-Q2", kase).cancelledBecause).toBeNull();
  });
});

describe("the county's contact of each month", () => {
  const month = (m: string, kase: Case) => rowOf(kase, ms1994, "COUNTY_MONTHLY_CONTACT", `month:${m}`);

  test("E-50: none in May is a breach after 31 May under ms-1994, and nothing under ms-2006", () => {
    const kase = baseCase(
      {},
      { contacts: [countyContact("2006-04-30 23:30"), countyContact("2006-06-01 00:00")] },
    );
    expect(judged(month("2006-05", kase), "2006-05-31 23:59").breach).toBe(false);
    expect(judged(month("2006-05", kase), "2006-06-01 00:00")).toEqual({ status: "MISSED", breach: true });
    expect([month("2006-04", kase), month("2006-06", kase)].map((row) => statusOf(row, later))).toEqual([
      "MET",
      "MET",
    ]);
    expect(rowsOf(kase, ms2006, "COUNTY_MONTHLY_CONTACT")).toEqual([]);
  });

  test("H2: March to July", () => {
    const rows = rowsOf(baseCase(ended), ms1994, "COUNTY_MONTHLY_CONTACT");
    expect(rows.map(dueDay)).toEqual(["2006-03-31", "2006-04-30", "2006-05-31", "2006-06-30", "2006-07-31"]);
    expect(rows.every(({ owner }) => owner === "COUNTY")).toBe(true);
  });

  test("the last month is over when services end in it, unless the contact was made", () => {
    expect(month("2006-07", baseCase(ended)).cancelledBecause).toBe("services ended Mon 24 Jul 2006");
    const made = baseCase(ended, { contacts: [countyContact("2006-07-10 10:00")] });
    expect(statusOf(month("2006-07", made), later)).toBe("MET");
  });

  test.each([
    ["a visit of the specialist", visit("2006-05-10 10:00", 1)],
    ["an attempt", countyContact("2006-05-10 10:00", { result: "NO_SHOW" })],
    ["a voided entry", countyContact("2006-05-10 10:00", { voidedAt: at("2006-05-11 10:00") })],
  ])("%s does not meet it", (_what, contact) => {
    expect(month("2006-05", baseCase({}, { contacts: [contact] })).metAt).toBeNull();
  });

  test.each(bothEditions)("is no direct contact of the specialist's, under %s", (_id, edition) => {
    const week = (contacts: Parameters<typeof baseCase>[1]) =>
      rowOf(baseCase({}, contacts), edition, "WEEKLY_HOURS", "week:2").measured;
    const atHome = countyContact("2006-03-15 10:00", { faceToFace: true, durationMinutes: 600 });
    expect(week({ contacts: [atHome] })).toBe(0);
  });
});

test("a draft may want weekly staffing under ms-2006, a longer quarter, or no day for the documents", () => {
  const draft = (path: string, value: unknown) => {
    const made = draftOf("ms-2006", { [path]: value });
    if ("problems" in made) throw new Error(JSON.stringify(made.problems));
    return made.edition;
  };
  expect(rowsOf(baseCase(ended), draft("staffing.frequency", "WEEKLY"), "STAFFING_WEEKLY")).toHaveLength(19);
  const short = rowOf(
    baseCase(ended),
    draft("staffing.minActiveDays", 22),
    "STAFFING_QUARTERLY",
    "quarter:2006-Q1",
  );
  expect(short.cancelledBecause).toBeNull();
  expect(rowsOf(baseCase(), draft("monthlyDocumentation.workingDay", null), "MONTHLY_DOCUMENTATION")).toEqual(
    [],
  );
  for (const [path, value] of [
    ["monthlyDocumentation.workingDay", 0],
    ["macwisNarrative.workingDay", 16],
    ["staffing.frequency", "DAILY"],
    ["staffing.attendees", ["NEIGHBOUR"]],
    ["staffing.minActiveDays", -1],
    ["countyMonthlyContact", null],
  ] as const)
    expect(draftOf("ms-2006", { [path]: value })).toMatchObject({ problems: [{ path }] });
});

describe.each(bothEditions)("in any case, under %s,", (_id, edition) => {
  const types = ["STAFFING_WEEKLY", "STAFFING_QUARTERLY"] as const;

  test("one staffing never meets two weeks, nor two quarters, and the weeks lie within treatment", () => {
    fc.assert(
      fc.property(anyCase, anyStaffing, (kase, one) => {
        const alone = { ...kase, staffings: [one] };
        const rows = types.flatMap((type) => rowsOf(alone, edition, type));
        expect(rows.filter(({ metAt }) => metAt).length).toBeLessThanOrEqual(1);
        const span = treatmentSpan(kase, edition.parameters);
        for (const row of rowsOf(kase, edition, "STAFFING_WEEKLY")) {
          expect(row.anchor.slice(5) >= span!.from).toBe(true);
          expect(dueDay(row)! <= span!.to).toBe(true);
        }
      }),
    );
  });

  test("a further staffing never unmakes one that met", () => {
    fc.assert(
      fc.property(anyCase, anyStaffing, (kase, added) => {
        const more = { ...kase, staffings: [...kase.staffings, added] };
        for (const type of types)
          for (const row of rowsOf(kase, edition, type).filter(({ metAt }) => metAt))
            expect(rowOf(more, edition, type, row.anchor).metAt!.getTime()).toBeLessThanOrEqual(
              row.metAt!.getTime(),
            );
      }),
    );
  });
});
