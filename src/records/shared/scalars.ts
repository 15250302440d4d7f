import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";

/** An instant: ISO 8601 with a zone, answered in UTC. */
export const Instant = GraphQLDateTimeISO;

/** A civil date in America/Chicago: `YYYY-MM-DD`. */
export const Day = GraphQLLocalDate;
