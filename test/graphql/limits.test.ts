import path from "node:path";
import {
  getIntrospectionQuery,
  getOperationAST,
  type GraphQLSchema,
  Kind,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { beyondWithVariables, limitRules, limits } from "../../src/graphql/limits/limits";
import { ASSUMED_LENGTH, defaultsOf, Measuring } from "../../src/graphql/limits/measure";
import { readExamples } from "../../src/graphql/explorer-examples";
import { buildHearthlineSchema } from "../../src/graphql/schema";

let schema: GraphQLSchema;
beforeAll(async () => void (schema = await buildHearthlineSchema()));

function measure(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  const operation = getOperationAST(document, null)!;
  const measuring = new Measuring(schema, document, { ...defaultsOf(operation), ...variables });
  return { ...measuring.of(operation), visits: measuring.visits };
}

/** The limits that a document goes beyond. */
const beyond = (text: string) =>
  validate(schema, parse(text), limitRules).map(
    ({ extensions }) => (extensions.limit as { name: string }).name,
  );

const nested = (levels: number) =>
  `{ referrals(first: 1) { nodes { ${"obligations { referral { ".repeat(levels)} id ${"} }".repeat(levels)} } } }`;

test("what was found within the limits with one page size is not within them with another", () => {
  const document = parse(
    "query ($n: Int!) { referrals(first: $n) { nodes { contacts(first: 50) { nodes { id } } } } }",
  );
  const beyondWith = (variables: object) => {
    const fault = beyondWithVariables(schema, document, getOperationAST(document)!, { ...variables });
    return fault ? (fault.extensions.limit as { name: string }).name : null;
  };
  for (let time = 0; time < 2; time += 1) {
    expect(beyondWith({ n: 10 })).toBeNull();
    expect(beyondWith({})).toBeNull();
    expect(beyondWith({ n: 100 })).toBeNull();
    expect(beyondWith({ n: 101 })).toBe("first");
    expect(beyondWith({ n: Infinity })).toBe("nodes");
  }
});

describe("What is counted", () => {
  test("depth: fields with selections, also through fragments; fields without add nothing", () => {
    expect(measure("{ __typename }").depth).toBe(0);
    expect(measure("{ me { id name } }").depth).toBe(1);
    expect(measure("{ referrals(first: 1) { nodes { family { county { name } } } } }").depth).toBe(4);
    expect(
      measure("{ me { ...w } } fragment w on Worker { ... on Worker { counties { name } } }").depth,
    ).toBe(2);
  });

  test("aliases, directives and the fields of the outermost level, each spread once more", () => {
    const { aliases, directives, rootFields } = measure(
      "query @a { x: me { id } ...f ...f } fragment f on Query @a { y: me @skip(if: true) { z: id } }",
    );
    expect({ aliases, directives, rootFields }).toEqual({ aliases: 5, directives: 5, rootFields: 3 });
  });

  test("records: page sizes multiplied down the lists, those without pages as ten, a page's rows once", () => {
    expect(measure("{ me { id } }").nodes).toBe(0);
    expect(measure("{ referrals(first: 7) { nodes { id } edges { node { id } } } }").nodes).toBe(7);
    expect(measure("{ referrals(first: 7) { nodes { contacts(first: 3) { nodes { id } } } } }").nodes).toBe(
      28,
    );
    expect(measure("{ referrals(first: 7) { nodes { obligations { id } } } }").nodes).toBe(
      7 * (1 + ASSUMED_LENGTH),
    );
  });

  test("a list within a record is no records, and multiplies the pages below it", () => {
    const rows = "rows(first: 100) { nodes { id } }";
    const figures = (what: string) =>
      `{ report(id: X, from: "2006-01-01", to: "2006-03-31") { figures { ${what} } } }`;
    expect(measure(figures("key")).nodes).toBe(0);
    expect(measure(figures(rows)).nodes).toBe(ASSUMED_LENGTH * 100);
  });

  test("variables by their values, then by their defaults, and without either as nothing", () => {
    const query =
      "query ($n: Int! = 4, $m: Int!) { referrals(first: $n) { nodes { contacts(first: $m) { nodes { id } } } } }";
    expect(measure(query, { m: 2 }).nodes).toBe(4 * 3);
    expect(measure(query, { n: 5, m: 2 }).nodes).toBe(5 * 3);
    expect(measure(query).nodes).toBe(4);
    for (const odd of ["5", null, {}, [5], -3, NaN])
      expect(measure(query, { n: odd, m: odd }).nodes || 0).toBe(0);
  });

  test("a variable's value is its own, not one that objects inherit", () => {
    expect(
      measure("query ($constructor: Int!) { referrals(first: $constructor) { nodes { id } } }").nodes,
    ).toBe(0);
  });
});

describe("Each limit", () => {
  const times = (count: number, what: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => what(index)).join(" ");
  const at: Record<string, (count: number) => string> = {
    depth: (count) => `{ ${"a { ".repeat(count)} id ${"}".repeat(count)} }`,
    aliases: (count) => `{ me { ${times(count, (index) => `a${index}: id`)} } }`,
    directives: (count) => `{ me { ${times(count, () => "id @skip(if: false)")} } }`,
    rootFields: (count) => `{ ${times(count, () => "me { id }")} }`,
    nodes: (count) =>
      `{ referrals(first: 100) { nodes { contacts(first: ${count / 100 - 1}) { nodes { id } } } } }`,
    first: (count) => `{ referrals(first: ${count}) { nodes { id } } }`,
  };

  test.each(Object.keys(limits) as (keyof typeof limits)[])(
    "%s: holds at the limit and not beyond it",
    (name) => {
      const { most } = limits[name];
      const step = name === "nodes" ? 100 : 1;
      expect(beyond(at[name](most))).not.toContain(name);
      expect(beyond(at[name](most + step))).toContain(name);
      const [error] = validate(schema, parse(at[name](most + step)), limitRules).filter(
        ({ extensions }) => (extensions.limit as { name: string }).name === name,
      );
      expect(error.extensions).toMatchObject({
        code: "LIMIT_EXCEEDED",
        limit: { name, most, found: most + step },
      });
      expect(error.message).toContain(String(most));
    },
  );
});

describe("Documents of real front-ends", () => {
  test("the explorer's question for the schema, and its examples, are within every limit", () => {
    const all = [
      getIntrospectionQuery(),
      ...readExamples(path.join(__dirname, "..", "..", "src", "graphql", "examples")).map(
        ({ query }) => query,
      ),
    ];
    expect(all.length).toBeGreaterThan(15);
    for (const text of all)
      expect(validate(schema, parse(text), [...specifiedRules, ...limitRules])).toEqual([]);
  });
});

describe("Hostile documents are measured in work that grows as they do", () => {
  const doubling = (count: number) =>
    `{ ...f0 } ${Array.from({ length: count }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`).join(" ")} fragment f${count} on Query { a: me { id } }`;

  test.each([10, 20, 40, 80, 160])("%i fragments that double each other", (count) => {
    const { visits, aliases } = measure(doubling(count));
    expect(visits).toBe(2 * count + 3);
    expect(aliases).toBe(Math.min(2 ** count, Number.MAX_SAFE_INTEGER));
    expect(beyond(doubling(count))).toEqual(expect.arrayContaining(["aliases", "rootFields"]));
  });

  test("fragments in a circle end", () => {
    const circle = "{ ...a } fragment a on Query { me { id } ...b } fragment b on Query { ...a ...b }";
    expect(measure(circle).visits).toBeLessThan(10);
    expect(
      validate(schema, parse(circle))
        .map(({ message }) => message)
        .join(),
    ).toContain("itself");
  });

  test("many operations share their fragments", () => {
    const text = `${Array.from({ length: 60 }, (_, n) => `query q${n} { ...f0 }`).join(" ")} ${doubling(40).slice(doubling(40).indexOf("fragment"))}`;
    const document = parse(text);
    const measuring = new Measuring(schema, document);
    for (const definition of document.definitions)
      if (definition.kind === Kind.OPERATION_DEFINITION) measuring.of(definition);
    expect(measuring.visits).toBeLessThanOrEqual(60 + 2 * 40 + 2);
  });

  test("lists within lists of one case", () => {
    expect(beyond(nested(2))).toEqual([]);
    expect(beyond(nested(4))).toContain("nodes");
  });
});
