import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Referral } from "../referral/referral";
import type { Request } from "../shared/request";
import { StaffingEntry } from "./staffing-entry";

/** The staffings of a case. */
@Resolver(() => Referral)
export class StaffingResolver {
  @FieldResolver(() => [StaffingEntry], { description: "Staffings at which the case was talked over." })
  staffings(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<StaffingEntry[]> {
    return reader.of("StaffingEntry", "referralId", id);
  }
}
