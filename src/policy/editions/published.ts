import { draftOf } from "./draft";
import { baseOf, type Edition, type EditionId, type ParameterChanges } from "./edition";

/** A published edition, made of its base and what it changes; both never change, so neither does it. */
export function publishedEdition(id: EditionId, title: string, changes: ParameterChanges): Edition {
  const draft = draftOf(baseOf(id), changes);
  if ("edition" in draft) return { ...draft.edition, id, title };
  const said = draft.problems.map(({ path, message }) => `${path} ${message}`).join("; ");
  throw new Error(`The published edition ${id} no longer holds together: ${said}.`);
}

/** The id of the next edition that departs from a base: its revisions are counted. */
export function nextEditionId(base: EditionId, published: readonly EditionId[]): EditionId {
  const revisions = published.filter((id) => baseOf(id) === base);
  return `${base}-r${revisions.length + 1}`;
}
