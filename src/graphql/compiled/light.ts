import type { FieldNode, GraphQLField } from "graphql";
import { revivalsOf } from "../../records/shared/revive";
import { completing } from "./complete";
import type { RecordSelection } from "./selection";

/** The properties that a field is reckoned from, where its resolver says that it takes no more than these. */
export const factsOf = ({ extensions, args }: GraphQLField<unknown, unknown>): string[] | null =>
  args.length === 0 ? ((extensions.reckonedFrom as string[] | undefined) ?? null) : null;

/** Compiles a field that is reckoned from a few columns: they are read, and its own resolver reckons. */
export function compileLight(
  selection: RecordSelection,
  field: GraphQLField<unknown, unknown>,
  key: string,
  nodes: readonly FieldNode[],
): boolean {
  const { compiling, metadata } = selection;
  const reckoned = compiling.attempt(() => {
    const complete = completing(compiling, field.type, nodes);
    const revivals = revivalsOf(metadata);
    const facts = factsOf(field)!.map((property) => ({
      ...{ property, hidden: selection.hideColumn(property), revive: revivals.get(property)! },
    }));
    selection.answer(key, "NULL");
    selection.steps.push((row, { request }) => {
      const record = metadata.create() as Record<string, unknown>;
      for (const { property, hidden, revive } of facts) record[property] = revive(row[hidden]);
      row[key] = complete(field.resolve!(record, {}, request, null as never));
    });
    return true;
  });
  return reckoned ?? false;
}
