import type { Command } from "../servers/server";
import type { HttpRequest, OperationName, Question } from "../work/operation";

/** Where a server finds what it needs. */
export interface Place {
  node: string;
  databaseUrl: string;
  poolSize: number;
  /** A folder of its own. */
  folder: string;
}

/** One of those that are measured. */
export interface Peer {
  name: PeerName;
  title: string;
  command(place: Place): Command;
  /** Prepares what its requests need, such as tokens. */
  ready?(place: Place, questions: readonly Question[]): Promise<void>;
  request(question: Question): HttpRequest;
  /** The answer within a body: what is compared. */
  answer(operation: OperationName, body: unknown): unknown;
}

export const peerNames = ["ours", "postgraphile", "mercurius", "hand", "pipelined"] as const;
export type PeerName = (typeof peerNames)[number];

/** A GraphQL request in JSON. */
export const graphql = (
  query: string,
  variables: object,
  headers: Record<string, string> = {},
): HttpRequest => ({
  path: "/graphql",
  headers,
  body: JSON.stringify({ query, variables }),
});

/** The text of a document without its line breaks. */
export const document = (text: string): string => text.replace(/\s+/g, " ").trim();
