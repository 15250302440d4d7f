import type { DataSource } from "typeorm";
import { rowSecurity } from "../../src/access/row-security";
import { loadDemonstration } from "../../src/demo";
import { asServer } from "../../src/platform/capacity";
import { dataSource, migrate } from "../../src/platform/database";
import { entities } from "../../src/records";
import { escalateOverdue } from "../../src/records/incident/escalate";

/** Fills a new database with the demonstration caseload, and does what a running server would do in its first minute. */
export async function demonstrate(url: string, say: (line: string) => void): Promise<void> {
  await migrate(url, entities, rowSecurity());
  await asTheServer(url, async (source) => {
    let told = 0;
    await loadDemonstration(source, (done, total) => {
      if (done < told) return;
      say(`the demonstration caseload: ${done} of ${total} families`);
      told = done + 100;
    });
    await asServer(() => escalateOverdue(source, new Date()));
  });
}

/** Does work on a database on the server's account. */
export async function asTheServer(
  url: string,
  work: (source: DataSource) => Promise<unknown>,
): Promise<void> {
  const source = await dataSource(url, { entities, as: "server" }).initialize();
  try {
    await work(source);
  } finally {
    await source.destroy();
  }
}
