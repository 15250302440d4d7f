import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Referral } from "../referral/referral";
import type { Request } from "../shared/request";
import { AgencyReport, CourtAttendance, CourtDirection, CourtEvent } from "./court";

/** What the case holds of courts and reports. */
@Resolver(() => Referral)
export class ReferralCourtResolver {
  @FieldResolver(() => [AgencyReport], {
    description: "Reports to the District Attorney and the Youth Court (FP-CO-03).",
  })
  agencyReports(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<AgencyReport[]> {
    return reader.of("AgencyReport", "referralId", id);
  }

  @FieldResolver(() => [CourtEvent], { description: "Actions before a court (FP-CO-05)." })
  courtEvents(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<CourtEvent[]> {
    return reader.of("CourtEvent", "referralId", id);
  }

  @FieldResolver(() => [CourtDirection], { description: "The supervisor's directions to court (FP-CT-01)." })
  courtDirections(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<CourtDirection[]> {
    return reader.of("CourtDirection", "referralId", id);
  }

  @FieldResolver(() => [CourtAttendance], {
    description: "The specialist's attendances at court (FP-CT-01).",
  })
  courtAttendances(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<CourtAttendance[]> {
    return reader.of("CourtAttendance", "referralId", id);
  }
}
