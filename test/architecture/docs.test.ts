import fs from "node:fs";
import path from "node:path";
import { knownRules } from "../../scripts/policy/trace";
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
