import type { Router } from "express";
import type { App } from "../platform/app";
import { cubeCsv } from "../records/cube/csv";
import { csvFiles } from "./csv-files";

/** Answers a cube as CSV: the same numbers, to the same viewers, as over the API. */
export const cubeFiles = (app: App): Router => csvFiles(app, "cubes", /^([A-Z]+)\.csv$/, cubeCsv);
