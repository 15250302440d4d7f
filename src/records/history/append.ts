import { v7 as newId } from "uuid";
import type { EntityManager } from "typeorm";
import type { EditionId } from "../../policy/editions/edition";
import { tell } from "../outbox/tell";
import type { WrittenRow } from "../perform/write";
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
  changes: WrittenRow[];
  requestId: string | null;
}

/** Appends to the history, in the transaction of the change itself. There is no way to alter an entry. */
export async function appendHistory(manager: EntityManager, entry: Entry): Promise<void> {
  await manager.insert(HistoryEntry, { ...entry, id: newId(), createdAt: entry.at });
  await tell(manager, entry);
}
