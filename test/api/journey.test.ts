import { type Entry, type Journey, liveJourney } from "../../src/journey/journey";
import type { EditionId } from "../../src/journey/edition";
import { type Role, roles, playerOf, type Tokens } from "../../src/journey/people";
import { assertTimeTravel } from "../../src/journey/time-travel";
import { startTestServer, type TestServer } from "../support/server";

let server: TestServer;
const counties: Record<EditionId, string> = { "ms-2006": "Hinds", "ms-1994": "Rankin" };
const journeys = {} as Record<EditionId, Journey>;

async function tokens(county: string): Promise<Tokens> {
  const token = async (role: Role) =>
    (await server.as(role, playerOf(role), ...(role === "COORDINATOR" ? [] : [county])))["token"]!;
  const found = await Promise.all(roles.map(async (role) => [role, await token(role)]));
  return Object.fromEntries(found) as Tokens;
}

async function live(edition: EditionId): Promise<Journey> {
  const county = counties[edition];
  return liveJourney({ url: server.url, tokens: await tokens(county), edition, county });
}

beforeAll(async () => {
  server = await startTestServer();
  await server.adopt("ms-1994", "Rankin", "1994-01-01");
  [journeys["ms-2006"], journeys["ms-1994"]] = await Promise.all([live("ms-2006"), live("ms-1994")]);
}, 120_000);
afterAll(() => server.stop());

/** The marks of an obligation, with when and how it was met. */
function obligation(journey: Journey, type: string, anchor?: string) {
  const found = journey.end.obligations.filter(
    (one) => one.type === type && (!anchor || one.anchor === anchor),
  );
  expect(found).toHaveLength(1);
  const { targetAt, dueAt, metAt, status } = found[0];
  return { targetAt, dueAt, metAt, status };
}

const entryOf = ({ timeline }: Journey, words: string): Entry =>
  timeline.find(({ what }) => what.includes(words))!;

