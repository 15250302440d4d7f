import { Kind, OperationTypeNode, parse, type DocumentNode } from "graphql";
import { familyActs } from "../records/evaluation/family-request";

const acts: readonly string[] = familyActs;

function documentOf(body: unknown): DocumentNode | null {
  const { query } = (body ?? {}) as { query?: unknown };
  try {
    return typeof query === "string" ? parse(query, { noLocation: true, maxTokens: 1000 }) : null;
  } catch {
    return null;
  }
}

/**
 * The one thing that is done without signing in: a family answers its form, or declines to (FP-EV-02). The
 * document holds that mutation alone. Every other document, readable or not, is for those who have signed in.
 */
export function isFamilysAnswer(body: unknown): boolean {
  const [operation, ...others] = documentOf(body)?.definitions ?? [];
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return false;
  const [act, ...more] = operation.selectionSet.selections;
  return (
    operation.operation === OperationTypeNode.MUTATION &&
    more.length === 0 &&
    act.kind === Kind.FIELD &&
    acts.includes(act.name.value)
  );
}
