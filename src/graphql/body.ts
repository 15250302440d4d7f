import express from "express";
import type { IncomingMessage } from "node:http";
import { BODY_LIMIT } from "./limits/limits";
import type { Message } from "./context";

const parser = express.json({ limit: BODY_LIMIT });

/** Every body that JSON can come as: compressed, in another charset, of a length that nobody said; undefined for none. */
const anyBody = ({ req, res }: Message): Promise<unknown> =>
  new Promise((resolve, reject) => {
    parser(req, res, (error?: Error) => (error ? reject(error) : resolve(req.body)));
  });

/** Whether a body is what clients send: JSON as it is, and known beforehand to be no larger than the limit. */
function isPlain({ headers }: IncomingMessage): boolean {
  const length = Number(headers["content-length"]);
  return (
    length > 0 &&
    length <= BODY_LIMIT &&
    headers["content-encoding"] === undefined &&
    headers["transfer-encoding"] === undefined &&
    /^application\/json(; ?charset=utf-8)?$/i.test(headers["content-type"] ?? "")
  );
}

/** What the parser says of a body that is no JSON object. */
const unparsable = () => Object.assign(new Error("No JSON object."), { type: "entity.parse.failed" });

function parsed(text: string): unknown {
  const json = text.startsWith("\ufeff") ? text.slice(1) : text;
  if (!/^[ \t\r\n]*[{[]/.test(json)) throw unparsable();
  try {
    return JSON.parse(json);
  } catch {
    throw unparsable();
  }
}

function plainBody(req: IncomingMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => void chunks.push(chunk));
    req.once("error", () => reject(Object.assign(new Error("The request broke off."), { status: 400 })));
    req.once("end", () =>
      resolve((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)).toString("utf8")),
    );
  }).then((text) => parsed(text as string));
}

/** Reads the body of a message, as `express.json` does; throws as it does. */
export const bodyOf = (message: Message): Promise<unknown> =>
  isPlain(message.req) ? plainBody(message.req) : anyBody(message);
