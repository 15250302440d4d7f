import { editionIds } from "../../src/policy/editions/edition";
import { parameterRules } from "../../src/policy/editions/parameter-rules";
import { rules } from "../../src/policy/rules";
import { policyPage } from "../../scripts/policy/page";
import { filesIn, knownRules, read, ruleIdsIn, rulesNamedIn, tests } from "../../scripts/policy/trace";

const built = Object.keys(rules);

test("every rule of the document is built", () => {
  expect(knownRules).toHaveLength(139);
  expect(new Set(knownRules).size).toBe(knownRules.length);
  expect(knownRules.filter((id) => !(id in rules))).toEqual([]);
});

test("every rule that is built is one of the document", () => {
  expect(built.filter((id) => !knownRules.includes(id))).toEqual([]);
});

test("every rule that is built is named by a test that holds it", () => {
  const named = new Set(tests().flatMap(({ text }) => [...rulesNamedIn(text)]));
  expect(knownRules.filter((id) => id in rules && !named.has(id))).toEqual([]);
});

test("every rule that is built is cited in an edition", () => {
  const silent = built.filter((id) =>
    editionIds.every((editionId) => rules[id].citations[editionId].length === 0),
  );
  expect(silent).toEqual([]);
});

test("the code cites no rule that is not in the document", () => {
  const known = new Set(knownRules.flatMap((id) => [id, id.replace(/[a-d]$/, "")]));
  const unknown = ["src", "migrations", "scripts"].flatMap((folder) =>
    filesIn(folder).flatMap(({ name, text }) =>
      ruleIdsIn(text)
        .filter((id) => !known.has(id))
        .map((id) => `${name}: ${id}`),
    ),
  );
  expect(unknown).toEqual([]);
});

test("the tests name no rule that is not in the document", () => {
  const known = new Set(knownRules.flatMap((id) => [id, id.replace(/[a-d]$/, ""), "FP-XX-01"]));
  const unknown = tests().flatMap(({ name, text }) =>
    ruleIdsIn(text)
      .filter((id) => !known.has(id))
      .map((id) => `${name}: ${id}`),
  );
  expect(unknown).toEqual([]);
});

test("every figure of an edition belongs to rules that are built", () => {
  const stray = Object.entries(parameterRules).filter(
    ([, ids]) => ids.length === 0 || ids.some((id) => !(id in rules)),
  );
  expect(stray).toEqual([]);
});

test("docs/policy.md is what the rules say", () => {
  const committed = read("docs/policy.md").split("\n");
  const made = policyPage().split("\n");
  const line = made.findIndex((text, index) => text !== committed[index]);
  const difference =
    line < 0 && made.length === committed.length
      ? null
      : {
          do: "npm run policy, read the difference, and commit it",
          line: line + 1,
          committed: committed[line],
          made: made[line],
        };
  expect(difference).toBeNull();
});
