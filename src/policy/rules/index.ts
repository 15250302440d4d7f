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
import { hours } from "./hours";
import { initialContact } from "./initial-contact";
import { notifications } from "./notifications";
import { outcomes } from "./outcomes";
import { plan } from "./plan";
import { program } from "./program";
import { programContent } from "./program-content";
import { referral } from "./referral";
import { programEvaluation } from "./program-evaluation";
import type { Rule } from "./rule";
import { staffing } from "./staffing";
import { supervision } from "./supervision";
import { targetPopulation } from "./target-population";
import { teamMeetings } from "./team-meetings";

/**
 * The policy, section by section. Still to come: supervision (FP-SU) and the evaluation of the programme at large
 * (FP-EV-03, FP-EV-04).
 * The policy, section by section. Still to come: the rest of the programme (FP-PV-04 to 09), documentation
 * (FP-DO), staffing (FP-ST), family team meetings (FP-FT), notifications (FP-NT), the rest of the county's
 * duties (FP-CO), court (FP-CT), outcomes (FP-OM-02 to 04) and the rest of evaluation (FP-EV-01, 02, 05, 06).
 */
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
  discontinuation,
  followUp,
  teamMeetings,
  notifications,
  county,
  court,
  programOutcome,
  outcomes,
  evaluation,
  supervision,
  programOutcome,
  programEvaluation,
];

/** Every rule by its id, in the order of the document. */
export const rules: Record<string, Rule> = Object.fromEntries(sections.flat().map((rule) => [rule.id, rule]));

/** The rule with this id; asking for one that does not exist is a mistake in the code, and throws. */
export function rule(id: string): Rule {
  if (!Object.hasOwn(rules, id)) throw new Error(`There is no rule ${id}.`);
  return rules[id];
}
