import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from "graphql";

/** What is kept of a document: the variables that page sizes are given by, and what was found within the limits. */
interface Measured {
  sizes: string[];
  within: Set<string>;
}

const known = new WeakMap<DocumentNode, Measured>();
/** How many sizes of one document are kept. */
const MOST = 50;

function variablesOfSizes(document: DocumentNode): string[] {
  const sizes = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (name.value === "first" && value.kind === Kind.VARIABLE) sizes.add(value.name.value);
    },
  });
  return [...sizes];
}

/**
 * Whether an operation was already found within the limits with pages of these sizes, the only variables that
 * count; if not, it is asked about once. What goes beyond a limit is kept nowhere.
 */
export function foundWithin(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
  measure: () => boolean,
): boolean {
  const measured = known.get(document) ?? { sizes: variablesOfSizes(document), within: new Set() };
  known.set(document, measured);
  // As text, for JSON makes no difference between a number that has no end and none.
  const sizes = measured.sizes.map((name) => (typeof values[name] === "number" ? String(values[name]) : ""));
  const key = [operation.name?.value, ...sizes].join();
  if (measured.within.has(key)) return true;
  if (!measure()) return false;
  if (measured.within.size === MOST) measured.within.clear();
  measured.within.add(key);
  return true;
}
