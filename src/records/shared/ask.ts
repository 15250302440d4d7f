import { QueryFailedError, type EntityManager } from "typeorm";
import type { QueryResult } from "pg";

/** A statement whose text is always the same: a connection prepares it once, under its name. */
export interface Statement {
  name: string;
  text: string;
}

interface Connected {
  query(statement: Statement, values: readonly unknown[]): Promise<QueryResult>;
}

/**
 * Asks within the manager's transaction, without waiting for what was asked before: what is asked in one go
 * leaves together, is done in that order, and fails together.
 */
export async function ask<T>(
  manager: EntityManager,
  statement: Statement,
  values: readonly unknown[],
): Promise<T[]> {
  if (!manager.queryRunner) return manager.query<T[]>(statement.text, [...values]);
  const connection = (await manager.queryRunner.connect()) as Connected;
  try {
    return (await connection.query({ ...statement }, values)).rows as T[];
  } catch (error) {
    throw new QueryFailedError(statement.text, [...values], error as Error);
  }
}

/**
 * Writes within the manager's transaction and does not wait for the answer: should it fail, the transaction's
 * commit fails by it, and so does whatever is asked in between.
 */
export async function send(
  manager: EntityManager,
  statement: Statement,
  values: readonly unknown[],
): Promise<void> {
  if (!manager.queryRunner?.isTransactionActive) return void (await ask(manager, statement, values));
  ask(manager, statement, values).catch(() => {});
}
