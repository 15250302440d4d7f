import { graphql, buildSchema } from "graphql";
import { openDesk } from "../support/desk";
import { attack } from "./support/attack";

const desk = openDesk();

const answers = async (document: string) => {
  const schema = buildSchema(`directive @d repeatable on FIELD type Query { me: Query, hello: String }`);
  const { errors } = await graphql({ schema, source: document, rootValue: {} });
  return errors === undefined;
};
const refused = async (document: string, code = "LIMIT_EXCEEDED") => {
  const { errors } = await desk.office.people.dana.ask(document);
  expect(errors?.map(({ extensions }) => extensions.code)).toContain(code);
};

const nested = (field: string, depth: number): string =>
  depth === 0 ? "{ __typename }" : `{ ${field} ${nested(field, depth - 1)} }`;
const round = (depth: number): string =>
  depth === 0 ? "{ id }" : `{ referrals { family ${round(depth - 1)} } }`;
attack("LIMIT-01", {
  works: () => answers(nested("me", 30)),
  fails: () => refused(`{ families(first: 1) { nodes ${round(6)} } }`),
});

const many = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => of(n)).join(" ");
attack("LIMIT-02", {
  works: () => answers(`{ me { ${many(16, (n) => `a${n}: hello`)} } }`),
  fails: () => refused(`{ me { ${many(16, (n) => `a${n}: name`)} } }`),
});

attack("LIMIT-03", {
  works: () => answers(`{ hello ${many(50, () => "@d")} }`),
  fails: () =>
    refused(
      `{ me { ${["id", "name", "role", "phone", "active", "hireDate"].map((one) => `${one} @include(if: true)`).join(" ")} } }`,
    ),
});

attack("LIMIT-04", {
  works: () => answers(`{ ${many(11, (n) => `a${n}: hello`)} }`),
  fails: () => refused(`{ ${many(11, (n) => `a${n}: me { id }`)} }`),
});

attack("LIMIT-05", {
  works: () => answers(`{ me { hello } }`),
  fails: () =>
    refused(
      `{ referrals(first: 100) { nodes { contacts(first: 100) { nodes { id } } history(first: 100) { nodes { id } } } } }`,
    ),
});
