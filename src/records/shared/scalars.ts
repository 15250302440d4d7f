import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";

/** An instant: ISO 8601 with a zone, answered in UTC. */
export const Instant = GraphQLDateTimeISO;

/** A civil date in America/Chicago: `YYYY-MM-DD`. */
export const Day = GraphQLLocalDate;

/** `ms-2006-r1` as the API names it: MS_2006_R1, which may stand in a document as it is. */
const editionName = (id: string): string => id.toUpperCase().replaceAll("-", "_");

/** The id that a client names, either way; null when it can be none. */
export const editionNamed = (name: unknown): string | null =>
  typeof name === "string" && /^[a-z]+([-_][a-z0-9]+)+$/i.test(name) && name.length <= 100
    ? name.toLowerCase().replaceAll("_", "-")
    : null;

const read = (name: unknown): string => {
  const id = editionNamed(name);
  if (id === null) throw new GraphQLError(`${JSON.stringify(name)} names no edition; MS_2006 does.`);
  return id;
};

/** An edition of the policy: an enum once, its names are still those. */
export const EditionId = new GraphQLScalarType<string, string>({
  name: "EditionId",
  description:
    "An edition of the policy: `MS_1994`, in force before the filing of 23 February 2006; `MS_2006`, proposed by it; or one that the State Office published, such as `MS_2006_R1` (FP-PV-01). `editions` lists them.",
  serialize: (id) => editionName(id as string),
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING || node.kind === Kind.ENUM ? node.value : null),
});
