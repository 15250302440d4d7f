import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "..", "..");

export interface Import {
  /** The file of ours that it names, or the package. */
  to: string;
  inside: boolean;
  /** Erased when compiled: nothing is loaded. */
  typeOnly: boolean;
}

export interface Source {
  /** From the project's folder, e.g. `src/policy/decide.ts`. */
  file: string;
  lines: number;
  tree: ts.SourceFile;
  imports: Import[];
}

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    )
    .filter((file) => file.endsWith(".ts"));
}

/** Every TypeScript file of a folder, read and parsed, without its types. */
export const sourcesOf = (folder: string): Source[] => filesIn(folder).sort().map(read);

function read(file: string): Source {
  const text = fs.readFileSync(path.join(root, file), "utf8");
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  return { file, lines: text.trimEnd().split("\n").length, tree, imports: importsOf(file, tree) };
}

function importsOf(file: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    if (!statement.moduleSpecifier) continue;
    const name = (statement.moduleSpecifier as ts.StringLiteral).text;
    const inside = name.startsWith(".");
    found.push({ to: inside ? resolve(file, name) : name, inside, typeOnly: isTypeOnly(statement) });
  }
  return found;
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const { importClause: clause } = statement;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly);
}

function resolve(from: string, name: string): string {
  const target = path.posix.join(path.posix.dirname(from), name);
  const found = [`${target}.ts`, `${target}/index.ts`].find((file) => fs.existsSync(path.join(root, file)));
  if (!found) throw new Error(`${from} imports ${name}, which is no file.`);
  return found;
}

/** Every node of a tree, outermost first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** `src/policy/decide.ts:12`, for a message. */
export const placeOf = ({ file, tree }: Source, node: ts.Node): string =>
  `${file}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
