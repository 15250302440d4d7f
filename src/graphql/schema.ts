import "reflect-metadata";
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import { buildSchema, type NonEmptyArray, type PubSub } from "type-graphql";
import { readable } from "../records";
import { AssignmentResolver } from "../records/assignment/assignment.resolver";
import { StaffMutations } from "../records/assignment/staff.mutations";
import { traceOrigins } from "./compiled/traced";
import { redacting } from "./redacting";
import { AccessResolver } from "../records/access/access.resolver";
import { AssessmentMutations } from "../records/assessment/assessment.mutations";
import { BreakGlassResolver, GlassNoticeResolver } from "../records/break-glass/break-glass.resolver";
import { CalendarResolver } from "../records/calendar/calendar.resolver";
import { ReferralResolver } from "../records/case/referral.resolver";
import { ContactMutations } from "../records/contact/contact.mutations";
import {
  CourtPacketResolver,
  ReferralCourtPacketsResolver,
} from "../records/court-packet/court-packet.resolver";
import { CourtMutations } from "../records/court/court.mutations";
import { ReferralCourtResolver } from "../records/court/court.resolver";
import { cubeResolvers } from "../records/cube/cube.resolver";
import { DiscontinuationMutations } from "../records/discontinuation/discontinuation.mutations";
import { EvaluationMutations } from "../records/evaluation/evaluation.mutations";
import { EvaluationResolver } from "../records/evaluation/evaluation.resolver";
import { SatisfactionMutations } from "../records/evaluation/satisfaction.mutations";
import {
  ObligationExplanationResolver,
  ReferralExplanationResolver,
} from "../records/explanation/explanation.resolver";
import { EditionMutations } from "../records/edition/edition.mutations";
import { EditionResolver } from "../records/edition/edition.resolver";
import { FamilyMutations } from "../records/family/family.mutations";
import { FamilyResolver, PlacementResolver, RemovalResolver } from "../records/family/family.resolver";
import { OutOfHomeResolver } from "../records/family/out-of-home";
import { FollowUpMutations } from "../records/follow-up/follow-up.mutations";
import { MonthlyDocumentMutations } from "../records/monthly-document/monthly-document.mutations";
import { MonthlyDocumentResolver } from "../records/monthly-document/monthly-document.resolver";
import { IncidentMutations } from "../records/incident/incident.mutations";
import { InvestigationResolver, ReferralIncidentsResolver } from "../records/incident/incident.resolver";
import { NodeResolver } from "../records/node.resolver";
import {
  EvidenceResolver,
  ObligationResolver,
  WorklistResolver,
} from "../records/obligation/obligation.resolver";
import { OnCallResolver } from "../records/on-call/on-call.resolver";
import { NoticeResolver } from "../records/notice/notice.resolver";
import { NewsResolver } from "../records/outbox/news.resolver";
import { PartnerMutations } from "../records/partner/partner.mutations";
import {
  ConsentResolver,
  FamilyConsentResolver,
  OrganizationResolver,
  PartnerReferralResolver,
  ReferralPartnersResolver,
} from "../records/partner/partner.resolver";
import { PlanMutations } from "../records/plan/plan.mutations";
import { PolicyResolver } from "../records/policy/policy.resolver";
import { ReferralMutations } from "../records/referral/referral.mutations";
import { reportResolvers } from "../records/report/report.resolver";
import { simulationResolvers } from "../records/simulation/simulation.resolver";
import { SealResolver } from "../records/seal/seal.resolver";
import { StaffingMutations } from "../records/staffing/staffing.mutations";
import { StaffingResolver } from "../records/staffing/staffing.resolver";
import { TeamMeetingMutations } from "../records/team-meeting/team-meeting.mutations";
import {
  ReferralTeamMeetingsResolver,
  TeamMeetingResolver,
} from "../records/team-meeting/team-meeting.resolver";
import { WarningsResolver } from "../records/warning/warning.resolver";
import { SiteVisitResolver } from "../records/site-visit/site-visit.resolver";
import { SupervisionResolver } from "../records/supervision/supervision.resolver";
import { SurveyResolver } from "../records/survey/survey.resolver";
import { TrainingResolver } from "../records/training/training.resolver";
import { DirectoryResolver, WorkerResolver } from "../records/worker/worker.resolver";

const resolvers = [
  NodeResolver,
  ReferralResolver,
  ReferralMutations,
  FamilyResolver,
  RemovalResolver,
  PlacementResolver,
  OutOfHomeResolver,
  FamilyMutations,
  AssessmentMutations,
  ContactMutations,
  PlanMutations,
  MonthlyDocumentResolver,
  MonthlyDocumentMutations,
  StaffingResolver,
  StaffingMutations,
  DiscontinuationMutations,
  FollowUpMutations,
  IncidentMutations,
  ReferralIncidentsResolver,
  InvestigationResolver,
  TeamMeetingMutations,
  ReferralTeamMeetingsResolver,
  TeamMeetingResolver,
  CourtMutations,
  ReferralCourtResolver,
  CourtPacketResolver,
  ReferralCourtPacketsResolver,
  OrganizationResolver,
  FamilyConsentResolver,
  ConsentResolver,
  ReferralPartnersResolver,
  PartnerReferralResolver,
  PartnerMutations,
  WarningsResolver,
  EvaluationResolver,
  EvaluationMutations,
  SatisfactionMutations,
  ObligationResolver,
  EvidenceResolver,
  WorklistResolver,
  ReferralExplanationResolver,
  ObligationExplanationResolver,
  NewsResolver,
  NoticeResolver,
  AccessResolver,
  DirectoryResolver,
  WorkerResolver,
  AssignmentResolver,
  StaffMutations,
  PolicyResolver,
  EditionResolver,
  EditionMutations,
  CalendarResolver,
  TrainingResolver,
  SupervisionResolver,
  OnCallResolver,
  BreakGlassResolver,
  GlassNoticeResolver,
  SealResolver,
  SiteVisitResolver,
  SurveyResolver,
  ...simulationResolvers,
  ...reportResolvers,
  ...cubeResolvers,
] as unknown as NonEmptyArray<() => unknown>;

/** TypeGraphQL asks for one wherever there are subscriptions; ours bring their own source, the outbox. */
const pubSub: PubSub = {
  publish: () => {},
  subscribe: (topic) => {
    throw new Error(`Nothing is published on ${topic}: a subscription listens to the outbox.`);
  },
};

/** The schema of the API. Inputs are checked by zod in one place, so TypeGraphQL's own validation is off. */
export async function buildHearthlineSchema(): Promise<GraphQLSchema> {
  const orphanedTypes = Object.values(readable);
  const schema = await buildSchema({ resolvers, orphanedTypes, validate: false, pubSub });
  // What a field reads is found out before anything is wrapped around it.
  await traceOrigins(schema);
  return redacting(schema);
}

/** The schema as text, sorted: what stands in schema/schema.graphql. */
export const printedSchema = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;
