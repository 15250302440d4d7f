import express, { type NextFunction, type Request as HttpRequest, type Response, type Router } from "express";
import { GraphQLError } from "graphql";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { App } from "../platform/app";
import { reportCsv } from "../records/report/report";
import { requestFor } from "./context";
import { nothingHere } from "./http-edge";

const statuses: Record<string, number> = {
  UNAUTHENTICATED: 401,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 422,
};

/** Answers a report as CSV: the same question, the same viewer and the same figures as over the API. */
export function reportFiles(app: App): Router {
  const requestOf = requestFor(app);
  const answer = async (req: HttpRequest, res: Response, next: NextFunction) => {
    const id = /^(R-\d\d)\.csv$/.exec(String(req.params.name))?.[1];
    if (!id) return nothingHere(req, res, next);
    try {
      const request = await requestOf({ req, res });
      const lines = await reportCsv({ ...req.query, id }, request);
      await request.reads.leave({ kind: "EXPORT", operation: `${id}.csv` }, request.reader);
      res.type("text/csv").attachment(`${id}.csv`);
      await pipeline(Readable.from(lines), res);
    } catch (error) {
      refuse(error, res);
    }
  };
  return express.Router().get("/reports/:name", answer);
}

/** What the API would answer as an error, in the same form; anything else is no fault of the asker's. */
function refuse(error: unknown, res: Response): void {
  const status = error instanceof GraphQLError ? statuses[String(error.extensions.code)] : undefined;
  if (status === undefined || res.headersSent) throw error;
  const { message, extensions } = error as GraphQLError;
  const { code, fields } = extensions;
  const requestId = res.getHeader("x-request-id");
  res.status(status).json({ errors: [{ message, extensions: { code, fields, requestId } }] });
}
