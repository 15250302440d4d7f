import { Ctx, Resolver } from "type-graphql";
import { CaseMutation, Input } from "../shared/commands";
import type { Request } from "../shared/request";
import {
  DirectCourtAttendanceInput,
  RecordAgencyReportInput,
  RecordCourtAttendanceInput,
  RecordCourtEventInput,
} from "./court.inputs";

/** The county before the court, and the specialist's part in it. */
@Resolver()
export class CourtMutations {
  @CaseMutation("Records a report to the District Attorney or the Youth Court (FP-CO-03).")
  recordAgencyReport(
    @Input(() => RecordAgencyReportInput) input: RecordAgencyReportInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("recordAgencyReport", input);
  }

  @CaseMutation("Records an action before a court, past or to come (FP-CO-05).")
  recordCourtEvent(
    @Input(() => RecordCourtEventInput) input: RecordCourtEventInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("recordCourtEvent", input);
  }

  @CaseMutation("Directs the specialist to court on a day, as the supervisor deems appropriate (FP-CT-01).")
  directCourtAttendance(
    @Input(() => DirectCourtAttendanceInput) input: DirectCourtAttendanceInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("directCourtAttendance", input);
  }

  @CaseMutation("Records the specialist's attendance at court (FP-CT-01, FP-CT-02).")
  recordCourtAttendance(
    @Input(() => RecordCourtAttendanceInput) input: RecordCourtAttendanceInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("recordCourtAttendance", input);
  }
}
