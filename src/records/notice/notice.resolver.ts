import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Referral } from "../referral/referral";
import type { Request } from "../shared/request";
import { Notice } from "./notice";

@Resolver(() => Notice)
export class NoticeResolver {
  @FieldResolver(() => Referral, { nullable: true, description: "The case that it tells of." })
  referral(@Root() { referralId }: Notice, @Ctx() { reader }: Request): Promise<Referral | null> {
    return reader.one("Referral", referralId);
  }
}
