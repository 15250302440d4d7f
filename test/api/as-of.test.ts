import { Lived } from "../support/caseload";
import type { Answer } from "../support/client";
import { openDesk } from "../support/desk";
import { local } from "../support/local";
import { caseIn } from "../support/states";

const desk = openDesk();
beforeAll(() => desk.office.adopt("ms-2006"));

jest.setTimeout(60_000);

/** When it is looked back from. */
const today = "2008-01-02 12:00";

type Basis = "RECORDED_THEN" | "KNOWN_TODAY" | null;
const both = ["RECORDED_THEN", "KNOWN_TODAY"] as const;

const fields = `asOf basis editionId total byStatus { status count }
  obligations { id type anchor status breach dueAt metAt evidence { record id } } breaches { type anchor }
  lateEntries { change happenedAt recordedAt record { __typename id } }`;

/** How a case stood as of a local time. */
async function compliance(kase: Lived, asOf: string, basis: Basis = null): Promise<Answer["data"]> {
  const query = `query ($id: ID!, $asOf: DateTimeISO, $basis: ComplianceBasis) {
    referral(id: $id) { compliance(asOf: $asOf, basis: $basis) { ${fields} } } }`;
  const variables = { id: kase.referralId, asOf: local(asOf), basis };
  return (await kase.as("dana", today).get(query, variables)).referral.compliance;
}

/** The status of the one obligation of a type (and anchor). */
async function status(
  kase: Lived,
  type: string,
  asOf: string,
  basis: Basis = null,
  anchor?: string,
): Promise<string> {
  const { obligations } = await compliance(kase, asOf, basis);
  const found = obligations.filter(
    (one: Answer["data"]) => one.type === type && (!anchor || one.anchor === anchor),
  );
  expect(found).toHaveLength(1);
  return found[0].status;
}

/** A specialist is on the way by noon of the first day. */
async function sent(start = "2006-03-06"): Promise<Lived> {
  const kase = await Lived.ready(desk.office, { start });
  return (await (await kase.submit()).review()).assign();
}

