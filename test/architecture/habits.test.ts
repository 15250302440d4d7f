import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { roleNames } from "../../src/access/roles";
import { nodesOf, placeOf, sourcesOf, type Source } from "./sources";

let sources: Source[];
beforeAll(() => {
  sources = sourcesOf("src");
});

const within = (folder: string) => sources.filter(({ file }) => file.startsWith(`src/${folder}/`));

test("no file is longer than 300 lines", () => {
  expect(sources.filter(({ lines }) => lines > 300).map(({ file }) => file)).toEqual([]);
});

test("a resolver's method has one to three lines", () => {
  const heavy: string[] = [];
  for (const source of sources.filter(({ file }) => /\.(resolver|mutations)\.ts$/.test(file))) {
    for (const node of nodesOf(source.tree)) {
      if (!ts.isMethodDeclaration(node) || !node.body?.statements.length) continue;
      const line = (at: number) => source.tree.getLineAndCharacterOfPosition(at).line;
      const lines = line(node.body.getEnd()) - line(node.body.getStart()) - 1;
      if (lines > 3) heavy.push(`${placeOf(source, node)} ${node.name.getText()}: ${lines} lines`);
    }
  }
  expect(heavy).toEqual([]);
});

/**
 * Who may do what stands in src/access/roles.ts, and nothing else decides by the name of a role. The sign-ins,
 * the demonstration and the journey name the people who play the roles. The policy and the notices name those
 * whom the text addresses, some by the same word: the supervisor, the county's worker.
 */
const mayNameRoles =
  /^src\/(access\/(roles|reads)|commands\/sign-ins|demo\/.*|journey\/.*|policy\/.*|records\/perform\/notices)\.ts$/;

test("one table names the roles", () => {
  const names: readonly string[] = roleNames;
  const named = sources
    .filter(({ file }) => !mayNameRoles.test(file))
    .flatMap((source) =>
      [...nodesOf(source.tree)]
        .filter(
          (node) => (ts.isStringLiteralLike(node) || ts.isIdentifier(node)) && names.includes(node.text),
        )
        .map((node) => placeOf(source, node)),
    );
  expect(named).toEqual([]);
});

/** What a pure function has no use for. */
const impure = new Set([
  "process",
  "console",
  "fetch",
  "performance",
  "crypto",
  "require",
  "globalThis",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
]);

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node) && node.expression.getText() === "Date") return !node.arguments?.length;
  if (ts.isCallExpression(node)) {
    return (
      node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      ["Date", "Date.now", "Math.random"].includes(node.expression.getText())
    );
  }
  if (ts.isAwaitExpression(node)) return true;
  if (!ts.isIdentifier(node) || !impure.has(node.text)) return false;
  return !ts.isPropertyAccessExpression(node.parent) || node.parent.name !== node;
}

test("the policy reads no clock, makes nothing up and does no input or output", () => {
  const found = within("policy").flatMap((source) =>
    [...nodesOf(source.tree)].filter(isImpure).map((node) => placeOf(source, node)),
  );
  expect(found).toEqual([]);
});

test("only the request's context reads the clock for what is recorded", () => {
  const readsClock = (node: ts.Node) =>
    (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) ||
    (ts.isCallExpression(node) && node.expression.getText() === "Date.now");
  const found = [...within("graphql"), ...within("records"), ...within("access")]
    .filter(({ tree }) => [...nodesOf(tree)].some(readsClock))
    .map(({ file }) => file);
  expect(found).toEqual([
    "src/graphql/context.ts",
    // A worker made for development is made now, whatever moment the next request names.
    "src/records/worker/provision.ts",
  ]);
});

describe("the lock file", () => {
  const text = fs.readFileSync(path.join(__dirname, "..", "..", "package-lock.json"), "utf8");

  test("names no host", () => {
    expect(text.match(/"resolved": "https?:[^"]*/g)).toBeNull();
  });

  // npm drops what its registry lacks, and `npm ci` then refuses the lock file, here or on another platform.
  test("holds the packages of every platform", () => {
    const { packages } = JSON.parse(text) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});
