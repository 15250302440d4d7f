import { addMonths } from "../../policy/calendar/civil-date";
import type { Inputs } from "../../policy/commands/inputs";
import type { FollowUpResult } from "../../policy/facts";
import type { Family } from "../family";
import type { Random } from "../random";
import { aside, county, specialist, type Step } from "../step";

type Proposal = Inputs["proposeDiscontinuation"];

export const proposed = (
  family: Family,
  day: number,
  endsOn: number,
  more: Partial<Proposal> & Pick<Proposal, "reason">,
): Step =>
  specialist(day, "09:15", "proposeDiscontinuation", {
    subreasons: [],
    narrative: null,
    riskRemainsHigh: null,
    parentDevelopsControls: null,
    staffedOn: family.officeDay(day - 2),
    earlyCompletionReason: null,
    effectiveOn: family.date(endsOn),
    ...more,
  });

export const specialistAgrees = (day: number): Step =>
  specialist(day, "09:20", "decideDiscontinuation", { agrees: true, rationale: null });

export const countyDecides = (day: number, agrees = true): Step =>
  county(day, "14:20", "decideDiscontinuation", {
    agrees,
    rationale: agrees ? null : "The county still sees the children at risk and asks for more time.",
  });

/** Proposed by the specialist and agreed by both sides on the same day. */
export const ended = (
  family: Family,
  day: number,
  endsOn: number,
  proposal: Partial<Proposal> & Pick<Proposal, "reason">,
): Step[] => [proposed(family, day, endsOn, proposal), specialistAgrees(day), countyDecides(day)];

/** How many days before it is due a visit is made; one in eight comes after the days of grace. */
const visitDay = (random: Random): number => (random.chance(0.12) ? -random.int(8, 20) : random.int(-5, 6));

/** The year of follow-up: a call each month, visits each quarter; a few are missed, late or reach nobody. */
export function followedUp(family: Family, endsOn: number): Step[] {
  const { random } = family;
  const end = family.date(endsOn);
  const log = (
    kind: "CALL" | "VISIT",
    month: number,
    daysBefore: number,
    result: FollowUpResult = "REACHED",
  ) => {
    const day = family.dayOf(addMonths(end, month)) - daysBefore;
    const time = kind === "CALL" ? "17:10" : "15:20";
    return specialist(
      day,
      kind === "CALL" ? "17:30" : "17:00",
      "logFollowUp",
      {
        kind,
        result,
        occurredAt: family.moment(family.date(day), time),
        reassessment: kind === "VISIT" ? random.pick(["Stable; skills kept.", "Some strain, coping."]) : null,
        refresherNeeded: kind === "VISIT" && random.chance(0.08),
        narrative: result === "REACHED" ? null : "No answer, left a message.",
      },
      aside,
    );
  };
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const calls = months
    .filter(() => random.chance(0.95))
    .map((month) => log("CALL", month, random.int(2, 14), random.chance(0.92) ? "REACHED" : "NOT_REACHED"));
  const visits = [3, 6, 9, 12]
    .filter(() => random.chance(0.93))
    // The case closes soon after the last visit is due: that one comes in time or not at all.
    .map((month) => log("VISIT", month, month === 12 ? random.int(0, 6) : visitDay(random)));
  return [...calls, ...visits];
}

/** The year is looked back on, the case closed and, in time, the agency's own case too. */
export function lookedBack(
  family: Family,
  endsOn: number,
  { completed = true, placed = false } = {},
): Step[] {
  const yearEnd = family.dayOf(addMonths(family.date(endsOn), 12));
  const late = family.random.chance(0.2);
  const day = yearEnd + (late ? family.random.int(3, 9) : -family.random.int(3, 12));
  const on = family.officeDay(day);
  const closedOn = Math.max(day, yearEnd) + 2;
  return [
    specialist(day, "09:30", "recordOutcome", {
      checkedAt: family.moment(on, "09:00"),
      childPlaced: placed,
      narrative: placed ? "Placed with relatives under custody of the county since the spring." : null,
    }),
    ...(completed
      ? [
          specialist(day, "10:10", "evaluateEffectiveness", {
            evaluatedAt: family.moment(on, "10:00"),
            narrative: "The goals of the plan have held; the family knows whom to call.",
          }),
        ]
      : []),
    specialist(closedOn, "10:30", "closeReferral", {}),
    county(closedOn + 3, "11:00", "closeDhsCase", {}),
  ];
}
