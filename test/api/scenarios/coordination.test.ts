import type { Lived } from "../../support/caseload";
import { attendees, countyContact, document, hold, staff } from "../../support/acts/coordination";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { local, localOf } from "../../support/local";
import type { Who } from "../../support/office";
import { caseIn } from "../../support/states";

const desk = openDesk();

const calm = { clientUpdate: "The week was calm." };
const rows = async (kase: Lived, type: string, when?: string) =>
  (await kase.owed(when)).filter((row) => row.type === type);
const codes = (payload: { refusal: { violations: { code: string }[] } }) =>
  payload.refusal.violations.map(({ code }) => code);

underEachEdition(desk, (edition) => {
  describe("E-22: the documentation of June", () => {
    let kase: Lived;
    beforeAll(async () => {
      kase = await caseIn(desk.office, "INTENSIVE");
    });
    const june = async (when: string) =>
      (await rows(kase, "MONTHLY_DOCUMENTATION", when)).find(({ anchor }) => anchor === "month:2006-06");

    test("ms-2006: due Mon 10 July to the end of the day; ms-1994: on record, and owed by no day", async () => {
      const row = await june("2006-07-10 23:00");
      expect(row && [localOf(row.dueAt), row.status, row.owner]).toEqual(
        by(edition, undefined, ["2006-07-10 23:59", "DUE_SOON", "SPECIALIST"]),
      );
      if (edition === "ms-2006")
        expect(await june("2006-07-11 00:05")).toMatchObject({ status: "OVERDUE", breach: true });
    });

    test("submitted at 23:30 on 10 July, which is 04:30 UTC of the 11th, it is on time", async () => {
      const id = await document(kase, "2006-06", "2006-07-10 23:30");
      const { documents } = await kase.read("documents { id month kind text submittedAt worker { name } }");
      expect(documents).toEqual([
        {
          id,
          month: "2006-06-01",
          kind: "DOCUMENTATION",
          text: "Visits, calls, and food from the pantry.",
          submittedAt: "2006-07-11T04:30:00.000Z",
          worker: { name: "Cara" },
        },
      ]);
      const row = await june("2006-07-12 09:00");
      expect(row && [row.status, row.breach, row.evidence]).toEqual(
        by(edition, undefined, ["MET", false, [{ record: "MonthlyDocument", id }]]),
      );
    });

    test("submitted at 00:05 on the 11th it is late", async () => {
      const late = await caseIn(desk.office, "INTENSIVE");
      await document(late, "2006-06", "2006-07-11 00:05");
      const found = (await rows(late, "MONTHLY_DOCUMENTATION", "2006-07-12 09:00")).filter(
        ({ metAt }) => metAt,
      );
      expect(found.map(({ status, breach }) => [status, breach])).toEqual(
        by(edition, [], [["MET_LATE", true]]),
      );
    });

    test("it is written once: the month has its document", async () => {
      const again = { month: "2006-06-15", text: "More.", submittedAt: local("2006-07-11 09:00") };
      expect(await kase.refused("cara", "2006-07-11 09:00", "recordMonthlyDocument", again)).toEqual([
        "DOCUMENT_EXISTS",
      ]);
    });
  });

  test("E-24: accepted Fri 31 March, the narrative of March is due on 7 April, and the document where it has a day", async () => {
    const kase = await caseIn(desk.office, "ACCEPTED", { start: "2006-03-27" });
    const due = async (type: string) =>
      (await rows(kase, type))
        .filter(({ anchor }) => anchor === "month:2006-03")
        .map(({ dueAt }) => localOf(dueAt));
    expect(await due("MACWIS_NARRATIVE")).toEqual(["2006-04-07 23:59"]);
    expect(await due("MONTHLY_DOCUMENTATION")).toEqual(by(edition, [], ["2006-04-07 23:59"]));
  });

  test("DO-02, DO-03: a narrative is forwarded, and counts when it is in MACWIS", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    const documentId = await document(kase, "2006-03", "2006-04-05 09:00", "MACWIS_NARRATIVE", {
      enteredInMacwisAt: null,
      reference: null,
    });
    const narrative = () => kase.theOne("MACWIS_NARRATIVE", "2006-05-01 09:00", "month:2006-03");
    expect((await narrative()).status).toBe("OVERDUE");
    await kase.do("cara", "2006-04-06 09:00", "forwardMonthlyDocument", {
      documentId,
      forwardedAt: local("2006-04-06 08:00"),
    });
    const entry = { documentId, enteredInMacwisAt: local("2006-04-07 23:59"), reference: "N-881" };
    await kase.do("cara", "2006-04-10 09:00", "enterInMacwis", entry);
    expect(await narrative()).toMatchObject({ status: "MET", evidence: [{ id: documentId }] });
    expect(await kase.refused("cara", "2006-04-10 09:05", "enterInMacwis", entry)).toEqual([
      "DOCUMENT_ENTERED",
    ]);
    const { documents } = await kase.read("documents { forwardedAt enteredInMacwisAt reference }");
    expect(documents.map((one: Record<string, string>) => Object.values(one))).toEqual([
      ["2006-04-06T13:00:00.000Z", "2006-04-08T04:59:00.000Z", "N-881"],
    ]);
  });

  test("E-25: staffed on 15 March, not from 20 to 26 March, and on 20 June", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    await staff(kase, "2006-03-20 09:00", undefined, { heldAt: local("2006-03-15 10:00") });
    const before = "2006-06-30 23:00";
    const quarter = { type: "STAFFING_QUARTERLY", anchor: "quarter:2006-Q2" };
    const q2 = async (when: string) =>
      (await kase.owed(when)).find(({ type, anchor }) => type === quarter.type && anchor === quarter.anchor);
    expect((await q2(before))?.status).toBe(by(edition, undefined, "DUE_SOON"));
    if (edition === "ms-2006")
      expect(await q2("2006-07-01 00:00")).toMatchObject({ status: "MISSED", breach: true, owner: "COUNTY" });
    await staff(kase, "2006-06-20 10:00");
    expect((await q2("2006-07-01 00:00"))?.status).toBe(by(edition, undefined, "MET"));
    const weeks = await rows(kase, "STAFFING_WEEKLY", "2006-03-27 00:00");
    expect(weeks.slice(0, 2).map(({ dueAt, status, breach }) => [localOf(dueAt), status, breach])).toEqual(
      by(
        edition,
        [
          ["2006-03-19 23:59", "MET", false],
          ["2006-03-26 23:59", "MISSED", true],
        ],
        [],
      ),
    );
    const met = weeks.filter(({ metAt }) => metAt).map(({ anchor }) => anchor);
    expect(met).toEqual(by(edition, ["week:2006-03-13", "week:2006-06-19"], []));
  });

  test("E-50: no contact of the county in May", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    await countyContact(kase, "2006-04-20 10:00");
    await countyContact(kase, "2006-06-05 10:00");
    const found = await rows(kase, "COUNTY_MONTHLY_CONTACT", "2006-06-06 09:00");
    expect(found.slice(1, 4).map(({ dueAt, status, breach }) => [localOf(dueAt), status, breach])).toEqual(
      by(
        edition,
        [
          ["2006-04-30 23:59", "MET", false],
          ["2006-05-31 23:59", "MISSED", true],
          ["2006-06-30 23:59", "MET", false],
        ],
        [],
      ),
    );
    const { contacts, service } = await kase.read(
      "contacts(first: 5) { nodes { type faceToFace worker { name } } } service { weeks { hours } }",
      "2006-06-06 09:00",
    );
    expect(contacts.nodes[0]).toEqual({
      type: "COUNTY_CONTACT",
      faceToFace: true,
      worker: { name: "Alice" },
    });
    expect(service.weeks.reduce((sum: number, week: { hours: number }) => sum + week.hours, 0)).toBe(2);
  });

  test("CO-06: the specialist logs no contact of the county, nor the county one of the specialist", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    const contact = { startedAt: local(kase.now), durationMinutes: 0, result: "NO_SHOW" };
    const county = { ...contact, type: "COUNTY_CONTACT" };
    expect(await kase.refused("cara", kase.now, "logContact", county)).toEqual(["COUNTY_CONTACT_BY_COUNTY"]);
    expect(await kase.refused("cara", kase.now, "logCountyContact", contact)).toEqual(["FORBIDDEN"]);
  });

  test("CO-06: each side voids its own contacts, and not the other's", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    const reason = "Another family's.";
    const { record } = await countyContact(kase, "2006-03-20 10:00");
    const call = await kase.contact("TELEPHONE", "2006-03-20 12:00", 10);
    const voided = (who: Who, contactId: string) =>
      kase.refused(who, "2006-03-20 13:00", "voidContact", { contactId, reason });
    expect(await voided("cara", record.id)).toEqual(["CONTACT_OF_OTHER_SIDE"]);
    expect(await voided("alice", call)).toEqual(["CONTACT_OF_OTHER_SIDE"]);
    await kase.do("alice", "2006-03-20 13:00", "voidContact", { contactId: record.id, reason });
    await kase.do("cara", "2006-03-20 13:00", "voidContact", { contactId: call, reason });
  });

  describe("FP-ST-02, FP-CO-07: one meeting over many cases", () => {
    let cases: Lived[];
    beforeAll(async () => {
      cases = [await caseIn(desk.office, "INTENSIVE"), await caseIn(desk.office, "INTENSIVE")];
      cases.push(await caseIn(desk.office, "ACCEPTED"));
    }, 60_000);

    test("FP-DO-04: gives each an entry of the same meeting with its own update, in the order in which they were named", async () => {
      const [one, two, three] = cases;
      const form = { staffingForm: "Form 7", directives: ["Ask the school."] };
      const { payload } = await hold("ben", "2006-04-05 10:00", [
        [three, calm],
        [one, calm],
        [two, form],
      ]);
      expect(payload.refusal).toBeNull();
      expect(payload.referrals.map(({ id }: { id: string }) => id)).toEqual(
        [three, one, two].map(({ referralId }) => referralId),
      );
      expect(payload.records.map(({ clientUpdate }: Record<string, string>) => clientUpdate)).toEqual([
        calm.clientUpdate,
        calm.clientUpdate,
        null,
      ]);
      expect(new Set(payload.records.map(({ meeting }: Record<string, string>) => meeting)).size).toBe(1);
      for (const kase of [one, two]) {
        const { staffings } = await kase.read(
          "staffings { kind heldAt attendees { place name } directives }",
        );
        expect(staffings).toHaveLength(1);
        expect(staffings[0].kind).toBe(by(edition, "WEEKLY", "QUARTERLY"));
      }
      const type = by(edition, "STAFFING_WEEKLY", "STAFFING_QUARTERLY");
      const anchor = by(edition, "week:2006-04-03", "quarter:2006-Q2");
      for (const kase of cases)
        expect((await kase.theOne(type, "2006-04-10 09:00", anchor)).status).toBe("MET");
    });

    test("ST-03: one case without its update, and nothing is written of any; the refusal names the case", async () => {
      const [one, two] = cases;
      const before = await desk.tables.snapshot();
      const { payload } = await hold("cara", "2006-04-12 10:00", [
        [one, calm],
        [two, { clientUpdate: null }],
      ]);
      expect(codes(payload)).toEqual(["STAFFING_FORM_MISSING"]);
      expect(payload.referrals).toEqual([]);
      expect(payload.refusal.violations[0].rule.id).toBe("FP-ST-03");
      expect(payload.refusal.violations[0].facts).toContainEqual({
        name: "referralId",
        value: two.referralId,
      });
      expect(await desk.tables.snapshot()).toEqual(before);
    });

    test("every case that stands against it is named, and one that is not open is refused with all", async () => {
      const [one, two] = cases;
      const draft = await caseIn(desk.office, "DRAFT");
      const { payload } = await hold("ben", "2006-04-12 10:00", [
        [draft, calm],
        [one, {}],
        [two, calm],
      ]);
      expect(codes(payload).sort()).toEqual(["INVALID_TRANSITION", "STAFFING_FORM_MISSING"]);
    });

    test("a case of another county is not there, and a case named twice is a slip", async () => {
      const [one, two] = cases;
      const ruth = await desk.server.as("ASWS", "Ruth", "Rankin");
      const input = { heldAt: local("2006-04-12 10:00"), attendees: attendees("alice", "ben", "cara") };
      const mutation = `mutation ($input: HoldStaffingInput!) { holdStaffing(input: $input) { records { id } } }`;
      const entry = { referralId: one.referralId, ...calm };
      const ask = async (client: typeof ruth, list: unknown[]) =>
        (await client.at(local("2006-04-12 12:00")).ask(mutation, { input: { ...input, cases: list } }))
          .errors;
      expect(await ask(ruth, [entry])).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
      const twice = [entry, { referralId: two.referralId, ...calm }, entry];
      expect(await ask(desk.office.people.ben, twice)).toMatchObject([
        { extensions: { code: "BAD_USER_INPUT", fields: [{ path: "input.cases.2.referralId" }] } },
      ]);
      expect(await ask(desk.office.people.ben, [])).toMatchObject([
        { extensions: { fields: [{ path: "input.cases" }] } },
      ]);
    });

    test("given twice with one key it is held once, and a refusal is answered again as it was", async () => {
      const [one, two] = cases;
      const both = [[two, calm] as const, [one, calm] as const];
      const key = { idempotencyKey: `meeting ${edition}` };
      const answers = await Promise.all([1, 2, 3].map(() => hold("ben", "2006-04-19 10:00", both, key)));
      expect(new Set(answers.map(({ payload }) => JSON.stringify(payload))).size).toBe(1);
      const held = async (kase: Lived) =>
        (await kase.read("staffings { heldAt }")).staffings.length as number;
      expect([await held(one), await held(two)]).toEqual([2, 2]);
      const refusedKey = { idempotencyKey: `refused ${edition}` };
      const refused = () =>
        hold(
          "ben",
          "2006-04-20 10:00",
          [
            [one, {}],
            [two, calm],
          ],
          refusedKey,
        );
      expect(codes((await refused()).payload)).toEqual(["STAFFING_FORM_MISSING"]);
      expect((await refused()).payload).toEqual((await refused()).payload);
    });

    test("meetings that name the same cases in other orders, all at once, are all held", async () => {
      const [one, two, three] = cases;
      const orders = [
        [one, two, three],
        [three, two, one],
        [two, one, three],
        [three, one, two],
      ];
      const answers = await Promise.all(
        orders.map((order, n) =>
          hold(
            "ben",
            `2006-04-2${n} 10:00`,
            order.map((kase) => [kase, calm] as const),
          ),
        ),
      );
      expect(answers.map(({ payload, errors }) => errors ?? payload.refusal)).toEqual([
        null,
        null,
        null,
        null,
      ]);
    });
  });

  test("ST-04: a consultation with the Coordinator is on record, and staffs no week and no quarter", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    const consultation = {
      heldAt: local("2006-04-12 10:00"),
      attendees: attendees("ben", "dana", "alice", "cara"),
      ...calm,
    };
    expect(await kase.refused("cara", "2006-04-12 11:00", "recordConsultation", consultation)).toEqual([
      "FORBIDDEN",
    ]);
    await kase.do("dana", "2006-04-12 11:00", "recordConsultation", consultation);
    const { staffings } = await kase.read("staffings { kind worker { name } }");
    expect(staffings).toEqual([{ kind: "CONSULTATION", worker: { name: "Dana" } }]);
    const met = (await kase.owed("2006-07-01 09:00")).filter(
      ({ type, metAt }) => /^STAFFING/.test(type) && metAt,
    );
    expect(met).toEqual([]);
  });

  test("AMB-47: a staffing on record lets services end early, without a word of its day", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    const hostile = {
      reason: "HOSTILITY_UNWORKABLE_RESISTANCE",
      effectiveOn: "2006-04-12",
      staffedOn: null,
    };
    await staff(kase, "2006-04-02 20:00");
    const asked = () =>
      kase.as("cara", "2006-04-12 12:00").give("proposeDiscontinuation", {
        referralId: kase.referralId,
        ...hostile,
      });
    if (edition === "ms-1994") {
      expect(codes(await asked())).toEqual(["STAFFING_REQUIRED"]);
      await staff(kase, "2006-04-03 09:00");
    }
    expect((await asked()).refusal).toBeNull();
  });

  test("as of a day, by what is known today: a paper that came late and a staffing entered late", async () => {
    const kase = await caseIn(desk.office, "INTENSIVE");
    await document(kase, "2006-03", "2006-04-20 09:00", "MACWIS_NARRATIVE", {
      submittedAt: local("2006-04-05 09:00"),
      enteredInMacwisAt: local("2006-04-06 09:00"),
    });
    await staff(kase, "2006-04-20 10:00", undefined, { heldAt: local("2006-03-22 10:00") });
    const query = `query ($id: ID!, $basis: ComplianceBasis!) { referral(id: $id) { compliance(asOf: "${local("2006-04-10 12:00")}", basis: $basis) {
      obligations { type anchor status } lateEntries { happenedAt record { __typename } } } } }`;
    const on10April = async (basis: string) => {
      const { referral } = await kase
        .as("dana", "2006-05-01 09:00")
        .get(query, { id: kase.referralId, basis });
      const { obligations, lateEntries } = referral.compliance;
      const status = (type: string, anchor: string) =>
        obligations.find((one: Record<string, string>) => one.type === type && one.anchor === anchor)?.status;
      return {
        narrative: status("MACWIS_NARRATIVE", "month:2006-03"),
        week: status("STAFFING_WEEKLY", "week:2006-03-20"),
        late: lateEntries.map((one: { record: { __typename: string } }) => one.record.__typename).sort(),
      };
    };
    const late = ["MonthlyDocument", "StaffingEntry"];
    expect(await on10April("RECORDED_THEN")).toEqual({
      narrative: "OVERDUE",
      week: by(edition, "MISSED", undefined),
      late,
    });
    expect(await on10April("KNOWN_TODAY")).toEqual({
      narrative: "MET",
      week: by(edition, "MET", undefined),
      late,
    });
  });
});
