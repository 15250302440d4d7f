import { Field, ObjectType } from "type-graphql";
import type { Edition as PolicyEdition } from "../../policy/editions/edition";
import { Day, EditionId } from "../shared/scalars";
import { Parameter, ParameterDifference, differencesOf, parametersOf } from "./parameters";

@ObjectType({
  description:
    "An edition of the policy: one that was shipped, with the text it cites, or one that the State Office published, which changes parameters of a shipped one and keeps its rules and citations (FP-PV-01).",
})
export class Edition {
  @Field(() => EditionId, { description: "Which." })
  id!: string;

  @Field(() => EditionId, { description: "The shipped edition whose rules and citations it bears." })
  base!: string;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => Day, {
    description: "The day from which the shipped adoption puts its base in force; a deployment sets its own.",
  })
  defaultFrom!: string;

  @Field(() => [ParameterDifference], {
    description: "What it changes of its base; empty for a shipped one.",
  })
  changes!: ParameterDifference[];

  @Field(() => [Parameter], { description: "Every figure and switch." })
  parameters!: Parameter[];
}

/** An edition as the API shows it. */
export const editionShown = ({ id, base, title, defaultFrom, changes, parameters }: PolicyEdition): Edition =>
  Object.assign(new Edition(), {
    ...{ id, base, title, defaultFrom },
    changes: differencesOf(base, changes),
    parameters: parametersOf(parameters),
  });
