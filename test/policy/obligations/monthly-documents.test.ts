import fc from "fast-check";
import { addDays } from "../../../src/policy/calendar/civil-date";
import type { Edition } from "../../../src/policy/editions/edition";
import type { Case } from "../../../src/policy/facts";
import { obligationsOf, verdict } from "../../../src/policy/obligations";
import { monthsOf, treatmentSpan } from "../../../src/policy/service";
import { anyCase, anyDocument, anyNow } from "./arbitrary-case";
import {
  at,
  baseCase,
  bothEditions,
  document,
  dueDay,
  followUp,
  judged,
  ms1994,
  ms2006,
  rowOf,
  rowsOf,
  statusOf,
  submittedCase,
  visit,
} from "./fixture";

const types = ["MONTHLY_DOCUMENTATION", "MACWIS_NARRATIVE"] as const;
const owedBy = (edition: Edition) => (edition === ms1994 ? types.slice(1) : types);
const ended = { status: "FOLLOW_UP", terminatedOn: "2006-07-24", terminationReason: "COMPLETION" } as const;
const months = (kase: Case, edition: Edition, type: (typeof types)[number] = "MACWIS_NARRATIVE") =>
  rowsOf(kase, edition, type)
    .filter((row) => row.cancelledBecause === null)
    .map(({ anchor }) => anchor.slice(6));

describe.each(bothEditions)("the months of service, under %s", (_id, edition) => {
  test("H1, H2: March to July, each due on the 5th working day of the next", () => {
    for (const type of owedBy(edition))
      expect(rowsOf(baseCase(ended), edition, type).map((row) => [row.anchor, dueDay(row)])).toEqual([
        ["month:2006-03", "2006-04-07"],
        ["month:2006-04", "2006-05-05"],
        ["month:2006-05", "2006-06-07"],
        ["month:2006-06", "2006-07-10"],
        ["month:2006-07", "2006-08-07"],
      ]);
  });

  test("what has no day is not owed by one: the documentation of ms-1994 is on record and never late", () => {
    expect(rowsOf(baseCase(ended), edition, "MONTHLY_DOCUMENTATION")).toHaveLength(
      edition === ms1994 ? 0 : 5,
    );
  });

  test("E-24: accepted on the last day of March, that month counts", () => {
    const kase = submittedCase(
      "2006-03-27 09:00",
      { status: "INTENSIVE", acceptedAt: at("2006-03-31 16:00") },
      { contacts: [visit("2006-03-28 14:00", 2)] },
    );
    for (const type of owedBy(edition))
      expect(dueDay(rowOf(kase, edition, type, "month:2006-03"))).toBe("2006-04-07");
  });

  test("a service of the month before acceptance makes that month count; without acceptance none does", () => {
    const met = { contacts: [visit("2006-03-31 14:00", 2)] };
    const referral = { status: "ACCEPTED", acceptedAt: at("2006-04-03 10:00") } as const;
    expect(months(submittedCase("2006-03-30 09:00", referral, met), edition)[0]).toBe("2006-03");
    expect(months(submittedCase("2006-03-30 09:00", { status: "ASSESSING" }, met), edition)).toEqual([]);
  });

  test("the last month is still owed when services have ended, the months after are not", () => {
    const kase = baseCase({ ...ended, terminatedOn: "2006-05-15", terminationReason: "RISK" });
    expect(months(kase, edition)).toEqual(["2006-03", "2006-04", "2006-05"]);
    const june = rowOf(kase, edition, "MACWIS_NARRATIVE", "month:2006-06");
    expect(june.cancelledBecause).toBe("services ended Mon 15 May 2006");
    expect(judged(rowOf(kase, edition, "MACWIS_NARRATIVE", "month:2006-05"), "2006-06-08 00:00")).toEqual({
      status: "OVERDUE",
      breach: true,
    });
  });

  test("services that ended on the last day of a month leave the next one free", () => {
    expect(months(baseCase({ ...ended, terminatedOn: "2006-05-31" }), edition).at(-1)).toBe("2006-05");
    expect(months(baseCase({ ...ended, terminatedOn: "2006-06-01" }), edition).at(-1)).toBe("2006-06");
  });

  test("in the follow-up year a refresher is a service; a call and a visit are not", () => {
    const followUps = [
      followUp("CALL", "2006-08-22 10:00"),
      followUp("VISIT", "2006-10-24 10:00"),
      followUp("REFRESHER", "2006-11-30 23:30"),
      followUp("REFRESHER", "2006-12-04 10:00", "NOT_REACHED"),
    ];
    expect(months(baseCase(ended, { followUps }), edition).slice(5)).toEqual(["2006-11"]);
  });

  test("services that went on past their plan, and an extension, are documented to the end", () => {
    expect(months(baseCase({ ...ended, terminatedOn: "2006-09-01" }), edition).at(-1)).toBe("2006-09");
    const extended = { extendedUntil: "2006-08-28", extendedAt: at("2006-07-20 09:00") };
    expect(months(baseCase(extended), edition).at(-1)).toBe("2006-08");
  });

  test("a narrative meets the month when it is in MACWIS, a plan evaluation does as well", () => {
    const march = (...documents: ReturnType<typeof document>[]) =>
      rowOf(baseCase({}, { documents }), edition, "MACWIS_NARRATIVE", "month:2006-03");
    const late = at("2006-04-08 09:00");
    const narrative = document("2006-03", "MACWIS_NARRATIVE", "2006-04-05 09:00", {
      enteredInMacwisAt: late,
    });
    const evaluation = document("2006-03", "PLAN_EVALUATION", "2006-04-06 09:00");
    expect(statusOf(march(narrative), "2006-05-01 09:00")).toBe("MET_LATE");
    expect(statusOf(march(evaluation), "2006-05-01 09:00")).toBe("MET");
    expect(march(narrative, evaluation).metAt).toEqual(evaluation.submittedAt);
    expect(march({ ...narrative, enteredInMacwisAt: null }).metAt).toBeNull();
    expect(march(document("2006-03", "DOCUMENTATION", "2006-04-05 09:00")).metAt).toBeNull();
    expect(march(document("2006-04", "MACWIS_NARRATIVE", "2006-04-05 09:00")).metAt).toBeNull();
  });
});

