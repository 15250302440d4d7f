import fc from "fast-check";
import { Evaluated } from "../support/acts/evaluation";
import { attendees } from "../support/acts/coordination";
import type { Lived } from "../support/caseload";
import { openDesk, underEachEdition } from "../support/desk";
import { addDays, local } from "../support/local";
import { caseIn, type State } from "../support/states";
import { editionOf } from "../../src/records/edition/editions";
import { obligationsOf } from "../../src/policy/obligations";
import { Family } from "../../src/records/family/family";
import { Obligation } from "../../src/records/obligation/obligation";
import { loadCase } from "../../src/records/perform/load";
import { Referral } from "../../src/records/referral/referral";
import type { Obligation as Owed } from "../../src/policy/obligations/obligation";

const desk = openDesk();

/** Something that someone does with a case, refused or not. */
type Step = (kase: Lived) => Promise<unknown>;

const give =
  (
    who: "alice" | "ben" | "cara" | "dana",
    action: string,
    input: (kase: Lived) => Record<string, unknown>,
  ): Step =>
  (kase) =>
    kase
      .as(who)
      .give(action, { referralId: kase.referralId, ...input(kase) })
      .catch(toldClearly);
/** What was never meant to work is refused or told; that the server failed is another matter. */
const toldClearly = (error: Error) => {
  if (!/"(BAD_USER_INPUT|CONFLICT|NOT_FOUND)"/.test(error.message)) throw error;
  return { record: null };
};
const today = (kase: Lived) => kase.now.slice(0, 10);
const reason = () => ({ reason: "So it is." });

const contact = fc
  .record({
    type: fc.constantFrom("HOME_VISIT", "TELEPHONE", "OTHER_FACE_TO_FACE", "CONCRETE_SERVICE", "COURT"),
    result: fc.oneof(
      { weight: 3, arbitrary: fc.constant("COMPLETED") },
      fc.constantFrom("NO_SHOW", "NOT_FOUND"),
    ),
    durationMinutes: fc.integer({ min: 1, max: 400 }),
    familyPresent: fc.boolean(),
    daysAgo: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ daysAgo, ...content }): Step =>
    give("cara", "logContact", (kase) => ({
      ...content,
      startedAt: local(`${addDays(today(kase), -daysAgo)} 09:00`),
    })),
  );

const followUp = fc
  .record({
    kind: fc.constantFrom("CALL", "VISIT", "REFRESHER"),
    result: fc.constantFrom("REACHED", "REACHED", "NOT_REACHED"),
  })
  .map((content): Step =>
    give("cara", "logFollowUp", (kase) => ({ ...content, occurredAt: local(kase.now) })),
  );

const another = (
  action: string,
  who: "alice" | "ben" | "cara" | "dana",
  input: (kase: Lived) => Record<string, unknown>,
) => fc.constant(give(who, action, input));

const voided: Step = async (kase) => {
  const { contacts } = await kase.read("contacts(first: 1) { nodes { id } }");
  const contactId = contacts.nodes[0]?.id;
  if (contactId) await give("cara", "voidContact", () => ({ contactId, ...reason() }))(kase);
};

const replanned: Step = async (kase) => {
  const { record } = (await give("cara", "draftPlan", () => kase.planContent(kase.now))(kase)) as {
    record: { id: string } | null;
  };
  if (!record) return;
  const plan = () => ({ planId: record.id });
  await give("cara", "finalisePlan", plan)(kase);
  for (const party of ["FAMILY", "SPECIALIST"])
    await give("cara", "signPlan", () => ({ ...plan(), party, name: "N", signedOn: today(kase) }))(kase);
  await give("cara", "activatePlan", plan)(kase);
};

/** What the county does with the family changes what is owed in its case. */
const takenIntoCustody: Step = async (kase) => {
  const on = { familyId: kase.familyId };
  const removal = { ...on, childId: kase.children[0].id, removedOn: "2006-03-06", cause: "NEGLECT" };
  await kase.as("alice").give("recordRemoval", removal);
  await kase.as("alice").give("convertToCustody", { ...on, effectiveOn: "2006-03-06" });
};

