import { civilDateOf } from "../../../src/policy/calendar/zone";
import {
  at,
  baseCase,
  bothEditions,
  delivery,
  dueDay,
  judged,
  ms1994,
  ms2006,
  notice,
  plan,
  rowOf,
  rowsOf,
  statusOf,
  submittedCase,
  visit,
} from "./fixture";

const later = "2006-06-01 12:00";

describe.each(bothEditions)("the treatment plan, under %s", (_id, edition) => {
  const stands = (finalisedOn: string) =>
    judged(rowOf(baseCase({}, { plans: [plan(finalisedOn)] }), edition, "TREATMENT_PLAN"), later);

  test("E-13: on the referral's mark it is met, by the contact's mark late, after both a breach", () => {
    expect(stands("2006-03-20")).toEqual({ status: "MET", breach: false });
    expect(stands("2006-03-21")).toEqual({ status: "MET_LATE", breach: false });
    expect(stands("2006-03-22")).toEqual({ status: "MET_LATE", breach: true });
  });

  test("E-13: the two marks of the base timeline", () => {
    const row = rowOf(baseCase(), edition, "TREATMENT_PLAN");
    expect([row.targetAt && civilDateOf(row.targetAt), dueDay(row)]).toEqual(["2006-03-20", "2006-03-21"]);
    expect(row.because).toBe(
      "referral Mon 6 Mar 2006 + 14 days = Mon 20 Mar 2006; first contact Tue 7 Mar 2006 + 14 days = Tue 21 Mar 2006",
    );
  });

  test("before a first contact only the referral's mark stands; a late first contact moves the breach", () => {
    expect(dueDay(rowOf(submittedCase("2006-03-06 09:00"), edition, "TREATMENT_PLAN"))).toBe("2006-03-20");
    const late = submittedCase("2006-03-06 09:00", {}, { contacts: [visit("2006-03-14 09:00", 1)] });
    expect(dueDay(rowOf(late, edition, "TREATMENT_PLAN"))).toBe("2006-03-28");
  });

  test("finalised in time and signed late is late; without the family's signature it is not met", () => {
    const signedLate = plan("2006-03-17", {
      signatures: [
        { party: "SPECIALIST", name: "Cara", signedOn: "2006-03-17" },
        { party: "FAMILY", name: "Mother", signedOn: "2006-03-23" },
      ],
    });
    const row = rowOf(baseCase({}, { plans: [signedLate] }), edition, "TREATMENT_PLAN");
    expect(row.metAt).toEqual(at("2006-03-23 00:00"));
    const unsigned = plan("2006-03-17", { signatures: [signedLate.signatures[0]] });
    expect(rowOf(baseCase({}, { plans: [unsigned] }), edition, "TREATMENT_PLAN").metAt).toBeNull();
  });

  test("a second version does not reopen the two weeks", () => {
    const plans = [
      plan("2006-03-17", { status: "SUPERSEDED" }),
      plan("2006-05-20", { versionNumber: 2, status: "ACTIVE" }),
    ];
    expect(statusOf(rowOf(baseCase({}, { plans }), edition, "TREATMENT_PLAN"), later)).toBe("MET");
  });
});

describe.each(bothEditions)(
  "FP-PL-08, FP-AS-04, FP-PL-09: copies and originals, under %s",
  (_id, edition) => {
    test("are due two weeks after the first contact", () => {
      for (const type of ["PLAN_COPY", "SUMMARY_COPY", "ORIGINALS_TO_DHS"] as const)
        expect(dueDay(rowOf(baseCase(), edition, type))).toBe("2006-03-21");
    });

    test("or a working day after the plan, when that is later", () => {
      const kase = baseCase({}, { plans: [plan("2006-04-21")] });
      // Mon 24 April 2006 is a holiday.
      expect(dueDay(rowOf(kase, edition, "PLAN_COPY"))).toBe("2006-04-25");
      expect(rowOf(kase, edition, "PLAN_COPY").because).toContain("+ 1 working day = Tue 25 Apr 2006");
    });

    test("are met each by its own delivery, the original by its filing", () => {
      const deliveries = [
        delivery("TREATMENT_PLAN", "COPY", "2006-03-17"),
        delivery("TREATMENT_PLAN", "ORIGINAL", "2006-03-17"),
      ];
      const kase = baseCase({}, { deliveries });
      expect(rowOf(kase, edition, "PLAN_COPY").metAt).toEqual(at("2006-03-17 00:00"));
      expect(rowOf(kase, edition, "SUMMARY_COPY").metAt).toBeNull();
      expect(rowOf(kase, edition, "ORIGINALS_TO_DHS").metAt).toBeNull();
      const filed = { ...deliveries[1], filedOn: "2006-03-20" };
      const after = rowOf(baseCase({}, { deliveries: [filed] }), edition, "ORIGINALS_TO_DHS");
      expect(after.metAt).toEqual(at("2006-03-20 00:00"));
    });
  },
);

