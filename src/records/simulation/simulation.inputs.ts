import { ArgsType, Field, InputType } from "type-graphql";
import { edition as published } from "../../policy/editions";
import { draftOf } from "../../policy/editions/draft";
import type { Edition, EditionId } from "../../policy/editions/edition";
import { EditionEnum } from "../shared/enums";
import { ListOf, OnDay, OneOf, Reference, Words, checked } from "../shared/inputs";
import { badUserInput } from "../shared/problems";
import type { CaseloadFilter } from "./caseload";

@InputType({ description: "A parameter with another value than the published edition gives it." })
export class ParameterChange {
  @Words("Its name, as `editions { parameters { name } }` answers it, e.g. `target.maxAge`.")
  name!: string;

  @Words('Its value, as JSON: `16`, `"PER_WEEK"`, `["FAMILY"]`, or `null` where the rule may be absent.')
  value!: string;
}

@InputType({ description: "A draft: a published edition with some parameters changed. It is not kept." })
export class DraftInput {
  @OneOf(EditionEnum, "The edition that it departs from.")
  base!: EditionId;

  @ListOf(() => ParameterChange, "What it changes.")
  changes!: ParameterChange[];
}

@InputType({ description: "Narrows the cases that are replayed; what is left out does not narrow." })
export class SimulationFilter implements CaseloadFilter {
  @Reference("County", "Only this county.", { optional: true })
  countyId!: string | null;

  @Reference("Worker", "Only cases of this specialist.", { optional: true })
  assignedWorkerId!: string | null;

  @OnDay("Only families referred on this day or later; a draft counts by the day of its making.", {
    optional: true,
  })
  from!: string | null;

  @OnDay("Only families referred on this day or earlier.", { optional: true })
  to!: string | null;
}

@ArgsType()
export class SimulationArgs {
  @Field(() => EditionEnum.type, { nullable: true, description: "A published edition; or give a draft." })
  edition?: EditionId | null;

  @Field(() => DraftInput, { nullable: true, description: "A draft; or give a published edition." })
  draft?: DraftInput | null;

  @Field(() => SimulationFilter, { nullable: true, description: "Narrows the cases." })
  filter?: SimulationFilter | null;
}

export const everyCase: CaseloadFilter = { countyId: null, assignedWorkerId: null, from: null, to: null };

/** The edition that is asked for, published or made of a draft that holds. */
export function editionAsked({ edition, draft }: SimulationArgs, now: Date): Edition {
  if (edition && !draft) return published(edition);
  if (!draft || edition)
    throw badUserInput([{ path: "edition", message: "give either an edition or a draft" }]);
  const { base, changes } = checked(draft, now, "draft");
  const values = changes.map(({ name, value }, index) => [name, parsed(value, index)] as const);
  const twice = changes.findIndex(({ name }, index) => changes.findIndex((one) => one.name === name) < index);
  if (twice >= 0)
    throw badUserInput([{ path: `draft.changes.${twice}.name`, message: "names a parameter twice" }]);
  const result = draftOf(base, Object.fromEntries(values));
  if ("edition" in result) return result.edition;
  throw badUserInput(
    result.problems.map(({ path, message }) => {
      const index = changes.findIndex(({ name }) => name === path);
      return {
        path: index < 0 ? "draft.changes" : `draft.changes.${index}`,
        message: `${path} ${message}`,
      };
    }),
  );
}

function parsed(value: string, index: number): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw badUserInput([
      { path: `draft.changes.${index}.value`, message: `is no JSON: ${value}; write a word in quotes` },
    ]);
  }
}