const step = fc.oneof(
  { weight: 5, arbitrary: contact },
  { weight: 2, arbitrary: followUp },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 25 }).map((days): Step => async (kase) => {
      kase.now = `${addDays(today(kase), days)} 12:00`;
    }),
  },
  fc.constant(voided),
  fc.constant(replanned),
  another("deemEmergency", "ben", () => ({})),
  another("forwardInformationSheet", "cara", () => ({})),
  another("recordFamilyAssessment", "cara", (kase) => ({
    assessedOn: today(kase),
    emergencyPlacementNeeded: false,
    problems: ["p"],
    neededServices: ["s"],
    involvedProfessionals: ["i"],
  })),
  another("recordConcurrence", "cara", () => ({ concurs: true, rationale: "r" })),
  another("recordConcurrence", "alice", () => ({ concurs: true, rationale: "r" })),
  another("acceptReferral", "cara", () => ({})),
  another("deliverDocument", "cara", (kase) => ({
    document: "TREATMENT_PLAN",
    kind: "COPY",
    deliveredOn: today(kase),
    recipient: "Alice",
  })),
  another("issueSatisfactionForm", "cara", () => ({ point: "ACCEPTANCE" })),
  another("issueSatisfactionForm", "cara", () => ({ point: "TERMINATION" })),
  another("reviewGoalAttainment", "cara", (kase) => ({
    phase: "INTENSIVE",
    planId: kase.planId,
    reviewedOn: today(kase),
    ratings: [{ goal: 1, attainment: "ATTAINED" }],
  })),
  fc.constantFrom("ACCEPTANCE", "TERMINATION").map((point): Step => async (kase) => {
    const family = new Evaluated(kase);
    const link = await family.issue(point).catch(() => "nobody's");
    await family.declines(link);
  }),
  fc.constantFrom("DOCUMENTATION", "MACWIS_NARRATIVE", "PLAN_EVALUATION").map((kind) =>
    give("cara", "recordMonthlyDocument", (kase) => ({
      month: addDays(today(kase), -20),
      kind,
      text: "t",
      submittedAt: local(kase.now),
      enteredInMacwisAt: local(kase.now),
    })),
  ),
  fc.constantFrom(["alice", "ben", "cara"] as const, ["alice", "cara"] as const).map((who) =>
    give("ben", "recordStaffing", (kase) => ({
      heldAt: local(kase.now),
      attendees: attendees(...who),
      clientUpdate: "u",
    })),
  ),
  another("logCountyContact", "alice", (kase) => ({
    startedAt: local(`${today(kase)} 00:30`),
    durationMinutes: 30,
  })),
  another("stepDown", "cara", reason),
  another("holdIntensive", "cara", reason),
  another("extendService", "cara", (kase) => ({ until: addDays(today(kase), 60), ...reason() })),
  another("waiveRule", "ben", () => ({ ruleId: "FP-AS-07", ...reason() })),
  fc
    .constantFrom("NEW_CAN", "SAFETY_CANNOT_BE_MAINTAINED")
    .map((kind) =>
      give("cara", "reportIncident", (kase) => ({ kind, learnedAt: local(kase.now), narrative: "n" })),
    ),
  another("escalateIncidents", "ben", () => ({})),
  fc
    .constantFrom("COUNTY", "SPECIALIST")
    .map((side) => give("alice", "recordTeamMeeting", (kase) => kase.teamMeeting(side, kase.now))),
  fc.constant(takenIntoCustody),
  another("migrateCase", "dana", () => ({ editionId: "MS_1994", ...reason() })),
  another("migrateCase", "dana", () => ({ editionId: "MS_2006", ...reason() })),
  another("withdrawReferral", "alice", reason),
  fc.constantFrom("COMPLETION", "HOSTILITY_UNWORKABLE_RESISTANCE").map((why): Step => async (kase) => {
    await give("cara", "proposeDiscontinuation", () => kase.proposal(why, today(kase)))(kase);
    for (const who of ["cara", "alice"] as const)
      await give(who, "decideDiscontinuation", () => ({ agrees: true }))(kase);
  }),
);

const byKey = (a: Owed, b: Owed) => `${a.type}/${a.anchor}`.localeCompare(`${b.type}/${b.anchor}`);

/** What is stored as owed in the case, and what its facts give when it is computed anew. */
async function storedAndComputed(kase: Lived): Promise<{ stored: Owed[]; computed: Owed[] }> {
  const { manager } = desk.server.source;
  const referral = await manager.findOneByOrFail(Referral, { id: kase.referralId.split(":")[1] });
  const family = await manager.findOneByOrFail(Family, { id: referral.familyId });
  const loaded = await loadCase(manager, referral, family, new Date(local(kase.now)));
  const computed = obligationsOf(loaded.kase, await editionOf(manager, referral.editionId!));
  const rows = await manager.findBy(Obligation, { referralId: referral.id });
  const fields = Object.keys(computed[0]) as (keyof Owed)[];
  const stored = rows.map(
    (row) => Object.fromEntries(fields.map((field) => [field, row[field]])) as unknown as Owed,
  );
  return { stored: stored.sort(byKey), computed: computed.sort(byKey) };
}

underEachEdition(desk, () => {
  test("after whatever has been done, what is stored as owed is what the facts give anew", async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<State[]>("CONTACT_PENDING", "ASSESSING", "INTENSIVE", "FOLLOW_UP"),
        fc.array(step, { minLength: 3, maxLength: 10 }),
        async (state, steps) => {
          const kase = await caseIn(desk.office, state);
          for (const one of steps) await one(kase);
          const { stored, computed } = await storedAndComputed(kase);
          expect(stored).toEqual(computed);
          expect(stored.length).toBeGreaterThan(3);
          reached.add(await kase.status());
        },
      ),
      { numRuns: 15 },
    );
    expect(reached.size).toBeGreaterThan(1);
  }, 120_000);
});
