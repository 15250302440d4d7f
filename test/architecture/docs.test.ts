import fs from "node:fs";
import path from "node:path";
import { knownRules } from "../../scripts/policy/trace";
import { roleNames } from "../../src/access/roles";
import { settingsHelp } from "../../src/platform/settings";
import { sourcesOf } from "./sources";

const root = path.join(__dirname, "..", "..");
const read = (file: string) => fs.readFileSync(path.join(root, file), "utf8");
const pagesOf = (folder: string) =>
  fs
    .readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.posix.join(folder, name));
const pages = [...pagesOf("."), ...pagesOf("docs"), ...pagesOf("docs/adr")];

test("every link between the pages leads somewhere", () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)#:]+)\)/g)]
      .map(([, link]) => path.join(path.dirname(page), link))
      .filter((target) => !fs.existsSync(path.join(root, target)))
      .map((target) => `${page} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test("every file that a page names is there", () => {
  const gone = pages.flatMap((page) =>
    [...read(page).matchAll(/`((?:src|test|docs|migrations|schema|scripts)\/[\w./-]+)`/g)]
      .map(([, file]) => file)
      .filter((file) => !fs.existsSync(path.join(root, file)))
      .map((file) => `${page}: ${file}`),
  );
  expect(gone).toEqual([]);
});

test("every rule that a page names is one of the document", () => {
  const unknown = pages.flatMap((page) =>
    [...read(page).matchAll(/FP-[A-Z]{2}-\d\d[a-d]?/g)]
      .filter(([id]) => !knownRules.includes(id))
      .map(([id]) => `${page}: ${id}`),
  );
  expect(unknown).toEqual([]);
});

test("every open question that the code cites is put to the policy owner", () => {
  const asked = read("docs/open-questions.md");
  const cited = new Set(
    sourcesOf("src").flatMap(({ tree }) => [...tree.text.matchAll(/AMB-\d\d/g)].map(([id]) => id)),
  );
  expect([...cited].filter((id) => !asked.includes(`| ${id} |`))).toEqual([]);
});

test("every decision is in the list, in its place and by its title", () => {
  const decisions = pagesOf("docs/adr").filter((page) => !page.endsWith("README.md"));
  const listed = decisions.sort().map((page, index) => {
    const title = read(page)
      .split("\n")[0]
      .replace(`# ${index + 1}. `, "");
    return `${index + 1}. [${title}](${path.basename(page)})`;
  });
  expect(read("docs/adr/README.md").match(/^\d+\. .*$/gm)).toEqual(listed);
});

const scripts = (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts;

test("every command that a page names is there, and starts a file that is there", () => {
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/npm run (?:-s )?([\w:-]+)/g)]
      .filter(([, name]) => !(name in scripts))
      .map(([, name]) => `${page}: ${name}`),
  );
  const started = Object.values(scripts).flatMap(
    (line) => line.match(/(?:src|scripts|test)\/[\w./-]+\.ts/g) ?? [],
  );
  const gone = started.filter((file) => !fs.existsSync(path.join(root, file)));
  expect({ named, gone }).toEqual({ named: [], gone: [] });
});

test("CONTRIBUTING.md names every proof and every measurement", () => {
  const own = Object.keys(scripts).filter((name) => /^(prove|bench):/.test(name));
  expect(own.filter((name) => !read("CONTRIBUTING.md").includes(`\`npm run ${name}\``))).toEqual([]);
});

test("README.md explains every setting, each once, and no other", () => {
  const listed = [...settingsHelp().matchAll(/^ {2}([A-Z_]+)/gm)].map(([, name]) => name);
  const explained = [...read("README.md").matchAll(/^\| `([A-Z_]{4,})` +\|.*\|.*\|$/gm)].map(
    ([, name]) => name,
  );
  const inTable = explained.filter((name) => !roleNames.includes(name as never));
  expect(inTable.sort()).toEqual(listed.sort());
});

test("README.md has something to begin with for every role that signs in", () => {
  expect(roleNames.filter((role) => !read("README.md").includes(`| \`${role}\``))).toEqual([]);
});
