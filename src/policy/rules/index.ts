import { acceptance } from "./acceptance";
import { assessment } from "./assessment";
import { county } from "./county";
import { court } from "./court";
import { definitions } from "./definitions";
import { discontinuation } from "./discontinuation";
import { documentation } from "./documentation";
import { evaluation } from "./evaluation";
import { exclusions } from "./exclusions";
import { followUp, programOutcome } from "./follow-up";
import { houseRules } from "./house";
import { hours } from "./hours";
import { initialContact } from "./initial-contact";
import { notifications } from "./notifications";
import { outcomes } from "./outcomes";
import { plan } from "./plan";
import { program } from "./program";
import { programContent } from "./program-content";
import { referral } from "./referral";
import type { Rule } from "./rule";
import { staffing } from "./staffing";
import { supervision } from "./supervision";
import { targetPopulation } from "./target-population";
import { teamMeetings } from "./team-meetings";

/** The policy, section by section, in the order of its catalogue. */
const sections: Rule[][] = [
  program,
  programContent,
  targetPopulation,
  exclusions,
  definitions,
  referral,
  initialContact,
  assessment,
  acceptance,
  plan,
  hours,
  documentation,
  staffing,
  teamMeetings,
  notifications,
  county,
  court,
  supervision,
  followUp,
  discontinuation,
  programOutcome,
  outcomes,
  evaluation,
];

/** Every rule by its id, in the order of the document. */
export const rules: Record<string, Rule> = Object.fromEntries(sections.flat().map((rule) => [rule.id, rule]));

const known: Record<string, Rule> = {
  ...rules,
  ...Object.fromEntries(houseRules.map((rule) => [rule.id, rule])),
};

/** Whether there is a rule with this id, the policy's or the house's own. */
export const isRule = (id: string): boolean => Object.hasOwn(known, id);

/** The rule with this id; asking for one that does not exist is a mistake in the code, and throws. */
export function rule(id: string): Rule {
  if (!isRule(id)) throw new Error(`There is no rule ${id}.`);
  return known[id];
}
