import { Presets, SingleBar } from "cli-progress";
import type { DataSource } from "typeorm";

export type OnProgress = (done: number, total: number) => void;
export type LoadDemonstration = (source: DataSource, onProgress: OnProgress) => Promise<unknown>;

/** Loads the demonstration caseload with a progress bar, if the database holds no referral yet. */
export async function demonstrateIfEmpty(source: DataSource, load: LoadDemonstration): Promise<void> {
  if (await source.getRepository("Referral").exists()) return;
  const format = "Loading the demonstration caseload [{bar}] {value}/{total}";
  const bar = new SingleBar({ format, hideCursor: true }, Presets.rect);
  bar.start(1, 0);
  try {
    await load(source, (done, total) => {
      bar.setTotal(total);
      bar.update(done);
    });
  } finally {
    bar.stop();
  }
}
