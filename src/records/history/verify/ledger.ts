import { instantSql } from "../../../platform/chain/link";
import { entryContent, type EntryFields } from "../entry-content";
import { readContent, type ReadFields } from "../read-content";

/** An entry as the verifier reads it. */
export interface Row {
  id: string;
  seq: string;
  hash: Buffer | null;
  fields: Record<string, unknown>;
  /** What the chain knows of the payload, and what there is of it. */
  sealed: { payloadHash: Buffer | null; salt: Buffer | null; payload: unknown } | null;
}

/** A table of chained entries: how they are read, and what the chain commits to of each. */
export interface Ledger {
  table: string;
  holds: (chain: string) => boolean;
  columns: string;
  row: (raw: Record<string, unknown>) => Row;
  content: (row: Row) => Buffer;
}

const writes: Ledger = {
  table: "history_entry",
  holds: (chain) => chain === "programme" || chain.startsWith("family/"),
  columns: `chain, ${instantSql("created_at")} AS "recordedAt", ${instantSql("at")} AS at, actor_id AS "actorId",
    actor_name AS "actorName", action, edition_id AS "editionId", citations, family_id AS "familyId",
    referral_id AS "referralId", request_id AS "requestId", payload_hash AS "payloadHash", salt, changes`,
  row: ({ seq, hash, payloadHash, salt, changes, ...fields }) => ({
    id: fields.id as string,
    seq: seq as string,
    hash: hash as Buffer | null,
    fields: { ...fields, payload: (payloadHash as Buffer | null)?.toString("hex") },
    sealed: { payloadHash: payloadHash as Buffer | null, salt: salt as Buffer | null, payload: changes },
  }),
  content: ({ fields }) => entryContent(fields as unknown as EntryFields),
};

const reads: Ledger = {
  table: "read_entry",
  holds: (chain) => chain.startsWith("reads/"),
  columns: `chain, ${instantSql("at")} AS at, actor_id AS "actorId", actor_name AS "actorName", role, purpose,
    request_id AS "requestId", kind, operation, through, family_ids AS "familyIds", records`,
  row: ({ seq, hash, ...fields }) => ({
    id: fields.id as string,
    seq: seq as string,
    hash: hash as Buffer | null,
    fields,
    sealed: null,
  }),
  content: ({ fields }) => readContent(fields as unknown as ReadFields),
};

export const ledgers: readonly Ledger[] = [writes, reads];
