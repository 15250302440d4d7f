import { civilDateOf } from "../../policy/calendar/zone";
import type { Case, RemovalFacts } from "../../policy/facts";
import type { ReferralStatus } from "../../policy/lifecycle/states";

/**
 * The case as it stood before a command that was accepted at a moment, as far as the facts tell their days.
 * That it was accepted says the rest: the agency's case was open, no other referral was, the sheet was complete.
 */
export function asOf(kase: Case, moment: Date, status: ReferralStatus): Case {
  const { referral } = kase;
  const day = civilDateOf(moment);
  return {
    ...kase,
    now: moment,
    family: { ...kase.family, dhsCaseStatus: "ACTIVE" },
    openReferrals: [],
    removals: kase.removals
      .filter(({ removedOn }) => removedOn <= day)
      .map((removal) => stillAway(removal, day)),
    assessments: kase.assessments.filter(({ assessedOn }) => assessedOn <= day),
    concurrences: kase.concurrences.filter(({ concurredAt }) => concurredAt <= moment),
    referral: {
      ...referral,
      status,
      statusUntil: null,
      statusAfter: null,
      informationSheetCompletedAt: referral.informationSheetCompletedAt ?? moment,
    },
  };
}

const stillAway = (removal: RemovalFacts, day: string): RemovalFacts =>
  removal.returnedOn !== null && removal.returnedOn > day ? { ...removal, returnedOn: null } : removal;