describe.each([
  ["H1", "ms-2006"],
  ["H2", "ms-1994"],
] as const)("%s under %s", (_scenario, edition) => {
  const journey = () => journeys[edition];

  test("ends as its scenario says", () => {
    expect(journey().differences).toEqual([]);
    expect(journey().end).toMatchObject({
      status: "CLOSED",
      editionId: edition === "ms-2006" ? "MS_2006" : "MS_1994",
      terminatedOn: "2006-07-24",
      terminationReason: "COMPLETION",
      closedAt: "2007-07-24T21:15:00.000Z",
    });
  });

  // Beside those of both editions: the notice and the service plan; the phases and the first team meeting.
  const owedIn = {
    "ms-1994": { met: 68 + 29, waived: 0 },
    "ms-2006": { met: 69 + 5 + 11, waived: 2 },
  } satisfies Record<EditionId, object>;

  test("nothing is missed", () => {
    const { compliance, obligations } = journey().end;
    expect(compliance.breaches).toEqual([]);
    // Two quarters with less than thirty days of treatment are waived.
    const { met, waived } = owedIn[edition];
    expect(compliance.byStatus.filter(({ count }) => count > 0)).toEqual([
      { status: "MET", count: met },
      ...(waived > 0 ? [{ status: "CANCELLED", count: waived }] : []),
    ]);
    expect(obligations).toHaveLength(met + waived);
    const untoward = journey().timeline.flatMap(({ changes }) =>
      changes.filter(({ kind }) => ["missed", "cancelled", "gone"].includes(kind)),
    );
    expect(untoward.map(({ obligation: { type } }) => type)).toEqual(
      Array(waived).fill("STAFFING_QUARTERLY"),
    );
  });

  test("the family is contacted and visited within 48 hours, due Wed 03-08 09:00 CST", () => {
    for (const type of ["INITIAL_CONTACT_48H", "INITIAL_VISIT_48H"]) {
      expect(obligation(journey(), type)).toMatchObject({
        dueAt: "2006-03-08T15:00:00.000Z",
        metAt: "2006-03-07T20:00:00.000Z",
        status: "MET",
      });
    }
  });

  test("the information sheet is due Mon 03-13 and forwarded 03-08", () => {
    expect(obligation(journey(), "CIS_TO_STATE_OFFICE")).toMatchObject({
      dueAt: "2006-03-14T05:59:59.000Z",
      metAt: "2006-03-08T17:00:00.000Z",
    });
  });

  test("the plan has its marks at 03-20 and 03-21, copies and original the latter", () => {
    expect(obligation(journey(), "TREATMENT_PLAN")).toEqual({
      targetAt: "2006-03-21T05:59:59.000Z",
      dueAt: "2006-03-22T05:59:59.000Z",
      metAt: "2006-03-17T06:00:00.000Z",
      status: "MET",
    });
    for (const type of ["PLAN_COPY", "SUMMARY_COPY", "ORIGINALS_TO_DHS"]) {
      expect(obligation(journey(), type).dueAt).toBe("2006-03-22T05:59:59.000Z");
    }
    expect(obligation(journey(), "ORIGINALS_TO_DHS").metAt).toBe("2006-03-20T06:00:00.000Z");
  });

  test.each([
    [1, "2006-03-07", "2006-03-13", 6, 2],
    [2, "2006-03-14", "2006-03-20", 6, 2],
    [8, "2006-04-25", "2006-05-01", 6, 2],
    [9, "2006-05-02", "2006-05-08", 6, 2],
    [10, "2006-05-09", "2006-05-15", 6, 2],
    [11, "2006-05-16", "2006-05-22", 3, 1],
    [20, "2006-07-18", "2006-07-24", 3, 1],
  ])("service week %i is %s to %s, %i h, %i h face to face", (number, from, to, hours, faceToFaceHours) => {
    const week = journey().end.service.weeks.find((each) => each.number === number);
    expect(week).toMatchObject({ from, to, hours, faceToFaceHours });
    for (const type of ["WEEKLY_CONTACT", "WEEKLY_HOURS"]) {
      expect(obligation(journey(), type, `week:${number}`).dueAt!.slice(0, 10)).toBe(nextDay(to));
    }
  });

  test("each of twenty weeks is owed its contact and its hours", () => {
    for (const type of ["WEEKLY_CONTACT", "WEEKLY_HOURS"]) {
      expect(journey().end.obligations.filter((one) => one.type === type)).toHaveLength(20);
    }
  });

  test("the phases change by the calendar on 05-16", () => {
    const entry = entryOf(journey(), "week 11 begins");
    expect(entry).toMatchObject({ by: null, statusBefore: "INTENSIVE", status: "MAINTENANCE" });
    expect(entry.at.toISOString()).toBe("2006-05-16T05:00:00.000Z");
    expect(journey().end.service.plannedEnd).toBe("2006-07-24");
  });

  test("Cara and Alice end services on 07-24, the county's word alone does not", () => {
    expect(entryOf(journey(), "agrees for the county").status).toBe("DISCONTINUATION_PENDING");
    expect(entryOf(journey(), "agrees for the specialist").status).toBe("FOLLOW_UP");
    const [{ votes, status, effectiveOn }] = journey().end.discontinuations as [
      Journey["end"]["discontinuations"][number],
    ];
    expect({ status, effectiveOn }).toEqual({ status: "AGREED", effectiveOn: "2006-07-24" });
    expect(votes.map(({ side }) => side).sort()).toEqual(["COUNTY", "SPECIALIST"]);
    expect(obligation(journey(), "EXTENSION_OR_COMPLETION")).toMatchObject({
      dueAt: "2006-07-25T04:59:59.000Z",
      metAt: "2006-07-24T15:30:00.000Z",
    });
  });

  test.each([
    [1, "2006-08-25T04:59:59.000Z"],
    [2, "2006-09-25T04:59:59.000Z"],
    [3, "2006-10-25T04:59:59.000Z"],
    [4, "2006-11-25T05:59:59.000Z"],
    [5, "2006-12-25T05:59:59.000Z"],
    [6, "2007-01-25T05:59:59.000Z"],
    [7, "2007-02-25T05:59:59.000Z"],
    [8, "2007-03-25T04:59:59.000Z"],
    [9, "2007-04-25T04:59:59.000Z"],
    [10, "2007-05-25T04:59:59.000Z"],
    [11, "2007-06-25T04:59:59.000Z"],
    [12, "2007-07-25T04:59:59.000Z"],
  ])("call %i is due by the 24th: %s", (call, dueAt) => {
    expect(obligation(journey(), "FOLLOW_UP_CALL", `call:${call}`)).toMatchObject({ dueAt, status: "MET" });
  });

  test.each([
    [3, "2006-10-25T04:59:59.000Z"],
    [6, "2007-01-25T05:59:59.000Z"],
    [9, "2007-04-25T04:59:59.000Z"],
    [12, "2007-07-25T04:59:59.000Z"],
  ])("the visit of month %i is due on the 24th: %s", (month, dueAt) => {
    expect(obligation(journey(), "FOLLOW_UP_VISIT", `visit:${month}`)).toMatchObject({
      dueAt,
      status: "MET",
    });
  });

  test("outcome and effectiveness are due 2007-07-24", () => {
    for (const type of ["OUTCOME_CHECK_12M", "EFFECTIVENESS_EVALUATION"]) {
      expect(obligation(journey(), type)).toMatchObject({
        dueAt: "2007-07-25T04:59:59.000Z",
        status: "MET",
      });
    }
    const outcome = journey().end.followUps.find(({ kind }) => kind === "OUTCOME_CHECK");
    expect(outcome).toMatchObject({ childPlaced: false, occurredAt: "2007-07-24T20:30:00.000Z" });
  });
});

