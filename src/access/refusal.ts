import type { Violation } from "../policy/rules/rule";
import { rolesThatMay, rolesThatMayWaive } from "./ability";
import { roles, type Verb } from "./roles";
import type { Viewer } from "./viewer";

/** The answer to someone who may see a record but not do this to it: whose act it is, and by which rule. */
export function forbidden(verb: Verb, saysWho: string, viewer: Viewer): Violation {
  const mine = rolesThatMay(verb).includes(viewer.role);
  const titles = rolesThatMay(verb).map((name) => roles[name].title);
  return {
    ruleId: saysWho,
    code: "FORBIDDEN",
    waivable: false,
    message: mine ? beyondReach(verb, viewer) : `${verb} is not an act of the ${roles[viewer.role].title}.`,
    facts: { role: viewer.role },
    remedy: titles.length > 0 ? `Ask: ${titles.join(", ")}.` : "Nobody may do this.",
  };
}

/** An act of the viewer's role, and not here: in another county, or in a case that another one has. */
function beyondReach(verb: Verb, { role, name }: Viewer): string {
  const ofCounties = roles[role].grants.some(
    ({ may, within }) => may.includes(verb) && within.includes("ownCounties"),
  );
  return ofCounties
    ? `${verb} is for those who work in the county; ${name} does not work in this one.`
    : `${verb} is for the one whom this case is assigned to; it is not assigned to ${name}.`;
}

/** The answer to someone who may not waive a rule: nobody may, or somebody else. Null when they may. */
export function waiverRefused(ruleId: string, viewer: Viewer): Violation | null {
  const waivers = rolesThatMayWaive(ruleId);
  if (waivers.some((name) => name === viewer.role)) return null;
  const titles = waivers.map((name) => roles[name].title).join(", ");
  return {
    ruleId,
    code: waivers.length > 0 ? "FORBIDDEN" : "RULE_NOT_WAIVABLE",
    waivable: false,
    message: `${ruleId} cannot be waived by the ${roles[viewer.role].title}.`,
    facts: { role: viewer.role },
    remedy: titles ? `Ask: ${titles}.` : "The rule stands for everyone; change the facts that it judges.",
  };
}
