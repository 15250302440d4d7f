import { v7 as newId } from "uuid";
import type { EntityManager } from "typeorm";
import type { EditionId } from "../../policy/editions/edition";
import { HistoryEntry } from "./history-entry";

export interface Entry {
  at: Date;
  actorId: string;
  actorName: string;
  action: string;
  editionId: EditionId | null;
  citations: string[];
  familyId: string | null;
  referralId: string | null;
  changes: unknown;
  requestId: string | null;
}

/** Appends to the history, in the transaction of the change itself. There is no way to alter an entry. */
export const appendHistory = (manager: EntityManager, entry: Entry) =>
  manager.insert(HistoryEntry, { ...entry, id: newId(), createdAt: entry.at } as never);
