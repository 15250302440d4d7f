import { Arg, Query, Resolver } from "type-graphql";
import { isRule, rules } from "../../policy/rules";
import { notFound } from "../shared/problems";
import { Policy, policyDocument } from "./document";
import { Rule, ruleOf } from "./rule";

/** The policy itself, for reading. */
@Resolver()
export class PolicyResolver {
  @Query(() => Policy, { description: "The policy as a document: its place and its legal base (FP-PV-06)." })
  policy(): Policy {
    return policyDocument();
  }

  @Query(() => [Rule], { description: "Every rule, in the order of the document." })
  rules(): Rule[] {
    return Object.keys(rules).map((id) => ruleOf(id));
  }

  @Query(() => Rule, { description: "One rule." })
  rule(@Arg("id", () => String, { description: "Rule id, e.g. `FP-TP-02`." }) id: string): Rule {
    if (!isRule(id)) throw notFound("Rule");
    return ruleOf(id);
  }
}
