import { Temporal } from "@js-temporal/polyfill";
import { addDays } from "../../../src/policy/calendar/civil-date";
import { civilDateOf, formatInstant } from "../../../src/policy/calendar/zone";
import { ms1994 } from "../../../src/policy/editions/ms-1994";
import { ms2006 } from "../../../src/policy/editions/ms-2006";
import type { Edition } from "../../../src/policy/editions/edition";
import type {
  Case,
  ContactFacts,
  DeliveryFacts,
  DiscontinuationFacts,
  FollowUpFacts,
  MonthlyDocumentFacts,
  NoticeFacts,
  PlanFacts,
  ReferralFacts,
  StaffingFacts,
  StaffingPlace,
  IncidentFacts,
  TeamMeetingFacts,
  GoalAttainmentFacts,
  SatisfactionFormFacts,
} from "../../../src/policy/facts";
import { obligationsOf, verdict, type Verdict } from "../../../src/policy/obligations";
import type { Obligation, ObligationType } from "../../../src/policy/obligations/obligation";
import { emptyLists } from "../empty-case";

export { ms1994, ms2006 };
export const bothEditions: [string, Edition][] = [
  ["ms-1994", ms1994],
  ["ms-2006", ms2006],
];

/** A moment by the clock in Mississippi: `at("2006-03-06 09:00")`. */
export const at = (local: string): Date =>
  new Date(
    Temporal.PlainDateTime.from(local.replace(" ", "T")).toZonedDateTime("America/Chicago").epochMilliseconds,
  );

const emptyReferral: ReferralFacts = {
  id: "referral",
  status: "SUBMITTED",
  statusUntil: null,
  statusAfter: null,
  editionId: null,
  familyId: "family",
  earlierReferralId: null,
  targetChildIds: ["child"],
  referredById: "alice",
  assignedWorkerId: "cara",
  purpose: "PREVENTION",
  atRiskOfRemoval: true,
  removalReasons: ["HIGH_RISK_FACTORS"],
  otherReason: null,
  threatenedPlacement: "STANDARD_FOSTER_CARE",
  causes: ["NEGLECT"],
  adjudicatedInNeedOfCare: false,
  adjudicatedInNeedOfPermanency: false,
  courtOrder: null,
  primaryProblemSexualAbuse: false,
  perpetratorInHome: false,
  emergency: false,
  emergencyDeemedAt: null,
  immediateRemovalPlanned: false,
  immediateConflict: false,
  informationSheetCompletedAt: null,
  informationSheetForwardedAt: null,
  firstSubmittedAt: null,
  submittedAt: null,
  screening: [],
  screenedAt: null,
  decisionNote: null,
  declinedCriteria: [],
  acceptedAt: null,
  steppedDownOn: null,
  stepDownReason: null,
  heldOn: null,
  holdReason: null,
  extendedUntil: null,
  extendedAt: null,
  extensionReason: null,
  terminatedOn: null,
  terminationReason: null,
  closedAt: null,
};

/** A case that was submitted at a moment, by default that of the base timeline, with what is stated added. */
export function submittedCase(
  local: string,
  referral: Partial<ReferralFacts> = {},
  facts: Partial<Omit<Case, "referral">> = {},
): Case {
  const submittedAt = at(local);
  return {
    now: submittedAt,
    family: {
      id: "family",
      name: "Doe",
      countyId: "hinds",
      address: null,
      phones: [],
      dhsCaseNumber: "1",
      dhsCaseStatus: "ACTIVE",
      dhsCaseType: "PREVENTIVE",
    },
    ...emptyLists(),
    specialists: [],
    ...facts,
    referral: { ...emptyReferral, firstSubmittedAt: submittedAt, submittedAt, ...referral },
  };
}