describe("upon acceptance, under ms-1994", () => {
  test("H2: referring worker and supervisor are told the same day", () => {
    const told = [notice("REFERRING_WORKER", "2006-03-10 15:00"), notice("ASWS", "2006-03-10 16:00")];
    const row = rowOf(baseCase({}, { notices: told }), ms1994, "ACCEPTANCE_NOTICE");
    expect([dueDay(row), row.metAt, row.evidence.length]).toEqual(["2006-03-10", at("2006-03-10 16:00"), 2]);
    const half = rowOf(baseCase({}, { notices: told.slice(0, 1) }), ms1994, "ACCEPTANCE_NOTICE");
    expect([half.metAt, half.evidence.length]).toEqual([null, 1]);
  });

  test("FP-AC-03: an individual service plan is due with the treatment plan, and is met by the same document", () => {
    const kase = baseCase({}, { plans: [plan("2006-03-17", { kind: "INDIVIDUAL_SERVICE_PLAN" })] });
    const row = rowOf(kase, ms1994, "INDIVIDUAL_SERVICE_PLAN");
    expect([dueDay(row), statusOf(row, later)]).toEqual(["2006-03-21", "MET"]);
    expect(row.because).toContain("kept as individual service plan");
    expect(statusOf(rowOf(kase, ms1994, "TREATMENT_PLAN"), later)).toBe("MET");
  });

  test("ms-2006 owes neither", () => {
    expect(rowsOf(baseCase(), ms2006, "ACCEPTANCE_NOTICE")).toEqual([]);
    expect(rowsOf(baseCase(), ms2006, "INDIVIDUAL_SERVICE_PLAN")).toEqual([]);
  });
});

describe("E-60: the plan needs money for food", () => {
  const food = {
    kind: "FOOD",
    need: "food",
    acquiringMethod: "county funds",
    fundingNeeded: true,
    fundingArrangedOn: null,
  } as const;
  const version = (status: "ACTIVE" | "SUPERSEDED", fundingArrangedOn: string | null = null) =>
    plan("2006-03-17", { id: "plan-1", status, concreteServices: [{ ...food, fundingArrangedOn }] });

  test("under ms-1994 the county owes it, without a time; under ms-2006 nobody does", () => {
    const kase = baseCase({}, { plans: [version("ACTIVE")] });
    const row = rowOf(kase, ms1994, "CONCRETE_SERVICE_FUNDING");
    expect([row.owner, row.dueAt, row.ruleId]).toEqual(["COUNTY", null, "FP-PL-04"]);
    expect(statusOf(row, "2007-01-01 00:00")).toBe("OPEN");
    expect(rowsOf(kase, ms2006, "CONCRETE_SERVICE_FUNDING")).toEqual([]);
  });

  test("it is met when arranged, cancelled when the plan is superseded or services end", () => {
    const arranged = baseCase({}, { plans: [version("ACTIVE", "2006-03-24")] });
    expect(statusOf(rowOf(arranged, ms1994, "CONCRETE_SERVICE_FUNDING"), later)).toBe("MET");
    const replaced = baseCase({}, { plans: [version("SUPERSEDED")] });
    expect(rowOf(replaced, ms1994, "CONCRETE_SERVICE_FUNDING").cancelledBecause).toBe(
      "plan version 1 was superseded",
    );
    const ended = baseCase(
      { status: "TERMINATED", terminatedOn: "2006-05-15", terminationReason: "RISK" },
      { plans: [version("ACTIVE")] },
    );
    expect(rowOf(ended, ms1994, "CONCRETE_SERVICE_FUNDING").cancelledBecause).toBe(
      "services ended Mon 15 May 2006",
    );
  });
});
