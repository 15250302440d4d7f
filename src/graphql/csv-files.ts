import express, { type NextFunction, type Request as HttpRequest, type Response, type Router } from "express";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { App } from "../platform/app";
import type { Request } from "../records/shared/request";
import { requestFor } from "./context";
import { nothingHere } from "./http-edge";
import { answerProblem } from "./problems";

/** Answers what the API answers, asked with the words of an address, as files of CSV under a folder. */
export function csvFiles(
  app: App,
  folder: string,
  name: RegExp,
  linesOf: (words: Record<string, unknown>, request: Request) => Promise<Generator<string>>,
): Router {
  const requestOf = requestFor(app);
  const answer = async (req: HttpRequest, res: Response, next: NextFunction) => {
    const id = name.exec(String(req.params.name))?.[1];
    if (!id) return nothingHere(req, res, next);
    try {
      const request = await requestOf({ req, res });
      const lines = await linesOf({ ...req.query, id }, request);
      await request.reads.leave({ kind: "EXPORT", operation: `${id}.csv` }, request.reader);
      res.type("text/csv").attachment(`${id}.csv`);
      await pipeline(Readable.from(lines), res);
    } catch (error) {
      // Half a file is no answer: the connection breaks off.
      if (res.headersSent) throw error;
      answerProblem(error, res, app.log);
    }
  };
  return express.Router().get(`/${folder}/:name`, answer);
}
