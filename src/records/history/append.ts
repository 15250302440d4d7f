import { v7 as newId } from "uuid";
import type { EntityManager } from "typeorm";
import { GENESIS, instantOf, newSalt, payloadHashOf } from "../../platform/chain/link";
import type { EditionId } from "../../policy/editions/edition";
import { wordsOf } from "../outbox/tell";
import type { WrittenRow } from "../perform/write";
import { send, type Statement } from "../shared/ask";
import { chainOf, entryContent } from "./entry-content";

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

/**
 * One statement: the chain's head moves on, and whoever else appends to this chain waits until the transaction
 * ends; the entry follows it, and the word that is left of it for others. The database reckons the hash, for only it knows the head at that moment.
 */
const append: Statement = {
  name: "append_history",
  text: `
  WITH head AS (
    INSERT INTO history_chain AS chain (chain, length, head, moved)
    VALUES ($1, 1, sha256($2::bytea || int8send(1) || $3::bytea), pg_current_xact_id())
    ON CONFLICT (chain) DO UPDATE SET length = chain.length + 1, moved = pg_current_xact_id(),
      head = sha256(chain.head || int8send(chain.length + 1) || $3::bytea)
    RETURNING length, head),
  told AS (
    INSERT INTO outbox (kind, record_id, created_at, delivered_at, next_attempt_at)
    SELECT kind, record_id, $8::timestamptz, delivered_at, $8::timestamptz
    FROM unnest($17::outbox_kind[], $18::uuid[], $19::timestamptz[]) AS word (kind, record_id, delivered_at))
  INSERT INTO history_entry (chain, seq, hash, salt, payload_hash, changes, id, created_at, at, actor_id,
    actor_name, action, edition_id, citations, family_id, referral_id, request_id)
  SELECT $1, length, head, $4, $5, $6::jsonb, $7, $8::timestamptz, $8::timestamptz, $9, $10, $11, $12, $13, $14, $15, $16 FROM head`,
};

/** Appends to the history, in the transaction of the change itself, and leaves word of what was written. There is no way to alter an entry. */
export async function appendHistory(manager: EntityManager, entry: Entry): Promise<void> {
  const id = newId();
  const { at, changes, actorId, actorName, action, editionId, citations, familyId, referralId, requestId } =
    entry;
  const chain = chainOf(familyId);
  const salt = newSalt();
  const payload = payloadHashOf(salt, changes);
  const said = { actorId, actorName, action, editionId, citations, familyId, referralId, requestId };
  const when = { recordedAt: instantOf(at), at: instantOf(at) };
  const content = entryContent({ id, chain, ...when, ...said, payload: payload.toString("hex") });
  const words = wordsOf(entry);
  await send(manager, append, [
    ...[chain, GENESIS, content, salt, payload, JSON.stringify(changes), id, at],
    ...[actorId, actorName, action, editionId, citations, familyId, referralId, requestId],
    ...[words.map(({ kind }) => kind), words.map(({ recordId }) => recordId)],
    words.map(({ deliveredAt }) => deliveredAt),
  ]);
}
