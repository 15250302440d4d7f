import fc from "fast-check";
import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  getNullableType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from "graphql";
import { buildHearthlineSchema } from "../../src/graphql/schema";
import { addDays } from "../../src/policy/calendar/civil-date";
import { civilDateOf } from "../../src/policy/calendar/zone";
import { caseCollections, familyCollections } from "../../src/policy/collections";
import type { Action, Command } from "../../src/policy/commands/inputs";
import { decide, settled, violationsOf } from "../../src/policy/decide";
import { edition as editionOf } from "../../src/policy/editions";
import { editionIds, type Edition } from "../../src/policy/editions/edition";
import { ms1994 } from "../../src/policy/editions/ms-1994";
import { ms2006 } from "../../src/policy/editions/ms-2006";
import type { Case } from "../../src/policy/facts";
import { actions } from "../../src/policy/lifecycle/guards";
import { referralStatuses, terminalStatuses, type ReferralStatus } from "../../src/policy/lifecycle/states";
import { transitions } from "../../src/policy/lifecycle/transitions";
import { obligationsOf } from "../../src/policy/obligations";
import {
  aCase,
  aConcurrence,
  aContact,
  aPlan,
  anAssessment,
  local,
  type CaseOverrides,
} from "../policy/fixture";

/** Draws one of several, or a number below a bound. */
interface Dice {
  below(bound: number): number;
  oneOf<T>(values: readonly T[]): T;
}

const lists = { ...familyCollections, ...caseCollections };
const hidden = ["idempotencyKey", "expectedVersion", "referralId", "familyId"];

/** The ids that a field of this name can mean in the case. */
function idsFor(field: string, kase: Case): string[] {
  const noun = field.replace(/Ids?$/, "").toLowerCase();
  if (noun.endsWith("worker")) return kase.specialists.map(({ id }) => id);
  const list = Object.entries(lists).find(([, record]) => record.toLowerCase().endsWith(noun));
  return list ? kase[list[0] as keyof typeof lists].map(({ id }) => id) : [];
}

/** A value of an input's type, plausible at most: what no record bears is left out. */
function valueOf(type: GraphQLInputType, field: string, kase: Case, dice: Dice): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const values = Array.from({ length: 1 + dice.below(2) }, () => valueOf(bare.ofType, field, kase, dice));
    return [...new Set(values)];
  }
  if (bare instanceof GraphQLInputObjectType) return inputOf(bare, kase, dice);
  if (bare instanceof GraphQLEnumType) return dice.oneOf(bare.getValues()).value as unknown;
  switch (bare.toString()) {
    case "ID":
      return dice.oneOf([...idsFor(field, kase), null]);
    case "Boolean":
      return dice.below(4) > 0;
    case "Int":
      return 1 + dice.below(200);
    case "Float":
      return 1 + dice.below(20);
    case "DateTimeISO":
      return new Date(kase.now.getTime() - dice.below(5 * 24 * 60) * 60_000);
    case "LocalDate":
      return addDays(civilDateOf(kase.now), dice.oneOf([-7, -1, 0, 0, 0, 30]));
    default:
      return "As it was said.";
  }
}

const inputOf = (type: GraphQLInputObjectType, kase: Case, dice: Dice): Record<string, unknown> =>
  Object.fromEntries(
    Object.values(type.getFields())
      .filter(({ name }) => !hidden.includes(name))
      .map(({ name, type: of }) => [
        name,
        isNonNullType(of) || dice.below(3) > 0 ? valueOf(of, name, kase, dice) : null,
      ]),
  );

let inputs: Record<string, GraphQLInputObjectType>;
beforeAll(async () => {
  const fields = (await buildHearthlineSchema()).getMutationType()!.getFields();
  inputs = Object.fromEntries(
    Object.values(fields).map(({ name, args }) => [
      name,
      getNullableType(args[0].type) as GraphQLInputObjectType,
    ]),
  );
});

const visited = aContact();
const agreed = [aConcurrence("SPECIALIST"), aConcurrence("COUNTY")];
const family = anAssessment();
const servedBy = { assignedWorkerId: "cara" };
const acceptedAt = local("2006-03-10 15:00");
const active = aPlan({ status: "ACTIVE", finalisedOn: "2006-03-17", activatedOn: "2006-03-17" });

