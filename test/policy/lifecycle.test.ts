import { editionIds } from "../../src/policy/editions/edition";
import { actions, guards } from "../../src/policy/lifecycle/guards";
import { planMoves } from "../../src/policy/lifecycle/plan-moves";
import {
  openStatuses,
  referralStatuses,
  terminalStatuses,
  type ReferralStatus,
} from "../../src/policy/lifecycle/states";
import { transitions } from "../../src/policy/lifecycle/transitions";
import { isRule, rule, rules } from "../../src/policy/rules";

/** Moves that the calendar makes by itself: weeks 1 to 10, then 11 to 20, then past 20 where extended. */
const calendarMoves: Partial<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  INTENSIVE: ["MAINTENANCE", "EXTENDED"],
  MAINTENANCE: ["EXTENDED"],
};

const next = (status: ReferralStatus): ReferralStatus[] => [
  ...Object.values(transitions[status]).flat(),
  ...(calendarMoves[status] ?? []),
];
const isTerminal = (status: ReferralStatus) => (terminalStatuses as readonly string[]).includes(status);

/** Every state that can be come to from another, itself included. */
function reachableFrom(start: ReferralStatus): Set<ReferralStatus> {
  const seen = new Set<ReferralStatus>([start]);
  for (const status of seen) for (const to of next(status)) seen.add(to);
  return seen;
}

describe("The table of transitions", () => {
  test("knows every state, and leads to states that are known", () => {
    expect(Object.keys(transitions).sort()).toEqual([...referralStatuses].sort());
    for (const status of referralStatuses)
      for (const to of next(status)) expect([status, referralStatuses.includes(to)]).toEqual([status, true]);
  });

  test("reaches every state from the draft", () => {
    expect([...reachableFrom("DRAFT")].sort()).toEqual([...referralStatuses].sort());
  });

  test.each(referralStatuses.filter((status) => !isTerminal(status)))("leads from %s to an end", (status) => {
    expect([...reachableFrom(status)].some(isTerminal)).toBe(true);
    expect(next(status).some((to) => to !== status)).toBe(true);
  });

  test.each(terminalStatuses)(
    "has no way out of %s; the sheet is still forwarded and an alert still answered",
    (status) => {
      expect([...reachableFrom(status)]).toEqual([status]);
      const left: Partial<Record<typeof status, string[]>> = {
        CLOSED: [],
        DECLINED: ["forwardInformationSheet"],
      };
      expect(Object.keys(transitions[status])).toEqual(
        left[status] ?? ["forwardInformationSheet", "acknowledgeIncident", "escalateIncidents"],
      );
    },
  );

  test("gives each command a place to lead to wherever it has one to start from", () => {
    for (const status of referralStatuses)
      for (const [action, to] of Object.entries(transitions[status]))
        expect([status, action, to.length > 0]).toEqual([status, action, true]);
  });

  test.each(actions)("knows %s in some state", (action) => {
    expect(referralStatuses.filter((status) => transitions[status][action])).not.toHaveLength(0);
  });

  test("knows no command that has no guard", () => {
    const used = new Set(referralStatuses.flatMap((status) => Object.keys(transitions[status])));
    expect([...used].sort()).toEqual([...actions].sort());
  });

  test("lets a referral be withdrawn until the family is accepted, and not after", () => {
    const withdrawable = referralStatuses.filter((status) => transitions[status].withdrawReferral);
    expect(withdrawable).toEqual([
      "DRAFT",
      "SUBMITTED",
      "UNDER_REVIEW",
      "RETURNED",
      "CONTACT_PENDING",
      "ASSESSING",
    ]);
  });

  test("never leads back from treatment to before acceptance, nor from an end of services to treatment", () => {
    const before = ["DRAFT", "SUBMITTED", "UNDER_REVIEW", "RETURNED", "CONTACT_PENDING", "ASSESSING"];
    for (const status of [
      "ACCEPTED",
      "INTENSIVE",
      "MAINTENANCE",
      "EXTENDED",
      "DISCONTINUATION_PENDING",
    ] as const)
      expect([...reachableFrom(status)].filter((to) => before.includes(to))).toEqual([]);
    expect([...reachableFrom("FOLLOW_UP")].sort()).toEqual(["CLOSED", "FOLLOW_UP"]);
    expect([...reachableFrom("TERMINATED")].sort()).toEqual(["CLOSED", "TERMINATED"]);
  });

  test("counts as open exactly the states from submission to the end of services", () => {
    const closed = ["DRAFT", ...terminalStatuses, "TERMINATED", "FOLLOW_UP"];
    expect([...openStatuses].sort()).toEqual(referralStatuses.filter((one) => !closed.includes(one)).sort());
  });
});

describe("The guards", () => {
  const named = actions.flatMap((action) =>
    [guards[action].saysWho, ...guards[action].rules].map((ruleId) => ({ action, ruleId })),
  );

  test.each(named)("$action is guarded by $ruleId, which exists and is cited", ({ ruleId }) => {
    expect(isRule(ruleId)).toBe(true);
    // What the server itself holds its users to is said by neither edition.
    const said = editionIds.some((edition) => rule(ruleId).citations[edition].length > 0);
    expect(said || ruleId.startsWith("HL-")).toBe(true);
  });

  test.each(actions)("%s names only rules that can refuse", (action) => {
    const silent = guards[action].rules.filter((ruleId) => rule(ruleId).check === undefined);
    expect(silent).toEqual([]);
  });

  test("every rule that can refuse guards a command", () => {
    const used = new Set(actions.flatMap((action) => guards[action].rules));
    const idle = Object.values(rules).filter(({ id, check }) => check && !used.has(id));
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  test("no rule is asked twice of one command", () => {
    for (const action of actions)
      expect([action, guards[action].rules]).toEqual([action, [...new Set(guards[action].rules)]]);
  });
});

test("every move of a plan belongs to a command that the lifecycle knows", () => {
  for (const action of Object.keys(planMoves)) expect(actions).toContain(action);
});
