import type { EntityManager } from "typeorm";
import type { Action, Inputs } from "../../policy/commands/inputs";
import type { Violation } from "../../policy/rules/rule";
import { globalId } from "../shared/node";
import { badUserInput } from "../shared/problems";
import { performOnCase } from "./case-command";
import { once } from "./once";
import type { Outcome } from "./outcome";
import type { Performer } from "./performer";
import { caseStillSeen } from "./still-seen";
import { transaction } from "./transaction";

/** What a command on several cases is on one of them. */
export interface OnOne<I> {
  referralId: string;
  input: I;
}

type Accepted = Extract<Outcome, { accepted: true }>;
type Refused = Extract<Outcome, { accepted: false }>;
/** What a command on several cases came to: it was accepted on each of them, or refused and nothing written. */
export type OutcomeOfAll = { accepted: true; each: Accepted[] } | Refused;

/** Leaves the savepoint behind which the cases were tried, so that nothing of it stays. */
class NotAll extends Error {
  constructor(readonly outcome: Refused) {
    super("Refused on one of the cases.");
  }
}

/**
 * One command on several cases, all or none, in one transaction. They are locked in the order of their ids, so
 * that two such commands wait for each other; every case is judged, and each refusal names the case.
 */
export function performOnAll<A extends Action>(
  performer: Performer,
  name: string,
  { idempotencyKey, ...input }: { idempotencyKey: string | null },
  action: A,
  cases: readonly OnOne<Inputs[A]>[],
): Promise<OutcomeOfAll> {
  checkCases(cases);
  return transaction(performer.dataSource, (manager) =>
    once(
      manager,
      performer,
      { action: name, key: idempotencyKey, input },
      () => allOrNone(manager, performer, action, cases),
      () =>
        caseStillSeen(
          manager,
          performer,
          cases.map(({ referralId }) => referralId),
        ),
    ),
  );
}

async function allOrNone<A extends Action>(
  manager: EntityManager,
  performer: Performer,
  action: A,
  cases: readonly OnOne<Inputs[A]>[],
): Promise<OutcomeOfAll> {
  const inOrder = [...cases].sort((a, b) => (a.referralId < b.referralId ? -1 : 1));
  const each: Accepted[] = [];
  const refusals: Refused[] = [];
  try {
    await manager.transaction(async (savepoint) => {
      for (const { referralId, input } of inOrder) {
        const outcome = await performOnCase(savepoint, performer, action, referralId, input, null);
        if (outcome.accepted) each.push(outcome);
        else refusals.push({ ...outcome, violations: outcome.violations.map(on(referralId)) });
      }
      const [first] = refusals;
      if (first)
        throw new NotAll({
          ...first,
          familyId: null,
          violations: refusals.flatMap(({ violations }) => violations),
        });
    });
  } catch (error) {
    if (error instanceof NotAll) return error.outcome;
    throw error;
  }
  return { accepted: true, each };
}

const on =
  (referralId: string) =>
  (violation: Violation): Violation => ({
    ...violation,
    facts: { ...violation.facts, referralId: globalId("Referral", referralId) },
  });

/** There is at least one case, and none comes twice. */
function checkCases(cases: readonly { referralId: string }[]): void {
  if (cases.length === 0)
    throw badUserInput([{ path: "input.cases", message: "must name at least one case" }]);
  const twice = cases.findIndex(
    ({ referralId }, index) => cases.findIndex((other) => other.referralId === referralId) < index,
  );
  if (twice >= 0)
    throw badUserInput([
      { path: `input.cases.${twice}.referralId`, message: "names a case that is named before" },
    ]);
}