/** Base timeline "B": referred Mon 6 Mar 2006 09:00, first visit Tue 7 Mar 14:00, accepted Fri 10 Mar. */
export const baseCase = (
  referral: Partial<ReferralFacts> = {},
  { contacts = [], ...facts }: Partial<Omit<Case, "referral">> = {},
): Case =>
  submittedCase(
    "2006-03-06 09:00",
    { status: "INTENSIVE", acceptedAt: at("2006-03-10 15:00"), ...referral },
    { contacts: [visit("2006-03-07 14:00", 0), ...contacts], ...facts },
  );

let ids = 0;
const newId = (kind: string): string => `${kind}-${String((ids += 1)).padStart(6, "0")}`;

/** A contact of so many hours that took place, unless stated otherwise. */
export const contact = (local: string, hours: number, stated: Partial<ContactFacts> = {}): ContactFacts => ({
  id: newId("contact"),
  type: "TELEPHONE",
  result: "COMPLETED",
  startedAt: at(local),
  durationMinutes: hours * 60,
  faceToFace: false,
  workerId: "cara",
  voidedAt: null,
  ...stated,
});
export const visit = (local: string, hours: number, stated: Partial<ContactFacts> = {}): ContactFacts =>
  contact(local, hours, { type: "HOME_VISIT", faceToFace: true, ...stated });

/** Weeks of service from Tue 7 Mar 2006, each with so many hours in all and so many of them face to face. */
export const weeks = (from: number, to: number, total: number, faceToFace: number): ContactFacts[] =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const day = addDays("2006-03-07", 7 * (from + index - 1));
    return [
      ...(faceToFace > 0 ? [visit(`${day} 14:00`, faceToFace)] : []),
      ...(total > faceToFace ? [contact(`${addDays(day, 1)} 10:00`, total - faceToFace)] : []),
    ];
  }).flat();

export const plan = (finalisedOn: string | null, stated: Partial<PlanFacts> = {}): PlanFacts => ({
  id: newId("plan"),
  kind: "TREATMENT_PLAN",
  versionNumber: 1,
  status: finalisedOn ? "FINALISED" : "DRAFT",
  goals: [],
  concreteServices: [],
  noConcreteServicesNeeded: true,
  inputs: [],
  signatures: finalisedOn
    ? [
        { party: "FAMILY", name: "Mother", signedOn: finalisedOn },
        { party: "SPECIALIST", name: "Cara", signedOn: finalisedOn },
      ]
    : [],
  finalisedOn,
  activatedOn: null,
  ...stated,
});

export const delivery = (
  document: DeliveryFacts["document"],
  kind: DeliveryFacts["kind"],
  deliveredOn: string,
  filedOn: string | null = null,
): DeliveryFacts => ({ id: newId("delivery"), document, kind, deliveredOn, filedOn });

/** A month's paper; one for MACWIS is entered there the moment it is written, unless stated otherwise. */
export const document = (
  month: string,
  kind: MonthlyDocumentFacts["kind"],
  local: string,
  stated: Partial<MonthlyDocumentFacts> = {},
): MonthlyDocumentFacts => ({
  id: newId("document"),
  month: `${month}-01`,
  kind,
  submittedAt: at(local),
  forwardedAt: null,
  enteredInMacwisAt: kind === "DOCUMENTATION" ? null : at(local),
  ...stated,
});

export const staffing = (
  local: string,
  places: StaffingPlace[] = ["COUNTY_WORKER", "ASWS", "SPECIALIST"],
  stated: Partial<StaffingFacts> = {},
): StaffingFacts => ({
  id: newId("staffing"),
  meetingId: newId("meeting"),
  kind: "WEEKLY",
  heldAt: at(local),
  attendees: places.map((place) => ({ place, name: place.toLowerCase() })),
  clientUpdate: "The week was calm.",
  staffingForm: null,
  ...stated,
});

export const countyContact = (local: string, stated: Partial<ContactFacts> = {}): ContactFacts =>
  contact(local, 0.5, { type: "COUNTY_CONTACT", workerId: "alice", ...stated });

