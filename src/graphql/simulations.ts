import express from "express";
import type { App } from "../platform/app";
import { streamed, type Said } from "../records/simulation/stream";
import { requestFor } from "./context";
import { BODY_LIMIT } from "./limits/limits";
import { answerProblem, problemOf } from "./problems";

/**
 * Simulations of any size at /simulations: progress and result as lines of JSON, as they come. The work stops
 * when the client goes away.
 */
export function simulations(app: App): express.Router {
  const contextOf = requestFor(app);
  const router = express.Router();
  router.post("/simulations", express.json({ limit: BODY_LIMIT }), async (req, res) => {
    const gone = new AbortController();
    res.once("close", () => gone.abort());
    const write = (said: Said | { errors: unknown[] }) => res.write(`${JSON.stringify(said)}\n`);
    const begin = () => {
      res.status(200).type("application/x-ndjson");
      return write;
    };
    try {
      await streamed(req.body, await contextOf({ req, res }), gone.signal, begin);
    } catch (error) {
      if (gone.signal.aborted) return;
      if (!res.headersSent) return answerProblem(error, res, app.log);
      const { status, body } = problemOf(error, res);
      if (status === 500) app.log.error({ err: error }, "A simulation failed.");
      write(body);
    }
    res.end();
  });
  return router;
}
