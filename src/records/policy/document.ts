import { Field, ObjectType } from "type-graphql";
import { Citation, ruleOf } from "./rule";

@ObjectType({ description: "The policy as a document: where it stands, and what it rests on (FP-PV-06)." })
export class Policy {
  @Field(() => String, { description: "Its place in the agency's manual." })
  manual!: string;

  @Field(() => [Citation], { description: "The law that it names, as each edition has it." })
  legalBase!: Citation[];
}

export function policyDocument(): Policy {
  const { citations: legalBase } = ruleOf("FP-PV-06");
  const [{ document, page }] = legalBase;
  return Object.assign(new Policy(), { manual: `${document}, pages ${page}`, legalBase });
}
