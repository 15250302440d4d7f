import type { Family } from "../family";
import { aside, county, refused, specialist, supervisor, type Step } from "../step";
import { emergency, metLate, returnedAndResubmitted } from "./before-acceptance";
import { coordinated } from "./coordination";
import { completed, endOf } from "./course";
import { evaluated } from "./evaluation";
import {
  assessedByCounty,
  drafted,
  referred,
  registered,
  reviewed,
  sent,
  sentOnDay0,
  sheetCompleted,
  submitted,
} from "./intake";
import { alertAnswered } from "./incidents";
import { assessed, contact, countyConcurs, met } from "./meeting";
import { handedOver, planned, servedWeekly } from "./service";

/** Stories told by how the family comes to be served. */

/** Met after the 48 hours: excused where it was tried in time, a breach where it was not. */
export const lateInContact = (family: Family): Step[] => {
  const metOn = family.random.int(3, 5);
  return completed(family, { metOn, opening: metLate(family, { metOn, tried: family.random.chance(0.6) }) });
};

export const inEmergency = (family: Family): Step[] => {
  const metOn = family.random.chance(0.75) ? 0 : 1;
  return completed(family, { metOn, opening: emergency(family, { seenOnDay: metOn }) });
};

export const secondSubmission = (family: Family): Step[] =>
  completed(family, { opening: [...returnedAndResubmitted(family), ...met(family)] });

/** The mother's psychosis is controlled by medication: no exclusion. */
export const medicated = (family: Family): Step[] => {
  const condition = { activelyPsychotic: true, controlledByMedication: true };
  const [, ...rest] = sentOnDay0(family);
  return completed(family, {
    opening: [...registered(family, { head: condition }), ...rest, ...met(family)],
  });
};

/** At 18 the target needs the supervisor's waiver. */
export const waived = (family: Family): Step[] => {
  const birthDate = family.date(-365 * 18 - family.random.int(10, 200));
  return completed(family, {
    opening: [
      ...registered(family, { target: { birthDate } }),
      ...drafted(family),
      ...assessedByCounty(family),
      sheetCompleted(),
      county(0, "09:30", "submitReferral", {}, refused("AGE_OUT_OF_RANGE")),
      supervisor(0, "09:35", "waiveRule", {
        ruleId: "FP-TP-02",
        reason: "Still in school and living at home; the younger children depend on the outcome.",
      }),
      submitted(),
      ...reviewed(),
      sent(),
      ...met(family),
    ],
  });
};

/** The sheet has no address at first. */
export const incompleteSheet = (family: Family): Step[] => {
  const [, ...rest] = referred(family).slice(0, -1);
  return completed(family, {
    opening: [
      ...registered(family, { address: null }),
      ...rest,
      county(0, "09:25", "submitReferral", {}, refused("CIS_INCOMPLETE")),
      county(0, "09:30", "updateFamily", { address: family.address }),
      submitted(),
      ...reviewed(),
      sent(),
      ...met(family),
    ],
  });
};

/** A child in custody is to come home, and does. */
export const reunited = (family: Family): Step[] => {
  return completed(family, {
    custody: true,
    opening: [
      ...registered(family, { custody: true }),
      county(0, "08:30", "recordRemoval", ({ childId }) => ({
        childId: childId(family.target.name),
        removedOn: family.date(-25),
        cause: "NEGLECT",
        narrative: null,
      })),
      county(0, "08:35", "recordPlacement", ({ removalId }) => ({
        removalId,
        setting: "STANDARD_FOSTER_CARE",
        system: "SOCIAL_SERVICES",
        placedOn: family.date(-25),
        endedOn: null,
      })),
      ...drafted(family, { purpose: "REUNIFICATION", atRiskOfRemoval: false, threatenedPlacement: null }),
      ...assessedByCounty(family),
      sheetCompleted(),
      submitted(),
      ...reviewed(),
      sent(),
      ...met(family),
      county(
        36,
        "15:00",
        "recordReturn",
        ({ removalId }) => ({ removalId, returnedOn: family.officeDay(36) }),
        aside,
      ),
    ],
  });
};

/** The agency's case is closed too soon: acceptance is refused until it is open again. */
export const agencyCaseClosed = (family: Family): Step[] => [
  ...sentOnDay0(family),
  ...met(family),
  county(2, "15:00", "closeDhsCase", {}),
  assessed(family, 4),
  ...alertAnswered(family, 4),
  specialist(4, "10:30", "recordConcurrence", { concurs: true, rationale: "Removal is imminent." }),
  countyConcurs(4),
  specialist(4, "13:00", "acceptReferral", {}, refused("DHS_CASE_NOT_ACTIVE")),
  county(4, "14:00", "reopenDhsCase", {}),
  specialist(4, "14:30", "acceptReferral", {}),
  county(6, "09:00", "closeDhsCase", {}, refused("FP_CASE_OPEN")),
  ...planned(family, 10),
  ...handedOver(family, 10),
  contact(family, 16, "12:00", 25, { type: "TELEPHONE" }),
  specialist(
    16,
    "13:10",
    "voidContact",
    ({ contactId }) => ({ contactId, reason: "Entered for the wrong family." }),
    aside,
  ),
  ...servedWeekly(family, 1, 20),
  ...evaluated(family, { metOn: 1, weeks: 20 }),
  ...coordinated(family, 1, endOf(1, 20)),
];
