import { contentOf } from "../../platform/chain/link";

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

export const readContent = (fields: ReadFields): Buffer => contentOf({ form: 1, ...fields });
