import express, { type NextFunction, type Request as HttpRequest, type Response, type Router } from "express";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { App } from "../platform/app";
import { reportCsv } from "../records/report/report";
import { requestFor } from "./context";
import { nothingHere } from "./http-edge";
import { answerProblem } from "./problems";

/** Answers a report as CSV: the same question, the same viewer and the same figures as over the API. */
export function reportFiles(app: App): Router {
  const requestOf = requestFor(app);
  const answer = async (req: HttpRequest, res: Response, next: NextFunction) => {
    const id = /^(R-\d\d)\.csv$/.exec(String(req.params.name))?.[1];
    if (!id) return nothingHere(req, res, next);
    try {
      const lines = await reportCsv({ ...req.query, id }, await requestOf({ req, res }));
      res.type("text/csv").attachment(`${id}.csv`);
      await pipeline(Readable.from(lines), res);
    } catch (error) {
      // Half a file is no answer: the connection breaks off.
      if (res.headersSent) throw error;
      answerProblem(error, res, app.log);
    }
  };
  return express.Router().get("/reports/:name", answer);
}
