import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { outOfHomePlacements, type OutOfHome, type OutOfHomeVerdict } from "../../policy/placements";
import { Referral } from "../referral/referral";
import { OutOfHomeVerdictEnum } from "../shared/enums";
import type { Request } from "../shared/request";
import { Day } from "../shared/scalars";
import { Child, Removal } from "./person";

@ObjectType({
  description: "A removal as the definition of an out-of-home placement sees it today (FP-DF-01, AMB-07).",
})
export class OutOfHomePlacement implements OutOfHome {
  removalId!: string;
  childId!: string;

  @Field(() => Removal, { description: "The removal." })
  removal(@Ctx() { reader }: Request): Promise<Removal | null> {
    return reader.one("Removal", this.removalId);
  }

  @Field(() => Child, { description: "The child." })
  child(@Ctx() { reader }: Request): Promise<Child | null> {
    return reader.one("Child", this.childId);
  }

  @Field(() => Day, { description: "Day of the removal." })
  from!: string;

  @Field(() => Day, { nullable: true, description: "Day of the return; null while the child is away." })
  to!: string | null;

  @Field(() => Int, { description: "Days away so far, by difference of dates." })
  days!: number;

  @Field(() => OutOfHomeVerdictEnum.type, { description: "Whether it is an out-of-home placement." })
  verdict!: OutOfHomeVerdict;

  @Field(() => String, { description: "The arithmetic in words." })
  because!: string;
}

@Resolver(() => Referral)
export class OutOfHomeResolver {
  @FieldResolver(() => [OutOfHomePlacement], {
    description: "Every removal from this family, and whether it is an out-of-home placement (FP-DF-01).",
  })
  async outOfHomePlacements(
    @Root() referral: Referral,
    @Ctx() request: Request,
  ): Promise<OutOfHomePlacement[]> {
    const { parameters } = await request.editionOf(referral);
    const seen = outOfHomePlacements(await request.caseOf(referral), request.today, parameters);
    return seen.map((one) => Object.assign(new OutOfHomePlacement(), one));
  }
}
