import type { DataSource, EntityManager } from "typeorm";
import { Child } from "../records/family/person";
import { perform } from "../records/perform/perform";
import type { Script } from "./caseload";
import type { Seating } from "./people";
import type { Stage } from "./player";

/**
 * The commands' own transactions become the one that a family is loaded in: a refused command has written
 * nothing, and any other failure ends the family's transaction.
 */
export const within = (source: DataSource, manager: EntityManager): DataSource =>
  Object.create(source, {
    manager: { value: manager },
    transaction: { value: <T>(work: (manager: EntityManager) => Promise<T>) => work(manager) },
  }) as DataSource;

/** The database as a stage: the commands that users send, with the clock of the act. */
export function databaseStage(
  source: DataSource,
  manager: EntityManager,
  seating: Seating,
  { family: { county } }: Script,
  requestId: string,
): Stage {
  const dataSource = within(source, manager);
  return {
    countyId: seating("county", county).viewer.countyIds[0],
    specialistId: seating("specialist", county).viewer.workerId,
    perform: (act, on, input) =>
      perform(
        { ...seating(act.by, county), dataSource, now: act.at, requestId },
        act.action,
        { on, idempotencyKey: null, expectedVersion: null },
        input,
      ),
    children: async (familyId) =>
      new Map((await manager.findBy(Child, { familyId })).map(({ name, id }) => [name, id])),
  };
}
