import { Args, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { County } from "../county/county";
import { Input, ProgrammeMutation } from "../shared/commands";
import { connectionOf } from "../shared/connection";
import { latestPage, SessionPageArgs } from "../shared/programme-page";
import type { Request } from "../shared/request";
import { Worker } from "../worker/worker";
import { SupervisionSession } from "./supervision-session";
import {
  RecordClinicalSupervisionInput,
  RecordConsultationSessionInput,
  RecordMonitoringInput,
  RecordOnSiteSupervisionInput,
} from "./supervision.inputs";

@ObjectType({ description: "A page of supervision sessions." })
export class SupervisionConnection extends connectionOf(SupervisionSession) {}

/** How specialists are supervised. */
@Resolver(() => SupervisionSession)
export class SupervisionResolver {
  @Query(() => SupervisionConnection, {
    description: "Supervision sessions, the latest first (FP-SU-01, FP-SU-03, FP-SU-04, FP-SU-06).",
  })
  async supervisionSessions(@Args(() => SessionPageArgs) args: SessionPageArgs, @Ctx() request: Request) {
    const list = request.reader.list("SupervisionSession");
    return SupervisionConnection.of(await latestPage(list, "heldOn", args, request));
  }

  @FieldResolver(() => County, { description: "The county whose families it was about." })
  county(@Root() { countyId }: SupervisionSession, @Ctx() { reader }: Request): Promise<County | null> {
    return reader.one("County", countyId);
  }

  @FieldResolver(() => Worker, { description: "The specialist." })
  specialist(@Root() { workerId }: SupervisionSession, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", workerId);
  }

  @FieldResolver(() => Worker, { description: "Who gave it, and recorded it." })
  givenBy(@Root() { givenById }: SupervisionSession, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", givenById);
  }

  @FieldResolver(() => Worker, {
    nullable: true,
    description: "The supervisor who attended a consultation (FP-SU-06); null for other sessions.",
  })
  supervisor(@Root() session: SupervisionSession, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", session.supervisorId);
  }

  @ProgrammeMutation("Records supervision on site by the county's supervisor (FP-SU-01).")
  recordOnSiteSupervision(
    @Input(() => RecordOnSiteSupervisionInput) input: RecordOnSiteSupervisionInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("recordOnSiteSupervision", input);
  }

  @ProgrammeMutation("Records clinical supervision by the Coordinator (FP-SU-04).")
  recordClinicalSupervision(
    @Input(() => RecordClinicalSupervisionInput) input: RecordClinicalSupervisionInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("recordClinicalSupervision", input);
  }

  @ProgrammeMutation("Records what the Coordinator found in monitoring (FP-SU-03).")
  recordMonitoring(
    @Input(() => RecordMonitoringInput) input: RecordMonitoringInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("recordMonitoring", input);
  }

  @ProgrammeMutation("Records a consultation staffing with the Coordinator, and who attended (FP-SU-06).")
  recordConsultationSession(
    @Input(() => RecordConsultationSessionInput) input: RecordConsultationSessionInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("recordConsultationSession", input);
  }
}
