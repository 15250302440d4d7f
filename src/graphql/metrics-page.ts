import express, { type Router } from "express";
import type { Metrics } from "../platform/metrics";

/** Serves what the server counts of itself at /metrics. */
export const metricsPage = (metrics: Metrics): Router =>
  express.Router().get("/metrics", async (_request, response) => {
    response.set("content-type", metrics.contentType).send(await metrics.text());
  });
