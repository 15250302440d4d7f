import type { DataSource } from "typeorm";
import type { Identity } from "./identity";
import type { Log } from "./logging";
import type { Settings } from "./settings";

/** What a running server holds, and hands to whoever answers requests. */
export interface App {
  settings: Settings;
  dataSource: DataSource;
  identity: Identity;
  /** Signs the cursors of lists. */
  cursorSecret: string;
  log: Log;
}
