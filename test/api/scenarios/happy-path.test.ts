import { countyContact, document, documented, staff } from "../../support/acts/coordination";
import { Evaluated } from "../../support/acts/evaluation";
import { Lived } from "../../support/caseload";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { addDays, addMonths, local, localDay } from "../../support/local";
import { caseIn } from "../../support/states";

const desk = openDesk();

/** The base timeline B of spec/7, lived to the end of services on 2006-07-24. */
async function served(): Promise<Lived> {
  const kase = await Lived.ready(desk.office);
  await kase.submit("2006-03-06 09:00");
  await (await kase.review("2006-03-06 10:00")).assign("2006-03-06 11:00");
  await kase.meet("2006-03-07 14:00", 120);
  await kase.do("cara", "2006-03-08 09:00", "forwardInformationSheet");
  await kase.contact("TELEPHONE", "2006-03-09 09:00", 240);
  await kase.assess("2006-03-10 09:00");
  await (await kase.concur("cara", "2006-03-10 09:30")).concur("alice", "2006-03-10 09:40");
  await kase.accept("2006-03-10 10:00");
  for (let week = 2; week <= 20; week += 1) {
    if (week === 3) await agreePlan(kase);
    const day = addDays("2006-03-07", 7 * (week - 1));
    await kase.contact("HOME_VISIT", `${day} 14:00`, week <= 10 ? 120 : 60);
    await coordinated(kase, day);
    await kase.contact("TELEPHONE", `${addDays(day, 2)} 09:00`, week <= 10 ? 240 : 120);
  }
  await new Evaluated(kase).asOwed();
  return kase;
}

/**
 * What specialist and county owe each other, as the edition has it: in the week of a Tuesday, the staffing of
 * the day after; on the first Tuesday of a month, the papers of the month before and the county's contact.
 */
async function coordinated(kase: Lived, tuesday: string): Promise<void> {
  const weekly = kase.office.edition === "ms-1994";
  if (weekly || tuesday === "2006-06-20") await staff(kase, `${addDays(tuesday, 1)} 10:00`);
  if (weekly && tuesday.slice(8) >= "15" && tuesday.slice(8) <= "21")
    await countyContact(kase, `${addDays(tuesday, 1)} 15:00`);
  if (tuesday.slice(8) <= "07")
    await documented(kase, addMonths(tuesday, -1).slice(0, 7), `${tuesday} 17:00`);
}

async function agreePlan(kase: Lived): Promise<void> {
  await (await kase.draftPlan("2006-03-17 09:00")).finalise("2006-03-17 09:10");
  await (await kase.sign("2006-03-17 09:20")).activate("2006-03-17 09:30");
  await kase.deliver("TREATMENT_PLAN", "COPY", "2006-03-17 10:00");
  await kase.deliver("ASSESSMENT_SUMMARY", "COPY", "2006-03-17 10:00");
  const deliveryId = await kase.deliver("TREATMENT_PLAN", "ORIGINAL", "2006-03-17 10:00");
  await kase.do("alice", "2006-03-20 11:00", "fileOriginal", { deliveryId, filedOn: "2006-03-20" });
  const meeting = kase.teamMeeting("COUNTY", "2006-03-20 13:30");
  await kase.do("alice", "2006-03-20 15:00", "recordTeamMeeting", meeting);
}

/** The year of follow-up, as the policy asks for it. */
async function followedUp(kase: Lived): Promise<void> {
  for (let month = 1; month <= 12; month += 1) {
    const day = addMonths("2006-07-24", month);
    await kase.followUp("CALL", `${day} 10:00`);
    if (month % 3 === 0) await kase.followUp("VISIT", `${day} 15:00`, { reassessment: "All is well." });
  }
  const last = "2007-07-24 17:00";
  await kase.do("cara", last, "recordOutcome", { checkedAt: local(last), childPlaced: false });
  await kase.do("cara", last, "evaluateEffectiveness", { evaluatedAt: local(last), narrative: "It held." });
}

