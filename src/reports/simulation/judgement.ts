import type { Action } from "../../policy/commands/inputs";
import { violationsOf } from "../../policy/decide";
import type { Edition } from "../../policy/editions/edition";
import type { Case, Criterion, ReferralFacts } from "../../policy/facts";
import type { ReferralStatus } from "../../policy/lifecycle/states";
import { judgeAt } from "../../policy/obligations";
import { rule } from "../../policy/rules";
import { ruleIdOf } from "../../policy/rules/reading";
import type { Violation } from "../../policy/rules/rule";
import { asOf } from "./rewind";

/**
 * What would become of a referral instead: kept out at one of the three gates, or let through where it was not.
 * PAPERS_WANTING is refused as well, but for nothing that the family is: its papers are those of its own edition.
 */
export const turns = ["REFUSED", "PAPERS_WANTING", "DECLINED", "NOT_ACCEPTED", "LET_THROUGH"] as const;
export type Turn = (typeof turns)[number];

/** What the county would have recorded otherwise, had the other edition been in force. */
const papers = new Set(["WRONG_ASSESSMENT_TYPE"]);

export interface Judgement {
  turn: Turn;
  /** The rules that make the difference: those that would stand against it, or that no longer would. */
  because: Violation[];
}

/** A command at which a referral can be kept out, and when this one passed it. */
interface Gate {
  action: Action;
  before: ReferralStatus;
  passedAt: (referral: ReferralFacts) => Date | null;
  otherwise: Turn;
}
const gates: readonly Gate[] = [
  {
    action: "submitReferral",
    before: "DRAFT",
    passedAt: ({ submittedAt }) => submittedAt,
    otherwise: "REFUSED",
  },
  {
    action: "assignSpecialist",
    before: "UNDER_REVIEW",
    passedAt: ({ assignedWorkerId, screenedAt }) => (assignedWorkerId === null ? null : screenedAt),
    otherwise: "DECLINED",
  },
  {
    action: "acceptReferral",
    before: "ASSESSING",
    passedAt: ({ acceptedAt }) => acceptedAt,
    otherwise: "NOT_ACCEPTED",
  },
];

/**
 * What would become of a referral under another edition on the facts as they stood, null when nothing changes.
 * Both editions are asked of the same facts, so what has changed since is never taken for the edition's doing.
 */
export function judgementOf(kase: Case, actual: Edition, other: Edition): Judgement | null {
  if (kase.referral.status === "DRAFT") return draft(kase, actual, other);
  for (const { action, before, passedAt, otherwise } of gates) {
    const moment = passedAt(kase.referral);
    if (moment === null) continue;
    const then = asOf(kase, moment, before);
    const judge = judgeAt(kase, actual, moment);
    const because = beyond(violationsOf(then, other, action), violationsOf(then, judge, action));
    if (because.length > 0) return keptOut(otherwise, because);
  }
  return kase.referral.status === "DECLINED" ? declined(kase, actual, other) : null;
}

/** A referral that is still being written is judged as it stands. */
function draft(kase: Case, actual: Edition, other: Edition): Judgement | null {
  const was = violationsOf(kase, actual, "submitReferral");
  const wouldBe = violationsOf(kase, other, "submitReferral");
  if (was.length > 0 === wouldBe.length > 0) return null;
  return wouldBe.length > 0 ? keptOut("REFUSED", wouldBe) : { turn: "LET_THROUGH", because: was };
}

const keptOut = (turn: Turn, because: Violation[]): Judgement => ({
  turn: because.every(({ code }) => papers.has(code)) ? "PAPERS_WANTING" : turn,
  because,
});

/** A declined referral is let through when none of the criteria that it failed is failed any more. */
function declined(kase: Case, actual: Edition, other: Edition): Judgement | null {
  const { declinedCriteria, screenedAt, closedAt } = kase.referral;
  const then = asOf(kase, closedAt ?? screenedAt ?? kase.now, "UNDER_REVIEW");
  const judge = judgeAt(kase, actual, then.now);
  const lifted = declinedCriteria.map((criterion) => {
    const was = failing(then, judge, criterion);
    return failing(then, other, criterion).length === 0 ? was : [];
  });
  const whole = lifted.length > 0 && lifted.every((violations) => violations.length > 0);
  return whole ? { turn: "LET_THROUGH", because: lifted.flat() } : null;
}

/** What the facts show of a criterion; empty where it was the reviewer's own judgement. */
function failing(kase: Case, { parameters }: Edition, criterion: Criterion): Violation[] {
  const ruleId = ruleIdOf(criterion);
  return (rule(ruleId).check?.({ kase, parameters }) ?? []).map((finding) => ({ ...finding, ruleId }));
}

/** Which of these are not among those, whatever figures of the edition they quote. */
function beyond(these: Violation[], those: Violation[]): Violation[] {
  if (these.length === 0) return these;
  const known = new Set(those.map(name));
  return these.filter((violation) => !known.has(name(violation)));
}
const name = ({ ruleId, code, facts }: Violation): string => `${ruleId} ${code} ${facts.child ?? ""}`;
