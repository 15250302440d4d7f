import fs from "node:fs";
import path from "node:path";

/** Where a rule is defined, decided and tested: found by reading the files, never kept by hand. */

const root = path.join(__dirname, "..", "..");

export interface File {
  /** From the project's folder, e.g. `src/policy/decide.ts`. */
  name: string;
  text: string;
}

export const read = (name: string): string => fs.readFileSync(path.join(root, name), "utf8");

export function filesIn(folder: string): File[] {
  return fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesIn(name);
      return name.endsWith(".ts") ? [{ name, text: read(name) }] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A rule as the code cites it: `FP-EX-01` stands for `FP-EX-01a` to `FP-EX-01d` as a whole. */
export const ruleIdsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\bFP-[A-Z]{2}-\d\d[a-d]?(?![\w])/g)].map(([id]) => id)),
];

/** The rules that a test names, in full or, as scenarios do, without the prefix. */
export const rulesNamedIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/\b(?:FP-)?([A-Z]{2}-\d\d[a-d]?)\b/g)].map(([, id]) => `FP-${id}`));

/** Every rule of the document. */
export const knownRules = (JSON.parse(read("docs/policy-rules.json")) as { rules: string[] }).rules;

/** The tests that hold a rule; those of the house itself, and the one that lists all rules, hold none. */
export const tests = (): File[] =>
  filesIn("test").filter(
    ({ name }) =>
      name.endsWith(".test.ts") &&
      !name.startsWith("test/architecture/") &&
      name !== "test/policy/rules/rules.test.ts",
  );
export const policy = (): File[] => filesIn("src/policy");

/** The file that holds the rule itself. */
export const definedIn = (files: File[], id: string): string | undefined =>
  files.find(({ name, text }) => name.startsWith("src/policy/rules/") && text.includes(`id: "${id}"`))?.name;

/** The other files of the policy that name it beside what they compute or check. */
export const decidedIn = (files: File[], id: string): string[] =>
  files
    .filter(
      ({ name }) =>
        !/^src\/policy\/(rules\/(index|citations)|editions\/|lifecycle\/guards|explain\/)/.test(name),
    )
    .filter(({ name }) => name !== definedIn(files, id))
    .filter(({ text }) => ruleIdsIn(text).includes(id))
    .map(({ name }) => name);

export const testedIn = (files: File[], id: string): string[] =>
  files.filter(({ text }) => rulesNamedIn(text).has(id)).map(({ name }) => name);
