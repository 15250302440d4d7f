import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

export interface Break {
  /** Such as `Worker.role` or `Query.workers.role`. */
  path: string;
  message: string;
}

/** What of a schema's promises another one breaks: a document that was valid may not be any more. */
export async function breaksBetween(before: string, after: string): Promise<Break[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path = "", message }) => ({ path, message }));
}

/** Those that no line of the changelog names: such a line says **breaking**, and the path in backticks. */
export function unnamed(breaks: Break[], changelog: string): Break[] {
  const lines = changelog.split("\n").filter((line) => /\*\*[^*]*breaking[^*]*\*\*/i.test(line));
  return breaks.filter(({ path }) => !lines.some((line) => line.includes(`\`${path}\``)));
}
