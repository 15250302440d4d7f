import fc from "fast-check";
import { editionIds } from "../../../src/policy/editions/edition";
import type { FunctioningMeasureFacts, SatisfactionFormFacts } from "../../../src/policy/facts";
import { functioningChanges } from "../../../src/policy/service";
import { aCaseInTreatment, aGoal, aPlan, codes, judge, local } from "../fixture";

const aForm = (stated: Partial<SatisfactionFormFacts> = {}): SatisfactionFormFacts => ({
  id: "form",
  point: "ACCEPTANCE",
  respondent: "CAREGIVER",
  status: "ISSUED",
  linkHash: "known",
  issuedAt: local("2006-03-14 10:00"),
  expiresAt: local("2006-04-13 23:59"),
  completedAt: null,
  answers: [],
  ...stated,
});

describe.each(editionIds)("Under %s", (edition) => {
  const issue = (point: string, respondent = "CAREGIVER") => ({ point, respondent });

  describe("EV-02: handing a form out", () => {
    const at = (now: string, terminatedOn: string | null = null, forms: SatisfactionFormFacts[] = []) =>
      aCaseInTreatment(now, { satisfactionForms: forms, referral: { terminatedOn } });

    it("is for acceptance from then on, for mid-treatment from day 70, for termination after it", () => {
      expect(codes("FP-EV-02", edition, at("2006-03-11 10:00"), issue("ACCEPTANCE"))).toEqual([]);
      expect(codes("FP-EV-02", edition, at("2006-05-15 10:00"), issue("MID_TREATMENT"))).toEqual([
        "FORM_TOO_EARLY",
      ]);
      expect(codes("FP-EV-02", edition, at("2006-05-16 10:00"), issue("MID_TREATMENT"))).toEqual([]);
      expect(codes("FP-EV-02", edition, at("2006-05-16 10:00"), issue("TERMINATION"))).toEqual([
        "FORM_TOO_EARLY",
      ]);
      const over = at("2006-07-24 10:00", "2006-07-24");
      expect(codes("FP-EV-02", edition, over, issue("TERMINATION"))).toEqual([]);
      expect(codes("FP-EV-02", edition, over, issue("MID_TREATMENT"))).toEqual([]);
    });

    it("has no mid-treatment where services ended before", () => {
      const early = at("2006-06-01 10:00", "2006-04-10");
      expect(codes("FP-EV-02", edition, early, issue("MID_TREATMENT"))).toEqual(["FORM_TOO_EARLY"]);
    });

    it("is done again while nobody has answered, and not after; the child's form is another", () => {
      const issued = at("2006-03-20 10:00", null, [aForm()]);
      expect(codes("FP-EV-02", edition, issued, issue("ACCEPTANCE"))).toEqual([]);
      const done = aForm({ status: "DECLINED", completedAt: local("2006-03-15 10:00") });
      const answered = at("2006-03-20 10:00", null, [done]);
      expect(codes("FP-EV-02", edition, answered, issue("ACCEPTANCE"))).toEqual(["FORM_ALREADY_ANSWERED"]);
      expect(codes("FP-EV-02", edition, answered, issue("ACCEPTANCE", "CHILD"))).toEqual([]);
    });
  });

  describe("EV-02: answering", () => {
    const answer = (linkHash: string, now: string, form: Partial<SatisfactionFormFacts> = {}) =>
      judge("FP-EV-02", edition, aCaseInTreatment(now, { satisfactionForms: [aForm(form)] }), { linkHash });

    it("goes by the link, to the last second of its time", () => {
      expect(answer("known", "2006-04-13 23:59")).toEqual([]);
      expect(answer("known", "2006-04-14 00:00").map(({ code }) => code)).toEqual(["LINK_NOT_VALID"]);
    });

    it("is refused in the same words whatever is wrong with the link", () => {
      const completedAt = local("2006-03-15 10:00");
      const wrong = [
        answer("unknown", "2006-03-20 10:00"),
        answer("known", "2006-05-01 10:00"),
        answer("known", "2006-03-20 10:00", { status: "COMPLETED", completedAt }),
        answer("known", "2006-03-20 10:00", { status: "DECLINED", completedAt }),
      ];
      expect(new Set(wrong.map((one) => JSON.stringify(one))).size).toBe(1);
      expect(wrong[0]).toMatchObject([{ code: "LINK_NOT_VALID", facts: {}, waivable: false }]);
    });
  });

  describe("EV-05: the goal attainment form", () => {
    const plans = [
      aPlan({
        status: "ACTIVE",
        goals: [aGoal(), aGoal({ statement: "Food in the house" })],
        finalisedOn: "2006-03-17",
        activatedOn: "2006-03-17",
      }),
      aPlan({ id: "draft", versionNumber: 2 }),
    ];
    const rated = (...goals: number[]) => goals.map((goal) => ({ goal, attainment: "ATTAINED", note: null }));
    const review = (stated: object, now = "2006-05-20 10:00", goalReviews: object[] = []) =>
      codes("FP-EV-05", edition, aCaseInTreatment(now, { plans, goalReviews: goalReviews as never }), {
        phase: "INTENSIVE",
        planId: "plan-1",
        reviewedOn: "2006-05-12",
        ratings: rated(1, 2),
        ...stated,
      });

    it("rates every goal of an agreed plan once", () => {
      expect(review({})).toEqual([]);
      expect(review({ ratings: rated(2, 1) })).toEqual([]);
      for (const goals of [[], [1], [1, 1], [1, 2, 3], [1, 2, 2]])
        expect(review({ ratings: rated(...goals) })).toEqual(["GOALS_NOT_RATED"]);
      expect(review({ planId: "draft", ratings: rated(1) })).toEqual(["PLAN_NOT_FINAL"]);
    });

    it("is for a phase that has begun, by today, once", () => {
      expect(review({ phase: "MAINTENANCE", reviewedOn: "2006-05-15" })).toEqual(["PHASE_NOT_BEGUN"]);
      expect(review({ phase: "MAINTENANCE", reviewedOn: "2006-05-16" })).toEqual([]);
      expect(review({ phase: "EXTENDED" })).toEqual(["PHASE_NOT_BEGUN"]);
      expect(review({ reviewedOn: "2006-05-21" })).toEqual(["REVIEW_IN_FUTURE"]);
      expect(review({}, undefined, [{ phase: "INTENSIVE" }])).toEqual(["PHASE_ALREADY_REVIEWED"]);
    });
  });

  it("PV-08: individual therapy is provided with its necessity stated, and that can be waived", () => {
    const withTherapy = (kind: string, necessity: string | null) =>
      judge(
        "FP-PV-08",
        edition,
        aCaseInTreatment("2006-03-17 10:00", {
          plans: [aPlan({ services: [{ kind, objective: null, necessity }] as never })],
        }),
        { planId: "plan-1" },
      );
    expect(withTherapy("INDIVIDUAL_THERAPY", null)).toMatchObject([{ code: "NECESSITY_NOT_STATED" }]);
    expect(withTherapy("INDIVIDUAL_THERAPY", "  ")).toHaveLength(1);
    expect(withTherapy("INDIVIDUAL_THERAPY", "The mother grieves.")).toEqual([]);
    expect(withTherapy("FAMILY_THERAPY", null)).toEqual([]);
    expect(codes("FP-PV-08", edition, aCaseInTreatment("2006-03-17 10:00"))).toEqual([]);
  });
});

