import fs from "node:fs";
import path from "node:path";

/** An example operation, a tab of the explorer. */
export interface Example {
  query: string;
  /** JSON; from the file of the same name that ends in .json, if there is one. */
  variables?: string;
}

/** The examples of a folder in the order of their names; none when there is no such folder. */
export function readExamples(folder: string): Example[] {
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  return names.sort().map((name) => {
    const file = path.join(folder, name);
    const variables = file.replace(/\.graphql$/, ".json");
    return {
      query: fs.readFileSync(file, "utf8").trim(),
      ...(fs.existsSync(variables) && { variables: fs.readFileSync(variables, "utf8").trim() }),
    };
  });
}
