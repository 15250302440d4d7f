import { Field, ID, ObjectType } from "type-graphql";
import type { EditionId } from "../../policy/editions/edition";
import type * as policy from "../../policy/explain";
import { Citation, Rule, citationOf, ruleOf } from "../policy/rule";
import { JudgedFact, Violation, violationOf } from "../policy/refusal";
import { ExplainedVerdictEnum, RuleOutcomeEnum } from "../shared/enums";
import { globalId } from "../shared/node";
import { EditionId as EditionIdScalar, Instant } from "../shared/scalars";

@ObjectType({ description: "What was read of one record of the case, or of what is known beside them." })
export class UsedFact {
  @Field(() => ID, {
    nullable: true,
    description: "Id of the record, which `node(id)` opens; null for what is no record, e.g. the moment.",
  })
  recordId!: string | null;

  @Field(() => String, { description: "Which record, in words, e.g. `first contact`." })
  name!: string;

  @Field(() => [JudgedFact], { description: "What was read of it; times by the clock of the agency." })
  values!: JudgedFact[];
}

@ObjectType({ description: "One rule that was asked, what it came to, and by which facts." })
export class ExplainedRule {
  @Field(() => Rule, { description: "The rule." })
  rule!: Rule;

  @Field(() => Citation, {
    nullable: true,
    description:
      "The clause and its place, in the edition that judges or, where that is silent, in the latest that speaks.",
  })
  clause!: Citation | null;

  @Field(() => RuleOutcomeEnum.type, { description: "What the rule comes to." })
  outcome!: policy.RuleOutcome;

  @Field(() => String, {
    nullable: true,
    description: "Why the rule was set aside or is excused, or what of it was asked.",
  })
  note!: string | null;

  @Field(() => [Violation], { description: "What it found; of a rule set aside, what was set aside." })
  violations!: Violation[];

  @Field(() => [UsedFact], { description: "The facts that it used, as far as you may see them." })
  facts!: UsedFact[];
}

@ObjectType({
  description:
    "Why something is owed, may be done or is excluded: the rules with their clauses, the facts with their records, the reckoning, the verdict and the remedy, in parts and in one paragraph.",
})
export class Explanation {
  @Field(() => String, { description: "What is explained, in words." })
  subject!: string;

  @Field(() => Instant, { description: "The moment at which it is judged." })
  judgedAt!: Date;

  @Field(() => EditionIdScalar, { description: "The edition that judges (FP-PV-01)." })
  editionId!: EditionId;

  @Field(() => ExplainedVerdictEnum.type, { description: "How it stands." })
  verdict!: policy.ExplainedVerdict;

  @Field(() => Boolean, { description: "Whether the policy has been broken." })
  breach!: boolean;

  @Field(() => String, { description: "Why the verdict is as it is, in one sentence." })
  finding!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The reckoning in words, e.g. `submitted Mon 6 Mar 2006 09:00 + 48 h = Wed 8 Mar 2006 09:00`.",
  })
  arithmetic!: string | null;

  @Field(() => [ExplainedRule], { description: "Every rule that was asked, in the order of asking." })
  rules!: ExplainedRule[];

  @Field(() => [String], { description: "What would mend it, or what is left to do." })
  remedies!: string[];

  @Field(() => String, { description: "All of it as one paragraph of plain English." })
  inWords!: string;
}

const factOf = ({ record, name, values }: policy.UsedFact): UsedFact =>
  Object.assign(new UsedFact(), {
    recordId: record && globalId(record.type, record.id),
    name,
    values: values.map((one) => Object.assign(new JudgedFact(), one)),
  });

/** An explanation as the API shows it. */
export function shown(explained: policy.Explanation, inWords: string): Explanation {
  const { reasons, editionId, ...parts } = explained;
  const rules = reasons.map(({ rule, outcome, note, findings, facts }) =>
    Object.assign(new ExplainedRule(), {
      rule: ruleOf(rule.id, editionId),
      clause: citationOf(rule, editionId),
      outcome,
      note,
      violations: findings.map((finding) => violationOf(finding, editionId)),
      facts: facts.map(factOf),
    }),
  );
  return Object.assign(new Explanation(), { ...parts, editionId, rules, inWords });
}
