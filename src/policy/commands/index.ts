import { assessmentEffects } from "./assessment";
import { coordinationEffects } from "./coordination";
import { discontinuationEffects } from "./discontinuation";
import { courtEffects } from "./court";
import type { Effects } from "./effect";
import { evaluationEffects } from "./evaluation";
import { followUpEffects } from "./follow-up";
import { incidentEffects } from "./incident";
import type { Action } from "./inputs";
import { migrationEffects } from "./migration";
import { partnerEffects } from "./partner";
import { planEffects } from "./plan";
import { referralEffects } from "./referral";
import { teamMeetingEffects } from "./team-meeting";

/** What each command of the case changes. Exhaustive by type. */
export const effects: Effects<Action> = {
  ...referralEffects,
  ...migrationEffects,
  ...assessmentEffects,
  ...partnerEffects,
  ...planEffects,
  ...coordinationEffects,
  ...discontinuationEffects,
  ...followUpEffects,
  ...incidentEffects,
  ...teamMeetingEffects,
  ...courtEffects,
  ...evaluationEffects,
};
