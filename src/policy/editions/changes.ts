import type { DraftProblem } from "./draft";
import type { ParameterChanges } from "./edition";

/** A change as a client names it: the parameter, and its value as JSON. */
export interface NamedChange {
  name: string;
  value: string;
}

/** A problem, and which part of which change has it. */
export interface ChangeProblem extends DraftProblem {
  index: number;
  part: keyof NamedChange;
}

type Wrong = Pick<ChangeProblem, "part" | "message">;

function read({ value }: NamedChange): { value: unknown } | { wrong: Wrong } {
  try {
    return { value: JSON.parse(value) as unknown };
  } catch {
    return { wrong: { part: "value", message: `is no JSON: ${value}; write a word in quotes` } };
  }
}

/** The changes by path, or what is wrong with the way in which they are written. */
export function changesNamed(
  list: readonly NamedChange[],
): { changes: ParameterChanges } | { problems: ChangeProblem[] } {
  const problems: ChangeProblem[] = [];
  const changes: Record<string, unknown> = {};
  for (const [index, one] of list.entries()) {
    const again = Object.hasOwn(changes, one.name);
    const result = again ? { wrong: { part: "name", message: "is named twice" } as const } : read(one);
    if ("wrong" in result) problems.push({ path: one.name, index, ...result.wrong });
    else changes[one.name] = result.value;
  }
  return problems.length > 0 ? { problems } : { changes };
}
