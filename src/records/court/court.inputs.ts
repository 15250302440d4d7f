import { InputType } from "type-graphql";
import type { AttendanceBasis, CourtEventType, ReportedTo } from "../../policy/facts";
import { AttendanceBasisEnum, CourtEventTypeEnum, ReportedToEnum } from "./court.enums";
import { CaseInput, OnDay, OneOf, Words, YesNo } from "../shared/inputs";

@InputType({ description: "A report to the District Attorney or to the Youth Court (FP-CO-03)." })
export class RecordAgencyReportInput extends CaseInput {
  @OneOf(ReportedToEnum, "To whom.")
  recipient!: ReportedTo;

  @OnDay("On which day; not in the future.", { past: true })
  reportedOn!: string;

  @Words("What was reported.", { max: 20000 })
  narrative!: string;
}

@InputType({ description: "An action before a court (FP-CO-05)." })
export class RecordCourtEventInput extends CaseInput {
  @OneOf(CourtEventTypeEnum, "What it is.")
  type!: CourtEventType;

  @OnDay("Its day; it may lie ahead.")
  heldOn!: string;

  @Words("Which court.", { optional: true, max: 200 })
  court!: string | null;

  @Words("Reference of the subpoena that calls the specialist, who is told of it (FP-NT-05).", {
    optional: true,
    max: 200,
  })
  subpoenaReference!: string | null;

  @Words("What it is about, and what came of it.", { optional: true, max: 20000 })
  narrative!: string | null;
}

@InputType({ description: "The supervisor's word that the specialist goes to court (FP-CT-01)." })
export class DirectCourtAttendanceInput extends CaseInput {
  @OnDay("The day in court.")
  courtOn!: string;

  @Words("Why it is appropriate.")
  reason!: string;
}

@InputType({ description: "The specialist's attendance at court (FP-CT-01, FP-CT-02)." })
export class RecordCourtAttendanceInput extends CaseInput {
  @OnDay("The day in court; not in the future.", { past: true })
  attendedOn!: string;

  @OneOf(AttendanceBasisEnum, "On what basis.", { optional: true })
  basis!: AttendanceBasis | null;

  @Words("Reference of the subpoena, unless the county's court event of that day has it.", {
    optional: true,
    max: 200,
  })
  subpoenaReference!: string | null;

  @YesNo("The testimony kept to your involvement with the family (FP-CT-02).", { default: true })
  limitedToInvolvement!: boolean;

  @Words("What was said and done.", { optional: true, max: 20000 })
  narrative!: string | null;
}
