import type { CivilDate } from "../calendar/civil-date";
import type { SupervisionKind, TrainerRole, TrainingCourse } from "../vocabulary";

/** What the policy reads of the records that are kept for the programme outside any case. */

export interface WorkerFacts {
  id: string;
  /** Null where it is not on record; then nobody counts as newly hired (FP-SU-05, AMB-27). */
  hireDate: CivilDate | null;
}

export interface TrainingFacts {
  id: string;
  workerId: string;
  course: TrainingCourse;
  /** In quarters of an hour. */
  hours: number;
  trainerName: string;
  trainerRole: TrainerRole;
  completedOn: CivilDate;
}

/** A specialist who could be sent, with what decides whether they are ready for a first case (FP-SU-05). */
export interface SpecialistFacts extends WorkerFacts {
  name: string;
  trainings: TrainingFacts[];
  /** Whether a case has been assigned to them before. */
  hasServed: boolean;
}

export interface SupervisionFacts {
  id: string;
  kind: SupervisionKind;
  countyId: string;
  /** The specialist who was supervised. */
  workerId: string;
  /** The supervisor who attended a consultation (FP-SU-06). */
  supervisorId: string | null;
  givenById: string;
  heldOn: CivilDate;
  notes: string;
}

export interface OnCallShiftFacts {
  id: string;
  countyId: string;
  specialistId: string;
  backUpId: string | null;
  from: Date;
  to: Date;
  withdrawnAt: Date | null;
  withdrawnBecause: string | null;
}

export interface SiteVisitFacts {
  id: string;
  countyId: string;
  /** The first day of the calendar quarter that it is made for. */
  quarter: CivilDate;
  visitedOn: CivilDate;
  visitedBy: string;
  findings: string;
}

export interface SurveyCampaignFacts {
  id: string;
  sentOn: CivilDate;
  closesOn: CivilDate;
  questions: string[];
  recipients: number;
  answers: number;
}

/** How often each score was given to one question: all that is kept of the answers. */
export interface SurveyTallyFacts {
  id: string;
  campaignId: string;
  position: number;
  /** Of the scores 1 to 5, in their order. */
  counts: number[];
}

/** That someone was asked and, later, that they have answered; never what. */
export interface SurveyInvitationFacts {
  id: string;
  campaignId: string;
  workerId: string;
  answeredOn: CivilDate | null;
}

/** What a review finds of a broken glass (HL-03). */
export const glassFindings = ["JUSTIFIED", "NOT_JUSTIFIED"] as const;
export type GlassFinding = (typeof glassFindings)[number];

/** A family that someone opened in an emergency although it was not theirs to see (HL-03). */
export interface GlassBreakFacts {
  id: string;
  familyId: string;
  /** Who broke it. */
  workerId: string;
  reason: string;
  from: Date;
  until: Date;
  /** When it was given back before its time. */
  endedAt: Date | null;
  finding: GlassFinding | null;
  reviewNote: string | null;
  reviewedAt: Date | null;
  reviewerId: string | null;
}

/** That a supervisor was told of it. */
export interface GlassNoticeFacts {
  id: string;
  glassBreakId: string;
  familyId: string;
  /** Who is told. */
  workerId: string;
  brokenById: string;
  reason: string;
  until: Date;
}

/** A family made absent by a court's order (HL-04). */
export interface SealFacts {
  id: string;
  familyId: string;
  /** What the court calls its order. */
  order: string;
  reason: string;
  sealedById: string;
  unsealedAt: Date | null;
  unsealedById: string | null;
  unsealedBecause: string | null;
}

/** A cube of a closed quarter as it was published: counts alone, of which none is small (HL-07). */
export interface CubePublicationFacts {
  id: string;
  cube: string;
  /** The quarter by its first day. */
  quarter: CivilDate;
  cells: object[];
}

/** Who beside the agency works with the programme. */
export const organizationKinds = ["PROVIDER", "COURT"] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** Where the work of a role is done: in counties, in the whole state, or for an organization of a kind. */
export type Workplace = "COUNTIES" | "STATE" | OrganizationKind;

export interface OrganizationFacts {
  id: string;
  name: string;
  kind: OrganizationKind;
}

/** Someone of the staff, as those who register them and give them roles see them. */
export interface StaffFacts extends WorkerFacts {
  name: string;
  phone: string | null;
  active: boolean;
  /** The subject that token issuers know them by. */
  externalSubject: string | null;
}

/** That a worker has a role from one moment until another, its end excluded (HL-01). */
export interface RoleAssignmentFacts {
  id: string;
  workerId: string;
  /** Roles are named in one table, outside the policy. */
  role: string;
  countyIds: readonly string[];
  organizationId: string | null;
  from: Date;
  /** Null until further notice. */
  to: Date | null;
  grantedById: string | null;
  endedById: string | null;
  endedBecause: string | null;
}
