import { Field, ID, Int, ObjectType } from "type-graphql";
import { obligationStatuses, type ObligationStatus } from "../../policy/obligations/verdict";
import { Rule, ruleOf } from "../policy/rule";
import { ObligationStatusEnum } from "../shared/enums";
import { globalId } from "../shared/node";
import { Instant } from "../shared/scalars";
import { ComplianceBasis } from "./as-of-basis";

/** How many cases a figure names; the rest is counted. */
const CASES_NAMED = 100;

@ObjectType({ description: "A number of obligations, and the cases behind it." })
export class Figure {
  @Field(() => Int, { description: "Obligations." })
  count = 0;

  @Field(() => Int, { description: "Cases that they are owed in, each counted once." })
  cases = 0;

  @Field(() => [ID], {
    description: `Ids of these cases, in the order of their making: all of them, or the first ${CASES_NAMED}.`,
  })
  caseIds: string[] = [];

  /** Counts the obligations of one more case. */
  add(referralId: string, count: number): void {
    this.count += count;
    this.cases += 1;
    if (this.caseIds.length < CASES_NAMED) this.caseIds.push(globalId("Referral", referralId));
  }
}

@ObjectType({ description: "The obligations of several cases that stand in one way." })
export class StatusFigure {
  @Field(() => ObligationStatusEnum.type, { description: "How they stood at the moment asked for." })
  status!: ObligationStatus;

  @Field(() => Figure, { description: "How many, and where." })
  figure = new Figure();
}

@ObjectType({ description: "The obligations of several cases that come from one rule." })
export class RuleFigure {
  constructor(readonly ruleId: string) {}

  @Field(() => Rule, { description: "The rule, e.g. `FP-IC-01`." })
  get rule(): Rule {
    return ruleOf(this.ruleId);
  }

  @Field(() => Figure, { description: "All of them." })
  owed = new Figure();

  @Field(() => Figure, { description: "Those by which the policy was broken." })
  breaches = new Figure();

  @Field(() => [StatusFigure], { description: "How they stood; only the statuses that occur." })
  byStatus: StatusFigure[] = [];
}

@ObjectType({
  description:
    "How the cases of a worker or a county stood against the policy at a moment, as far as you may see them: those submitted by then and not ended for good (DECLINED, NOT_ACCEPTED, WITHDRAWN, CLOSED), the follow-up year included.",
})
export class CaseloadCompliance {
  @Field(() => Instant, { description: "The moment at which the cases are judged." })
  asOf!: Date;

  @Field(() => ComplianceBasis, { description: "What the look back knows." })
  basis!: ComplianceBasis;

  @Field(() => Figure, { description: "All obligations, and all cases that were open then." })
  owed = new Figure();

  @Field(() => Figure, { description: "The obligations by which the policy was broken." })
  breaches = new Figure();

  @Field(() => [StatusFigure], { description: "How they stood; every status is listed." })
  byStatus = obligationStatuses.map((status) => Object.assign(new StatusFigure(), { status }));

  @Field(() => [RuleFigure], { description: "By the rule that they come from, by rule id." })
  byRule: RuleFigure[] = [];
}