describe("E-22: the documentation of June, due Mon 10 Jul 2006 after the holiday", () => {
  const june = (local: string) =>
    rowOf(
      baseCase({}, { documents: [document("2006-06", "DOCUMENTATION", local)] }),
      ms2006,
      "MONTHLY_DOCUMENTATION",
      "month:2006-06",
    );
  test.each([
    ["2006-07-10 23:30", "MET", false],
    ["2006-07-10 23:59", "MET", false],
    ["2006-07-11 00:00", "MET_LATE", true],
    ["2006-07-11 00:05", "MET_LATE", true],
  ])("submitted %s it is %s", (local, status, breach) => {
    expect(judged(june(local), "2006-08-01 12:00")).toEqual({ status, breach });
  });

  test("shows its arithmetic", () => {
    expect(june("2006-07-10 23:30").because).toBe(
      "service in Jun 2006, working day 5 of Jul 2006 = Mon 10 Jul 2006",
    );
  });
});

test.each([
  ["2006-12", "2007-01-08"],
  ["2007-08", "2007-09-10"],
  ["2008-02", "2008-03-07"],
  ["2025-12", "2026-01-08"],
  ["2026-06", "2026-07-07"],
  ["2026-10", "2026-11-06"],
])("the 5th working day after %s is %s", (month, due) => {
  const kase = submittedCase(
    `${month}-05 09:00`,
    { status: "INTENSIVE", acceptedAt: at(`${month}-09 10:00`) },
    { contacts: [visit(`${month}-06 14:00`, 2)] },
  );
  expect(dueDay(rowOf(kase, ms2006, "MONTHLY_DOCUMENTATION", `month:${month}`))).toBe(due);
});

describe.each(bothEditions)("in any case, under %s,", (_id, edition) => {
  test("the months owed tile the days of treatment, without a gap and without one twice", () => {
    fc.assert(
      fc.property(anyCase, (kase) => {
        const span = treatmentSpan(kase, edition.parameters);
        const owed = rowsOf(kase, edition, "MACWIS_NARRATIVE").map(({ anchor }) => anchor.slice(6));
        expect(new Set(owed).size).toBe(owed.length);
        if (span === null) return expect(owed).toEqual([]);
        for (let day = span.from; day <= span.to; day = addDays(day, 1))
          expect(owed).toContain(day.slice(0, 7));
        expect(monthsOf(span).map(({ from }) => from.slice(0, 7))).toEqual(
          owed.filter((month) => month >= span.from.slice(0, 7) && month <= span.to.slice(0, 7)),
        );
      }),
    );
  });

  test("a further document turns nothing that was met into anything else, and makes no breach", () => {
    fc.assert(
      fc.property(anyCase, anyDocument, anyNow, (kase, added, now) => {
        const key = ({ type, anchor }: { type: string; anchor: string }) => `${type} ${anchor}`;
        const more = { ...kase, documents: [...kase.documents, added] };
        const after = new Map(obligationsOf(more, edition).map((row) => [key(row), verdict(row, now)]));
        for (const row of obligationsOf(kase, edition)) {
          const [was, is] = [verdict(row, now), after.get(key(row))!];
          if (was.status === "MET") expect(is.status).toBe("MET");
          // What an ending cancelled may turn out to have been written, late.
          if (!was.breach && was.status !== "CANCELLED" && row.metAt === null && added.submittedAt <= now)
            expect(is.breach && is.status !== "MET_LATE").toBe(false);
        }
      }),
    );
  });
});
