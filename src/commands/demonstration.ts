import { Presets, SingleBar } from "cli-progress";
import type { DataSource } from "typeorm";
import { loadDemonstration, wantsDemonstration } from "../demo";

const WHAT = "Loading the demonstration caseload";

/** Loads the demonstration caseload if the database is empty, or goes on where loading was interrupted. */
export async function demonstrateIfEmpty(source: DataSource): Promise<void> {
  if (!(await wantsDemonstration(source))) return;
  await (process.stdout.isTTY ? withBar(source) : withLines(source));
}

async function withBar(source: DataSource): Promise<void> {
  const bar = new SingleBar({ format: `${WHAT} [{bar}] {value}/{total}`, hideCursor: true }, Presets.rect);
  bar.start(1, 0);
  try {
    await loadDemonstration(source, (done, total) => {
      bar.setTotal(total);
      bar.update(done);
    });
  } finally {
    bar.stop();
  }
}

/** Where the output is a file or another program: a line now and then. */
async function withLines(source: DataSource): Promise<void> {
  await loadDemonstration(source, (done, total) => {
    if (done % 100 === 0 || done === total) console.log(`${WHAT}: ${done} of ${total} families`);
  });
}
