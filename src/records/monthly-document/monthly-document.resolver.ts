import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Referral } from "../referral/referral";
import type { Request } from "../shared/request";
import { MonthlyDocument } from "./monthly-document";

/** The month's papers of a case. */
@Resolver(() => Referral)
export class MonthlyDocumentResolver {
  @FieldResolver(() => [MonthlyDocument], { description: "What was written of each month of service." })
  documents(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<MonthlyDocument[]> {
    return reader.of("MonthlyDocument", "referralId", id);
  }
}
