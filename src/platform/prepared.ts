import type { Pool, PoolClient } from "pg";
import type { EntityManager } from "typeorm";

/** A statement that a connection plans once, by its name. */
export interface Statement {
  name: string;
  text: string;
}

/** The rows of a prepared statement, on the manager's transaction where it has one; TypeORM itself prepares none. */
export async function prepared<T extends object>(
  { queryRunner, dataSource }: EntityManager,
  { name, text }: Statement,
  values: unknown[],
): Promise<T[]> {
  const ask = async (client: PoolClient) => (await client.query<T>({ name, text, values })).rows;
  if (queryRunner) return ask((await queryRunner.connect()) as PoolClient);
  // Not by the pool's own `query`: who waits for a connection there is called back in the name of who gave it back.
  const client = await (dataSource.driver as unknown as { master: Pool }).master.connect();
  try {
    return await ask(client);
  } finally {
    client.release();
  }
}
