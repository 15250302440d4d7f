import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { findingsFor } from "../../access/redaction";
import { warningsOf } from "../../policy/warnings";
import { Referral } from "../referral/referral";
import type { Request } from "../shared/request";
import { Warning, warningOf } from "./warning";

@Resolver(() => Referral)
export class WarningsResolver {
  @FieldResolver(() => [Warning], {
    description: "What the rules point out in the case as it stands; none of it refuses anything.",
  })
  async warnings(@Root() referral: Referral, @Ctx() request: Request): Promise<Warning[]> {
    const edition = await request.editionOf(referral);
    const warnings = warningsOf(await request.caseOf(referral), edition);
    return findingsFor(request.viewer, warnings, referral.familyId).map((one) => warningOf(one, edition.id));
  }
}
