import type { EditionId } from "../edition";
import { acceptance } from "./acceptance";
import type { Step } from "./act";
import { evaluation } from "./evaluation";
import { coordination } from "./coordination";
import { followUp } from "./follow-up";
import { plan } from "./plan";
import { referral } from "./referral";
import { teamMeeting } from "./team-meeting";
import { completion, phaseChange, weeks } from "./treatment";

/** The whole story, in the order in which it happens: H1 under ms-2006, H2 under ms-1994 (spec/7). */
export function script(edition: EditionId): Step[] {
  return [
    ...referral(edition),
    ...acceptance(edition),
    ...plan(edition),
    ...weeks(),
    teamMeeting,
    phaseChange,
    ...coordination(edition),
    ...completion(),
    ...evaluation(edition),
    ...followUp(),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}

export { isAct, type Act, type Look, type Step, type Story } from "./act";