export const notice = (recipient: NoticeFacts["recipient"], local: string): NoticeFacts => ({
  id: newId("notice"),
  kind: "ACCEPTANCE",
  recipient,
  createdAt: at(local),
});

export const followUp = (
  kind: FollowUpFacts["kind"],
  local: string,
  result: FollowUpFacts["result"] = "REACHED",
): FollowUpFacts => ({
  id: newId("follow-up"),
  kind,
  result,
  occurredAt: at(local),
  childPlaced: null,
  refresherNeeded: false,
});

export const teamMeeting = (local: string, stated: Partial<TeamMeetingFacts> = {}): TeamMeetingFacts => ({
  id: newId("team-meeting"),
  heldAt: at(local),
  coordinatedBy: "COUNTY",
  facilitatedBy: "COUNTY",
  specialistTookPart: true,
  ...stated,
});

export const incident = (
  kind: IncidentFacts["kind"],
  local: string,
  stated: Partial<IncidentFacts> = {},
): IncidentFacts => ({
  id: newId("incident"),
  kind,
  learnedAt: at(local),
  reportedAt: at(local),
  reportedBySide: "SPECIALIST",
  acknowledgedAt: null,
  escalatedAt: null,
  decision: null,
  decidedAt: null,
  decidedBySides: [],
  ...stated,
});

/** A form that was handed out and, where a moment is given, answered or declined then. */
export const form = (
  point: SatisfactionFormFacts["point"],
  completed: string | null,
  stated: Partial<SatisfactionFormFacts> = {},
): SatisfactionFormFacts => ({
  id: newId("form"),
  point,
  respondent: "CAREGIVER",
  status: completed ? "COMPLETED" : "ISSUED",
  linkHash: newId("hash"),
  issuedAt: at("2006-03-06 09:00"),
  expiresAt: at("2007-03-06 09:00"),
  completedAt: completed ? at(completed) : null,
  answers: [],
  ...stated,
});

export const goalReview = (phase: GoalAttainmentFacts["phase"], reviewedOn: string): GoalAttainmentFacts => ({
  id: newId("review"),
  phase,
  planId: "plan",
  reviewedOn,
  ratings: [],
});

export const agreed = (effectiveOn: string, decidedAt: string): DiscontinuationFacts => ({
  id: newId("discontinuation"),
  status: "AGREED",
  reason: "COMPLETION",
  subreasons: [],
  narrative: null,
  riskRemainsHigh: null,
  parentDevelopsControls: null,
  staffedOn: null,
  earlyCompletionReason: null,
  proposedAt: at(decidedAt),
  effectiveOn,
  votes: (["SPECIALIST", "COUNTY"] as const).map((side) => ({
    side,
    agrees: true,
    workerId: side,
    votedAt: at(decidedAt),
    rationale: null,
  })),
});

/** The obligations of one type, by due date. */
export const rowsOf = (kase: Case, edition: Edition, type: ObligationType): Obligation[] =>
  obligationsOf(kase, edition).filter((row) => row.type === type);

/** The one obligation of a type, or of a type and an anchor. */
export function rowOf(kase: Case, edition: Edition, type: ObligationType, anchor?: string): Obligation {
  const rows = rowsOf(kase, edition, type).filter((row) => anchor === undefined || row.anchor === anchor);
  if (rows.length !== 1) throw new Error(`${rows.length} rows of ${type} ${anchor ?? ""}`);
  return rows[0];
}

/** How an obligation stands at a moment by the local clock. */
export const judged = (row: Obligation, local: string): Verdict => verdict(row, at(local));
export const statusOf = (row: Obligation, local: string): string => judged(row, local).status;

/** When an obligation is due, by the local clock. */
export const due = (row: Obligation): string | null => row.dueAt && formatInstant(row.dueAt);
export const dueDay = (row: Obligation): string | null => row.dueAt && civilDateOf(row.dueAt);
