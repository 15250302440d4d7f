import "reflect-metadata";
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import { buildSchema, type NonEmptyArray } from "type-graphql";
import { readable } from "../records";
import { AccessResolver } from "../records/access/access.resolver";
import { AssessmentMutations } from "../records/assessment/assessment.mutations";
import { CalendarResolver } from "../records/calendar/calendar.resolver";
import { ReferralResolver } from "../records/case/referral.resolver";
import { ContactMutations } from "../records/contact/contact.mutations";
import { CourtMutations } from "../records/court/court.mutations";
import { ReferralCourtResolver } from "../records/court/court.resolver";
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
import { PlanMutations } from "../records/plan/plan.mutations";
import { PolicyResolver } from "../records/policy/policy.resolver";
import { ReferralMutations } from "../records/referral/referral.mutations";
import { reportResolvers } from "../records/report/report.resolver";
import { simulationResolvers } from "../records/simulation/simulation.resolver";
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
  WarningsResolver,
  EvaluationResolver,
  EvaluationMutations,
  SatisfactionMutations,
  ObligationResolver,
  EvidenceResolver,
  WorklistResolver,
  ReferralExplanationResolver,
  ObligationExplanationResolver,
  AccessResolver,
  DirectoryResolver,
  WorkerResolver,
  PolicyResolver,
  EditionResolver,
  EditionMutations,
  CalendarResolver,
  TrainingResolver,
  SupervisionResolver,
  OnCallResolver,
  SiteVisitResolver,
  SurveyResolver,
  ...simulationResolvers,
  ...reportResolvers,
] as unknown as NonEmptyArray<() => unknown>;

/** The schema of the API. Inputs are checked by zod in one place, so TypeGraphQL's own validation is off. */
export const buildHearthlineSchema = (): Promise<GraphQLSchema> =>
  buildSchema({ resolvers, orphanedTypes: Object.values(readable), validate: false });

/** The schema as text, sorted: what stands in schema/schema.graphql. */
export const printedSchema = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;
