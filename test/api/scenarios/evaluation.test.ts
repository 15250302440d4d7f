import { Evaluated } from "../../support/acts/evaluation";
import { Lived, type Owed } from "../../support/caseload";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { local, localDay } from "../../support/local";
import { caseIn } from "../../support/states";

const desk = openDesk();

const due = (rows: Owed[], type: RegExp) =>
  rows
    .filter((row) => type.test(row.type) && row.cancelledBecause === null)
    .map((row) => `${row.type} ${row.anchor} ${localDay(row.dueAt!)} ${row.status}`);

/** Ends services of base timeline B on a day. */
const endedOn = async (kase: Lived, day: string, reason = "NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH") =>
  kase.end(reason, `${day} 16:00`);

underEachEdition(desk, (edition) => {
  const owes = (...rows: string[]) => by(edition, [], rows);

  describe("E-36: the family's satisfaction", () => {
    test("EV-02, FP-AC-04: three forms, one of them declined, each within a week of its point", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      const family = new Evaluated(kase);
      expect(due(await kase.owed("2006-03-17 23:00"), /SATISFACTION/)).toEqual(
        owes(
          "SATISFACTION_ACCEPTANCE accepted 2006-03-17 DUE_SOON",
          "SATISFACTION_MID mid-treatment 2006-05-23 OPEN",
        ),
      );
      const first = await family.issue("ACCEPTANCE", "2006-03-17 10:00");
      expect(await family.answers(first, "2006-03-17 19:00", "Cara listens.")).toBe("COMPLETED");
      const second = await family.issue("MID_TREATMENT", "2006-05-16 10:00");
      expect(await family.declines(second, "2006-05-20 19:00")).toBe("DECLINED");
      await endedOn(kase, "2006-07-24", "COMPLETION");
      const third = await family.issue("TERMINATION", "2006-07-25 10:00");
      expect(await family.answers(third, "2006-08-01 00:30")).toBe("COMPLETED");

      expect(due(await kase.owed("2006-08-02 09:00"), /SATISFACTION/)).toEqual(
        owes(
          "SATISFACTION_ACCEPTANCE accepted 2006-03-17 MET",
          "SATISFACTION_MID mid-treatment 2006-05-23 MET",
          "SATISFACTION_TERMINATION terminated 2006-07-31 MET_LATE",
        ),
      );
      const { satisfactionForms } = await kase.read(
        "satisfactionForms { point respondent status answers { aspect rating } comment distributedBy { name } }",
        "2006-08-02 09:00",
      );
      expect(satisfactionForms).toMatchObject([
        {
          point: "ACCEPTANCE",
          status: "COMPLETED",
          comment: "Cara listens.",
          distributedBy: { name: "Cara" },
        },
        { point: "MID_TREATMENT", status: "DECLINED", answers: [], comment: null },
        {
          point: "TERMINATION",
          status: "COMPLETED",
          answers: expect.arrayContaining([{ aspect: "RESPECT", rating: 4 }]),
        },
      ]);
    }, 30_000);

    test("the specialist hands a form out and cannot answer it, nor can anyone who has signed in", async () => {
      const kase = await caseIn(desk.office, "ACCEPTED");
      const family = new Evaluated(kase);
      const link = await family.issue("ACCEPTANCE");
      const answers = [{ aspect: "RESPECT", rating: 5 }];
      for (const who of ["cara", "alice", "ben", "dana"] as const)
        for (const [action, input] of [
          ["answerSatisfactionForm", { link, answers }],
          ["declineSatisfactionForm", { link }],
        ] as const) {
          const type = `${action[0].toUpperCase()}${action.slice(1)}Input`;
          const query = `mutation ($input: ${type}!) { ${action}(input: $input) { status refusal { violations { code remedy } } } }`;
          const { [action]: payload } = await kase.as(who).get(query, { input });
          expect(payload).toEqual({
            status: null,
            refusal: {
              violations: [{ code: "FORBIDDEN", remedy: "Ask: family, through the link of its form." }],
            },
          });
        }
      expect(await family.answers(link)).toBe("COMPLETED");
      expect(await kase.refused("cara", kase.now, "issueSatisfactionForm", { point: "ACCEPTANCE" })).toEqual([
        "FORM_ALREADY_ANSWERED",
      ]);
      expect(await kase.refused("alice", kase.now, "issueSatisfactionForm", { point: "ACCEPTANCE" })).toEqual(
        ["FORBIDDEN"],
      );
    });

    test("a form expires after thirty days, and is handed out anew", async () => {
      const kase = await caseIn(desk.office, "ACCEPTED");
      const family = new Evaluated(kase);
      const lost = await family.issue("ACCEPTANCE", "2006-03-14 10:00");
      const shown = async (when: string) =>
        (await kase.read("satisfactionForms { status }", when)).satisfactionForms[0].status;
      expect([await shown("2006-04-13 23:00"), await shown("2006-04-14 00:30")]).toEqual([
        "ISSUED",
        "EXPIRED",
      ]);
      expect(await family.answers(lost, "2006-04-14 00:30")).toBe("LINK_NOT_VALID");
      const found = await family.issue("ACCEPTANCE", "2006-04-20 10:00");
      expect(await family.answers(lost, "2006-04-20 11:00")).toBe("LINK_NOT_VALID");
      expect(await family.answers(found, "2006-04-20 12:00")).toBe("COMPLETED");
      const { satisfactionForms } = await kase.read("satisfactionForms { status }");
      expect(satisfactionForms).toEqual([{ status: "COMPLETED" }]);
    });

    test("FP-EV-06: a child has a form of its own, which is owed by nobody", async () => {
      const kase = await caseIn(desk.office, "ACCEPTED");
      const family = new Evaluated(kase);
      const owedBefore = await kase.owed();
      expect(await family.answers(await family.issue("ACCEPTANCE", kase.now, "CHILD"))).toBe("COMPLETED");
      expect((await kase.owed()).map(({ type, metAt }) => [type, metAt])).toEqual(
        owedBefore.map(({ type, metAt }) => [type, metAt]),
      );
    });

    test("services that end before mid-treatment leave only the form on their end", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      await new Evaluated(kase).asked("ACCEPTANCE", "2006-03-17 18:00");
      await endedOn(kase, "2006-04-10");
      expect(due(await kase.owed(), /SATISFACTION/)).toEqual(
        owes(
          "SATISFACTION_ACCEPTANCE accepted 2006-03-17 MET",
          "SATISFACTION_TERMINATION terminated 2006-04-17 OPEN",
        ),
      );
      expect(
        await kase.refused("cara", "2006-06-01 10:00", "issueSatisfactionForm", { point: "MID_TREATMENT" }),
      ).toEqual(["FORM_TOO_EARLY"]);
    });

    test("a plan for twelve weeks puts mid-treatment at six", async () => {
      const kase = await caseIn(desk.office, "ACCEPTED");
      await (await kase.draftPlan(undefined, { plannedWeeks: 12 })).finalise();
      await (await kase.sign()).activate();
      expect(due(await kase.owed(), /SATISFACTION_MID/)).toEqual(
        owes("SATISFACTION_MID mid-treatment 2006-04-25 OPEN"),
      );
    });
  });

  describe("E-37: the goal attainment form", () => {
    test("services that end in week 8 have one review", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      await endedOn(kase, "2006-04-28");
      expect(due(await kase.owed(), /GOAL/)).toEqual(
        owes("GOAL_ATTAINMENT_REVIEW phase:INTENSIVE 2006-04-28 DUE_SOON"),
      );
      await new Evaluated(kase).reviewGoals("INTENSIVE", "2006-04-28 17:00");
      expect(due(await kase.owed("2006-05-10 09:00"), /GOAL/)).toEqual(
        owes("GOAL_ATTAINMENT_REVIEW phase:INTENSIVE 2006-04-28 MET"),
      );
    });

    test("a service to week 23 has three, each rating every goal once", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      const goals = new Evaluated(kase);
      await goals.reviewGoals("INTENSIVE", "2006-05-12 10:00");
      await goals.reviewGoals("MAINTENANCE", "2006-07-20 10:00");
      await kase.do("cara", "2006-07-20 11:00", "extendService", {
        until: "2006-08-14",
        reason: "One goal is open.",
      });
      await goals.reviewGoals("EXTENDED", "2006-08-11 10:00", {
        ratings: [{ goal: 1, attainment: "ATTAINED", note: "Never alone since May." }],
      });
      expect(due(await kase.owed("2006-08-20 09:00"), /GOAL/)).toEqual(
        owes(
          "GOAL_ATTAINMENT_REVIEW phase:INTENSIVE 2006-05-15 MET",
          "GOAL_ATTAINMENT_REVIEW phase:MAINTENANCE 2006-07-24 MET",
          "GOAL_ATTAINMENT_REVIEW phase:EXTENDED 2006-08-14 MET",
        ),
      );
      const review = { phase: "EXTENDED", planId: kase.planId, reviewedOn: "2006-08-12", ratings: [] };
      expect(await kase.refused("cara", "2006-08-12 10:00", "reviewGoalAttainment", review)).toEqual([
        "PHASE_ALREADY_REVIEWED",
        "GOALS_NOT_RATED",
      ]);
      const { goalReviews } = await kase.read(
        "goalReviews { phase reviewedOn plan { versionNumber } ratings { goal statement attainment note } }",
      );
      expect(goalReviews[2]).toEqual({
        phase: "EXTENDED",
        reviewedOn: "2006-08-11",
        plan: { versionNumber: 1 },
        ratings: [
          {
            goal: 1,
            statement: "The children are never alone",
            attainment: "ATTAINED",
            note: "Never alone since May.",
          },
        ],
      });
    });
  });

  test("OM-02: functioning is compared, domain by domain, whichever way its instrument counts", async () => {
    const kase = await caseIn(desk.office, "ASSESSING");
    const family = new Evaluated(kase);
    await family.measure("PRE", "2006-03-08 10:00", 2.5);
    await family.measure("PRE", "2006-03-08 10:10", 30, {
      domain: "COMMUNICATION",
      instrument: "Conflict count",
      higherIsBetter: false,
    });
    await kase.assess();
    await (await (await kase.concur("cara")).concur("alice")).accept();
    await family.measure("POST", "2006-07-24 10:00", 4);
    await family.measure("POST", "2006-07-24 10:10", 33, {
      domain: "COMMUNICATION",
      instrument: "Conflict count",
      higherIsBetter: false,
    });
    const { functioning } = await kase.read(
      "functioning { domain instrument preScore postScore change improved }",
    );
    expect(functioning).toEqual([
      {
        domain: "PARENTING",
        instrument: "Parenting scale",
        preScore: 2.5,
        postScore: 4,
        change: 1.5,
        improved: true,
      },
      {
        domain: "COMMUNICATION",
        instrument: "Conflict count",
        preScore: 30,
        postScore: 33,
        change: 3,
        improved: false,
      },
    ]);
  });

  test("E-42, the data of it: a placement in the year is told by the outcome, beside the removals", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    await endedOn(kase, "2006-07-24", "COMPLETION");
    const removal = { childId: kase.children[0].id, removedOn: "2006-12-01", cause: "NEGLECT" };
    await kase.do("alice", "2006-12-01 18:00", "recordRemoval", removal);
    const checked = { checkedAt: local("2007-07-24 09:00"), childPlaced: true, narrative: "In foster care." };
    await kase.do("cara", "2007-07-24 10:00", "recordOutcome", checked);
    const { followUps, family, terminatedOn } = await kase.read(
      "terminatedOn followUps { kind childPlaced } family { removals { removedOn returnedOn } }",
    );
    expect({ followUps, family, terminatedOn }).toEqual({
      terminatedOn: "2006-07-24",
      followUps: [{ kind: "OUTCOME_CHECK", childPlaced: true }],
      family: { removals: [{ removedOn: "2006-12-01", returnedOn: null }] },
    });
  });

  describe("FP-PV-07, PV-08: what a plan provides", () => {
    const services = (necessity: string | null) => ({
      plannedWeeks: 16,
      services: [
        { kind: "FAMILY_THERAPY", objective: "FAMILY_THERAPY" },
        { kind: "INDIVIDUAL_THERAPY", objective: "OTHER_THERAPEUTIC_SERVICES", necessity },
      ],
    });

    test("individual therapy says why, or is waived by the supervisor", async () => {
      const kase = await caseIn(desk.office, "ACCEPTED");
      await kase.draftPlan(undefined, services(null));
      const finalise = () => kase.refused("cara", kase.now, "finalisePlan", { planId: kase.planId });
      expect(await finalise()).toEqual(["NECESSITY_NOT_STATED"]);
      const reason = "The referral letter says it.";
      await kase.do("ben", kase.now, "waiveRule", { ruleId: "FP-PV-08", reason });
      await kase.finalise(kase.now);
    });

    test("goals and services name the objective that they serve", async () => {
      const kase = await caseIn(desk.office, "ACCEPTED");
      const [goal] = kase.planContent(kase.now).goals as object[];
      await kase.draftPlan(undefined, {
        ...services("The mother grieves."),
        goals: [{ ...goal, objective: "CRISIS_INTERVENTION" }],
      });
      await kase.finalise();
      const { plans } = await kase.read(
        "plans { plannedWeeks goals { objective } services { kind objective necessity } }",
      );
      expect(plans).toEqual([
        {
          plannedWeeks: 16,
          goals: [{ objective: "CRISIS_INTERVENTION" }],
          services: [
            { kind: "FAMILY_THERAPY", objective: "FAMILY_THERAPY", necessity: null },
            {
              kind: "INDIVIDUAL_THERAPY",
              objective: "OTHER_THERAPEUTIC_SERVICES",
              necessity: "The mother grieves.",
            },
          ],
        },
      ]);
    });
  });

  describe("EX-04: a family that comes back", () => {
    const again = (kase: Lived, earlierReferralId: string) => ({
      statement: kase.statement({ statement: { earlierReferralId } }),
    });

    test("is accepted when the fact has changed; the declined referral stays readable, named by the new one", async () => {
      const kase = await Lived.ready(desk.office, {
        caregivers: [{ name: "Ann", relationship: "BIOLOGICAL_PARENT", isPrimary: true, suicidal: true }],
      });
      await (await kase.submit()).review(undefined, ["EX_01B"]);
      await kase.do("cara", kase.now, "declineReferral", { note: "The mother must be seen first." });
      const declined = kase.referralId;

      kase.now = "2006-04-03 09:00";
      const caregiverId = kase.caregivers[0].id;
      await kase.do("alice", kase.now, "updateCaregiver", { caregiverId, suicidal: false });
      const { referral } = await kase.do("alice", kase.now, "draftReferral", again(kase, declined));
      kase.referralId = referral.id;
      await kase.do("alice", kase.now, "completeInformationSheet");
      await kase.countyAssessment(desk.office.assessmentKind, kase.now);
      await (await (await kase.submit(kase.now)).review()).assign();
      expect(await kase.read("status earlierReferral { id status declinedCriteria }")).toEqual({
        status: "CONTACT_PENDING",
        earlierReferral: { id: declined, status: "DECLINED", declinedCriteria: ["EX_01B"] },
      });
    });

    test("waits while the earlier case is open, and is taken in after it", async () => {
      const kase = await caseIn(desk.office, "INTENSIVE");
      const earlier = kase.referralId;
      const { referral } = await kase.do("alice", kase.now, "draftReferral", again(kase, earlier));
      await kase.do("alice", kase.now, "completeInformationSheet", { referralId: referral.id });
      const assessment = {
        referralId: referral.id,
        kind: desk.office.assessmentKind,
        assessedOn: kase.now.slice(0, 10),
        highRiskFactors: ["Alone"],
      };
      await kase.do("alice", kase.now, "recordCountyAssessment", assessment);
      const submit = { referralId: referral.id };
      expect(await kase.refused("alice", kase.now, "submitReferral", submit)).toEqual(["OPEN_CASE_EXISTS"]);
      await endedOn(kase, "2006-04-10");
      await kase.do("alice", kase.now, "submitReferral", submit);
    });

    test("cannot name another family's referral, whether it exists or not", async () => {
      const [kase, other] = [await Lived.registered(desk.office), await caseIn(desk.office, "DRAFT")];
      const unknown = `Referral:${"0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee"}`;
      const answers = [];
      for (const earlier of [other.referralId, unknown])
        answers.push(
          await kase
            .as("alice")
            .ask(
              `mutation ($input: DraftReferralInput!) { draftReferral(input: $input) { referral { id } } }`,
              {
                input: { familyId: kase.familyId, ...again(kase, earlier) },
              },
            ),
        );
      expect(answers[0].errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
      expect(answers[0].errors![0].message).toContain("earlier referral is of the family");
      expect(answers[0].errors![0].message).toBe(answers[1].errors![0].message);
    });
  });
});

test("FP-PV-04, FP-PV-05, FP-PV-06: the API answers the policy's treatment model, its background and its legal base", async () => {
  const { policy } = await desk.office.people.alice.get(
    `{ policy { manual treatmentModel background { label figure } legalBase { editionId quote section } } }`,
  );
  expect(policy.treatmentModel).toBe("SLTM");
  expect(policy.background).toEqual([
    { label: "Children in custody when the text was written, at least", figure: 2900 },
    { label: "Children in custody when the text was written, at most", figure: 3300 },
    { label: "Year in which Mississippi adopted the programme", figure: 1994 },
  ]);
  expect(policy.manual).toBe("Policy manual, Volume IV, Section C, pages 3000-3008");
  expect(policy.legalBase).toEqual(
    ["MS_1994", "MS_2006"].map((editionId) => ({
      editionId,
      section: "Legal Base",
      quote: "Federal: The Family Preservation Act of 1994, Sections 43-51-1 through Sections 43-51-5",
    })),
  );
});
