import { canonical } from "../../platform/chain/canonical";
import { sha256 } from "../../platform/chain/link";

/** One request that answered identified records, as the chain commits to it. */
export interface ReadFields {
  id: string;
  chain: string;
  at: string;
  actorId: string;
  actorName: string;
  role: string;
  purpose: string;
  requestId: string | null;
  kind: string;
  operation: string;
  through: readonly string[];
  familyIds: readonly string[];
  /** The ids of the records read, by their kind. */
  records: Record<string, readonly string[]>;
}

/** What an entry says, as the text that its hash is made of. */
export const readText = (fields: ReadFields): string => canonical({ form: 1, ...fields });

export const readContent = (fields: ReadFields): Buffer => sha256(readText(fields));
