import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Referral } from "../referral/referral";
import type { Request } from "../shared/request";
import { Incident } from "./incident";
import { Investigation } from "./investigation";

/** What the case holds of abuse that came to light and of the county's investigations. */
@Resolver(() => Referral)
export class ReferralIncidentsResolver {
  @FieldResolver(() => [Incident], { description: "New abuse or neglect, and safety alerts (FP-NT)." })
  incidents(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<Incident[]> {
    return reader.of("Incident", "referralId", id);
  }

  @FieldResolver(() => [Investigation], { description: "The county's investigations (FP-CO-01)." })
  investigations(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<Investigation[]> {
    return reader.of("Investigation", "referralId", id);
  }
}

@Resolver(() => Investigation)
export class InvestigationResolver {
  @FieldResolver(() => Incident, { description: "What is investigated." })
  incident(@Root() { incidentId }: Investigation, @Ctx() { reader }: Request): Promise<Incident | null> {
    return reader.one("Incident", incidentId);
  }
}
