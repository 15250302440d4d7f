import { Field, Int, ObjectType } from "type-graphql";
import type { EditionId } from "../../policy/editions/edition";
import { obligationStatuses, verdict, type ObligationStatus } from "../../policy/obligations/verdict";
import { Obligation } from "../obligation/obligation";
import { byDueTime } from "../obligation/obligation.queries";
import { ObligationStatusEnum } from "../shared/enums";
import { EditionId as EditionIdScalar, Instant } from "../shared/scalars";
import { ComplianceBasis } from "./as-of-basis";
import { LateEntry } from "./as-of-late";

@ObjectType({ description: "How many obligations stand in one way." })
export class StatusCount {
  @Field(() => ObligationStatusEnum.type, { description: "How they stand." })
  status!: ObligationStatus;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType({
  description:
    "How a case stands against the policy, now or as of a moment: computed from its facts, never ticked.",
})
export class Compliance {
  @Field(() => Instant, { description: "The moment at which it is judged." })
  asOf!: Date;

  @Field(() => ComplianceBasis, {
    nullable: true,
    description: "What a look back knows; null when it was not asked to look back.",
  })
  basis!: ComplianceBasis | null;

  @Field(() => EditionIdScalar, {
    nullable: true,
    description: "The edition that judges: the one pinned by then; null before submission (FP-PV-01).",
  })
  editionId!: EditionId | null;

  @Field(() => Int, { description: "Obligations in all." })
  total!: number;

  @Field(() => [StatusCount], { description: "How they stand; every status is listed." })
  byStatus!: StatusCount[];

  @Field(() => [Obligation], {
    description:
      "All that is owed, by due time, each with its status at the moment asked for. Those of a look back are computed for it: `node(id)` does not find them again.",
  })
  obligations!: Obligation[];

  @Field(() => [Obligation], { description: "Those by which the policy was broken." })
  breaches!: Obligation[];

  @Field(() => [LateEntry], {
    description:
      "Evidence from before the moment asked for that was recorded after it, by recording time; empty when it was not asked to look back.",
  })
  lateEntries!: LateEntry[];
}

type Computed = Pick<Compliance, "asOf" | "basis" | "editionId">;

/** Sums up the verdicts on a case's obligations. */
export function complianceOf(
  owed: Obligation[],
  computed: Computed,
  lateEntries: LateEntry[] = [],
): Compliance {
  const obligations = [...owed].sort(byDueTime);
  const judged = obligations.map((obligation) => ({ obligation, ...verdict(obligation, computed.asOf) }));
  const byStatus = obligationStatuses.map((status) =>
    Object.assign(new StatusCount(), { status, count: judged.filter((one) => one.status === status).length }),
  );
  const breaches = judged.filter(({ breach }) => breach).map(({ obligation }) => obligation);
  const total = obligations.length;
  return Object.assign(new Compliance(), {
    ...computed,
    total,
    byStatus,
    obligations,
    breaches,
    lateEntries,
  });
}
