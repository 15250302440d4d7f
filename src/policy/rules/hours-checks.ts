import { isPast } from "../calendar/elapsed";
import { addDays } from "../calendar/civil-date";
import { civilDateOf, formatDay, formatInstant } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import { endOf, firstContactOn, plannedEnd, serviceWeek } from "../service";
import { completesEarly, endOfMinimum, isBlank, today } from "./reading";
import type { Finding, Question } from "./rule";

/** What the rules of hours.ts check. */

export function steppedDownInTime({ kase, parameters }: Question): Finding[] {
  const from = parameters.service.stepDownFromWeek;
  const firstContact = firstContactOn(kase, parameters);
  const week = firstContact === null ? 0 : serviceWeek(firstContact, today(kase));
  if (week >= from) return [];
  return [
    {
      code: "STEP_DOWN_TOO_EARLY",
      message:
        week < 1
          ? "Contact cannot be stepped down before the family has been met."
          : `The family is in service week ${week}; contact can be stepped down from week ${from}.`,
      facts: { serviceWeek: week < 1 ? "not begun" : String(week), stepDownFromWeek: String(from) },
      remedy: `Keep the intensive hours until week ${from}.`,
    },
  ];
}

/** A hold keeps the intensive hours within the planned service; past its end, service is extended first (AMB-42). */
export function heldInTime({ kase, parameters }: Question): Finding[] {
  const end = plannedEnd(kase, parameters);
  if (end === null || today(kase) <= end) return [];
  return [
    {
      code: "PLANNED_END_PASSED",
      message: `Services were planned until ${formatDay(end)}; there is nothing left to hold.`,
      facts: { plannedEnd: end },
      remedy: "Extend service, or propose to end it.",
    },
  ];
}

type LengthInput = Inputs["extendService"] | Inputs["proposeDiscontinuation"];

export function lengthAccountedFor({ input, ...asked }: Question<LengthInput>): Finding[] {
  if (!input) return [];
  return "until" in input
    ? extensionReachesFurther(asked, input.until)
    : earlyCompletionExplained(asked, input);
}

/** How far one extension may reach, in days: the text sets no limit to service, and each extension is a decision. */
const LONGEST_EXTENSION = 366;

function extensionReachesFurther({ kase, parameters }: Question, until: string): Finding[] {
  const end = plannedEnd(kase, parameters);
  const latest = addDays(today(kase), LONGEST_EXTENSION);
  if (until > latest) {
    return [
      {
        code: "EXTENSION_TOO_LONG",
        message: `One extension reaches a year at most; ${formatDay(until)} lies beyond ${formatDay(latest)}.`,
        facts: { until, latest },
        remedy: "Extend to an earlier day, and again when that comes near.",
      },
    ];
  }
  if (end === null || until > end) return [];
  return [
    {
      code: "EXTENSION_TOO_SHORT",
      message: `Services are planned until ${formatDay(end)}; ${formatDay(until)} does not reach beyond that.`,
      facts: { plannedEnd: end, until },
      remedy: `Give a day after ${formatDay(end)}.`,
    },
  ];
}

function earlyCompletionExplained(
  { kase, parameters }: Question,
  proposal: Inputs["proposeDiscontinuation"],
): Finding[] {
  if (!completesEarly(kase, parameters, proposal) || !isBlank(proposal.earlyCompletionReason)) return [];
  const { minWeeks } = parameters.service;
  const end = endOfMinimum(kase, parameters);
  return [
    {
      code: "EARLY_COMPLETION_REASON_REQUIRED",
      message: `Completion on ${formatDay(proposal.effectiveOn)} comes before week ${minWeeks} is over.`,
      facts: {
        effectiveOn: proposal.effectiveOn,
        minWeeks: String(minWeeks),
        endOfMinimum: end ?? "not begun",
      },
      remedy: "Say why services are complete so early.",
    },
  ];
}

/** Two contacts of one specialist at the same time are a remark for a report, and no reason to refuse. */
export function contactPlausible({ kase, input }: Question<Inputs["logContact"]>): Finding[] {
  if (!input?.startedAt) return [];
  const { startedAt, durationMinutes, result } = input;
  const { firstSubmittedAt, terminatedOn } = kase.referral;
  const endedAt = endOf(input);
  const facts = { startedAt: startedAt.toISOString(), durationMinutes: String(durationMinutes) };
  const findings: Finding[] = [];
  if (isPast(kase.now, endedAt))
    findings.push({
      code: "CONTACT_IN_FUTURE",
      message: `A contact that ends on ${formatInstant(endedAt)} is not over yet; it is ${formatInstant(kase.now)}.`,
      facts: { ...facts, now: kase.now.toISOString() },
      remedy: "Log the contact when it is over, or correct its time.",
    });
  if (firstSubmittedAt !== null && isPast(startedAt, firstSubmittedAt))
    findings.push({
      code: "CONTACT_BEFORE_REFERRAL",
      message: `A contact on ${formatInstant(startedAt)} lies before the referral of ${formatInstant(firstSubmittedAt)}.`,
      facts: { ...facts, firstSubmittedAt: firstSubmittedAt.toISOString() },
      remedy: "Correct the time of the contact.",
    });
  if (result === "COMPLETED" && durationMinutes <= 0)
    findings.push({
      code: "CONTACT_DURATION",
      message: "A contact that took place lasts for some time; this one has no duration.",
      facts,
      remedy: "Give the duration in minutes, or the result that it had.",
    });
  if (terminatedOn !== null && civilDateOf(startedAt) > terminatedOn)
    findings.push({
      code: "CONTACT_AFTER_TERMINATION",
      message: `Services ended on ${formatDay(terminatedOn)}; a contact on ${formatInstant(startedAt)} is follow-up.`,
      facts: { ...facts, terminatedOn },
      remedy: "Log it as a follow-up, or correct its time.",
    });
  return findings;
}
