import { civilDateOf } from "./calendar/zone";
import { effects } from "./commands";
import { after, setReferral, type Change } from "./commands/change";
import type { Effect } from "./commands/effect";
import type { Action, Command } from "./commands/inputs";
import type { Edition } from "./editions/edition";
import type { Case, PlanFacts } from "./facts";
import { guards } from "./lifecycle/guards";
import { planMoves } from "./lifecycle/plan-moves";
import { treatmentStatuses } from "./lifecycle/states";
import { statusOn } from "./lifecycle/status";
import { transitions } from "./lifecycle/transitions";
import { rule } from "./rules";
import type { Question, Violation } from "./rules/rule";
import { phaseClock } from "./service";

export interface Accepted {
  accepted: true;
  changes: Change[];
  /** The case as it is once the changes are written. */
  kase: Case;
  /** The edition that judges it from then on: another one once it has moved. */
  edition: Edition;
  /** The rules that were asked, all of which held. */
  citations: string[];
}
export interface Refused {
  accepted: false;
  violations: Violation[];
}
export type Decision = Accepted | Refused;

/** The case as the calendar has moved it by `kase.now`. */
export function settled(kase: Case): Case {
  const status = statusOn(kase.referral, civilDateOf(kase.now));
  return status === kase.referral.status ? kase : { ...kase, referral: { ...kase.referral, status } };
}

function outOfTurn(kase: Case, action: Action): Violation[] {
  const { status } = kase.referral;
  if (transitions[status][action]) return [];
  const possible = Object.keys(transitions[status]).join(", ") || "nothing: the case has ended";
  return [
    {
      ruleId: guards[action].saysWho,
      code: "INVALID_TRANSITION",
      message: `${action} is not possible while the referral is ${status}.`,
      facts: { status },
      remedy: `From ${status} the case allows: ${possible}.`,
    },
  ];
}

function planOutOfTurn(kase: Case, action: Action, input: { planId?: string } | undefined): Violation[] {
  const move = planMoves[action];
  const plan = kase.plans.find((candidate: PlanFacts) => candidate.id === input?.planId);
  if (!move || !plan || move.from.includes(plan.status)) return [];
  return [
    {
      ruleId: guards[action].saysWho,
      code: "INVALID_TRANSITION",
      message: `${action} is not possible while plan version ${plan.versionNumber} is ${plan.status}.`,
      facts: { planStatus: plan.status, versionNumber: String(plan.versionNumber) },
      remedy: `The plan must be ${move.from.join(" or ")}; a changed plan is drafted as a new version.`,
    },
  ];
}

/** A waiver is given once: its reason stands, and a second would only hide the first. */
function waivedBefore(kase: Case, action: Action, input: { ruleId?: string } | undefined): Violation[] {
  const waiver = action === "waiveRule" && kase.waivers.find(({ ruleId }) => ruleId === input?.ruleId);
  if (!waiver) return [];
  return [
    {
      ruleId: waiver.ruleId,
      code: "ALREADY_WAIVED",
      message: `${waiver.ruleId} has been set aside for this case.`,
      facts: { reason: waiver.reason },
      remedy: "Nothing is left to do.",
      waivable: false,
    },
  ];
}

/** What a command brings to the rules: its content, and who gives it. */
type Given = Partial<Pick<Command, "input" | "by">>;

/** What a rule finds, each finding with whether a waiver of this case lifts it. */
export function foundBy(ruleId: string, question: Question): { violation: Violation; waived: boolean }[] {
  const { check, mode } = rule(ruleId);
  const findings = check?.(question) ?? [];
  const waiver = findings.length > 0 && question.kase.waivers.some((one) => one.ruleId === ruleId);
  return findings.map((finding) => {
    const waivable = finding.waivable ?? mode === "SOFT";
    return { violation: { ...finding, ruleId, waivable }, waived: waiver && waivable };
  });
}

const broken = (ruleId: string, question: Question): Violation[] =>
  foundBy(ruleId, question).flatMap(({ violation, waived }) => (waived ? [] : [violation]));

/** What stands against giving a command at all in the state in which the case is. */
export const againstTheTurn = (
  kase: Case,
  action: Action,
  input?: { planId?: string; ruleId?: string },
): Violation[] => [
  ...outOfTurn(kase, action),
  ...planOutOfTurn(kase, action, input),
  ...waivedBefore(kase, action, input),
];

/** Every rule that stands against a command; asked without one, all that stands against trying it. */
export function violationsOf(
  unsettled: Case,
  edition: Edition,
  action: Action,
  command?: Given,
): Violation[] {
  const kase = settled(unsettled);
  const input = command?.input as { planId?: string; ruleId?: string } | undefined;
  const turn = againstTheTurn(kase, action, input);
  if (turn.length > 0) return turn;
  const question = { kase, parameters: edition.parameters, ...command };
  return guards[action].rules.flatMap((ruleId) => broken(ruleId, question));
}

/** The day on which the calendar will next move the case by itself is kept with it, for lists to read. */
function withClock(kase: Case, edition: Edition): Change[] {
  const { status, statusUntil, statusAfter } = kase.referral;
  const inTreatment = (treatmentStatuses as readonly string[]).includes(status);
  const clock = inTreatment ? phaseClock(kase, edition.parameters) : { statusUntil: null, statusAfter: null };
  const same = clock.statusUntil === statusUntil && clock.statusAfter === statusAfter;
  return same ? [] : [setReferral(kase, { ...clock })];
}

/** Decides a command on a case under an edition: what changes, or all that stands against it. Pure. */
export function decide(unsettled: Case, edition: Edition, command: Command): Decision {
  const kase = settled(unsettled);
  const violations = violationsOf(kase, edition, command.action, { input: command.input, by: command.by });
  if (violations.length > 0) return { accepted: false, violations };
  const effect = effects[command.action] as Effect<Action>;
  const movedByCalendar =
    kase.referral.status === unsettled.referral.status
      ? []
      : [setReferral(kase, { status: kase.referral.status })];
  const direct = [...movedByCalendar, ...effect(kase, command, edition)];
  const judge = (command.action === "migrateCase" && kase.movesTo) || edition;
  const changes = [...direct, ...withClock(after(kase, direct), judge)];
  return {
    accepted: true,
    changes,
    kase: after(kase, changes),
    edition: judge,
    citations: [...guards[command.action].rules],
  };
}