underEachEdition(desk, (edition) => {
  describe(
    by(edition, "H2", "H1") + ": a preventive case, from referral to the end of the follow-up year",
    () => {
      let kase: Lived;
      beforeAll(async () => {
        kase = await served();
      }, 60_000);

      test("treatment: hours, phases and both readings of the face-to-face hours", async () => {
        const when = "2006-07-24 18:00";
        const { service, status, editionId } = await kase.read(
          `status editionId service { firstContactOn plannedEnd weeks { number from to hours faceToFaceHours minHours }
          phases { phase from to hours faceToFaceHours } weeklyReading { phase weeksMeeting weeks } }`,
          when,
        );
        expect({ status, editionId }).toEqual({
          status: "MAINTENANCE",
          editionId: by(edition, "MS_1994", "MS_2006"),
        });
        expect(service).toMatchObject({ firstContactOn: "2006-03-07", plannedEnd: "2006-07-24" });
        const weeks = service.weeks.map((week: Record<string, unknown>) => [
          week.number,
          week.hours,
          week.faceToFaceHours,
        ]);
        expect(weeks).toEqual(Array.from({ length: 20 }, (_, n) => (n < 10 ? [n + 1, 6, 2] : [n + 1, 3, 1])));
        expect(service.weeks[9]).toMatchObject({ from: "2006-05-09", to: "2006-05-15", minHours: 5 });
        expect(service.weeks[19]).toMatchObject({ from: "2006-07-18", to: "2006-07-24", minHours: 2 });
        expect(service.phases).toEqual([
          { phase: "INTENSIVE", from: "2006-03-07", to: "2006-05-15", hours: 60, faceToFaceHours: 20 },
          { phase: "MAINTENANCE", from: "2006-05-16", to: "2006-07-24", hours: 30, faceToFaceHours: 10 },
        ]);
        expect(service.weeklyReading).toEqual(
          by(
            edition,
            [],
            [
              { phase: "INTENSIVE", weeksMeeting: 0, weeks: 10 },
              { phase: "MAINTENANCE", weeksMeeting: 0, weeks: 10 },
            ],
          ),
        );
      });

      test("what each edition owes before services end, and nothing of it broken", async () => {
        const rows = await kase.owed("2006-07-24 18:00");
        expect(rows.filter(({ breach }) => breach)).toEqual([]);
        const types = [...new Set(rows.map(({ type }) => type))].sort();
        const shared = [
          ...[
            "INITIAL_CONTACT_48H",
            "INITIAL_VISIT_48H",
            "CIS_TO_STATE_OFFICE",
            "TREATMENT_PLAN",
            "PLAN_COPY",
          ],
          ...[
            "SUMMARY_COPY",
            "ORIGINALS_TO_DHS",
            "WEEKLY_CONTACT",
            "WEEKLY_HOURS",
            "EXTENSION_OR_COMPLETION",
          ],
        ];
        const own = by(
          edition,
          [
            ...["ACCEPTANCE_NOTICE", "INDIVIDUAL_SERVICE_PLAN", "MACWIS_NARRATIVE"],
            ...["STAFFING_WEEKLY", "COUNTY_MONTHLY_CONTACT"],
          ],
          [
            ...["FACE_TO_FACE_PHASE", "FTM_INITIAL"],
            ...["MONTHLY_DOCUMENTATION", "MACWIS_NARRATIVE", "STAFFING_QUARTERLY"],
            ...["GOAL_ATTAINMENT_REVIEW", "SATISFACTION_ACCEPTANCE", "SATISFACTION_MID"],
          ],
        );
        expect(types).toEqual([...shared, ...own].sort());
        const met = rows.filter(({ type }) => type !== "EXTENSION_OR_COMPLETION");
        const open = met.filter(({ status, anchor }) => status !== "MET" && anchor !== "week:20");
        expect(open.map(({ type, anchor, status }) => `${type} ${anchor} ${status}`).sort()).toEqual(
          by(
            edition,
            ["MACWIS_NARRATIVE month:2006-07 OPEN"],
            [
              "MACWIS_NARRATIVE month:2006-07 OPEN",
              "MONTHLY_DOCUMENTATION month:2006-07 OPEN",
              "STAFFING_QUARTERLY quarter:2006-Q1 CANCELLED",
              "STAFFING_QUARTERLY quarter:2006-Q3 CANCELLED",
            ],
          ),
        );
        const days = (type: string) => {
          const { targetAt, dueAt } = rows.find((row) => row.type === type)!;
          return [targetAt && localDay(targetAt), localDay(dueAt!)];
        };
        expect(days("INITIAL_CONTACT_48H")).toEqual([null, "2006-03-08"]);
        expect(days("CIS_TO_STATE_OFFICE")).toEqual([null, "2006-03-13"]);
        expect(days("TREATMENT_PLAN")).toEqual(["2006-03-20", "2006-03-21"]);
        expect(days("PLAN_COPY")).toEqual([null, "2006-03-21"]);
        if (edition === "ms-1994") expect(days("ACCEPTANCE_NOTICE")).toEqual([null, "2006-03-10"]);
      });

      test("services end by completion, decided by those whom the edition asks", async () => {
        await kase.propose("COMPLETION", "2006-07-24 18:00", { staffedOn: null });
        await kase.do("cara", "2006-07-24 18:10", "decideDiscontinuation", { agrees: true });
        expect(await kase.status()).toBe(by(edition, "FOLLOW_UP", "DISCONTINUATION_PENDING"));
        if (edition === "ms-2006")
          await kase.do("alice", "2006-07-24 18:20", "decideDiscontinuation", { agrees: true });
        expect(await kase.read("status terminatedOn terminationReason")).toEqual({
          status: "FOLLOW_UP",
          terminatedOn: "2006-07-24",
          terminationReason: "COMPLETION",
        });
        const rows = await kase.owed();
        const dueDays = (type: string) =>
          rows.filter((row) => row.type === type).map(({ dueAt }) => localDay(dueAt!));
        expect(dueDays("FOLLOW_UP_VISIT")).toEqual(["2006-10-24", "2007-01-24", "2007-04-24", "2007-07-24"]);
        expect(dueDays("FOLLOW_UP_CALL")).toEqual(
          ["08", "09", "10", "11", "12"]
            .map((month) => `2006-${month}-24`)
            .concat(["01", "02", "03", "04", "05", "06", "07"].map((month) => `2007-${month}-24`)),
        );
        expect(dueDays("OUTCOME_CHECK_12M")).toEqual(["2007-07-24"]);
        expect(dueDays("EFFECTIVENESS_EVALUATION")).toEqual(["2007-07-24"]);
      });

      test("the papers of the last month are owed after services have ended, and written on 7 August", async () => {
        const july = { type: "MACWIS_NARRATIVE", anchor: "month:2006-07" };
        const { dueAt } = await kase.theOne(july.type, kase.now, july.anchor);
        expect(localDay(dueAt!)).toBe("2006-08-07");
        await document(kase, "2006-07", "2006-08-07 09:00", "PLAN_EVALUATION");
        await document(kase, "2006-07", "2006-08-07 23:00");
        const papers = (await kase.owed("2006-08-08 09:00")).filter(({ anchor }) =>
          anchor.startsWith("month:"),
        );
        expect(papers.filter(({ status }) => status !== "MET")).toEqual([]);
        expect(papers.length).toBe(by(edition, 5 + 5, 5 + 5));
      });

      test("the year of follow-up, and the case closes without a breach", async () => {
        await new Evaluated(kase).asked("TERMINATION", "2006-07-28 19:00");
        await followedUp(kase);
        const { refusal } = await kase
          .as("cara", "2007-07-23 17:00")
          .give("closeReferral", { referralId: kase.referralId });
        expect(refusal.violations.map(({ code }: { code: string }) => code)).toContain(
          "FOLLOW_UP_YEAR_NOT_OVER",
        );
        await kase.do("cara", "2007-07-25 09:00", "closeReferral");
        const { status, compliance } = await kase.read(
          "status compliance { total byStatus { status count } breaches { type anchor } }",
          "2008-01-01 09:00",
        );
        expect(status).toBe("CLOSED");
        expect(compliance.breaches).toEqual([]);
        const counts = compliance.byStatus.filter(({ count }: { count: number }) => count > 0);
        const waivedQuarters = by(edition, 0, 2);
        expect(counts).toEqual([
          { status: "MET", count: compliance.total - waivedQuarters },
          ...(waivedQuarters ? [{ status: "CANCELLED", count: waivedQuarters }] : []),
        ]);
        const coordination = by(edition, 19 + 5 + 5, 3 + 5 + 5);
        const evaluation = by(edition, 0, 2 + 3);
        const meetings = by(edition, 0, 1);
        expect(compliance.total).toBe(7 + 2 + 40 + 1 + 18 + coordination + evaluation + meetings);
      }, 30_000);

      test("FP-PV-01: its history tells every step, who made it and under which edition", async () => {
        const { history } = await kase.read(
          "history(first: 100) { totalCount nodes { action actorName editionId at wrote } }",
        );
        const actions = new Set(history.nodes.map(({ action }: { action: string }) => action));
        expect(actions).toContain("closeReferral");
        expect(history.totalCount).toBeGreaterThan(60);
        const close = history.nodes[0];
        expect(close).toMatchObject({
          action: "closeReferral",
          actorName: "Cara",
          editionId: by(edition, "MS_1994", "MS_2006"),
          wrote: expect.arrayContaining(["Referral"]),
        });
        expect(close.at).toBe(local("2007-07-25 09:00").replace("Z", ".000Z"));
      });
    },
  );

  describe("H3: a child in custody whom the service is to bring home", () => {
    const custody = {
      family: { dhsCaseType: "CUSTODY" },
      statement: { purpose: "REUNIFICATION", atRiskOfRemoval: false, threatenedPlacement: null },
    };

    test("FP-PV-02: custody itself is the risk, EX-03 does not speak against it, and the child returns home in service", async () => {
      const kase = await Lived.ready(desk.office, custody);
      const { record } = await kase.do("alice", "2006-03-06 08:40", "recordRemoval", {
        childId: kase.children[0].id,
        removedOn: "2006-02-20",
        cause: "NEGLECT",
      });
      kase.beside.removalId = record.id;
      await kase.place("2006-02-20");
      await kase.submit();
      await (await kase.review()).assign();
      await (await (await (await kase.meet()).assess()).concur("cara")).concur("alice");
      await kase.accept();
      await (await kase.draftPlan()).finalise();
      await (await kase.sign()).activate();
      for (const day of ["2006-03-20", "2006-04-03"])
        await kase.do(
          "alice",
          `${day} 15:00`,
          "recordTeamMeeting",
          kase.teamMeeting("COUNTY", `${day} 13:30`),
        );
      const home = { removalId: record.id, returnedOn: "2006-04-10" };
      await kase.do("alice", "2006-04-10 16:00", "recordReturn", home);
      const { status, purpose, family, outOfHomePlacements } = await kase.read(
        "status purpose outOfHomePlacements { verdict from to days } family { dhsCaseType removals { removedOn returnedOn child { name } } }",
      );
      expect({ status, purpose }).toEqual({ status: "INTENSIVE", purpose: "REUNIFICATION" });
      expect(family).toEqual({
        dhsCaseType: "CUSTODY",
        removals: [{ removedOn: "2006-02-20", returnedOn: "2006-04-10", child: { name: "Maya" } }],
      });
      expect(outOfHomePlacements).toEqual([
        { verdict: "PLACEMENT", from: "2006-02-20", to: "2006-04-10", days: 49 },
      ]);
      const owed = await kase.owed();
      expect(owed.filter(({ type }) => type === "FTM_INITIAL")).toMatchObject(
        by(edition, [], [{ status: "MET", owner: "COUNTY" }]),
      );
    });

    test("without custody, removal or risk there is nothing to reunify", async () => {
      const kase = await Lived.ready(desk.office, { statement: custody.statement });
      expect(await kase.refused("alice", kase.day(0, "09:00"), "submitReferral")).toEqual(["NOT_AT_RISK"]);
    });

    test("for prevention the same words are refused: custody is no risk of removal", async () => {
      const statement = { purpose: "PREVENTION", atRiskOfRemoval: false };
      const kase = await Lived.ready(desk.office, { ...custody, statement });
      expect(await kase.refused("alice", kase.day(0, "09:00"), "submitReferral")).toEqual(["NOT_AT_RISK"]);
    });
  });

  test("AS-02: an assessment that finds emergency placement necessary alerts the county at once", async () => {
    const kase = await caseIn(desk.office, "ASSESSING");
    await kase.assess(undefined, {
      emergencyPlacementNeeded: true,
      emergencyPlacementNote: "The father's rage.",
    });
    const { status, notices } = await kase.read("status notices { kind recipient recordedAt }");
    expect(status).toBe("ASSESSING");
    const alerts = notices.filter(({ kind }: { kind: string }) => kind === "SAFETY_ALERT");
    expect(alerts.map(({ recipient }: { recipient: string }) => recipient).sort()).toEqual([
      "ASWS",
      "COUNTY_WORKER",
    ]);
  });
});
