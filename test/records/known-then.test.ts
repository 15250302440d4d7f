import fc from "fast-check";
import { edition } from "../../src/policy/editions";
import { baseOf, editionIds } from "../../src/policy/editions/edition";
import type { Case } from "../../src/policy/facts";
import { obligationsOf } from "../../src/policy/obligations";
import { holidayChanges } from "../../src/records/calendar/load";
import { toldCase } from "../../src/records/case/known-then";
import { told } from "../../src/records/case/known-then-history";
import { happenedBy } from "../../src/records/case/known-today";
import { Family } from "../../src/records/family/family";
import { loadCase } from "../../src/records/perform/load";
import { Referral } from "../../src/records/referral/referral";
import type { Lived } from "../support/caseload";
import { openDesk } from "../support/desk";
import { later, local } from "../support/local";
import type { Who } from "../support/office";
import { states, caseIn } from "../support/states";

const desk = openDesk();
jest.setTimeout(300_000);

/** As JSON, so that an instant within a document compares alike, whether revived or not. */
const plain = <T>(facts: T) => JSON.parse(JSON.stringify(facts)) as T;

/** What the database alone keeps beside the facts, and no history tells of. */
const beside = ["countyId", "assignedWorkerId", "reviewCountyId", "sealed"];
const without = (row: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** A case without the scope columns, which every record of it carries. */
const factsOf = (kase: Case): Case =>
  plain(
    Object.fromEntries(
      Object.entries(kase).map(([name, value]) => {
        if (name === "family" || name === "referral") return [name, without(value as object, ["sealed"])];
        if (!Array.isArray(value)) return [name, value];
        const names = name === "openReferrals" ? ["sealed"] : [...beside, ...ofCase(value)];
        return [name, value.map((row: object) => without(row, names))];
      }),
    ),
  ) as unknown as Case;
/** What hangs on a case says of which family it is by its case. */
const ofCase = (rows: object[]) => (rows.some((row) => "referralId" in row) ? ["familyId"] : []);

/** The present rows of a case, as the policy is given them. */
async function present(kase: Lived, now: Date): Promise<Case> {
  const { manager } = desk.server.source;
  const referral = await manager.findOneByOrFail(Referral, { id: kase.referralId.split(":")[1] });
  const family = await manager.findOneByOrFail(Family, { id: referral.familyId });
  return (await loadCase(manager, referral, family, now)).kase;
}

async function recorded(kase: Lived, moment: Date): Promise<Case | null> {
  const [id, familyId] = [kase.referralId, kase.familyId].map((one) => one.split(":")[1]);
  const { manager } = desk.server.source;
  const histories = await told(manager, [familyId], moment);
  return toldCase(manager, histories.get(familyId)!, id, moment, await holidayChanges(manager));
}

type Step = (kase: Lived, when: string) => Promise<unknown>;
const give = (who: Who, action: string, input: (kase: Lived) => Record<string, unknown>): Step => {
  const onFamily = /^(update|add|recordRemoval|closeDhs|reopenDhs|convert)/.test(action);
  return (kase, when) => {
    const subject = onFamily ? { familyId: kase.familyId } : { referralId: kase.referralId };
    // Accepted or refused, as it may be: what was refused leaves no trace in the rows or the history.
    return kase.as(who, when).give(action, { ...subject, ...input(kase) });
  };
};

/** What one may not see is not found: that too is a life's ordinary course. */
const unlessHidden = (error: Error) => {
  if (!error.message.includes('"NOT_FOUND"')) throw error;
};

const owed = (kase: Case) => {
  const { editionId } = kase.referral;
  return editionId ? plain(obligationsOf(kase, edition(baseOf(editionId)))) : [];
};

const day = (when: string) => when.slice(0, 10);
const types = ["HOME_VISIT", "TELEPHONE", "STAFFING", "CRISIS_CALL"];

interface Named {
  name: string;
  step: Step;
}

/** Things that people do in the middle of a case, many of them out of turn. */
const anyStep = fc.oneof(
  fc.tuple(fc.constantFrom(...types), fc.integer({ min: 1, max: 9000 })).map(([type, ago]): Named => ({
    name: `contact ${type} ${ago} min ago`,
    step: ((kase, when) => {
      const startedAt = local(later(when, -ago - 30));
      const contact = { referralId: kase.referralId, type, startedAt, durationMinutes: 30 };
      return kase.as("cara", when).give("logContact", contact);
    }) as Step,
  })),
  fc.integer({ min: 0, max: 3 }).map((nth): Named => ({
    name: `void contact ${nth}`,
    step: async (kase, when) => {
      const { contacts } = await kase.read("contacts(first: 9) { nodes { id } }", when);
      const contactId = contacts.nodes[nth]?.id;
      if (!contactId) return;
      const input = { referralId: kase.referralId, contactId, reason: "Entered twice." };
      await kase.as("cara", when).give("voidContact", input);
    },
  })),
  fc.constantFrom<Named>(
    { name: "address", step: give("alice", "updateFamily", () => ({ address: "7 Oak Street, Jackson" })) },
    {
      name: "child born",
      step: give("alice", "addChild", () => ({ child: { name: "Noah", birthDate: "2001-05-05" } })),
    },
    {
      name: "child's condition",
      step: give("alice", "updateChild", ({ children }) => ({ childId: children[0].id, suicidal: true })),
    },
    {
      name: "removal",
      step: (kase, when) =>
        give("alice", "recordRemoval", ({ children }) => ({
          childId: children[0].id,
          removedOn: day(when),
          cause: "NEGLECT",
        }))(kase, when),
    },
    { name: "emergency", step: give("alice", "deemEmergency", () => ({ immediateRemovalPlanned: true })) },
    { name: "conflict", step: give("cara", "flagImmediateConflict", () => ({})) },
    { name: "forward sheet", step: give("cara", "forwardInformationSheet", () => ({})) },
    { name: "waive", step: give("dana", "waiveRule", () => ({ ruleId: "FP-AS-07", reason: "As agreed." })) },
    {
      name: "move to the other edition",
      step: give("dana", "migrateCase", () => ({ editionId: "MS_1994", reason: "So decided." })),
    },
    { name: "withdraw", step: give("alice", "withdrawReferral", () => ({ reason: "Moved away." })) },
    { name: "doubt", step: give("alice", "recordConcurrence", () => ({ concurs: false, rationale: "No." })) },
    {
      name: "original",
      step: async (kase, when) => {
        const delivery = { document: "TREATMENT_PLAN", kind: "ORIGINAL", deliveredOn: day(when) };
        const input = { referralId: kase.referralId, ...delivery, recipient: "Alice" };
        const { record } = await kase.as("cara", when).give("deliverDocument", input);
        if (!record) return;
        const filing = { referralId: kase.referralId, deliveryId: record.id, filedOn: day(when) };
        await kase.as("alice", when).give("fileOriginal", filing);
      },
    },
    {
      name: "new plan",
      step: async (kase, when) => {
        const content = kase.planContent(when, {
          noConcreteServicesNeeded: false,
          concreteServices: [
            { kind: "FOOD", need: "Groceries", acquiringMethod: "Voucher", fundingNeeded: true },
          ],
        });
        const input = { referralId: kase.referralId, ...content };
        const { record } = await kase.as("cara", when).give("draftPlan", input);
        if (!record) return;
        const plan = { referralId: kase.referralId, planId: record.id };
        await kase.as("cara", when).give("finalisePlan", plan);
        const money = { ...plan, serviceKind: "FOOD", arrangedOn: day(when) };
        await kase.as("alice", when).give("arrangeFunding", money);
      },
    },
    { name: "custody", step: give("alice", "convertToCustody", () => ({ effectiveOn: "2006-03-10" })) },
    {
      name: "placement",
      step: async (kase, when) => {
        const { family } = await kase.read("family { removals { id removedOn } }", when);
        const [removal] = family.removals;
        if (!removal) return;
        await kase.as("alice", when).give("recordPlacement", {
          familyId: kase.familyId,
          removalId: removal.id,
          setting: "GROUP_HOME",
          system: "SOCIAL_SERVICES",
          placedOn: removal.removedOn,
        });
      },
    },
    {
      name: "alert",
      step: (kase, when) =>
        give("cara", "reportIncident", () => ({
          kind: "SAFETY_CANNOT_BE_MAINTAINED",
          learnedAt: local(later(when, -5)),
          narrative: "At night.",
        }))(kase, when),
    },
    {
      name: "answer",
      step: async (kase, when) => {
        const { incidents } = await kase.read("incidents { id }", when);
        if (!incidents[0]) return;
        const about = { referralId: kase.referralId, incidentId: incidents[0].id };
        await kase.as("alice", when).give("acknowledgeIncident", about);
        const decision = { decision: "CONTINUE", reason: "Safe.", sides: ["SPECIALIST"] };
        await kase.as("alice", when).give("evaluateIncident", { ...about, ...decision });
      },
    },
    {
      name: "team meeting",
      step: (kase, when) =>
        give("alice", "recordTeamMeeting", () => kase.teamMeeting("COUNTY", later(when, -60)))(kase, when),
    },
    { name: "step down", step: give("cara", "stepDown", () => ({ reason: "Stable." })) },
    {
      name: "extend",
      step: give("cara", "extendService", (kase) => ({ until: day(kase.day(170)), reason: "One goal." })),
    },
    {
      name: "propose the end",
      step: (kase, when) =>
        give("cara", "proposeDiscontinuation", () => kase.proposal("OTHER", day(when), { narrative: "So." }))(
          kase,
          when,
        ),
    },
    { name: "agree", step: give("cara", "decideDiscontinuation", () => ({ agrees: true })) },
    { name: "agree too", step: give("alice", "decideDiscontinuation", () => ({ agrees: true })) },
    { name: "turn down", step: give("alice", "decideDiscontinuation", () => ({ agrees: false })) },
    {
      name: "follow-up call",
      step: (kase, when) =>
        give("cara", "logFollowUp", () => ({ kind: "CALL", occurredAt: local(later(when, -60)) }))(
          kase,
          when,
        ),
    },
  ),
);

const anyLife = fc.record({
  editionId: fc.constantFrom(...editionIds),
  state: fc.constantFrom(...states.filter((state) => !["CLOSED", "EXTENDED"].includes(state))),
  steps: fc.array(fc.record({ what: anyStep, after: fc.integer({ min: 1, max: 12_000 }) }), {
    minLength: 4,
    maxLength: 10,
  }),
});

test("The history tells of every row that the policy reads, and as of a moment of none that came later", async () => {
  await fc.assert(
    fc.asyncProperty(anyLife, async ({ editionId, state, steps }) => {
      await desk.office.adopt(editionId);
      const kase = await caseIn(desk.office, state);
      const known: { moment: Date; rows: Case }[] = [];
      const remember = async () => {
        const moment = new Date(local(kase.now));
        known.push({ moment, rows: await present(kase, moment) });
      };
      await remember();
      for (const { what, after } of steps) {
        kase.now = later(kase.now, after);
        await what.step(kase, kase.now).catch(unlessHidden);
        await remember();
      }
      for (const { moment, rows } of known) {
        const then = (await recorded(kase, moment))!;
        expect(factsOf(then)).toEqual(factsOf(rows));
        expect(owed(then)).toEqual(owed(rows));
        // Looked at in its own moment, what had happened by then is what had been recorded.
        expect(owed(happenedBy(then, then))).toEqual(owed(then));
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

test.each(states)("The history of a case that is %s holds its present rows, whole", async (state) => {
  const kase = await caseIn(desk.office, state);
  const moment = new Date(local(kase.now));
  expect(factsOf((await recorded(kase, moment))!)).toEqual(factsOf(await present(kase, moment)));
});

test("Of a case that had not been drafted nothing is known", async () => {
  const kase = await caseIn(desk.office, "DRAFT");
  expect(await recorded(kase, new Date(local("2006-03-06 08:05")))).toBeNull();
});
