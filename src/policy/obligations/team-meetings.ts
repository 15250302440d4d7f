import { addDays } from "../calendar/civil-date";
import { civilDateOf, endOfDay, formatDay } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case } from "../facts";
import { firstContactOn } from "../service";
import { caseTypeOn, firstMeeting } from "../team-meetings";
import type { Obligation } from "./obligation";
import { count, owed, unmet } from "./row";

/**
 * The first family team meeting, which the county holds whatever the type of the case. The text sets no time:
 * the day on which the plan is due reminds of it, and missing that is no breach (FP-FT-01, AMB-25).
 */
export function teamMeetingObligations(kase: Case, parameters: Parameters): Obligation[] {
  const { acceptedAt } = kase.referral;
  if (acceptedAt === null) return [];
  const accepted = civilDateOf(acceptedAt);
  const custody = caseTypeOn(kase, accepted) === "CUSTODY";
  const owner = parameters.teamMeeting[custody ? "custody" : "initialPreventive"];
  if (owner === null) return [];
  const contactOn = firstContactOn(kase, parameters) ?? accepted;
  const days = parameters.plan.daysFromFirstContact;
  const planDue = addDays(contactOn, days);
  const remindOn = planDue > accepted ? planDue : accepted;
  const first = firstMeeting(kase);
  return [
    owed({
      type: "FTM_INITIAL",
      ruleId: custody ? "FP-FT-03" : "FP-FT-01",
      anchor: "accepted",
      owner,
      opensAt: acceptedAt,
      targetAt: endOfDay(remindOn),
      dueAt: null,
      ...(first ? { metAt: first.heldAt, evidence: [{ record: "TeamMeeting", id: first.id }] } : unmet),
      because: `accepted ${formatDay(accepted)} in a ${custody ? "custody" : "preventive"} case; no time is set: reminded of when the plan is due, first contact ${formatDay(contactOn)} + ${count(days, "day")}${remindOn > planDue ? ", not before the acceptance" : ""} = ${formatDay(remindOn)}`,
    }),
  ];
}