/** Where walks begin: somewhere on the usual way. */
const beginnings: CaseOverrides[] = [
  { referral: { status: "DRAFT", submittedAt: null, firstSubmittedAt: null, editionId: null } },
  { referral: { status: "SUBMITTED" } },
  { referral: { status: "CONTACT_PENDING", ...servedBy } },
  { referral: { status: "ASSESSING", ...servedBy }, contacts: [visited] },
  {
    referral: { status: "ACCEPTED", acceptedAt, ...servedBy },
    contacts: [visited],
    concurrences: agreed,
    plans: [aPlan()],
  },
  { referral: { status: "INTENSIVE", acceptedAt, ...servedBy }, contacts: [visited], plans: [active] },
  {
    referral: {
      status: "FOLLOW_UP",
      acceptedAt,
      terminatedOn: "2006-07-24",
      terminationReason: "COMPLETION",
      ...servedBy,
    },
    contacts: [visited],
    plans: [active],
    now: local("2006-07-24 16:00"),
  },
];

const reached = new Set<string>();
const accepted = new Set<string>();
let ids = 0;

const terminal: readonly string[] = terminalStatuses;
const ends = (status: ReferralStatus, action: Action): boolean =>
  transitions[status][action]!.every((next) => terminal.includes(next));

/** One command of those that are possible, whatever it carries; the case as it then is. */
function step(known: Case, edition: Edition, dice: Dice): { kase: Case; edition: Edition } {
  const kase = { ...known, movesTo: edition.id === "ms-2006" ? ms1994 : ms2006 };
  const same = { kase, edition };
  const { status } = settled(kase).referral;
  const possible = actions.filter((action) => action in inputs && action in transitions[status]);
  if (possible.length === 0) return same;
  // Someone at work does what may be done, now and then something else.
  const free = possible.filter((action) => violationsOf(kase, edition, action).length === 0);
  const lasting = free.filter((name) => !ends(status, name));
  const usual = lasting.length > 0 && dice.below(8) > 0 ? lasting : free;
  const action: Action = dice.oneOf(usual.length > 0 && dice.below(5) > 0 ? usual : actions);
  const command = {
    action,
    input: inputOf(inputs[action], kase, dice),
    newId: () => `made-${(ids += 1)}`,
    newLink: () => `link-${(ids += 1)}`,
    by: { workerId: "cara", name: "Cara", side: dice.oneOf(["SPECIALIST", "COUNTY"] as const) },
  } as unknown as Command;
  const missing = Object.entries(command.input).some(([name, value]) => /Id$/.test(name) && value === null);
  if (missing) return same;

  const decision = decide(kase, edition, command);
  if (!decision.accepted) {
    expect(decision.violations).not.toHaveLength(0);
    return same;
  }
  const next = decision.kase.referral.status;
  // The table knows the way, or the calendar made it on the day itself.
  expect([...(transitions[status][action] ?? []), settled(decision.kase).referral.status]).toContain(next);
  expect(transitions[status][action]).toBeDefined();
  const keys = obligationsOf(decision.kase, decision.edition).map(({ type, anchor }) => `${type}/${anchor}`);
  expect(new Set(keys).size).toBe(keys.length);
  accepted.add(action);
  reached.add(next);
  return { kase: decision.kase, edition: decision.edition };
}

describe.each(editionIds)("Whatever is done to a case under %s", (id) => {
  test("it never reaches a state that the table does not allow, and owes nothing twice", () => {
    fc.assert(
      fc.property(fc.gen(), fc.constantFrom(...beginnings), (gen, beginning) => {
        const dice: Dice = {
          below: (bound) => gen(fc.nat, { max: bound - 1 }),
          oneOf: (values) => values[gen(fc.nat, { max: values.length - 1 })],
        };
        let edition: Edition = editionOf(id);
        let kase = aCase({
          assessments: [anAssessment({ kind: "INITIAL_RISK" }), anAssessment({ kind: "SAFETY" }), family],
          ...beginning,
          referral: { editionId: id, ...beginning.referral },
        });
        for (let n = 0; n < 60; n += 1) {
          ({ kase, edition } = step(
            { ...kase, now: new Date(kase.now.getTime() + dice.below(60) * 3_600_000) },
            edition,
            dice,
          ));
          expect(referralStatuses).toContain(kase.referral.status);
        }
      }),
      { numRuns: 100 },
    );
    expect([...reached].sort()).toEqual(
      expect.arrayContaining(["ASSESSING", "CONTACT_PENDING", "DISCONTINUATION_PENDING", "MAINTENANCE"]),
    );
    expect(accepted.size).toBeGreaterThan(20);
  });
});
