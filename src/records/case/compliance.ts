import { Field, Int, ObjectType } from "type-graphql";
import { obligationStatuses, verdict, type ObligationStatus } from "../../policy/obligations/verdict";
import { Obligation } from "../obligation/obligation";
import { ObligationStatusEnum } from "../shared/enums";

@ObjectType({ description: "How many obligations stand in one way." })
export class StatusCount {
  @Field(() => ObligationStatusEnum.type, { description: "How they stand." })
  status!: ObligationStatus;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType({
  description: "How a case stands against the policy at this moment: computed from its facts, never ticked.",
})
export class Compliance {
  @Field(() => Int, { description: "Obligations in all." })
  total!: number;

  @Field(() => [StatusCount], { description: "How they stand; every status is listed." })
  byStatus!: StatusCount[];

  @Field(() => [Obligation], { description: "Those by which the policy was broken." })
  breaches!: Obligation[];
}

/** Sums up the verdicts on a case's obligations. */
export function complianceOf(obligations: Obligation[], now: Date): Compliance {
  const judged = obligations.map((obligation) => ({ obligation, ...verdict(obligation, now) }));
  const byStatus = obligationStatuses.map((status) =>
    Object.assign(new StatusCount(), { status, count: judged.filter((one) => one.status === status).length }),
  );
  const breaches = judged.filter(({ breach }) => breach).map(({ obligation }) => obligation);
  return Object.assign(new Compliance(), { total: obligations.length, byStatus, breaches });
}
