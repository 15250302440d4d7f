import { document, staff } from "../support/acts/coordination";
import type { Client } from "../support/client";
import type { Lived } from "../support/caseload";
import { Evaluated } from "../support/acts/evaluation";
import { caseActions, inputOf } from "../support/commands";
import { openDesk } from "../support/desk";
import { local } from "../support/local";
import { everyone, type Who } from "../support/office";
import { caseIn, states, type State } from "../support/states";
import { inTurns } from "../support/turns";

const desk = openDesk();

const unknown = "0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
const cases = {} as Record<State, Lived>;
let strangers: Record<"county worker of Rankin" | "supervisor of Rankin" | "specialist of Rankin", Client>;
/** A second specialist of Hinds, to whom nothing is assigned. */
let carl: Client;

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  strangers = {
    "county worker of Rankin": await desk.server.as("COUNTY_WORKER", "Rose", "Rankin"),
    "supervisor of Rankin": await desk.server.as("ASWS", "Ruth", "Rankin"),
    "specialist of Rankin": await desk.server.as("FPS_WORKER", "Rita", "Rankin"),
  };
  carl = await desk.server.as("FPS_WORKER", "Carl", "Hinds");
  for (const state of states) cases[state] = await caseIn(desk.office, state);
}, 60_000);

const everyId = `query ($id: ID!) { referral(id: $id) { id family { id children { id } caregivers { id } removals { id }
    placements { id } caseTypeChanges { id } }
  waivers { id } assessments { id } concurrences { id } plans { id } deliveries { id } discontinuations { id }
  documents { id } staffings { id } satisfactionForms { id } goalReviews { id } functioningMeasures { id }
  incidents { id } teamMeetings { id } investigations { id } agencyReports { id } courtEvents { id }
  courtDirections { id } courtAttendances { id }
  followUps { id } notices { id } obligations { id } contacts(first: 5) { nodes { id } }
  history(first: 5) { nodes { id } } } }`;

/** Every id that an answer holds. */
const idsIn = (value: unknown): string[] =>
  value && typeof value === "object"
    ? Object.entries(value).flatMap(([key, inner]) => (key === "id" ? [String(inner)] : idsIn(inner)))
    : [];

const problem = async (client: Client, query: string, variables: Record<string, unknown>) => {
  const { errors, data } = await client.ask(query, variables);
  return errors ? { code: errors[0].extensions.code, message: errors[0].message } : { data };
};

const lists = `{ referrals(first: 100) { totalCount nodes { id } } families(first: 100) { totalCount nodes { id } }
  obligations(first: 100) { totalCount nodes { id } } }`;

