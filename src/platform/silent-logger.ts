import type { Logger } from "typeorm";

/** Keeps TypeORM from writing on standard output: what fails is thrown, and told by whoever catches it. */
export class SilentLogger implements Logger {
  /** Names the migration that failed, which the error itself does not. */
  lastMigrationMessage: string | undefined;

  logMigration(message: string): void {
    this.lastMigrationMessage = message;
  }

  logQuery(): void {}
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  log(): void {}
}
