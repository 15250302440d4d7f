import { createHash, randomBytes, randomUUID } from "node:crypto";

const sha256 = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const lock = {
  name: "lock",
  text: `SELECT r.family_id, r.edition_id FROM referral r JOIN family f ON f.id = r.family_id
    WHERE r.id = $1 AND r.assigned_worker_id = $2 AND NOT r.sealed FOR UPDATE OF r, f`,
};
const insert = {
  name: "insert_contact",
  text: `INSERT INTO contact (id, created_at, referral_id, worker_id, type, result, started_at, duration_minutes,
      face_to_face, participants, narrative, family_id, county_id)
    SELECT $1, $2, id, $4, $5, $6, $7, $8, false, '{}', $9, family_id, county_id FROM referral WHERE id = $3`,
};
// What is owed is not reckoned: the rows that such a contact changes are written again.
const owe = {
  name: "owe",
  text: `UPDATE obligation SET measured = coalesce(measured, 0) + 0, evidence = evidence
      || jsonb_build_object('id', $2::text, 'record', 'Contact')
    WHERE id IN (SELECT id FROM obligation WHERE referral_id = $1 ORDER BY due_at DESC LIMIT $3)`,
};
const append = {
  name: "append",
  text: `WITH head AS (
      INSERT INTO history_chain AS chain (chain, length, head, moved)
      VALUES ($1, 1, sha256($2::bytea || int8send(1) || $3::bytea), pg_current_xact_id())
      ON CONFLICT (chain) DO UPDATE SET length = chain.length + 1, moved = pg_current_xact_id(),
        head = sha256(chain.head || int8send(chain.length + 1) || $3::bytea)
      RETURNING length, head)
    INSERT INTO history_entry (chain, seq, hash, salt, payload_hash, changes, id, created_at, at, actor_id,
      actor_name, action, edition_id, citations, family_id, referral_id)
    SELECT $1, length, head, $4, $5, $6::jsonb, $7, $8, $8, $9, $10, 'logContact', $11, $12, $13, $14 FROM head`,
};
const tell = {
  name: "tell",
  text: `INSERT INTO outbox (kind, record_id, created_at, delivered_at, next_attempt_at) VALUES ('CASE', $1, $2, $2, $2)`,
};

const GENESIS = Buffer.alloc(32);
const CITATIONS = ["FP-HR-09", "FP-CO-06"];

function entryOf({ id, by, contact }, contactId, family, at) {
  const changes = JSON.stringify([{ record: "Contact", id: contactId, before: null, after: contact }]);
  const salt = randomBytes(16);
  const payload = sha256(salt, changes);
  const chain = `family/${family.family_id}`;
  const said = JSON.stringify({
    form: 1,
    chain,
    at,
    by,
    action: "logContact",
    id,
    payload: payload.toString("hex"),
  });
  return [
    ...[chain, GENESIS, sha256(said), salt, payload, changes, randomUUID(), at],
    ...[by, "", family.edition_id, CITATIONS, family.family_id, id],
  ];
}

/**
 * Logs a contact in a transaction that writes what Hearthline writes: the contact, so many rows of what is owed, the
 * history with its chain, and word for the outbox. On a pipelined connection the statements leave without waiting.
 */
export async function log(client, asked, pipeline) {
  const { id, by, contact, owed } = asked;
  const at = new Date();
  await client.query("BEGIN");
  try {
    const { rows } = await client.query({ ...lock, values: [id, by] });
    if (rows.length === 0) throw new Error("not found");
    const contactId = randomUUID();
    const { type, result, startedAt, durationMinutes, narrative } = contact;
    const held = [type, result, startedAt, durationMinutes, narrative];
    const statements = [
      { ...insert, values: [contactId, at, id, by, ...held] },
      ...(owed > 0 ? [{ ...owe, values: [id, contactId, owed] }] : []),
      { ...append, values: entryOf(asked, contactId, rows[0], at) },
      { ...tell, values: [id, at] },
    ];
    if (pipeline) await Promise.all([...statements, "COMMIT"].map((one) => client.query(one)));
    else {
      for (const statement of statements) await client.query(statement);
      await client.query("COMMIT");
    }
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
  return JSON.stringify({ id });
}
