import { configureGlobal } from "fast-check";

/** The same cases in every run, so that a failure can be repeated; HEARTHLINE_SEED takes the search elsewhere. */
configureGlobal({ seed: Number(process.env.HEARTHLINE_SEED ?? 20060223) });
