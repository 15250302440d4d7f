import path from "node:path";
import type { Question } from "../work/operation";
import type { Peer, PeerName } from "./peer";

/** What a request says of who asks: the peers take it at its word. */
export const scopeOf = ({ viewer: { role, workerId, countyId } }: Question) => ({
  worker: role === "FPS_WORKER" ? workerId : null,
  county: countyId,
});

/** How many rows of what is owed a contact changes: found out before anything is timed. */
export const owed = { rows: 0 };

const bodyOf = (question: Question): object => {
  if (question.operation === "page") return scopeOf(question);
  const { referralId: id } = question;
  const contact =
    question.operation === "log"
      ? { by: question.viewer.workerId, contact: question.contact, owed: owed.rows }
      : {};
  return { ...scopeOf(question), id, ...contact };
};

const handWritten = (name: PeerName, title: string, pipeline: boolean): Peer => ({
  name,
  title,
  command: ({ node, databaseUrl, poolSize }) => ({
    node,
    args: [path.join(__dirname, "hand", "server.mjs")],
    env: {
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      POOL_SIZE: String(poolSize),
      PIPELINE: pipeline ? "1" : "0",
    },
  }),
  request: (question) => ({
    path: `/${question.operation}`,
    headers: {},
    body: JSON.stringify(bodyOf(question)),
  }),
  answer: (_operation, body) => body,
});

/** SQL written for these three questions, in a bare server. */
export const hand = handWritten("hand", "hand-written SQL", false);
export const pipelined = handWritten("pipelined", "the same, pipelined", true);
