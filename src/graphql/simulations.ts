import express from "express";
import { GraphQLError } from "graphql";
import type { App } from "../platform/app";
import { streamed, type Said } from "../records/simulation/stream";
import { requestFor } from "./context";
import { BODY_LIMIT } from "./http-edge";
import { formatError } from "./problems";

const statuses: Record<string, number> = { UNAUTHENTICATED: 401, NOT_FOUND: 404, INTERNAL_SERVER_ERROR: 500 };

/** What a client reads of whatever went wrong, in the form that the API answers it. */
const shown = (error: unknown) =>
  formatError(error instanceof GraphQLError ? error.toJSON() : { message: "", extensions: {} });

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
      const problem = shown(error);
      const code = String(problem.extensions?.code);
      if (code === "INTERNAL_SERVER_ERROR") app.log.error({ err: error }, "A simulation failed.");
      if (!res.headersSent) return void res.status(statuses[code] ?? 400).json({ errors: [problem] });
      write({ errors: [problem] });
    }
    res.end();
  });
  return router;
}
