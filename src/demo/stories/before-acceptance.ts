import type { Family } from "../family";
import { county, refused, specialist, type Step } from "../step";
import { assessed, attempt, contact, countyConcurs, met } from "./meeting";
import {
  drafted,
  referred,
  registered,
  reviewed,
  sent,
  sentOnDay0,
  sheetCompleted,
  submitted,
} from "./intake";

/** Stories that end, or stand today, before the family is taken into the programme. */

/** Still being written; some were already sent off too early, and refused. */
export const draft = (family: Family): Step[] => [
  ...registered(family),
  ...drafted(family),
  ...(family.random.chance(0.4) ? [county(0, "16:00", "submitReferral", {}, refused("CIS_INCOMPLETE"))] : []),
];

export const waiting = (family: Family): Step[] => referred(family);

export const underReview = (family: Family): Step[] => [
  ...referred(family),
  specialist(0, "14:30", "startReview", {}),
];

export const returned = (family: Family): Step[] => [
  ...referred(family),
  specialist(0, "11:00", "startReview", {}),
  specialist(0, "11:30", "returnReferral", {
    reason: "The sheet does not say which of the children the referral is for.",
  }),
];

/** Returned, put right and sent again. */
export const returnedAndResubmitted = (family: Family): Step[] => [
  ...returned(family),
  sheetCompleted(0, "13:00"),
  submitted(0, "13:20"),
  ...reviewed(0, {}, "14"),
  sent(0, "15:10"),
];

export const withdrawn = (family: Family): Step[] => [
  ...referred(family),
  ...(family.random.chance(0.5) ? reviewed() : []),
  county(1, "10:00", "withdrawReferral", {
    reason: family.random.pick([
      "The family has moved out of state to live with kin.",
      "The youth court has ordered custody in the meantime.",
      "The grandparents have taken legal custody.",
    ]),
  }),
];

/** A specialist is on the way, and the 48 hours run. */
export const expected = (family: Family): Step[] => sentOnDay0(family);

export const expectedAfterAttempt = (family: Family): Step[] => [
  ...sentOnDay0(family),
  attempt(family, 0, "17:00"),
];

/** The county deems it an emergency; the specialist is there the same day, or not. */
export const emergency = (family: Family, { seenOnDay = 0 } = {}): Step[] => [
  ...referred(family).slice(0, -1),
  county(0, "09:30", "deemEmergency", { immediateRemovalPlanned: family.random.chance(0.4) }),
  submitted(),
  ...reviewed(0, {}, "10"),
  sent(0, "11:50"),
  ...met(family, seenOnDay, { time: "16:10" }),
];

export const beingAssessed = (family: Family): Step[] => [
  ...sentOnDay0(family),
  ...met(family),
  ...(family.random.chance(0.5) ? [assessed(family, 2), countyConcurs(2)] : []),
];

/** Not reached within the 48 hours, though tried, and met on a later day. */
export const metLate = (family: Family, { metOn = 4, tried = true } = {}): Step[] => [
  ...sentOnDay0(family),
  ...(tried ? [attempt(family, 1, "10:30"), attempt(family, 1, "17:15")] : []),
  ...met(family, metOn),
];

export const unreachable = (family: Family): Step[] => [
  ...sentOnDay0(family),
  specialist(
    0,
    "16:20",
    "reportUnreachable",
    { note: "The telephone is off.", countyConsultedOn: family.date(0) },
    refused("ATTEMPT_REQUIRED"),
  ),
  attempt(family, 1, "10:30"),
  attempt(family, 2, "17:15"),
  attempt(family, 4, "08:40"),
  specialist(9, "11:00", "reportUnreachable", {
    note: "Three attempts at different hours, neighbours say the family has left; talked over with the county.",
    countyConsultedOn: family.officeDay(8),
  }),
];

/** The county no longer finds removal imminent: acceptance is refused, and the family not accepted. */
export const notAccepted = (family: Family): Step[] => [
  ...sentOnDay0(family),
  ...met(family),
  contact(family, 3, "15:00", 90),
  assessed(family, 4),
  specialist(4, "10:30", "recordConcurrence", { concurs: true, rationale: "The home is still unsafe." }),
  countyConcurs(4, false),
  specialist(4, "13:00", "acceptReferral", {}, refused("CONCURRENCE_REQUIRED")),
  specialist(5, "09:30", "rejectReferral", {
    reason: "The county does not concur: removal is not imminent.",
  }),
];