const typesOf = (edition: EditionId) => new Set(journeys[edition].end.obligations.map(({ type }) => type));

test("H1: 20 of 8 and 10 of 3 hours face to face by the phase, 0/10 and 0/10 by the week", () => {
  const { end } = journeys["ms-2006"];
  const measured = end.obligations.filter(({ type }) => type === "FACE_TO_FACE_PHASE");
  expect(measured.map((one) => [one.anchor, one.measured, one.dueAt])).toEqual([
    ["phase:INTENSIVE", 20, "2006-05-16T04:59:59.000Z"],
    ["phase:MAINTENANCE", 10, "2006-07-25T04:59:59.000Z"],
  ]);
  expect(end.service.weeklyReading).toEqual([
    { phase: "INTENSIVE", weeks: 10, weeksMeeting: 0 },
    { phase: "MAINTENANCE", weeks: 10, weeksMeeting: 0 },
  ]);
});

test("H1: the family's forms are due 03-17, 05-23 and 07-31, the goal reviews 05-15 and 07-24", () => {
  const { obligations } = journeys["ms-2006"].end;
  const due = obligations.filter(({ type }) => /^(SATISFACTION|GOAL)/.test(type));
  expect(due.map(({ type, anchor, dueAt, metAt }) => [`${type} ${anchor}`, dueAt, metAt])).toEqual([
    ["SATISFACTION_ACCEPTANCE accepted", "2006-03-18T05:59:59.000Z", "2006-03-14T01:00:00.000Z"],
    ["GOAL_ATTAINMENT_REVIEW phase:INTENSIVE", "2006-05-16T04:59:59.000Z", "2006-05-12T05:00:00.000Z"],
    ["SATISFACTION_MID mid-treatment", "2006-05-24T04:59:59.000Z", "2006-05-19T00:00:00.000Z"],
    ["GOAL_ATTAINMENT_REVIEW phase:MAINTENANCE", "2006-07-25T04:59:59.000Z", "2006-07-20T05:00:00.000Z"],
    ["SATISFACTION_TERMINATION terminated", "2006-08-01T04:59:59.000Z", "2006-07-29T00:00:00.000Z"],
  ]);
});

test("H1: no notice of acceptance and no individual service plan is owed", () => {
  expect(typesOf("ms-2006")).not.toContain("ACCEPTANCE_NOTICE");
  expect(typesOf("ms-2006")).not.toContain("INDIVIDUAL_SERVICE_PLAN");
});

test("H2: Alice and Ben are told of the acceptance on 03-10", () => {
  const { end } = journeys["ms-1994"];
  expect(obligation(journeys["ms-1994"], "ACCEPTANCE_NOTICE")).toMatchObject({
    dueAt: "2006-03-11T05:59:59.000Z",
    metAt: "2006-03-10T21:00:00.000Z",
    status: "MET",
  });
  const recipients = end.notices
    .filter(({ kind }) => kind === "ACCEPTANCE")
    .map(({ recipient }) => recipient);
  expect(recipients.sort()).toEqual(["ASWS", "REFERRING_WORKER"]);
});

test("H2: the plan is an individual service plan, owed upon acceptance", () => {
  expect(obligation(journeys["ms-1994"], "INDIVIDUAL_SERVICE_PLAN")).toEqual({
    targetAt: "2006-03-21T05:59:59.000Z",
    dueAt: "2006-03-22T05:59:59.000Z",
    metAt: "2006-03-17T06:00:00.000Z",
    status: "MET",
  });
  expect(journeys["ms-1994"].end.plans.map(({ kind }) => kind)).toEqual(["INDIVIDUAL_SERVICE_PLAN"]);
});

test("H2: neither forms of the family nor goal reviews are owed", () => {
  expect([...typesOf("ms-1994")].filter((type) => /^(SATISFACTION|GOAL)/.test(type))).toEqual([]);
});

test("H2: no least hours face to face", () => {
  expect(typesOf("ms-1994")).not.toContain("FACE_TO_FACE_PHASE");
  expect(journeys["ms-1994"].end.service.weeklyReading).toEqual([]);
});

test("a journey under an edition that is not in force stops at the refusal, and says which rule it is", async () => {
  const access = { url: server.url, tokens: await tokens("Hinds") };
  const wrong = liveJourney({ ...access, edition: "ms-1994", county: "Hinds" });
  await expect(wrong).rejects.toThrow(/^Mon 06 Mar 2006: submitReferral by Alice was refused.*FP-TP-03/);
});

test("a sign-in that the server does not know is told apart from a clock that cannot be moved", async () => {
  await expect(assertTimeTravel(server.url, "nobody's")).rejects.toThrow(/does not accept the sign-in/);
  await expect(assertTimeTravel(server.url, (await tokens("Hinds")).ASWS)).resolves.toBeUndefined();
});

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
