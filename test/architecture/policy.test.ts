import { editionIds } from "../../src/policy/editions/edition";
import { parameterRules } from "../../src/policy/editions/parameter-rules";
import { rules } from "../../src/policy/rules";
import { policyPage } from "../../scripts/policy/page";
import { filesIn, knownRules, read, ruleIdsIn, rulesNamedIn, tests } from "../../scripts/policy/trace";

/** Rules of the document that are not built yet. It only ever gets shorter. */
const pending: string[] = [
  "FP-PV-04",
  "FP-PV-05",
  "FP-PV-06",
  "FP-PV-07",
  "FP-PV-08",
  "FP-PV-09",
  "FP-DO-01",
  "FP-DO-02",
  "FP-DO-03",
  "FP-DO-04",
  "FP-DO-05",
  "FP-ST-01",
  "FP-ST-02",
  "FP-ST-03",
  "FP-ST-04",
  "FP-FT-01",
  "FP-FT-02",
  "FP-FT-03",
  "FP-FT-04",
  "FP-NT-01",
  "FP-NT-02",
  "FP-NT-03",
  "FP-NT-04",
  "FP-NT-05",
  "FP-NT-06",
  "FP-NT-07",
  "FP-CO-01",
  "FP-CO-02",
  "FP-CO-03",
  "FP-CO-05",
  "FP-CO-06",
  "FP-CO-07",
  "FP-CO-08",
  "FP-CO-09",
  "FP-CO-10",
  "FP-CO-11",
  "FP-CO-12",
  "FP-CO-13",
  "FP-CO-14",
  "FP-CT-01",
  "FP-CT-02",
  "FP-SU-01",
  "FP-SU-02",
  "FP-SU-03",
  "FP-SU-04",
  "FP-SU-05",
  "FP-SU-06",
  "FP-OM-02",
  "FP-OM-03",
  "FP-OM-04",
  "FP-EV-01",
  "FP-EV-02",
  "FP-EV-03",
  "FP-EV-04",
  "FP-EV-05",
  "FP-EV-06",
];

/** Rules that are built and that no test names yet. It only ever gets shorter. */
const untested: string[] = ["FP-DF-01", "FP-AC-04", "FP-DC-03"];

const built = Object.keys(rules);

test("every rule of the document is built, or is said to be pending", () => {
  expect(knownRules).toHaveLength(139);
  expect(new Set(knownRules).size).toBe(knownRules.length);
  expect(knownRules.filter((id) => !(id in rules))).toEqual(pending);
});

test("every rule that is built is one of the document", () => {
  expect(built.filter((id) => !knownRules.includes(id))).toEqual([]);
});

test("every rule that is built is named by a test that holds it", () => {
  const named = new Set(tests().flatMap(({ text }) => [...rulesNamedIn(text)]));
  expect(knownRules.filter((id) => id in rules && !named.has(id))).toEqual(untested);
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
