import fc from "fast-check";
import { draftOf } from "../../../src/policy/editions/draft";
import type { Edition, ShippedEditionId } from "../../../src/policy/editions/edition";
import { obligationsOf } from "../../../src/policy/obligations";
import { replay, type Replayed } from "../../../src/reports/simulation/replay";
import { Summary } from "../../../src/reports/simulation/summary";
import { aCase, aCaseInTreatment, aChild, anAssessment } from "../../policy/fixture";
import { anyCase, anyNow } from "../../policy/obligations/arbitrary-case";
import { at, baseCase, bothEditions, ms1994, ms2006, weeks } from "../../policy/obligations/fixture";

const drafted = (base: ShippedEditionId, changes: Record<string, unknown>): Edition => {
  const draft = draftOf(base, changes);
  if ("problems" in draft) throw new Error(JSON.stringify(draft.problems));
  return draft.edition;
};
/** The same edition in another copy, so that there is nothing by which it could be known for the same. */
const copyOf = ({ base }: Edition): Edition => drafted(base, {});
const types = (some: { type: string }[]) => [...new Set(some.map(({ type }) => type))].sort();
const codes = ({ judgement }: Replayed) => judgement?.because.map(({ code }) => code);

describe("a referral is judged by the other edition on the facts as they stood", () => {
  const aged = (birthDate: string) => aCase({ children: [aChild({ birthDate })] });

  test.each([
    ["15", "1991-01-15"],
    ["16", "1990-01-15"],
    ["17", "1989-01-15"],
  ])("at %s, submitted under ms-2006, it would be refused under ms-1994", (_age, birthDate) => {
    const replayed = replay(aged(birthDate), ms2006, ms1994);
    expect(replayed.judgement?.turn).toBe("REFUSED");
    expect(codes(replayed)).toEqual(["AGE_OUT_OF_RANGE"]);
  });

  test("at 14 nothing changes; a draft through 13 refuses it", () => {
    const fourteen = aged("1992-01-15");
    expect(replay(fourteen, ms2006, ms1994).judgement).toBeNull();
    const draft = drafted("ms-2006", { "target.maxAge": 13 });
    expect(replay(fourteen, ms2006, draft).judgement?.turn).toBe("REFUSED");
  });

  test("the age is that of the day of referral, however long ago that is", () => {
    const long = { ...aged("1992-01-15"), now: at("2008-03-06 09:00") };
    expect(replay(long, ms2006, ms1994).judgement).toBeNull();
  });

  test("a waiver of the rule lets it pass under either edition", () => {
    const waived = {
      ...aged("1989-01-15"),
      waivers: [{ id: "w", ruleId: "FP-TP-02", reason: "Her brother" }],
    };
    expect(replay(waived, ms2006, ms1994).judgement).toBeNull();
  });

  test("an assessment of the other edition's kind that is missing wants papers, and is no refusal of the family", () => {
    const kase = aCase({
      assessments: [
        anAssessment({ kind: "SAFETY", assessedOn: "2006-03-03", highRiskFactors: ["No heating"] }),
      ],
    });
    const replayed = replay(kase, ms2006, ms1994);
    expect(replayed.judgement?.turn).toBe("PAPERS_WANTING");
    expect(codes(replayed)).toEqual(["WRONG_ASSESSMENT_TYPE"]);
  });

  test("what has changed since the submission is not the edition's doing", () => {
    const later = aCaseInTreatment("2006-09-01 09:00", {
      assessments: aCase().assessments,
      family: { dhsCaseStatus: "CLOSED", phones: [], address: null },
      openReferrals: [{ id: "a-later-one", status: "SUBMITTED" }],
      referral: { status: "FOLLOW_UP", informationSheetCompletedAt: null },
    });
    expect(replay(later, ms2006, ms1994).judgement).toBeNull();
  });

  test("an assessment made after the submission does not count for it", () => {
    const [risk, safety] = aCase().assessments;
    const kase = aCase({
      assessments: [{ ...risk, assessedOn: "2006-03-20" }, safety],
      now: at("2006-04-01 09:00"),
    });
    expect(replay(kase, ms2006, ms1994).judgement?.turn).toBe("PAPERS_WANTING");
  });

  test("a draft that its own edition refuses is let through", () => {
    const draft = aCase({
      children: [aChild({ birthDate: "1989-01-15" })],
      referral: { status: "DRAFT", editionId: null, firstSubmittedAt: null, submittedAt: null },
    });
    const replayed = replay(draft, ms1994, ms2006);
    expect(replayed.judgement?.turn).toBe("LET_THROUGH");
    expect(codes(replayed)).toEqual(["AGE_OUT_OF_RANGE"]);
    expect(replay(draft, ms2006, ms1994).judgement?.turn).toBe("REFUSED");
  });

  test("a referral declined for its age is let through where the age is served", () => {
    const declined = aCase({
      children: [aChild({ birthDate: "1989-01-15" })],
      referral: { status: "DECLINED", declinedCriteria: ["TP_02"], closedAt: at("2006-03-07 09:00") },
    });
    expect(replay(declined, ms1994, ms2006).judgement?.turn).toBe("LET_THROUGH");
    const alsoSuicidal = {
      ...declined,
      referral: { ...declined.referral, declinedCriteria: ["TP_02" as const, "EX_01B" as const] },
    };
    expect(replay(alsoSuicidal, ms1994, ms2006).judgement).toBeNull();
  });
});

