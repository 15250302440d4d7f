import { ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import type {
  AgencyReportFacts,
  AttendanceBasis,
  CourtAttendanceFacts,
  CourtDirectionFacts,
  CourtEventFacts,
  CourtEventType,
  ReportedTo,
} from "../../policy/facts";
import { WorkRecord } from "../referral/case-record";
import { Choice, Day, Flag, Moment, Text } from "../shared/columns";
import { AttendanceBasisEnum, CourtEventTypeEnum, ReportedToEnum } from "./court.enums";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description: "The county's report to the District Attorney or to the Youth Court (FP-CO-03).",
})
@Entity()
@Index(["referralId"])
export class AgencyReport extends WorkRecord implements AgencyReportFacts {
  @Choice(ReportedToEnum, "To whom.")
  recipient!: ReportedTo;

  @Day("On which day.")
  reportedOn!: string;

  @Text("What was reported.")
  narrative!: string;
}

@ObjectType({ implements: Node, description: "An action before a court, the county's to handle (FP-CO-05)." })
@Entity()
@Index(["referralId"])
export class CourtEvent extends WorkRecord implements CourtEventFacts {
  @Choice(CourtEventTypeEnum, "What it is.")
  type!: CourtEventType;

  @Day("Its day; it may lie ahead.")
  heldOn!: string;

  @Text("Which court.", { nullable: true })
  court!: string | null;

  @Text("Reference of the subpoena that calls the specialist (FP-CT-01).", { nullable: true })
  subpoenaReference!: string | null;

  @Text("What it is about, and what came of it.", { nullable: true })
  narrative!: string | null;
}

@ObjectType({
  implements: Node,
  description: "The supervisor's word that the specialist goes to court on a day (FP-CT-01).",
})
@Entity()
@Index(["referralId"])
export class CourtDirection extends WorkRecord implements CourtDirectionFacts {
  @Day("The day in court.")
  courtOn!: string;

  @Moment("When it was given.")
  directedAt!: Date;

  @Text("Why it is appropriate.")
  reason!: string;
}

@ObjectType({
  implements: Node,
  description: "The specialist's attendance at court, and on what basis (FP-CT-01, FP-CT-02).",
})
@Entity()
@Index(["referralId"])
export class CourtAttendance extends WorkRecord implements CourtAttendanceFacts {
  @Day("The day in court.")
  attendedOn!: string;

  @Choice(AttendanceBasisEnum, "On what basis; null where the rule was waived.", { nullable: true })
  basis!: AttendanceBasis | null;

  @Text("Reference of the subpoena.", { nullable: true })
  subpoenaReference!: string | null;

  @Flag("The testimony kept to the specialist's involvement with the family (FP-CT-02).")
  limitedToInvolvement!: boolean;

  @Text("What was said and done.", { nullable: true })
  narrative!: string | null;
}
