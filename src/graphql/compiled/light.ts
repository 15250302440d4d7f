import type { FieldNode, GraphQLField } from "graphql";
import { revivalsOf } from "../../records/shared/revive";
import { completing } from "./complete";
import type { Row } from "./finishing";
import type { RecordSelection } from "./selection";

/** The properties that a field is reckoned from, where its resolver says that it takes no more than these. */
export const factsOf = ({ extensions, args }: GraphQLField<unknown, unknown>): string[] | null =>
  args.length === 0 ? ((extensions.reckonedFrom as string[] | undefined) ?? null) : null;

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as { then?: unknown } | null)?.then === "function";

/** Makes of a row a record that has some of its properties alone. */
export function lightRecord(
  selection: RecordSelection,
  properties: readonly string[],
): (row: Row) => Record<string, unknown> {
  const revivals = revivalsOf(selection.metadata);
  const facts = properties.map((property) => ({
    ...{ property, hidden: selection.hideColumn(property), revive: revivals.get(property)! },
  }));
  return (row) => {
    const record = selection.metadata.create() as Record<string, unknown>;
    for (const { property, hidden, revive } of facts) record[property] = revive(row[hidden]);
    return record;
  };
}

/** Compiles a field that is reckoned from a few columns: they are read, and its own resolver reckons. */
export function compileLight(
  selection: RecordSelection,
  field: GraphQLField<unknown, unknown>,
  key: string,
  nodes: readonly FieldNode[],
): boolean {
  const { compiling } = selection;
  const reckoned = compiling.attempt(() => {
    const complete = completing(compiling, field.type, nodes);
    const recordOf = lightRecord(selection, factsOf(field)!);
    selection.answer(key, "NULL");
    selection.steps.push((row, { request, unfinished }) => {
      const record = recordOf(row);
      request.reads.isNoted(record);
      const value: unknown = field.resolve!(record, {}, request, null as never);
      if (!isPromise(value)) row[key] = complete(value, request);
      else unfinished.push(async () => void (row[key] = complete(await value, request)));
    });
    return true;
  });
  return reckoned ?? false;
}