describe("what is owed is compared on the same facts", () => {
  const h1 = baseCase({}, { contacts: [...weeks(1, 10, 6, 2), ...weeks(11, 20, 3, 1)] });
  const later = at("2006-08-01 09:00");

  test("the base case under ms-1994 gains notice, service plan and weekly staffing, and loses what only ms-2006 asks", () => {
    const { added, lost, moved, verdicts } = replay(h1, ms2006, ms1994, later);
    expect(types(added)).toEqual([
      "ACCEPTANCE_NOTICE",
      "COUNTY_MONTHLY_CONTACT",
      "INDIVIDUAL_SERVICE_PLAN",
      "STAFFING_WEEKLY",
    ]);
    expect(types(lost)).toEqual([
      ...["FACE_TO_FACE_PHASE", "FTM_INITIAL", "GOAL_ATTAINMENT_REVIEW", "MONTHLY_DOCUMENTATION"],
      ...["SATISFACTION_ACCEPTANCE", "SATISFACTION_MID", "STAFFING_QUARTERLY"],
    ]);
    const phases = lost.filter(({ type }) => type === "FACE_TO_FACE_PHASE");
    expect(phases.map(({ anchor }) => anchor)).toEqual(["phase:INTENSIVE", "phase:MAINTENANCE"]);
    expect(moved).toEqual([]);
    expect(verdicts).toContainEqual({
      type: "FACE_TO_FACE_PHASE",
      anchor: "phase:INTENSIVE",
      from: "MET",
      to: "NONE",
    });
  });

  test("a draft with the weekly reading turns met phases into missed weeks", () => {
    const weekly = drafted("ms-2006", {
      "hours.intensive.faceToFaceBasis": "PER_WEEK",
      "hours.maintenance.faceToFaceBasis": "PER_WEEK",
    });
    const { verdicts } = replay(h1, ms2006, weekly, later);
    const faceToFace = verdicts.filter(({ type }) => type === "FACE_TO_FACE_PHASE");
    expect(faceToFace.filter(({ from, to }) => from === "MET" && to === "NONE")).toHaveLength(2);
    expect(faceToFace.filter(({ from, to }) => from === "NONE" && to === "MISSED")).toHaveLength(20);
  });

  test("a shorter time moves what is owed, and its verdict with it", () => {
    const sooner = drafted("ms-2006", { "initialContact.hours": 24 });
    const { added, lost, moved, verdicts } = replay(h1, ms2006, sooner, later);
    expect([...added, ...lost]).toEqual([]);
    expect(types(moved)).toEqual(["INITIAL_CONTACT_48H", "INITIAL_VISIT_48H"]);
    expect(moved[0].from.dueAt).toEqual(at("2006-03-08 09:00"));
    expect(moved[0].to.dueAt).toEqual(at("2006-03-07 09:00"));
    expect(verdicts.map(({ from, to }) => `${from} ${to}`)).toEqual(["MET LATE", "MET LATE"]);
  });

  test("verdicts are those of the moment that is asked for", () => {
    const stricter = drafted("ms-2006", { "hours.intensive.min": 7 });
    const missedBy = (local: string) =>
      replay(h1, ms2006, stricter, at(local)).verdicts.filter(({ to }) => to === "MISSED").length;
    expect(missedBy("2006-03-10 09:00")).toBe(0);
    expect(missedBy("2006-03-15 09:00")).toBe(1);
    expect(missedBy("2006-08-01 09:00")).toBe(10);
  });

  test("what is cancelled is not owed", () => {
    const ended = baseCase({ terminatedOn: "2006-03-20", terminationReason: "RISK", status: "TERMINATED" });
    const weekly = drafted("ms-2006", { "hours.intensive.faceToFaceBasis": "PER_WEEK" });
    const { added } = replay(ended, ms2006, weekly, at("2006-08-01 09:00"));
    expect(added.map(({ anchor }) => anchor)).toEqual(["week:1", "week:2"]);
  });
});

