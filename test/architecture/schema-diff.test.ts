import fs from "node:fs";
import path from "node:path";
import { breaksBetween, unnamed } from "../../scripts/schema-diff/breaks";

const read = (file: string) => fs.readFileSync(path.join(__dirname, "..", "..", file), "utf8");

test("what breaks the released schema is named in the changelog (npm run schema:diff)", async () => {
  const breaks = await breaksBetween(read("schema/released.graphql"), read("schema/schema.graphql"));
  expect(unnamed(breaks, read("CHANGELOG.md"))).toEqual([]);
});

describe("A change breaks", () => {
  const before = "type Query { a(b: Int): String, c: E } enum E { X Y } input I { n: Int }";
  test.each([
    ["a field that goes", "type Query { c: E } enum E { X Y } input I { n: Int }", "Query.a"],
    [
      "an argument that goes",
      "type Query { a: String, c: E } enum E { X Y } input I { n: Int }",
      "Query.a.b",
    ],
    ["a value that goes", "type Query { a(b: Int): String, c: E } enum E { X } input I { n: Int }", "E.Y"],
    [
      "an input that is demanded",
      "type Query { a(b: Int): String, c: E } enum E { X Y } input I { n: Int! }",
      "I.n",
    ],
  ])("%s", async (_what, after, at) => {
    const breaks = await breaksBetween(before, after);
    expect(breaks.map(({ path }) => path)).toEqual([at]);
    expect(unnamed(breaks, `- \`${at}\` is gone.`)).toEqual(breaks);
    expect(unnamed(breaks, `- **Breaking**: \`${at}\` is gone.`)).toEqual([]);
  });

  test("not what is added", async () => {
    expect(await breaksBetween(before, `${before} type T { x: Int } extend type Query { t: T }`)).toEqual([]);
  });
});
