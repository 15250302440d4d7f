import { setTimeout as pause } from "node:timers/promises";
import { QueryFailedError, type DataSource, type EntityManager } from "typeorm";
import { badUserInput, conflict } from "../shared/problems";

/** Serialisation failure and deadlock: the transaction left no trace and may be tried again. */
const passing = new Set(["40001", "40P01"]);
const tries = 4;

const failureOf = (error: unknown) =>
  error instanceof QueryFailedError ? (error.driverError as { code?: string; constraint?: string }) : {};

/** The database's constraints are the last guard; their names say in words what must hold. */
function inWords(error: unknown): unknown {
  const { code, constraint = "" } = failureOf(error);
  const words = constraint.replaceAll("_", " ");
  if (code === "23514") return badUserInput([{ path: "input", message: `must hold: ${words}` }]);
  if (code === "23505" || code === "23P01") return conflict(`Already so: ${words}. Read the record again.`);
  return error;
}

/** One transaction, tried again a bounded number of times when it lost a race. */
export async function transaction<T>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await dataSource.transaction(work);
    } catch (error) {
      if (attempt >= tries || !passing.has(failureOf(error).code ?? "")) throw inWords(error);
      await pause(10 * 2 ** attempt * (1 + Math.random()));
    }
  }
}
