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
