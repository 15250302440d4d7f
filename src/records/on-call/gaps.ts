import { ArgsType, Field, Float, ID, ObjectType } from "type-graphql";
import { onCallGaps, reachableDuring } from "../../policy/programme/on-call";
import { edition } from "../../policy/editions";
import { badUserInput } from "../shared/problems";
import { rowId } from "../shared/queries";
import type { Request } from "../shared/request";
import { Instant } from "../shared/scalars";

@ArgsType()
export class GapArgs {
  @Field(() => ID, { description: "The county." })
  countyId!: string;

  @Field(() => Instant, { description: "From when to look." })
  from!: Date;

  @Field(() => Instant, { description: "Until when to look, up to a year and a day later." })
  to!: Date;
}

@ObjectType({
  description: "A stretch of time in which a family needs someone within reach and nobody is on call.",
})
export class OnCallGap {
  @Field(() => Instant, { description: "When it begins." })
  from!: Date;

  @Field(() => Instant, { description: "When it ends." })
  to!: Date;

  @Field(() => Float, { description: "How long it is, in hours." })
  hours!: number;
}

const HOUR = 3_600_000;

/** The hours in which nobody was or will be on call for the county's cases that the viewer may see. */
export async function gapsOf({ countyId, from, to }: GapArgs, { reader }: Request): Promise<OnCallGap[]> {
  if (to <= from || to.getTime() - from.getTime() > 366 * 24 * HOUR)
    throw badUserInput([{ path: "to", message: "must lie after `from`, by up to 366 days" }]);
  const county = { countyId: rowId("County", countyId, "countyId") };
  const asked = { from, to };
  const referrals = await reader
    .query("Referral")
    .andWhere("referral.countyId = :countyId AND referral.acceptedAt < :to", { ...county, to })
    .getMany();
  const shifts = await reader
    .query("OnCallShift")
    .andWhere("oncallshift.countyId = :countyId AND oncallshift.from < :to AND oncallshift.to > :from", {
      ...county,
      ...asked,
    })
    .getMany();
  const needed = referrals.flatMap((referral) =>
    reachableDuring(referral, edition(referral.editionId!).parameters, asked),
  );
  return onCallGaps(needed, shifts, asked).map((gap) => ({
    ...gap,
    hours: (gap.to.getTime() - gap.from.getTime()) / HOUR,
  }));
}
