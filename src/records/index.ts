import { Adoption } from "./adoption/adoption";
import { AdoptionProposal } from "./adoption/adoption-proposal";
import { RoleAssignment } from "./assignment/role-assignment";
import { Assessment } from "./assessment/assessment";
import { GlassBreak } from "./break-glass/glass-break";
import { GlassNotice } from "./break-glass/glass-notice";
import { HolidayChange } from "./calendar/holiday-change";
import { Contact } from "./contact/contact";
import { County } from "./county/county";
import { AgencyReport, CourtAttendance, CourtDirection, CourtEvent } from "./court/court";
import { CubePublication } from "./cube/cube-publication";
import { Discontinuation } from "./discontinuation/discontinuation";
import { FunctioningMeasure } from "./evaluation/functioning-measure";
import { GoalAttainmentReview } from "./evaluation/goal-attainment-review";
import { Seal } from "./seal/seal";
import { SatisfactionForm } from "./evaluation/satisfaction-form";
import { EditionDraft } from "./edition/edition-draft";
import { EditionMigration } from "./edition/edition-migration";
import { CourtPacket } from "./court-packet/court-packet";
import { Family } from "./family/family";
import { Caregiver, Child, Removal } from "./family/person";
import { CaseTypeChange, Placement } from "./family/placement";
import { FollowUp } from "./follow-up/follow-up";
import { Answer } from "./history/answer";
import { HistoryEntry } from "./history/history-entry";
import { ReadEntry } from "./history/read-entry";
import { MonthlyDocument } from "./monthly-document/monthly-document";
import { Incident } from "./incident/incident";
import { Investigation } from "./incident/investigation";
import { Notice } from "./notice/notice";
import { Obligation } from "./obligation/obligation";
import { Organization } from "./organization/organization";
import { OnCallShift } from "./on-call/on-call-shift";
import { OutboxEntry } from "./outbox/outbox-entry";
import { Consent } from "./partner/consent";
import { PartnerReferral } from "./partner/partner-referral";
import { DocumentDelivery } from "./plan/document-delivery";
import { TreatmentPlan } from "./plan/treatment-plan";
import { Concurrence } from "./referral/concurrence";
import { Referral } from "./referral/referral";
import { Waiver } from "./referral/waiver";
import { StaffingEntry } from "./staffing/staffing-entry";
import { TeamMeeting } from "./team-meeting/team-meeting";
import { SiteVisit } from "./site-visit/site-visit";
import { SupervisionSession } from "./supervision/supervision-session";
import { SurveyCampaign } from "./survey/survey-campaign";
import { SurveyInvitation } from "./survey/survey-invitation";
import { SurveyTally } from "./survey/survey-tally";
import { TrainingRecord } from "./training/training-record";
import { Worker } from "./worker/worker";

/** The records that have an identity and a reader's rule, by their names. */
export const readable = {
  County,
  Organization,
  Worker,
  RoleAssignment,
  Family,
  Child,
  Caregiver,
  Removal,
  Placement,
  CaseTypeChange,
  Consent,
  Referral,
  EditionMigration,
  Waiver,
  Concurrence,
  Assessment,
  Contact,
  TreatmentPlan,
  DocumentDelivery,
  MonthlyDocument,
  StaffingEntry,
  Discontinuation,
  FollowUp,
  Incident,
  TeamMeeting,
  Investigation,
  AgencyReport,
  CourtEvent,
  CourtDirection,
  CourtAttendance,
  SatisfactionForm,
  GoalAttainmentReview,
  FunctioningMeasure,
  PartnerReferral,
  CourtPacket,
  Notice,
  Obligation,
  HistoryEntry,
  HolidayChange,
  TrainingRecord,
  SupervisionSession,
  OnCallShift,
  GlassBreak,
  GlassNotice,
  Seal,
  SiteVisit,
  SurveyCampaign,
  SurveyInvitation,
  SurveyTally,
  CubePublication,
  EditionDraft,
  AdoptionProposal,
};
export type ReadableName = keyof typeof readable;

/** The records that a command may write: some have no identity for the API. */
export const writable = { ...readable, Adoption };

/** Every table. */
export const entities = [...Object.values(writable), Answer, OutboxEntry, ReadEntry];
