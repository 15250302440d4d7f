import { ArgsType, Field, ID, InputType } from "type-graphql";
import { toldByReplay } from "../../access/telling";
import { changesNamed } from "../../policy/editions/changes";
import { draftOf } from "../../policy/editions/draft";
import type { Edition, ShippedEditionId } from "../../policy/editions/edition";
import { ParameterChange } from "../edition/edition.inputs";
import { draftAsEdition, editionAskedFor } from "../edition/editions";
import { AnEdition, ListOf, OnDay, Reference, checked } from "../shared/inputs";
import { mustOpen } from "../shared/closed";
import { badUserInput, notFound } from "../shared/problems";
import { rowId } from "../shared/queries";
import type { Request } from "../shared/request";
import { EditionId } from "../shared/scalars";
import type { CaseloadFilter } from "./caseload";

@InputType({ description: "A draft: a shipped edition with some parameters changed. It is not kept." })
export class DraftInput {
  @AnEdition("The shipped edition that it departs from: MS_1994 or MS_2006.", { shipped: true })
  base!: ShippedEditionId;

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
  @Field(() => EditionId, {
    nullable: true,
    description: "An edition, shipped or published; or give a draft.",
  })
  edition?: string | null;

  @Field(() => ID, { nullable: true, description: "A saved draft (`editionDrafts`)." })
  draftId?: string | null;

  @Field(() => DraftInput, { nullable: true, description: "A draft that is not saved." })
  draft?: DraftInput | null;

  @Field(() => SimulationFilter, { nullable: true, description: "Narrows the cases." })
  filter?: SimulationFilter | null;
}

export const everyCase: CaseloadFilter = { countyId: null, assignedWorkerId: null, from: null, to: null };

/** The edition that is asked for: one that there is, a saved draft, or one made of a draft that holds. */
export async function editionAsked(
  { edition, draftId, draft }: SimulationArgs,
  request: Request,
): Promise<Edition> {
  if ([edition, draftId, draft].filter(Boolean).length !== 1)
    throw badUserInput([{ path: "edition", message: "give either an edition or a draft" }]);
  mustOpen(request.viewer, toldByReplay, { path: "edition", what: "a simulation" });
  if (edition) return editionAskedFor(request.performer.dataSource.manager, edition, "edition");
  return draftId ? savedDraft(draftId, request) : unsavedDraft(checked(draft!, request.now, "draft"));
}

async function savedDraft(id: string, { reader }: Request): Promise<Edition> {
  const saved = await reader.one("EditionDraft", rowId("EditionDraft", id, "draftId"));
  if (!saved) throw notFound("EditionDraft");
  return draftAsEdition(saved);
}

function unsavedDraft({ base, changes }: DraftInput): Edition {
  const read = changesNamed(changes);
  if ("problems" in read)
    throw badUserInput(
      read.problems.map(({ path, message, index, part }) => ({
        path: `draft.changes.${index}.${part}`,
        message: `${path} ${message}`,
      })),
    );
  const result = draftOf(base, read.changes);
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
