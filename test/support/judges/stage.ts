import { loadDemonstration } from "../../../src/demo";
import { Random } from "../../../src/demo/random";
import { execute } from "../global-setup";
import type { TestServer } from "../server";

/** Families whose whole records the judges are asked about; every eighth of them is sealed. */
export async function stageFor(server: TestServer, families: number, seed: number): Promise<void> {
  await loadDemonstration(server.source, () => {}, { now: new Date("2026-03-02T13:00:00Z"), families });
  const ids = await server.source.query<{ id: string }[]>("select id from family order by id");
  const sealed = new Random(seed).several(ids, Math.ceil(families / 8)).map(({ id }) => `'${id}'`);
  await execute(server.ownerUrl, `update family set sealed = true where id in (${sealed.join(", ")})`);
}
