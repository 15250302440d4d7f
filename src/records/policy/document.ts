import { Field, Int, ObjectType } from "type-graphql";
import { background, treatmentModel } from "../../policy/rules/program-content";
import { Citation, ruleOf } from "./rule";

@ObjectType({ description: "A figure of the text's own time: it decides nothing (FP-PV-05)." })
export class Baseline {
  @Field(() => String, { description: "What it counts." })
  label!: string;

  @Field(() => Int, { description: "The figure, as printed." })
  figure!: number;
}

@ObjectType({ description: "The policy as a document: where it stands, and what it rests on (FP-PV-06)." })
export class Policy {
  @Field(() => String, { description: "Its place in the agency's manual." })
  manual!: string;

  @Field(() => String, {
    description:
      "The model by which families are treated: the Social Learning Theory Model, SLTM (FP-PV-04).",
  })
  treatmentModel!: string;

  @Field(() => [Baseline], {
    description: "Figures that the text tells of its own time, to compare with; no rule (FP-PV-05).",
  })
  background!: Baseline[];

  @Field(() => [Citation], { description: "The law that it names, as each edition has it." })
  legalBase!: Citation[];
}

export function policyDocument(): Policy {
  const { citations: legalBase } = ruleOf("FP-PV-06");
  const [{ document, page }] = legalBase;
  return Object.assign(new Policy(), {
    manual: `${document}, pages ${page}`,
    treatmentModel,
    background: background.map((one) => Object.assign(new Baseline(), one)),
    legalBase,
  });
}
