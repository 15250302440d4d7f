import type { DataSource } from "typeorm";
import { caseload, SEED } from "./caseload";
import { publishQuarters } from "./cubes";
import { alone, loaded, requestOf } from "./loaded";
import { hire } from "./people";
import { play } from "./player";
import { inPool } from "./pool";
import { loadProgramme } from "./programme";
import { loadShared } from "./shared";
import { databaseStage } from "./stage";

export { wantsDemonstration } from "./loaded";

export interface Wanted {
  /** The moment that the caseload is to stand at. */
  now?: Date;
  /** Only so many families, the home county first. */
  families?: number;
}

/**
 * Loads the demonstration caseload through the commands that users send, each family in one transaction: loading
 * that was interrupted has left whole families only, and goes on with the ones that are missing.
 */
export function loadDemonstration(
  source: DataSource,
  onProgress: (done: number, total: number) => void,
  { now = new Date(), families }: Wanted = {},
): Promise<void> {
  return alone(source, async () => {
    const scripts = caseload(now).slice(0, families);
    const { numbers } = await loaded(source.manager);
    const missing = scripts.filter(({ family }) => !numbers.has(family.number));
    const seating = await hire(source, SEED, new Set(missing.map(({ family }) => family.county)));
    await loadProgramme(source, now);
    let done = scripts.length - missing.length;
    onProgress(done, scripts.length);
    await inPool(missing, async (script) => {
      const request = requestOf(script.family.number, scripts.length);
      await source.transaction(async (manager) => {
        // Families of one county wait for each other, on a slow machine for longer than a user would.
        await manager.query("set local lock_timeout = 0");
        await manager.query("set local statement_timeout = 0");
        await play(script, databaseStage(source, manager, seating, script, request));
      });
      done += 1;
      onProgress(done, scripts.length);
    });
    await loadShared(source, now);
    await publishQuarters(source, now);
  });
}
