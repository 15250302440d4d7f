import { Presets, SingleBar } from "cli-progress";
import type { DataSource } from "typeorm";
import { loadDemonstration, wantsDemonstration } from "../demo";

const WHAT = "Loading the demonstration caseload";

/** A bar on a terminal; two plain lines where the output is a file or another program. */
function progressBar() {
  if (!process.stdout.isTTY) {
    console.log(`${WHAT} …`);
    return { update: () => {}, stop: () => console.log(`${WHAT}: done.`) };
  }
  const bar = new SingleBar({ format: `${WHAT} [{bar}] {value}/{total}`, hideCursor: true }, Presets.rect);
  bar.start(1, 0);
  return {
    update: (done: number, total: number) => {
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

/** Loads the demonstration caseload if the database is empty, or goes on where loading was interrupted. */
export async function demonstrateIfEmpty(source: DataSource): Promise<void> {
  if (!(await wantsDemonstration(source))) return;
  const bar = progressBar();
  try {
    await loadDemonstration(source, bar.update);
  } finally {
    bar.stop();
  }
}
