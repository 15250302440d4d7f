import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { type GraphQLSchema, parse, specifiedRules, validate } from "graphql";
import { z } from "zod";
import { OperatorError, oneLine } from "../../platform/operator-error";
import { limitRules, TOKEN_LIMIT } from "../limits/limits";

/** The documents that one front-end sends, each under the SHA-256 of its text. */
export interface Manifest {
  frontEnd: string;
  documents: Record<string, string>;
}

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const manifestSchema = z.strictObject({
  frontEnd: z.string().min(1),
  documents: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string()),
});

/** The documents of every manifest in a folder, by their hashes; a manifest that is not right is told. */
export function readManifests(folder: string): ReadonlyMap<string, string> {
  const documents = new Map<string, string>();
  for (const file of filesOf(folder, ".json")) {
    const read = z.safeParse(manifestSchema, parsed(file));
    if (!read.success) throw new OperatorError(`The manifest ${file} is none: write it with npm run trust.`);
    for (const [hash, text] of Object.entries(read.data.documents)) {
      if (hashOf(text) !== hash)
        throw new OperatorError(
          `In the manifest ${file} the document ${hash} has another hash: write it anew with npm run trust.`,
        );
      documents.set(hash, text);
    }
  }
  return documents;
}

/** The manifest of a front-end from its folder of .graphql files; each must be valid and within the limits. */
export function manifestOf(folder: string, frontEnd: string, schema: GraphQLSchema): Manifest {
  const texts = filesOf(folder, ".graphql").map((file) => [file, fs.readFileSync(file, "utf8").trim()]);
  if (texts.length === 0) throw new OperatorError(`There is no .graphql file in ${folder}.`);
  for (const [file, text] of texts) check(file, text, schema);
  return { frontEnd, documents: Object.fromEntries(texts.map(([, text]) => [hashOf(text), text])) };
}

function check(file: string, text: string, schema: GraphQLSchema): void {
  try {
    const document = parse(text, { maxTokens: TOKEN_LIMIT });
    const [error] = validate(schema, document, [...specifiedRules, ...limitRules]);
    if (error) throw error;
  } catch (error) {
    throw new OperatorError(`The document ${file} is not valid: ${oneLine(error)}`);
  }
}

function filesOf(folder: string, ending: string): string[] {
  try {
    const names = fs.readdirSync(folder).filter((name) => name.endsWith(ending));
    return names.sort().map((name) => path.join(folder, name));
  } catch (error) {
    throw new OperatorError(`The folder ${folder} cannot be read: ${oneLine(error)}`);
  }
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
