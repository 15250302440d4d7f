import { editionIds } from "../../../src/policy/editions/edition";
import { aCase, aGoal, anAssessment, aPlan, codes, judge, local } from "../fixture";

const now = local("2006-03-20 10:00");
const planned = (overrides: object = {}) => aCase({ now, plans: [aPlan(overrides)] });

describe.each(editionIds)("The treatment plan under %s", (editionId) => {
  it.each(["FP-PL-01", "FP-PL-02", "FP-PL-03", "FP-PL-05", "FP-PL-07"])(
    "%s holds for a full plan",
    (ruleId) => {
      expect(codes(ruleId, editionId, planned())).toEqual([]);
      expect(codes(ruleId, editionId, planned(), { planId: "plan-1" })).toEqual([]);
    },
  );

  it("FP-PL-01 asks for a plan, and the other rules have none to judge", () => {
    const superseded = planned({ status: "SUPERSEDED" });
    for (const kase of [aCase({ now }), superseded]) {
      expect(codes("FP-PL-01", editionId, kase)).toEqual(["PLAN_REQUIRED"]);
      for (const ruleId of ["FP-PL-02", "FP-PL-03", "FP-PL-05", "FP-PL-07"])
        expect(codes(ruleId, editionId, kase)).toEqual([]);
    }
    expect(codes("FP-PL-01", editionId, planned(), { planId: "unknown" })).toEqual(["PLAN_REQUIRED"]);
  });

  it("judges the plan that is named, or else the newest in use", () => {
    const plans = [
      aPlan({ id: "new", versionNumber: 2, signatures: [] }),
      aPlan({ id: "old", versionNumber: 1, status: "ACTIVE" }),
    ];
    expect(codes("FP-PL-05", editionId, aCase({ now, plans }))).toHaveLength(2);
    expect(codes("FP-PL-05", editionId, aCase({ now, plans }), { planId: "old" })).toEqual([]);
  });

  it("E-14 FP-PL-02 asks for the part of the specialist, the family and the county", () => {
    const all = aPlan().inputs;
    const without = (source: string) => planned({ inputs: all.filter((input) => input.source !== source) });
    expect(judge("FP-PL-02", editionId, without("FAMILY"))).toMatchObject([
      { code: "PLAN_INPUT_MISSING", facts: { source: "FAMILY" } },
    ]);
    expect(codes("FP-PL-02", editionId, without("COUNTY"))).toEqual(["PLAN_INPUT_MISSING"]);
    expect(codes("FP-PL-02", editionId, planned({ inputs: [] }))).toHaveLength(3);
    const promised = planned({ inputs: all.map((input) => ({ ...input, givenOn: "2006-03-21" })) });
    expect(codes("FP-PL-02", editionId, promised)).toHaveLength(3);
  });

  it("E-14 FP-PL-03 asks for goals, and for procedures and a measure of each", () => {
    const missing = (overrides: object) =>
      judge("FP-PL-03", editionId, planned(overrides)).map(({ facts }) => facts.element);
    expect(missing({ goals: [] })).toEqual(["GOALS"]);
    expect(missing({ goals: [aGoal({ measure: null })] })).toEqual(["MEASUREMENT"]);
    expect(missing({ goals: [aGoal(), aGoal({ procedures: [], measure: " " })] })).toEqual([
      "PROCEDURES",
      "MEASUREMENT",
    ]);
    expect(missing({ concreteServices: [] })).toEqual(["CONCRETE_SERVICES"]);
    expect(missing({ concreteServices: [], noConcreteServicesNeeded: true })).toEqual([]);
  });

  it("E-14 FP-PL-03 asks under ms-1994 alone how a concrete service is to be got", () => {
    const concreteServices = aPlan().concreteServices.map((service) => ({
      ...service,
      acquiringMethod: null,
    }));
    const found = codes("FP-PL-03", editionId, planned({ concreteServices }));
    expect(found).toEqual(editionId === "ms-1994" ? ["PLAN_CONTENT_MISSING"] : []);
  });

  it("E-14 FP-PL-05 asks for the signatures of the family and the specialist", () => {
    expect(judge("FP-PL-05", editionId, planned({ signatures: [] })).map(({ facts }) => facts.party)).toEqual(
      ["FAMILY", "SPECIALIST"],
    );
    const specialistAlone = aPlan().signatures.filter(({ party }) => party === "SPECIALIST");
    expect(codes("FP-PL-05", editionId, planned({ signatures: specialistAlone }))).toEqual([
      "PLAN_NOT_SIGNED",
    ]);
  });

  it("FP-PL-07 asks for someone responsible for each procedure", () => {
    const goals = [aGoal({ procedures: [{ description: "Budget", responsible: [] }] }), aGoal()];
    expect(judge("FP-PL-07", editionId, planned({ goals }))).toMatchObject([
      { code: "PLAN_CONTENT_MISSING", facts: { element: "RESPONSIBLE", procedure: "Budget" } },
    ]);
  });

  it("FP-PL-04 arranges money that the plan asks for, and none that it does not", () => {
    const [food] = aPlan().concreteServices;
    const kase = planned({ concreteServices: [{ ...food, fundingNeeded: true }] });
    const arranged = (serviceKind: string, arrangedOn: string) =>
      codes("FP-PL-04", editionId, kase, { planId: "plan-1", serviceKind, arrangedOn });
    expect(arranged("FOOD", "2006-03-20")).toEqual([]);
    expect(arranged("FOOD", "2006-03-21")).toEqual(["FUNDING_IN_FUTURE"]);
    expect(arranged("HOUSING", "2006-03-20")).toEqual(["FUNDING_NOT_NEEDED"]);
  });

  it("FP-PL-08 and FP-PL-09 deliver what there is, by today", () => {
    const deliver = (kase: ReturnType<typeof aCase>, document: string, deliveredOn = "2006-03-20") => ({
      copy: codes("FP-PL-08", editionId, kase, { document, kind: "COPY", deliveredOn, recipient: "Alice" }),
      original: codes("FP-PL-09", editionId, kase, {
        document,
        kind: "ORIGINAL",
        deliveredOn,
        recipient: "Alice",
      }),
    });
    const both = (code: string) => ({ copy: [code], original: [code] });
    const ready = aCase({
      now,
      assessments: [anAssessment()],
      plans: [aPlan({ finalisedOn: "2006-03-17" })],
    });
    expect(deliver(ready, "TREATMENT_PLAN")).toEqual({ copy: [], original: [] });
    expect(deliver(ready, "ASSESSMENT_SUMMARY")).toEqual({ copy: [], original: [] });
    expect(deliver(ready, "TREATMENT_PLAN", "2006-03-21")).toEqual(both("DELIVERY_IN_FUTURE"));
    expect(deliver(planned(), "TREATMENT_PLAN")).toEqual(both("DOCUMENT_NOT_READY"));
    expect(deliver(planned(), "ASSESSMENT_SUMMARY")).toEqual(both("DOCUMENT_NOT_READY"));
  });

  it("FP-PL-09 files an original between its delivery and today", () => {
    const delivery = { document: "TREATMENT_PLAN", deliveredOn: "2006-03-17", filedOn: null } as const;
    const kase = aCase({
      now,
      deliveries: [
        { id: "original", kind: "ORIGINAL", ...delivery },
        { id: "copy", kind: "COPY", ...delivery },
      ],
    });
    const filed = (deliveryId: string, filedOn: string) =>
      codes("FP-PL-09", editionId, kase, { deliveryId, filedOn });
    expect(filed("original", "2006-03-20")).toEqual([]);
    expect(filed("original", "2006-03-16")).toEqual(["FILED_BEFORE_DELIVERY"]);
    expect(filed("original", "2006-03-21")).toEqual(["FILING_IN_FUTURE"]);
    expect(filed("copy", "2006-03-20")).toEqual(["NOT_AN_ORIGINAL"]);
  });

  it("FP-PL-11 takes no signature of a day to come", () => {
    const signed = (signedOn: string) =>
      codes("FP-PL-11", editionId, planned(), { planId: "plan-1", party: "FAMILY", name: "Rosa", signedOn });
    expect(signed("2006-03-20")).toEqual([]);
    expect(signed("2006-03-21")).toEqual(["SIGNATURE_IN_FUTURE"]);
  });
});