describe("What one may not see is not there", () => {
  test.each(["county worker of Rankin", "supervisor of Rankin", "specialist of Rankin"] as const)(
    "a %s finds nothing of Hinds in the lists",
    async (who) => {
      const { referrals, families, obligations } = await strangers[who].get(lists);
      for (const list of [referrals, families, obligations])
        expect(list).toEqual({ totalCount: 0, nodes: [] });
    },
  );

  test("every record of a case, by its id, is NOT_FOUND with the words of one that does not exist", async () => {
    const kase = cases.FOLLOW_UP;
    await kase.do("cara", kase.now, "logFollowUp", { kind: "CALL", occurredAt: local(kase.now) });
    await kase.do("ben", kase.now, "waiveRule", { ruleId: "FP-AS-07", reason: "None is involved." });
    await kase.deliver("TREATMENT_PLAN", "COPY", kase.now);
    await document(kase, "2006-04", kase.now);
    await staff(kase, kase.now);
    await new Evaluated(kase).everything();
    const { referral } = await kase.as("dana").get(everyId, { id: kase.referralId });
    const ids = [...new Set(idsIn(referral))];
    const types = new Set(ids.map((id) => id.split(":")[0]));
    expect([...types].sort()).toEqual(
      [
        ...[
          "Referral",
          "Family",
          "Child",
          "Caregiver",
          "Waiver",
          "Assessment",
          "Concurrence",
          "TreatmentPlan",
        ],
        ...[
          "DocumentDelivery",
          "MonthlyDocument",
          "StaffingEntry",
          "Discontinuation",
          "FollowUp",
          "SatisfactionForm",
          "GoalAttainmentReview",
          "FunctioningMeasure",
          "Notice",
          "Obligation",
          "Contact",
          "HistoryEntry",
        ],
      ].sort(),
    );
    const node = `query ($id: ID!) { node(id: $id) { __typename id } }`;
    for (const id of ids) {
      expect((await kase.as("dana").get(node, { id })).node.id).toBe(id);
      const missing = `${id.split(":")[0]}:${unknown}`;
      for (const client of [...Object.values(strangers), carl]) {
        const answer = await problem(client, node, { id });
        expect(answer).toMatchObject({ code: "NOT_FOUND" });
        expect(answer).toEqual(await problem(client, node, { id: missing }));
      }
    }
  }, 60_000);

  test.each(["referral", "family"])(
    "the query %s answers the same for a forbidden and an unknown id",
    async (name) => {
      const kase = cases.INTENSIVE;
      const type = name === "referral" ? "Referral" : "Family";
      const query = `query ($id: ID!) { ${name}(id: $id) { id } }`;
      const mine = name === "referral" ? kase.referralId : kase.familyId;
      for (const client of Object.values(strangers)) {
        const hidden = await problem(client, query, { id: mine });
        expect(hidden).toMatchObject({ code: "NOT_FOUND" });
        expect(hidden).toEqual(await problem(client, query, { id: `${type}:${unknown}` }));
      }
    },
  );

  test("a command on a hidden case answers like one on a case that does not exist", async () => {
    const kase = cases.INTENSIVE;
    const command = `mutation ($input: LogContactInput!) { logContact(input: $input) { referral { id } refusal { violations { code } } } }`;
    const call = { type: "TELEPHONE", startedAt: local(kase.day(2)), durationMinutes: 5 };
    for (const client of [...Object.values(strangers), carl]) {
      const at = client.at(local(kase.now));
      const hidden = await problem(at, command, { input: { ...call, referralId: kase.referralId } });
      expect(hidden).toMatchObject({ code: "NOT_FOUND" });
      expect(hidden).toEqual(
        await problem(at, command, { input: { ...call, referralId: `Referral:${unknown}` } }),
      );
    }
  });

  test("a filter does not reach what the list does not hold", async () => {
    const query = `query ($filter: ReferralFilter!) { referrals(first: 10, filter: $filter) { totalCount } }`;
    const { familyId } = cases.INTENSIVE;
    for (const filter of [
      { familyId },
      { countyId: desk.office.countyId },
      { assignedWorkerId: desk.office.ids.cara },
    ])
      expect((await strangers["county worker of Rankin"].get(query, { filter })).referrals.totalCount).toBe(
        0,
      );
  });

  test("what a specialist of no case sees of a family through nested fields is nothing either", async () => {
    const visible = cases.SUBMITTED;
    const { referral } = await carl.get(
      `query ($id: ID!) { referral(id: $id) { family { referrals { id } } } }`,
      {
        id: visible.referralId,
      },
    );
    expect(idsIn(referral)).toEqual([visible.referralId]);
  });
});

describe("What one may see", () => {
  const listed = async (client: Client) =>
    (await client.get(`{ referrals(first: 100) { nodes { id } } }`)).referrals.nodes.map(
      ({ id }: { id: string }) => id,
    ) as string[];
  const of = (...wanted: State[]) => wanted.map((state) => cases[state].referralId).sort();

  test("the county's worker, its supervisor and the Coordinator see every case of the county", async () => {
    for (const who of ["alice", "ben", "dana"] as const)
      expect((await listed(desk.office.people[who])).sort()).toEqual(of(...states));
  });

  test("a specialist sees what awaits one in the county, and what is assigned to them", async () => {
    const awaiting: State[] = ["SUBMITTED", "UNDER_REVIEW", "RETURNED", "DECLINED", "WITHDRAWN"];
    expect((await listed(carl)).sort()).toEqual(of(...awaiting));
    const all = states.filter((state) => state !== "DRAFT");
    expect((await listed(desk.office.people.cara)).sort()).toEqual(of(...all));
  });

  test("of the history, workers see what they did, the supervisor what was done in the county", async () => {
    const kase = cases.INTENSIVE;
    const names = async (who: Who) => {
      const { history } = await kase.read(
        "history(first: 100) { nodes { actorName } totalCount }",
        kase.now,
        who,
      );
      expect(history.totalCount).toBe(history.nodes.length);
      return [...new Set(history.nodes.map(({ actorName }: { actorName: string }) => actorName))].sort();
    };
    expect(await names("alice")).toEqual(["Alice"]);
    expect(await names("cara")).toEqual(["Cara"]);
    expect(await names("ben")).toEqual(["Alice", "Ben", "Cara"]);
    expect(await names("dana")).toEqual(["Alice", "Ben", "Cara"]);
  });

  test("one who hands a case over no longer sees it, and the one who takes over does", async () => {
    const kase = await caseIn(desk.office, "ASSESSING");
    const { me } = await carl.get(`{ me { id } }`);
    await kase.do("ben", kase.now, "reassignSpecialist", { workerId: me.id, reason: "Cara is on leave." });
    const query = `query ($id: ID!) { referral(id: $id) { id family { id } } }`;
    expect(await problem(desk.office.people.cara, query, { id: kase.referralId })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await carl.get(query, { id: kase.referralId })).referral.family.id).toBe(kase.familyId);
  });

  test("a case that ended early can be handed over, too: its outcome is still to be looked up", async () => {
    const kase = await caseIn(desk.office, "TERMINATED");
    const { me } = await carl.get(`{ me { id } }`);
    await kase.do("ben", kase.now, "reassignSpecialist", { workerId: me.id, reason: "Cara has left." });
    const checkedAt = local("2007-04-05 12:00");
    const outcome = { referralId: kase.referralId, checkedAt, childPlaced: false };
    await carl.at(local("2007-04-05 13:00")).do("recordOutcome", outcome);
  });
});

