import type { Case, ReferralFacts } from "../../../src/policy/facts";
import { obligationsOf } from "../../../src/policy/obligations";
import {
  at,
  baseCase,
  dueDay,
  form,
  goalReview,
  ms1994,
  ms2006,
  plan,
  rowOf,
  rowsOf,
  statusOf,
} from "./fixture";

const evaluated = /^(SATISFACTION|GOAL)/;
const types = (kase: Case, edition = ms2006) =>
  obligationsOf(kase, edition)
    .filter(({ type, cancelledBecause }) => evaluated.test(type) && cancelledBecause === null)
    .map((row) => `${row.type} ${row.anchor} ${dueDay(row)}`);

const agreedPlan = plan("2006-03-17", { id: "plan", status: "ACTIVE", activatedOn: "2006-03-17" });
const ended = (terminatedOn: string, stated: Partial<ReferralFacts> = {}): Partial<ReferralFacts> => ({
  status: "TERMINATED",
  terminatedOn,
  terminationReason: "RISK",
  ...stated,
});

describe("EV-02: the family's three forms", () => {
  const kase = baseCase({}, { plans: [agreedPlan] });

  test("are owed by the family a week after acceptance, after day 70 and after termination", () => {
    expect(types(kase).filter((one) => one.startsWith("SATISFACTION"))).toEqual([
      "SATISFACTION_ACCEPTANCE accepted 2006-03-17",
      "SATISFACTION_MID mid-treatment 2006-05-23",
    ]);
    const over = baseCase(ended("2006-07-24"), { plans: [agreedPlan] });
    expect(dueDay(rowOf(over, ms2006, "SATISFACTION_TERMINATION"))).toBe("2006-07-31");
    const mid = rowOf(kase, ms2006, "SATISFACTION_MID");
    expect(mid).toMatchObject({ owner: "FAMILY", ruleId: "FP-EV-02", lapses: false });
    expect(mid.because).toBe(
      "mid-treatment Tue 16 May 2006, after 10 weeks of service, + 7 days = Tue 23 May 2006",
    );
  });

  test("are unknown to ms-1994, as are the goal reviews", () => {
    expect(types(kase, ms1994)).toEqual([]);
    expect(types(baseCase(ended("2006-07-24"), { plans: [agreedPlan] }), ms1994)).toEqual([]);
  });

  test("mid-treatment is half of what is planned where that is fewer than twenty weeks", () => {
    const planned = (plannedWeeks: number | null) =>
      dueDay(rowOf(baseCase({}, { plans: [{ ...agreedPlan, plannedWeeks }] }), ms2006, "SATISFACTION_MID"));
    expect(planned(12)).toBe("2006-04-25"); // 7 March + 42 days + 7
    expect(planned(13)).toBe("2006-04-28"); // 45 whole days
    expect([20, 26, null].map(planned)).toEqual(["2006-05-23", "2006-05-23", "2006-05-23"]);
  });

  test("a plan that is not in effect says nothing of the length", () => {
    const draft = { ...agreedPlan, status: "DRAFT" as const, plannedWeeks: 10 };
    expect(dueDay(rowOf(baseCase({}, { plans: [draft] }), ms2006, "SATISFACTION_MID"))).toBe("2006-05-23");
  });

  test("the one at mid-treatment is waived where services end before; the one on the end is owed instead", () => {
    const early = baseCase(ended("2006-04-10"), { plans: [agreedPlan] });
    expect(rowOf(early, ms2006, "SATISFACTION_MID").cancelledBecause).toBe("services ended Mon 10 Apr 2006");
    expect(types(early)).toEqual([
      "SATISFACTION_ACCEPTANCE accepted 2006-03-17",
      "GOAL_ATTAINMENT_REVIEW phase:INTENSIVE 2006-04-10",
      "SATISFACTION_TERMINATION terminated 2006-04-17",
    ]);
  });

  test("completed or declined by a care giver they are met, on time or late", () => {
    const status = (forms: Case["satisfactionForms"], now = "2006-04-01 12:00") =>
      statusOf(rowOf(baseCase({}, { satisfactionForms: forms }), ms2006, "SATISFACTION_ACCEPTANCE"), now);
    expect(status([form("ACCEPTANCE", "2006-03-17 23:59")])).toBe("MET");
    expect(status([form("ACCEPTANCE", "2006-03-17 10:00", { status: "DECLINED" })])).toBe("MET");
    expect(status([form("ACCEPTANCE", "2006-03-18 00:00")])).toBe("MET_LATE");
    expect(status([form("ACCEPTANCE", null)])).toBe("OVERDUE");
    expect(status([form("MID_TREATMENT", "2006-03-17 10:00")])).toBe("OVERDUE");
  });

  test("FP-EV-06: a child's form does not take the place of the care giver's", () => {
    const child = form("ACCEPTANCE", "2006-03-15 10:00", { respondent: "CHILD" });
    const kase = baseCase({}, { satisfactionForms: [child] });
    expect(rowOf(kase, ms2006, "SATISFACTION_ACCEPTANCE").metAt).toBeNull();
  });

  test("a family that was not accepted owes none", () => {
    expect(types(baseCase({ status: "NOT_ACCEPTED", acceptedAt: null }))).toEqual([]);
  });
});

describe("EV-05, E-37: a goal review in each phase", () => {
  const reviews = (kase: Case) =>
    rowsOf(kase, ms2006, "GOAL_ATTAINMENT_REVIEW").map((row) => `${row.anchor} ${dueDay(row)}`);

  test("terminated in week 8: one, by the end", () => {
    const kase = baseCase(ended("2006-04-28"), { plans: [agreedPlan] });
    expect(reviews(kase)).toEqual(["phase:INTENSIVE 2006-04-28"]);
  });

  test("served to week 23: three", () => {
    const extended = {
      status: "EXTENDED",
      extendedUntil: "2006-08-14",
      extendedAt: at("2006-07-20 10:00"),
    } as const;
    expect(reviews(baseCase(extended, { plans: [agreedPlan] }))).toEqual([
      "phase:INTENSIVE 2006-05-15",
      "phase:MAINTENANCE 2006-07-24",
      "phase:EXTENDED 2006-08-14",
    ]);
  });

  test("a family held at the intensive hours is still in that phase, until it is stepped down", () => {
    const held = { heldOn: "2006-05-10", steppedDownOn: "2006-06-15" };
    expect(reviews(baseCase(held, { plans: [agreedPlan] }))).toEqual([
      "phase:INTENSIVE 2006-06-12",
      "phase:MAINTENANCE 2006-07-24",
    ]);
  });

  test("is met by the review of that phase alone, late past the end of it", () => {
    const goalReviews = [goalReview("INTENSIVE", "2006-05-16")];
    const kase = baseCase({}, { plans: [agreedPlan], goalReviews });
    const row = (phase: string) => rowOf(kase, ms2006, "GOAL_ATTAINMENT_REVIEW", `phase:${phase}`);
    expect(statusOf(row("INTENSIVE"), "2006-06-01 10:00")).toBe("MET_LATE");
    expect(row("INTENSIVE").evidence).toEqual([{ record: "GoalAttainmentReview", id: goalReviews[0].id }]);
    expect(row("MAINTENANCE").metAt).toBeNull();
  });

  test("is not owed where services ended before any goal was agreed on", () => {
    expect(reviews(baseCase(ended("2006-03-20"), { plans: [plan(null)] }))).toEqual([]);
    expect(reviews(baseCase({}, { plans: [] }))).toHaveLength(2);
  });
});
