import { Field, Int, ObjectType } from "type-graphql";
import { Rule, ruleOf } from "../policy/rule";
import { OutstandingStatusEnum } from "../shared/enums";
import type { List } from "../shared/list";
import type { Obligation } from "./obligation";
import { outstandingStatuses, standing, type OutstandingStatus } from "./standing";

@ObjectType({ description: "How many entries of a worklist stand in one way." })
export class WorklistStatusCount {
  @Field(() => OutstandingStatusEnum.type, { description: "How they stand." })
  status!: OutstandingStatus;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType({ description: "How many entries of a worklist come from one rule." })
export class WorklistRuleCount {
  @Field(() => Rule, { description: "The rule, e.g. `FP-IC-01`." })
  rule!: Rule;

  @Field(() => Int, { description: "How many." })
  count!: number;

  @Field(() => [WorklistStatusCount], { description: "How they stand; only the ways that occur." })
  byStatus!: WorklistStatusCount[];
}

@ObjectType({
  description: "A whole worklist in figures, with the filter of the list and without its pages.",
})
export class WorklistSummary {
  @Field(() => Int, { description: "All entries." })
  total!: number;

  @Field(() => [WorklistStatusCount], { description: "How they stand; every way is listed." })
  byStatus!: WorklistStatusCount[];

  @Field(() => [WorklistRuleCount], { description: "By the rule that they come from, by rule id." })
  byRule!: WorklistRuleCount[];
}

interface Counted {
  ruleId: string;
  status: OutstandingStatus;
  count: number;
}

const sum = (counted: Counted[]) => counted.reduce((total, { count }) => total + count, 0);
const statusCount = (status: OutstandingStatus, counted: Counted[]) =>
  Object.assign(new WorklistStatusCount(), {
    status,
    count: sum(counted.filter((one) => one.status === status)),
  });

/** Counts a list by rule and by standing, in one query over the rows. */
export async function summaryOf(list: List<Obligation>): Promise<WorklistSummary> {
  const counted = await list.select<Counted>(
    `obligation.ruleId AS "ruleId", ${standing} AS status, count(*)::int AS count`,
    "GROUP BY 1, 2 ORDER BY 1",
  );
  const ruleIds = [...new Set(counted.map(({ ruleId }) => ruleId))];
  return Object.assign(new WorklistSummary(), {
    total: sum(counted),
    byStatus: outstandingStatuses.map((status) => statusCount(status, counted)),
    byRule: ruleIds.map((ruleId) => {
      const ofRule = counted.filter((one) => one.ruleId === ruleId);
      return Object.assign(new WorklistRuleCount(), {
        rule: ruleOf(ruleId),
        count: sum(ofRule),
        byStatus: ofRule.map(({ status }) => statusCount(status, ofRule)),
      });
    }),
  });
}