describe.each(states)("permittedActions of a case that is %s", (state) => {
  test.each(everyone)("says to %s what the commands then answer", async (who) => {
    const kase = cases[state];
    if (state === "DRAFT" && who === "cara") return; // A draft awaits no specialist: she does not find it.
    const { permittedActions } = await kase.read(
      "permittedActions { action allowed violations { code } }",
      kase.now,
      who,
    );
    expect(permittedActions.map(({ action }: { action: string }) => action).sort()).toEqual(
      [...caseActions].sort(),
    );
    const not = (permittedActions as Permitted[]).filter(({ allowed }) => !allowed);
    expect(not.length).toBeGreaterThan(0);
    const before = await desk.tables.snapshot();
    const answers = await inTurns(not, ({ action }) => plausibly(kase, who, action));
    for (const [index, { action, violations }] of not.entries()) {
      const { data, errors } = answers[index];
      const expected = violations.map(({ code }) => code);
      if (errors) {
        // What the case does not have cannot be named.
        expect([action, errors[0].extensions.code]).toEqual([action, "BAD_USER_INPUT"]);
        const named = /planId|contactId|deliveryId|incidentId|documentId|partnerId|partnerReferralId/;
        expect(errors[0].extensions.fields![0].path).toMatch(named);
      } else {
        const refusal = data[action].refusal as { violations: { code: string }[] } | null;
        const codes = refusal?.violations.map(({ code }) => code) ?? ["accepted"];
        expect([action, codes.slice(0, expected.length)]).toEqual([action, expected]);
      }
    }
    expect(await desk.tables.snapshot()).toEqual(before);
  });
});

interface Permitted {
  action: string;
  allowed: boolean;
  violations: { code: string }[];
}

/** Gives a command as one would, naming a record that does not exist where the case has none to name. */
function plausibly(kase: Lived, who: Who, action: string) {
  const type = `${action[0].toUpperCase()}${action.slice(1)}Input`;
  const nothingToName = {
    ...(action === "voidContact" ? { contactId: `Contact:${unknown}` } : {}),
    ...(action === "forwardMonthlyDocument" || action === "enterInMacwis"
      ? { documentId: `MonthlyDocument:${unknown}` }
      : {}),
    ...(action === "fileOriginal" ? { deliveryId: `DocumentDelivery:${unknown}` } : {}),
    ...(action === "referToPartner" ? { partnerId: `Organization:${unknown}` } : {}),
    ...(action === "endPartnerReferral" ? { partnerReferralId: `PartnerReferral:${unknown}` } : {}),
    ...("incidentId" in inputOf(action, kase) ? { incidentId: `Incident:${unknown}` } : {}),
    ...(kase.planId === "" && "planId" in inputOf(action, kase)
      ? { planId: `TreatmentPlan:${unknown}` }
      : {}),
  };
  return kase
    .as(who)
    .ask(`mutation ($input: ${type}!) { ${action}(input: $input) { refusal { violations { code } } } }`, {
      input: { ...inputOf(action, kase), ...nothingToName },
    });
}
