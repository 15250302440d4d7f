import { Extensions } from "type-graphql";
import type { ReadableName } from "..";
import type { Request } from "./request";

/**
 * Says of a field which properties of its record it is reckoned from, and that it takes nothing else of it: then they
 * alone are read. Of what is no record it says that the field is reckoned from the value itself.
 */
export const ReckonedFrom = (...properties: string[]) => Extensions({ reckonedFrom: properties });

/** Which of the records that hang on another a field answers, and in what order. */
export interface Sifting<T extends object, A> {
  record: ReadableName;
  /** The property that holds the id of the one that they hang on. */
  key: string;
  /** The properties that it is decided by. */
  by: (keyof T)[];
  sift(all: readonly T[], asked: A, request: Pick<Request, "now">): T[];
}

/** Says of a field that it answers some of the records that hang on its own. */
export const Sifted = <T extends object, A>(sifting: Sifting<T, A>) => Extensions({ sifting });

/** Them, read one by one. */
export async function siftedOf<T extends object, A>(
  { record, key, sift }: Sifting<T, A>,
  id: string,
  asked: A,
  request: Request,
): Promise<T[]> {
  return sift((await request.reader.of(record, key, id)) as unknown as T[], asked, request);
}
