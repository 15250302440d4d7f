import { ArgsType, Field, ObjectType } from "type-graphql";
import type { ObligationType } from "../../policy/obligations/obligation";
import { verdict, type ObligationStatus } from "../../policy/obligations/verdict";
import { connectionOf } from "../shared/connection";
import { ObligationStatusEnum, ObligationTypeEnum } from "../shared/enums";
import type { Sifting } from "../shared/reckoned";
import { Obligation } from "./obligation";

@ObjectType({ description: "A page of what is owed." })
export class ObligationConnection extends connectionOf(Obligation) {}

@ArgsType()
export class ObligationArgs {
  @Field(() => [ObligationTypeEnum.type], { nullable: true, description: "Only these kinds." })
  types?: ObligationType[] | null;

  @Field(() => [ObligationStatusEnum.type], { nullable: true, description: "Only those that stand so now." })
  statuses?: ObligationStatus[] | null;
}

/** By due time; what has none comes last. */
export const byDueTime = (a: Obligation, b: Obligation): number =>
  (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity) || a.type.localeCompare(b.type);

/** What `verdict` and `ownerAt` go by. */
export const judgedBy: (keyof Obligation)[] = [
  ...(["type", "owner", "targetAt", "dueAt", "graceUntil"] as const),
  ...(["metAt", "excuse", "cancelledBecause", "lapses"] as const),
];

/** What is owed in one case, in the order of the due times. */
export const owedInCase: Sifting<Obligation, ObligationArgs> = {
  record: "Obligation",
  key: "referralId",
  by: judgedBy,
  sift: (all, { types, statuses }, { now }) =>
    all
      .filter(
        (one) =>
          (!types || types.includes(one.type)) && (!statuses || statuses.includes(verdict(one, now).status)),
      )
      .sort(byDueTime),
};