describe.each(bothEditions)("in any case of %s", (_id, edition) => {
  const other = edition.id === "ms-1994" ? ms2006 : ms1994;

  test("its own edition changes nothing", () => {
    fc.assert(
      fc.property(anyCase, anyNow, (kase, now) => {
        const nothing = { judgement: null, added: [], lost: [], moved: [], verdicts: [] };
        expect(replay(kase, edition, copyOf(edition), now)).toEqual(nothing);
        expect(replay(kase, edition, edition, now)).toEqual(nothing);
      }),
    );
  });

  test("the case is not touched", () => {
    fc.assert(
      fc.property(anyCase, anyNow, (kase, now) => {
        const before = structuredClone(kase);
        replay(kase, edition, other, now);
        expect(kase).toEqual(before);
      }),
    );
  });

  test("what is owed and what is added, without what is lost, is what the other edition asks", () => {
    const owed = (kase: Parameters<typeof obligationsOf>[0], under: Edition) =>
      obligationsOf(kase, under).filter(({ cancelledBecause }) => cancelledBecause === null).length;
    fc.assert(
      fc.property(anyCase, (kase) => {
        const { added, lost } = replay(kase, edition, other);
        expect(owed(kase, edition) + added.length - lost.length).toBe(owed(kase, other));
      }),
    );
  });

  test("there and back, gains are losses and verdicts turn round", () => {
    fc.assert(
      fc.property(anyCase, anyNow, (kase, now) => {
        const there = replay(kase, edition, other, now);
        const back = replay(kase, other, edition, now);
        expect(there.added).toEqual(back.lost);
        expect(there.lost).toEqual(back.added);
        expect(there.moved.length).toBe(back.moved.length);
        expect(
          new Set(there.verdicts.map((one) => `${one.type} ${one.anchor} ${one.from} ${one.to}`)),
        ).toEqual(new Set(back.verdicts.map((one) => `${one.type} ${one.anchor} ${one.to} ${one.from}`)));
      }),
    );
  });

  test("the totals are the sums of the counties, of the workers and of the cases", () => {
    const some = fc.array(
      fc.tuple(anyCase, fc.constantFrom("hinds", "rankin"), fc.constantFrom("cara", null)),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(some, anyNow, (cases, now) => {
        const summary = new Summary(3);
        const replays = cases.map(([kase, countyId, assignedWorkerId], index) => {
          const placed = {
            ...kase,
            family: { ...kase.family, countyId },
            referral: { ...kase.referral, id: `case-${index}`, assignedWorkerId },
          };
          const replayed = replay(placed, edition, other, now);
          summary.add(placed, replayed);
          return replayed;
        });
        const total = (pick: (one: Replayed) => number) => replays.map(pick).reduce((sum, n) => sum + n, 0);
        const { figures, replayed } = summary.total;
        expect(replayed).toBe(cases.length);
        expect(figures.added.total).toBe(total(({ added }) => added.length));
        expect(figures.lost.cases).toBe(total(({ lost }) => Math.min(lost.length, 1)));
        for (const groups of [summary.byCounty, summary.byWorker]) {
          const sum = (pick: (one: Summary["total"]) => number) =>
            groups.map(([, group]) => pick(group)).reduce((all, n) => all + n, 0);
          expect(sum((group) => group.replayed)).toBe(replayed);
          expect(sum((group) => group.figures.nowMissed.total)).toBe(figures.nowMissed.total);
          expect(sum((group) => group.changed.cases)).toBe(summary.total.changed.cases);
        }
        expect(summary.shifts.reduce((sum, { figure }) => sum + figure.total, 0)).toBe(
          total(({ verdicts }) => verdicts.length),
        );
        expect(figures.added.caseIds.length).toBe(Math.min(figures.added.cases, 3));
      }),
    );
  });
});