describe("OM-02: functioning before and after", () => {
  const measure = (
    occasion: "PRE" | "POST",
    measuredOn: string,
    score: number,
    stated: Partial<FunctioningMeasureFacts> = {},
  ): FunctioningMeasureFacts => ({
    id: `${occasion}-${measuredOn}`,
    domain: "PARENTING",
    occasion,
    instrument: "Scale",
    score,
    higherIsBetter: true,
    measuredOn,
    ...stated,
  });

  it("compares the first measure before with the last one after, on the same instrument", () => {
    const changes = functioningChanges([
      measure("POST", "2006-07-20", 4),
      measure("POST", "2006-07-24", 5),
      measure("PRE", "2006-03-10", 2),
      measure("PRE", "2006-03-20", 3),
      measure("POST", "2006-07-24", 1, { instrument: "Other" }),
    ]);
    expect(changes).toEqual([
      {
        domain: "PARENTING",
        instrument: "Scale",
        preScore: 2,
        preOn: "2006-03-10",
        postScore: 5,
        postOn: "2006-07-24",
        change: 3,
        improved: true,
      },
      expect.objectContaining({ instrument: "Other", preScore: null, change: null, improved: null }),
    ]);
  });

  it("a lower score is the better one where the instrument says so; no change is no improvement", () => {
    const improved = (before: number, after: number, higherIsBetter: boolean) =>
      functioningChanges([
        measure("PRE", "2006-03-10", before, { higherIsBetter }),
        measure("POST", "2006-07-24", after, { higherIsBetter }),
      ])[0].improved;
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (before, after) => {
        expect(improved(before, after, true)).toBe(after > before);
        expect(improved(before, after, false)).toBe(after < before);
      }),
    );
  });

  it("is refused for tomorrow, and where the direction contradicts the measure before", () => {
    const kase = aCaseInTreatment("2006-07-24 10:00", {
      functioningMeasures: [measure("PRE", "2006-03-10", 2)],
    });
    const post = measure("POST", "2006-07-24", 3);
    expect(codes("FP-OM-02", "ms-2006", kase, post)).toEqual([]);
    expect(codes("FP-OM-02", "ms-2006", kase, { ...post, measuredOn: "2006-07-25" })).toEqual([
      "MEASURE_IN_FUTURE",
    ]);
    expect(codes("FP-OM-02", "ms-2006", kase, { ...post, higherIsBetter: false })).toEqual([
      "MEASURES_NOT_COMPARABLE",
    ]);
    const other = { ...post, instrument: "Other", higherIsBetter: false };
    expect(codes("FP-OM-02", "ms-2006", kase, other)).toEqual([]);
  });
});