describe("A contact of 7 March that is entered on 12 March", () => {
  let kase: Lived;
  let contact: string;
  beforeAll(async () => {
    kase = await sent();
    contact = await kase.contact("HOME_VISIT", "2006-03-07 14:00", 120, { loggedAt: "2006-03-12 10:00" });
  });

  test("was missing on 9 March by what had been recorded: the 48 hours are overdue", async () => {
    const then = await compliance(kase, "2006-03-09 12:00");
    expect(then.basis).toBe("RECORDED_THEN");
    expect(then.breaches.map(({ type }: Answer["data"]) => type).sort()).toEqual([
      "INITIAL_CONTACT_48H",
      "INITIAL_VISIT_48H",
    ]);
    expect(await status(kase, "INITIAL_CONTACT_48H", "2006-03-09 12:00")).toBe("OVERDUE");
  });

  test("had met them on 9 March as known today", async () => {
    expect(await status(kase, "INITIAL_CONTACT_48H", "2006-03-09 12:00", "KNOWN_TODAY")).toBe("MET");
    expect((await compliance(kase, "2006-03-09 12:00", "KNOWN_TODAY")).breaches).toEqual([]);
  });

  test("had not happened on the morning of 7 March, whatever is known today", async () => {
    for (const basis of both)
      expect(await status(kase, "INITIAL_CONTACT_48H", "2006-03-07 13:00", basis)).toBe("DUE_SOON");
  });

  test("is named as the late entry that explains the difference", async () => {
    for (const basis of both) {
      const { lateEntries } = await compliance(kase, "2006-03-09 12:00", basis);
      expect(lateEntries).toEqual([
        {
          change: "ENTERED",
          happenedAt: new Date(local("2006-03-07 14:00")).toISOString(),
          recordedAt: new Date(local("2006-03-12 10:00")).toISOString(),
          record: { __typename: "Contact", id: contact },
        },
      ]);
    }
  });

  test("is no late entry as of the day it was entered, and the two answers agree", async () => {
    const [then, known] = await Promise.all(both.map((basis) => compliance(kase, "2006-03-12 10:00", basis)));
    expect(then.lateEntries).toEqual([]);
    expect(then.byStatus).toEqual(known.byStatus);
  });

  test("judges without looking back as it always did", async () => {
    const query = `query ($id: ID!) { referral(id: $id) { compliance { ${fields} } obligations { id status } } }`;
    const { referral } = await kase.as("dana").get(query, { id: kase.referralId });
    expect(referral.compliance).toMatchObject({ basis: null, editionId: "MS_2006", lateEntries: [] });
    expect(referral.compliance.obligations.map(({ id, status }: Answer["data"]) => ({ id, status }))).toEqual(
      referral.obligations,
    );
  });

  test("a verdict of the past has an id of its own, so that no cache takes it for today's", async () => {
    const ids = async (asOf: string, basis: Basis) =>
      (await compliance(kase, asOf, basis)).obligations.map(({ id }: Answer["data"]) => id);
    const all = [
      ...(await ids("2006-03-09 12:00", "RECORDED_THEN")),
      ...(await ids("2006-03-09 12:00", "KNOWN_TODAY")),
      ...(await ids("2006-03-10 12:00", "RECORDED_THEN")),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(await ids("2006-03-09 12:00", null)).toEqual(await ids("2006-03-09 12:00", "RECORDED_THEN"));
  });
});

test("A contact that is voided later had met the 48 hours by the record of the day, and not as known today", async () => {
  const kase = await sent();
  const contactId = await kase.contact("HOME_VISIT", "2006-03-07 14:00", 60);
  await kase.do("cara", "2006-03-10 09:00", "voidContact", { contactId, reason: "Another family's." });
  expect(await status(kase, "INITIAL_CONTACT_48H", "2006-03-09 12:00")).toBe("MET");
  expect(await status(kase, "INITIAL_CONTACT_48H", "2006-03-09 12:00", "KNOWN_TODAY")).toBe("OVERDUE");
  expect(await status(kase, "INITIAL_CONTACT_48H", "2006-03-10 09:00")).toBe("OVERDUE");
  const { lateEntries } = await compliance(kase, "2006-03-09 12:00");
  expect(lateEntries).toMatchObject([{ change: "VOIDED", record: { id: contactId } }]);
});

test("What the server said on a day is what it says later as of that day", async () => {
  const kase = await sent();
  const said = await kase.owed("2006-03-09 12:00");
  const contactId = await kase.contact("HOME_VISIT", "2006-03-07 14:00", 60, {
    loggedAt: "2006-03-12 10:00",
  });
  const corrected = await kase.owed("2006-03-13 12:00");
  await kase.do("cara", "2006-03-14 09:00", "voidContact", { contactId, reason: "Entered twice." });
  await kase.contact("HOME_VISIT", "2006-03-08 08:00", 60, { loggedAt: "2006-03-14 10:00" });
  const part = ({ type, anchor, status, breach, dueAt, metAt, evidence }: Answer["data"]) => ({
    type,
    anchor,
    status,
    breach,
    dueAt,
    metAt,
    evidence,
  });
  const later = async (asOf: string) => (await compliance(kase, asOf)).obligations.map(part);
  expect(await later("2006-03-09 12:00")).toEqual(said.map(part));
  expect(await later("2006-03-13 12:00")).toEqual(corrected.map(part));
});

test("A plan that comes late is overdue until it comes, and a breach ever after", async () => {
  const kase = await caseIn(desk.office, "ACCEPTED");
  await (await kase.draftPlan("2006-03-24 09:00")).finalise("2006-03-24 09:10");
  await kase.sign("2006-03-24 09:20");
  expect(await status(kase, "TREATMENT_PLAN", "2006-03-20 23:59")).toBe("DUE_SOON");
  expect(await status(kase, "TREATMENT_PLAN", "2006-03-21 12:00")).toBe("LATE");
  expect(await status(kase, "TREATMENT_PLAN", "2006-03-22 12:00")).toBe("OVERDUE");
  expect(await status(kase, "TREATMENT_PLAN", "2006-03-24 12:00")).toBe("MET_LATE");
  const { breaches } = await compliance(kase, "2006-03-24 12:00");
  expect(breaches).toContainEqual({ type: "TREATMENT_PLAN", anchor: "referral" });
});

test("A signature of 20 March that is recorded on 23 March made the plan timely, as known today", async () => {
  const kase = await caseIn(desk.office, "ACCEPTED");
  await (await kase.draftPlan("2006-03-20 09:00")).finalise("2006-03-20 09:10");
  for (const party of ["FAMILY", "SPECIALIST"]) {
    const signature = { planId: kase.planId, party, name: "By hand", signedOn: "2006-03-20" };
    await kase.do("cara", "2006-03-23 09:00", "signPlan", signature);
  }
  expect(await status(kase, "TREATMENT_PLAN", "2006-03-22 12:00")).toBe("OVERDUE");
  expect(await status(kase, "TREATMENT_PLAN", "2006-03-22 12:00", "KNOWN_TODAY")).toBe("MET");
});

test("A copy delivered on 20 March and entered on 27 March was not known on 22 March", async () => {
  const kase = await caseIn(desk.office, "INTENSIVE");
  const delivery = {
    document: "TREATMENT_PLAN",
    kind: "COPY",
    deliveredOn: "2006-03-20",
    recipient: "Alice",
  };
  await kase.do("cara", "2006-03-27 09:00", "deliverDocument", delivery);
  expect(await status(kase, "PLAN_COPY", "2006-03-22 12:00")).toBe("OVERDUE");
  expect(await status(kase, "PLAN_COPY", "2006-03-22 12:00", "KNOWN_TODAY")).toBe("MET");
  const { lateEntries } = await compliance(kase, "2006-03-22 12:00");
  expect(lateEntries).toMatchObject([{ record: { __typename: "DocumentDelivery" } }]);
});

test("A family team meeting of 20 March that is entered on 27 March was not known on 22 March", async () => {
  const kase = await caseIn(desk.office, "INTENSIVE");
  const meeting = kase.teamMeeting("COUNTY", "2006-03-20 13:30");
  await kase.do("alice", "2006-03-27 09:00", "recordTeamMeeting", meeting);
  expect(await status(kase, "FTM_INITIAL", "2006-03-22 12:00")).toBe("LATE");
  expect(await status(kase, "FTM_INITIAL", "2006-03-22 12:00", "KNOWN_TODAY")).toBe("MET");
  const { lateEntries } = await compliance(kase, "2006-03-22 12:00");
  expect(lateEntries).toMatchObject([{ record: { __typename: "TeamMeeting" } }]);
});

test("Before its submission nothing is owed in a case, on either basis", async () => {
  const kase = await caseIn(desk.office, "ACCEPTED");
  for (const basis of both) {
    for (const asOf of ["2006-03-05 12:00", "2006-03-06 08:45"]) {
      const { total, editionId, breaches } = await compliance(kase, asOf, basis);
      expect({ total, editionId, breaches }).toEqual({ total: 0, editionId: null, breaches: [] });
    }
    expect((await compliance(kase, "2006-03-06 09:00", basis)).editionId).toBe("MS_2006");
  }
});

test("What came later does not show: acceptance, the plan, the end of services and the year after", async () => {
  const kase = await caseIn(desk.office, "CLOSED");
  const live = await caseIn(desk.office, "ASSESSING");
  const rows = ({ obligations }: Answer["data"]) =>
    obligations.map(({ type, anchor, status, metAt }: Answer["data"]) => ({ type, anchor, status, metAt }));
  const expected = rows(await compliance(live, "2006-03-07 18:00"));
  for (const basis of both) expect(rows(await compliance(kase, "2006-03-07 18:00", basis))).toEqual(expected);
});

test("Services ended as of an earlier day: known only when it was decided", async () => {
  const kase = await caseIn(desk.office, "INTENSIVE");
  const [ended, decided] = [kase.day(30), kase.day(37)];
  await kase.propose("NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH", decided, { effectiveOn: ended.slice(0, 10) });
  await kase.do("cara", decided, "decideDiscontinuation", { agrees: true });
  await kase.do("alice", decided, "decideDiscontinuation", { agrees: true });
  const types = async (basis: Basis) =>
    (await compliance(kase, kase.day(33), basis)).obligations.map(({ type }: Answer["data"]) => type);
  expect(await types("RECORDED_THEN")).not.toContain("OUTCOME_CHECK_12M");
  expect(await types("KNOWN_TODAY")).toContain("OUTCOME_CHECK_12M");
});

test("An edition that is adopted later does not change what was owed", async () => {
  const kase = await caseIn(desk.office, "ACCEPTED");
  const before = await compliance(kase, "2006-03-15 12:00");
  await desk.office.adopt("ms-1994");
  const after = await compliance(kase, "2006-03-15 12:00");
  const other = await caseIn(desk.office, "ACCEPTED");
  await desk.office.adopt("ms-2006");
  expect(after).toEqual(before);
  expect(before.editionId).toBe("MS_2006");
  expect((await compliance(other, "2006-03-15 12:00")).editionId).toBe("MS_1994");
});

test("48 hours over the change to summer time end an hour later by the clock, to the second", async () => {
  const kase = await sent("2006-04-01");
  expect(await status(kase, "INITIAL_CONTACT_48H", "2006-04-03 10:00:00")).toBe("DUE_SOON");
  expect(await status(kase, "INITIAL_CONTACT_48H", "2006-04-03 10:00:01")).toBe("OVERDUE");
});

test("48 hours over the change to winter time end an hour earlier by the clock", async () => {
  const kase = await sent("2006-10-28");
  expect(await status(kase, "INITIAL_CONTACT_48H", "2006-10-30 08:00:00")).toBe("DUE_SOON");
  expect(await status(kase, "INITIAL_CONTACT_48H", "2006-10-30 08:00:01")).toBe("OVERDUE");
});

test("A month from 31 January ends with the last second of 28 February", async () => {
  const kase = await caseIn(desk.office, "FOLLOW_UP", { start: "2005-11-17" });
  expect(await status(kase, "FOLLOW_UP_CALL", "2006-02-28 23:59:59", null, "call:1")).toBe("DUE_SOON");
  expect(await status(kase, "FOLLOW_UP_CALL", "2006-03-01 00:00:00", null, "call:1")).toBe("MISSED");
  expect(await status(kase, "FOLLOW_UP_CALL", "2006-03-31 23:59:59", null, "call:2")).toBe("DUE_SOON");
});

test("A moment that has not come is refused", async () => {
  const kase = await sent();
  const query = `query ($id: ID!) { referral(id: $id) { compliance(asOf: "2106-01-01T00:00:00Z") { total } } }`;
  const { errors } = await kase.as("dana").ask(query, { id: kase.referralId });
  expect(errors![0].extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ path: "asOf" }] });
});
