import { type ApolloServer, type BaseContext, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { IncomingMessage } from "node:http";
import { asYetNobody, stillStands } from "../platform/capacity";
import type { Log } from "../platform/logging";
import { bodyOf } from "./body";
import type { Message } from "./context";
import { answerUnread } from "./http-edge";

/** Makes what a request carries through; anew where whoever asks is to be looked up and not remembered. */
export type ContextOf<C> = (message: Message, anew: boolean) => Promise<C>;

export interface AnsweringOptions<C> {
  context: ContextOf<C>;
  /** What is made of a body before the API reads it. */
  prepare?: (body: unknown) => unknown;
  log: Log;
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}

/** What Apollo answers, or null when it was answered to someone who is not any more who they were. */
const attempt = <C extends BaseContext>(
  apollo: ApolloServer<C>,
  httpGraphQLRequest: HTTPGraphQLRequest,
  context: () => Promise<C>,
) =>
  asYetNobody(async () => {
    const answer = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
    return stillStands() === true ? answer : null;
  });

/** Answers what is posted to the API: Apollo on Node's own server, with nothing in between. */
export function answering<C extends BaseContext>(
  apollo: ApolloServer<C>,
  { context, prepare, log }: AnsweringOptions<C>,
): (req: IncomingMessage, res: Message["res"]) => Promise<void> {
  const answered = async (message: Message): Promise<void> => {
    const { req, res } = message;
    const body = await bodyOf(message);
    req.body = prepare ? prepare(body) : body;
    const asked = { method: "POST", headers: headersOf(req), search: "", body: req.body };
    const asking = (anew: boolean) => attempt(apollo, asked, () => context(message, anew));
    // Who was looked up is as good as the look-up: a second attempt is always the last.
    const answer = (await asking(false)) ?? (await asking(true));
    if (answer?.body.kind !== "complete") throw new Error("There is nothing that is answered in parts.");
    for (const [name, value] of answer.headers) res.setHeader(name, value);
    res.statusCode = answer.status ?? 200;
    res.setHeader("content-length", Buffer.byteLength(answer.body.string));
    res.end(answer.body.string);
  };
  return (req, res) => answered({ req, res }).catch((error: unknown) => answerUnread(error, res, log));
}
