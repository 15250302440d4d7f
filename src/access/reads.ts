import type { InformationClass } from "../policy/facts/information";
import type { PartName, Scope } from "./roles";

/** What sensitive information is read for. */
export const readingPurposes = [
  "CASE_WORK",
  "SUPERVISION",
  "OVERSIGHT",
  "SERVICE",
  "COURT",
  "EMERGENCY",
  "TECHNICAL",
] as const;
export type ReadingPurpose = (typeof readingPurposes)[number];

/** What a role reads of the sensitive classes: by purpose, what that purpose opens. */
export interface Reads {
  /** The purpose of a request that states none. */
  usual: ReadingPurpose;
  /** The purposes that a request may state, with the classes that each opens. */
  stated: Partial<Record<ReadingPurpose, readonly InformationClass[]>>;
}

const theWholeCase = ["NARRATIVE", "HEALTH", "ABUSE"] as const;
const withWhereTheyLive = [...theWholeCase, "PROTECTED_ADDRESS"] as const;
/** Who reported is known where reports are answered, and nowhere else but before a court (FP-CO-01, HL-08). */
const withWhoReported = [...withWhereTheyLive, "REPORTER"] as const;

/** Anyone may have the system show them nothing sensitive, e.g. to have a fault looked at. */
const nothing = { TECHNICAL: [] } as const;

/** Who reads which class of information, and for which purpose (HL-08). */
export const reads: Record<PartName, Reads> = {
  COUNTY_WORKER: { usual: "CASE_WORK", stated: { CASE_WORK: withWhoReported, ...nothing } },
  ASWS: {
    usual: "SUPERVISION",
    stated: { SUPERVISION: withWhoReported, CASE_WORK: withWhoReported, ...nothing },
  },
  FPS_WORKER: { usual: "CASE_WORK", stated: { CASE_WORK: withWhereTheyLive, ...nothing } },
  COORDINATOR: {
    usual: "SUPERVISION",
    stated: { SUPERVISION: theWholeCase, OVERSIGHT: theWholeCase, ...nothing },
  },
  STATE_OFFICE: {
    usual: "OVERSIGHT",
    stated: { OVERSIGHT: theWholeCase, COURT: ["ABUSE", "REPORTER"], ...nothing },
  },
  // A partner reads what each family consented to, and what it wrote itself.
  PARTNER_PROVIDER: { usual: "SERVICE", stated: { SERVICE: [] } },
  ANALYST: { usual: "OVERSIGHT", stated: { OVERSIGHT: [] } },
  COURT_OFFICER: { usual: "COURT", stated: { COURT: [] } },
  TECHNICAL_ADMINISTRATOR: { usual: "TECHNICAL", stated: nothing },
  FAMILY: { usual: "SERVICE", stated: { SERVICE: [] } },
};

/** What an emergency opens to whoever broke the glass for a family (HL-03). */
export const inAnEmergency: readonly InformationClass[] = withWhereTheyLive;

/** What a way to a record opens by itself: an emergency, and the release of a packet to a court (HL-05). */
export const openedByWay: Partial<Record<Scope, readonly InformationClass[]>> = {
  openedByBreakingGlass: inAnEmergency,
  releasedToMyCourt: theWholeCase,
};

/** The purpose that is shown nothing sensitive, by whatever way. */
export const showsNothing: ReadingPurpose = "TECHNICAL";

/** What a way to a record leaves closed, whatever the purpose: who is not sent yet does not visit. */
export const closedWithin: Partial<Record<Scope, readonly InformationClass[]>> = {
  awaitingSpecialistInOwnCounties: ["PROTECTED_ADDRESS"],
};

/** What the consent of a family opens, and the reading of what one wrote oneself. */
export const byConsent: readonly Scope[] = ["referredToMyAgency", "assignedToMeAtMyAgency"];
