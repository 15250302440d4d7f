/** How many families are loaded at the same time: a few for each core, fewer than the database's connections. */
const AT_ONCE = 6;

/** Does the work for every item, a few at a time; the first failure ends it once those under way are done. */
export async function inPool<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const failures: unknown[] = [];
  const one = async () => {
    for (const item of queue) {
      if (failures.length > 0) return;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  if (failures.length > 0) throw failures[0];
}
