import { Field, ObjectType } from "type-graphql";
import type { EditionId } from "../../policy/editions/edition";
import type { Warning as PolicyWarning } from "../../policy/warnings";
import { JudgedFact, judgedFacts } from "../policy/refusal";
import { Rule, ruleOf } from "../policy/rule";

@ObjectType({
  description:
    "Something that a rule points out in a case as it stands: it refuses nothing and breaks nothing.",
})
export class Warning {
  @Field(() => String, { description: "Stable code, e.g. `CONTACTS_OVERLAP`." })
  code!: string;

  @Field(() => Rule, { description: "The rule that points it out, with its place in the text." })
  rule!: Rule;

  @Field(() => String, { description: "What is pointed out, in words." })
  message!: string;

  @Field(() => [JudgedFact], { description: "The facts that it rests on." })
  facts!: JudgedFact[];
}

export const warningOf = (
  { ruleId, code, message, facts }: PolicyWarning,
  judgedUnder: EditionId | null,
): Warning =>
  Object.assign(new Warning(), {
    code,
    message,
    rule: ruleOf(ruleId, judgedUnder),
    facts: judgedFacts(facts),
  });
