import type { Tokens } from "./people";

/** Where a journey takes place. */
export interface Stage {
  url: string;
  tokens: Tokens;
  county: string;
  /** What was done to prepare it, for the person who looks on. */
  remarks: string[];
}
