import { assessmentEffects } from "./assessment";
import { coordinationEffects } from "./coordination";
import { discontinuationEffects } from "./discontinuation";
import type { Effects } from "./effect";
import { followUpEffects } from "./follow-up";
import type { Action } from "./inputs";
import { planEffects } from "./plan";
import { referralEffects } from "./referral";

/** What each command of the case changes. Exhaustive by type. */
export const effects: Effects<Action> = {
  ...referralEffects,
  ...assessmentEffects,
  ...planEffects,
  ...coordinationEffects,
  ...discontinuationEffects,
  ...followUpEffects,
};
