import type { Router } from "express";
import type { App } from "../platform/app";
import { reportCsv } from "../records/report/report";
import { csvFiles } from "./csv-files";

/** Answers a report as CSV: the same question, the same viewer and the same figures as over the API. */
export const reportFiles = (app: App): Router => csvFiles(app, "reports", /^(R-\d\d)\.csv$/, reportCsv);
