import { Arg, Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import { editions } from "../../policy/editions";
import type { EditionId } from "../../policy/editions/edition";
import { rules } from "../../policy/rules";
import { Adoption } from "../adoption/adoption";
import { adoptions } from "../adoption/in-force";
import { EditionEnum } from "../shared/enums";
import { notFound } from "../shared/problems";
import type { Request } from "../shared/request";
import { Day } from "../shared/scalars";
import { Policy, policyDocument } from "./document";
import { Rule, ruleOf } from "./rule";

@ObjectType({ description: "A figure or switch of an edition." })
export class Parameter {
  @Field(() => String, { description: "Its name, e.g. `target.maxAge`." })
  name!: string;

  @Field(() => String, { description: "Its value, as JSON; `null` where the edition has no such rule." })
  value!: string;
}

@ObjectType({ description: "An edition of the policy (FP-PV-01)." })
export class Edition {
  @Field(() => EditionEnum.type, { description: "Which." })
  id!: EditionId;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => Day, {
    description: "The day from which the shipped adoption puts it in force; a deployment sets its own.",
  })
  defaultFrom!: string;

  @Field(() => [Parameter], { description: "Every figure and switch." })
  parameters!: Parameter[];
}

const flat = (value: unknown, name = ""): Parameter[] =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => flat(inner, name ? `${name}.${key}` : key))
    : [Object.assign(new Parameter(), { name, value: JSON.stringify(value) })];

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
    if (!(id in rules)) throw notFound("Rule");
    return ruleOf(id);
  }

  @Query(() => [Edition], { description: "The editions of the policy, side by side." })
  editions(): Edition[] {
    return Object.values(editions).map(({ parameters, ...edition }) =>
      Object.assign(new Edition(), { ...edition, parameters: flat(parameters) }),
    );
  }

  @Query(() => [Adoption], { description: "Which edition is in force where, and since when." })
  adoptions(@Ctx() { performer }: Request): Promise<Adoption[]> {
    return adoptions(performer);
  }
}
