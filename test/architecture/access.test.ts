import { departures } from "../../scripts/access/departures";
import { partNames, roles } from "../../src/access/roles";
import { subjects } from "../../src/access/scopes";
import { readable } from "../../src/records";
import { reach, subjectNames, verbsOn } from "../../scripts/access/matrix";
import { accessPage } from "../../scripts/access/page";
import { read } from "../../scripts/policy/trace";

test("every record that can be read is covered by a subject of the table", () => {
  expect(Object.keys(subjects).sort()).toEqual(Object.keys(readable).sort());
});

test("the page says every grant of the table, and no other", () => {
  const granted = partNames.flatMap((part) =>
    roles[part].grants.flatMap(({ may, on, within }) =>
      may.flatMap((verb) => within.map((scope) => [part, verb, on, scope].join(" "))),
    ),
  );
  const said = subjectNames.flatMap((on) =>
    verbsOn(on).flatMap((verb) =>
      partNames.flatMap((part) => reach(part, verb, on).map((scope) => [part, verb, on, scope].join(" "))),
    ),
  );
  expect(said.length).toBeGreaterThan(200);
  expect(said.sort()).toEqual([...new Set(granted)].sort());
});

test.each(departures.map((departure) => [departure.role, departure.on, departure] as const))(
  "the departure of %s on %s is as the table has it",
  (role, on, { verbs, granted }) => {
    for (const verb of verbs) expect([verb, reach(role, verb, on).length > 0]).toEqual([verb, granted]);
  },
);

test("docs/access.md is what the table says", () => {
  const committed = read("docs/access.md").split("\n");
  const made = accessPage().split("\n");
  const line = made.findIndex((text, index) => text !== committed[index]);
  const difference =
    line < 0 && made.length === committed.length
      ? null
      : {
          do: "npm run access, read the difference, and commit it",
          line: line + 1,
          committed: committed[line],
          made: made[line],
        };
  expect(difference).toBeNull();
});
