import { Field, ObjectType } from "type-graphql";
import { rolesThatMayWaive } from "../../access/ability";
import type { RoleName } from "../../access/roles";
import type { EditionId } from "../../policy/editions/edition";
import type { Violation as PolicyViolation } from "../../policy/rules/rule";
import { RoleEnum } from "../shared/enums";
import { Rule, ruleOf } from "./rule";

@ObjectType({ description: "A fact that was judged." })
export class JudgedFact {
  @Field(() => String, { description: "What it is." })
  name!: string;

  @Field(() => String, { description: "What it was found to be." })
  value!: string;
}

export const judgedFacts = (facts: Record<string, string>): JudgedFact[] =>
  Object.entries(facts).map(([name, value]) => Object.assign(new JudgedFact(), { name, value }));

@ObjectType({
  description: "A rule that stands against a command: what failed, on which facts, and what would mend it.",
})
export class Violation {
  @Field(() => String, { description: "Stable code, e.g. `AGE_OUT_OF_RANGE`." })
  code!: string;

  @Field(() => Rule, { description: "The rule that failed, with its place in the text." })
  rule!: Rule;

  @Field(() => String, { description: "What failed, in words." })
  message!: string;

  @Field(() => [JudgedFact], { description: "The facts that were judged." })
  facts!: JudgedFact[];

  @Field(() => String, { description: "What would mend it." })
  remedy!: string;

  @Field(() => [RoleEnum.type], {
    description: "Who may set the rule aside with a reason (`waiveRule`); empty when nobody may.",
  })
  waivableBy!: RoleName[];
}

/** A violation as the API shows it, with the clause of the edition that judged. */
export function violationOf(
  { ruleId, code, message, facts, remedy, waivable }: PolicyViolation,
  judgedUnder: EditionId | null,
): Violation {
  return Object.assign(new Violation(), {
    code,
    message,
    remedy,
    rule: ruleOf(ruleId, judgedUnder),
    facts: judgedFacts(facts),
    waivableBy: waivable ? rolesThatMayWaive(ruleId) : [],
  });
}

@ObjectType({
  description:
    "The answer to a command that the policy does not allow: every rule that stands against it. Nothing was written.",
})
export class Refusal {
  @Field(() => [Violation], { description: "All that stands against it, not only the first." })
  violations!: Violation[];
}

export const refusalOf = (violations: PolicyViolation[], judgedUnder: EditionId | null): Refusal =>
  Object.assign(new Refusal(), {
    violations: violations.map((violation) => violationOf(violation, judgedUnder)),
  });
