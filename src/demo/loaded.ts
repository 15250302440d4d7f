import type { DataSource, EntityManager } from "typeorm";

/**
 * The history tells which families were loaded: each family's acts carry, as their request, its number and how
 * many there were to be. The history is never altered, whatever becomes of the families.
 */
export const requestOf = (number: number, total: number): string => `demonstration ${number}/${total}`;

/** The numbers of the families that are loaded, and how many there were to be; 0 where nothing was begun. */
export async function loaded(manager: EntityManager): Promise<{ numbers: Set<number>; total: number }> {
  const rows = await manager.query<{ request_id: string }[]>(
    `select distinct request_id from history_entry where request_id like 'demonstration %/%'`,
  );
  const told = rows.map(({ request_id: request }) => request.split(" ")[1].split("/").map(Number));
  return {
    numbers: new Set(told.map(([number]) => number)),
    total: Math.max(0, ...told.map(([, total]) => total)),
  };
}

/** Whether a database calls for the demonstration: it is empty, or its loading was interrupted. */
export async function wantsDemonstration(source: DataSource): Promise<boolean> {
  if (!(await source.getRepository("Referral").exists())) return true;
  const { numbers, total } = await loaded(source.manager);
  return numbers.size < total;
}

// Any number that no other program on the database is likely to choose.
const LOADING_LOCK = 4_327_116;

/** Does the work unless another server on this database is at it. */
export async function alone(source: DataSource, work: () => Promise<void>): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    const [{ mine }] = (await runner.query(`select pg_try_advisory_lock($1) as mine`, [LOADING_LOCK])) as {
      mine: boolean;
    }[];
    if (!mine) return;
    try {
      await work();
    } finally {
      await runner.query(`select pg_advisory_unlock($1)`, [LOADING_LOCK]);
    }
  } finally {
    await runner.release();
  }
}
