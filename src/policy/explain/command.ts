import type { Action, Actor } from "../commands/inputs";
import { againstTheTurn, foundBy, settled } from "../decide";
import type { Edition } from "../editions/edition";
import type { Case } from "../facts";
import { guards } from "../lifecycle/guards";
import { rule } from "../rules";
import type { Violation } from "../rules/rule";
import type { Explanation, Reason } from "./explanation";
import { factOf, watched } from "./facts-read";

/** Who would give the command, and what of the access table stands against that. */
export interface Asking {
  by: Actor;
  forbidden: Violation[];
}

/**
 * Why a command could be given now, or not: the judgement of the command itself, before anyone tries. It agrees
 * with `violationsOf` in every finding.
 */
export function explainCommand(
  unsettled: Case,
  edition: Edition,
  action: Action,
  { by, forbidden }: Asking,
): Explanation {
  const kase = settled(unsettled);
  const turn = forbidden.length > 0 ? forbidden : againstTheTurn(kase, action);
  const reasons = [
    whoseAct(kase, action, by, turn),
    ...(turn.length > 0 ? [] : guards[action].rules.map((ruleId) => judgedReason(kase, edition, ruleId, by))),
  ];
  const found = reasons.filter(({ outcome }) => outcome === "FAILS").flatMap(({ findings }) => findings);
  return {
    subject: `${action} by ${by.name}`,
    judgedAt: kase.now,
    editionId: edition.id,
    verdict: found.length > 0 ? "REFUSED" : "PERMITTED",
    breach: false,
    finding: finding(action, found.length, reasons),
    arithmetic: null,
    reasons,
    remedies: remediesOf(found),
  };
}

function finding(action: Action, against: number, reasons: Reason[]): string {
  if (against > 0)
    return `${action} would be refused: ${against === 1 ? "one thing stands" : `${against} things stand`} against it`;
  const waits = reasons.some(({ outcome }) => outcome === "AWAITS_COMMAND");
  return `${action} could be given: nothing that is known stands against it${waits ? ", though what it says is judged when it is given" : ""}`;
}

/** What would mend what was found, each once. */
const remediesOf = (found: readonly Violation[]): string[] => [
  ...new Set(
    found.map(({ ruleId, remedy, waivable }) =>
      waivable ? `${remedy} ${ruleId} may also be set aside with a reason (waiveRule).` : remedy,
    ),
  ),
];

/** The rule that says whose act it is; the state of the case is judged with it. */
function whoseAct(kase: Case, action: Action, by: Actor, against: Violation[]): Reason {
  return {
    rule: rule(guards[action].saysWho),
    outcome: against.length > 0 ? "FAILS" : "HOLDS",
    findings: against,
    note:
      against.length > 0 ? null : `the act is one for ${by.name}, and the state of the case is one for it`,
    facts: [
      factOf("Referral", kase.referral, ["status"]),
      { record: { type: "Worker", id: by.workerId }, name: by.name, values: [] },
    ],
  };
}

/** One rule asked about a case, with the facts that it read. */
export function judgedReason(original: Case, edition: Edition, ruleId: string, by?: Actor): Reason {
  const { kase, used } = watched(original);
  let asksInput = false;
  const question = {
    kase,
    parameters: edition.parameters,
    by,
    get input() {
      asksInput = true;
      return undefined;
    },
  };
  const findings = foundBy(ruleId, question);
  const standing = findings.filter(({ waived }) => !waived).map(({ violation }) => violation);
  const shared = { rule: rule(ruleId), facts: used() };
  if (standing.length > 0) return { ...shared, outcome: "FAILS", findings: standing, note: null };
  const waiver = original.waivers.find((one) => one.ruleId === ruleId);
  if (findings.length > 0) {
    const setAside = findings.map(({ violation }) => violation);
    return { ...shared, outcome: "WAIVED", findings: setAside, note: waiver?.reason ?? null };
  }
  return { ...shared, outcome: asksInput ? "AWAITS_COMMAND" : "HOLDS", findings: [], note: null };
}
