import { contentOf } from "../../platform/chain/link";

/** What the chain commits to of an entry, its payload by its hash alone. */
export interface EntryFields {
  id: string;
  chain: string;
  recordedAt: string;
  at: string;
  actorId: string;
  actorName: string;
  action: string;
  editionId: string | null;
  citations: readonly string[];
  familyId: string | null;
  referralId: string | null;
  requestId: string | null;
  payload: string;
}

/** What an entry of the history says, as the chain commits to it. The number tells the form, should it change. */
export const entryContent = (fields: EntryFields): Buffer => contentOf({ form: 1, ...fields });

/** Commands lock the family: writers of different families never wait for each other, nor do their chains. */
export const chainOf = (familyId: string | null): string => (familyId ? `family/${familyId}` : "programme");
