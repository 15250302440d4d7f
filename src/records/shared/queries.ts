import { Arg, ID } from "type-graphql";
import { idOf } from "./inputs";
import { badUserInput, notFound } from "./problems";
import type { Node } from "./node";

/** The id argument of a query. */
export const IdArg = (typeName: string) => Arg("id", () => ID, { description: `Id of a ${typeName}.` });

/** The row id within a global id given as an argument. */
export function rowId(typeName: string, id: string, path = "id"): string {
  const parsed = idOf(typeName).safeParse(id);
  if (parsed.success) return parsed.data;
  throw badUserInput([{ path, message: parsed.error.issues[0].message }]);
}

/** The record, or the one answer for what does not exist and what one may not see. */
export function found<T extends Node>(record: T | null, typeName: string): T {
  if (record === null) throw notFound(typeName);
  return record;
}
