import type { Random } from "../../../src/demo/random";
import type { Fault } from "../../../src/records/history/verify/fault";
import { Evil } from "./evil";

/** A chain of the database, and up to where seals cover it. */
export interface Target {
  chain: string;
  length: number;
}

/** Whether a fault names the right place. */
export type Located = (fault: Fault) => boolean;
type Tampering = (evil: Evil, target: Target, random: Random) => Promise<Located>;

const at =
  (chain: string, ...seqs: number[]): Located =>
  (fault) =>
    fault.chain === chain && seqs.some((seq) => fault.from! <= seq && seq <= fault.to!);
const sealed =
  (seal: number): Located =>
  (fault) =>
    fault.seal === seal;

const shared = [
  "at = at + interval '1 microsecond'",
  "actor_id = gen_random_uuid()",
  "actor_name = actor_name || '.'",
  "request_id = 'another'",
  "hash = sha256(hash)",
  "id = gen_random_uuid()",
];
const editsOf: Record<string, string[]> = {
  history_entry: [
    ...shared,
    "created_at = created_at - interval '1 day'",
    "action = 'updateChild'",
    "edition_id = coalesce(edition_id, '') || 'x'",
    "citations = citations || 'FP-TP-01'::text",
    "referral_id = CASE WHEN referral_id IS NULL THEN (SELECT id FROM referral LIMIT 1) END",
    "payload_hash = sha256(payload_hash)",
    "salt = sha256(salt)",
    "changes = changes || '[{}]'::jsonb",
    "changes = jsonb_set(changes, '{0,id}', '\"x\"')",
    "changes = NULL, salt = NULL",
    "changes = '[]'",
  ],
  read_entry: [
    ...shared,
    "role = role || 'S'",
    "purpose = 'AUDIT'",
    "kind = 'EXPORT'",
    "operation = operation || '2'",
    "through = through || 'doneByMe'::text",
    "family_ids = '{}'",
    "family_ids = family_ids || gen_random_uuid()",
    "records = '{}'",
  ],
};

const tableOf = (evil: Evil, chain: string) => evil.ledgerOf(chain).table;
const two = (random: Random, length: number): [number, number] => {
  const first = random.int(1, length - 1);
  return [first, random.int(first + 1, length)];
};
const set = (table: string, what: string) => `UPDATE ${table} SET ${what} WHERE chain = $1 AND seq = $2`;

async function edit(evil: Evil, { chain, length }: Target, random: Random): Promise<number> {
  const table = tableOf(evil, chain);
  const seq = random.int(1, length);
  const what = random.pick(
    editsOf[table].filter((one) => one !== "changes = '[]'" && !one.startsWith("changes = jsonb_set")),
  );
  await evil.do(set(table, what), chain, seq);
  return seq;
}

/** What the chain commits to, but for the payload, which needs no new hash of the chain to be found. */
async function editCommitted(evil: Evil, { chain, length }: Target, random: Random): Promise<number> {
  const table = tableOf(evil, chain);
  const seq = random.int(1, length);
  const what = random.pick(editsOf[table].filter((one) => !/^(hash|salt|changes|payload_hash|id)/.test(one)));
  await evil.do(set(table, what), chain, seq);
  return seq;
}

/** Each way of tampering, and where it must be found. */
export const tamperings: Record<string, Tampering> = {
  "edit an entry": async (evil, target, random) => at(target.chain, await edit(evil, target, random)),

  "delete an entry": async (evil, { chain, length }, random) => {
    const seq = random.int(1, length);
    await evil.do(`DELETE FROM ${tableOf(evil, chain)} WHERE chain = $1 AND seq = $2`, chain, seq);
    return at(chain, seq);
  },

  "delete an entry and close the gap": async (evil, { chain, length }, random) => {
    const table = tableOf(evil, chain);
    const seq = random.int(1, length - 1);
    await evil.do(`DELETE FROM ${table} WHERE chain = $1 AND seq = $2`, chain, seq);
    await evil.do(`UPDATE ${table} SET seq = seq - 1 WHERE chain = $1 AND seq > $2`, chain, seq);
    return at(chain, seq);
  },

  "delete an entry, close the gap and chain anew": async (evil, { chain, length }, random) => {
    const table = tableOf(evil, chain);
    const seq = random.int(1, length - 1);
    await evil.do(`DELETE FROM ${table} WHERE chain = $1 AND seq = $2`, chain, seq);
    await evil.do(`UPDATE ${table} SET seq = seq - 1 WHERE chain = $1 AND seq > $2`, chain, seq);
    await evil.rechain(chain, seq);
    return at(chain, seq);
  },

  "swap two entries": async (evil, { chain, length }, random) => {
    const [first, second] = two(random, length);
    await evil.do(
      `UPDATE ${tableOf(evil, chain)} SET seq = $2::bigint + $3::bigint - seq WHERE chain = $1 AND seq IN ($2, $3)`,
      ...[chain, first, second],
    );
    return at(chain, first, second);
  },

  "swap two entries and chain anew": async (evil, { chain, length }, random) => {
    const [first, second] = two(random, length);
    await evil.do(
      `UPDATE ${tableOf(evil, chain)} SET seq = $2::bigint + $3::bigint - seq WHERE chain = $1 AND seq IN ($2, $3)`,
      ...[chain, first, second],
    );
    await evil.rechain(chain, first);
    return at(chain, first);
  },

  "cut the tail": async (evil, { chain, length }, random) => {
    const seq = random.int(1, length);
    await evil.do(`DELETE FROM ${tableOf(evil, chain)} WHERE chain = $1 AND seq >= $2`, chain, seq);
    return at(chain, seq);
  },

  "cut the tail and set the head back": async (evil, { chain, length }, random) => {
    const seq = random.int(2, length);
    await evil.do(`DELETE FROM ${tableOf(evil, chain)} WHERE chain = $1 AND seq >= $2`, chain, seq);
    await evil.rechain(chain, seq - 1);
    return at(chain, seq);
  },

  "insert an entry": async (evil, { chain, length }, random) => {
    const table = tableOf(evil, chain);
    const seq = random.int(1, length);
    await evil.do(`UPDATE ${table} SET seq = seq + 1 WHERE chain = $1 AND seq >= $2`, chain, seq);
    await copy(evil, chain, seq + 1, seq);
    return at(chain, seq);
  },

  "insert an entry and chain anew": async (evil, { chain, length }, random) => {
    const table = tableOf(evil, chain);
    const seq = random.int(1, length);
    await evil.do(`UPDATE ${table} SET seq = seq + 1 WHERE chain = $1 AND seq >= $2`, chain, seq);
    await copy(evil, chain, seq + 1, seq);
    await evil.rechain(chain, seq);
    return at(chain, seq);
  },

  "edit an entry and chain anew": async (evil, target, random) => {
    const seq = await editCommitted(evil, target, random);
    await evil.rechain(target.chain, seq);
    return at(target.chain, seq);
  },

  "edit an entry, chain anew and seal anew": async (evil, target, random) => {
    const seq = await editCommitted(evil, target, random);
    await evil.rechain(target.chain, seq);
    return sealed(await evil.reseal(target.chain));
  },

  "forge the head of a chain": async (evil, { chain }) => {
    await evil.do("UPDATE history_chain SET head = $2 WHERE chain = $1", chain, Evil.nonsense);
    return (fault) => fault.chain === chain;
  },

  "delete a whole chain": async (evil, { chain }) => {
    await evil.do(`DELETE FROM ${tableOf(evil, chain)} WHERE chain = $1`, chain);
    await evil.do("DELETE FROM history_chain WHERE chain = $1", chain);
    return at(chain, 1);
  },

  "delete a whole chain and what was sealed of it": async (evil, { chain }) => {
    await evil.do(`DELETE FROM ${tableOf(evil, chain)} WHERE chain = $1`, chain);
    await evil.do("DELETE FROM history_chain WHERE chain = $1", chain);
    const [{ seal }] = await evil.ask<{ seal: number }>(
      `WITH gone AS (DELETE FROM history_sealed_head WHERE chain = $1 RETURNING seal)
        SELECT min(seal)::int AS seal FROM gone`,
      chain,
    );
    return sealed(seal);
  },

  "edit a seal": async (evil, _target, random) => {
    const seal = await aSeal(evil, random);
    const what = random.pick(["root = sha256(root)", "at = at + interval '1 minute'", "chains = chains + 1"]);
    await evil.do(`UPDATE history_seal SET ${what} WHERE seal = $1`, seal);
    return sealed(seal);
  },

  "cut the last seals": async (evil, _target, random) => {
    const seal = await aSeal(evil, random);
    await evil.do("DELETE FROM history_sealed_head WHERE seal >= $1", seal);
    await evil.do("DELETE FROM history_seal WHERE seal >= $1", seal);
    return sealed(seal);
  },
};

async function aSeal(evil: Evil, random: Random): Promise<number> {
  const [{ last }] = await evil.ask<{ last: number }>("SELECT max(seal)::int AS last FROM history_seal");
  return random.int(1, last);
}

/** Puts a copy of one entry in another's place, under an id of its own. */
async function copy(evil: Evil, chain: string, from: number, to: number): Promise<void> {
  const table = tableOf(evil, chain);
  await evil.do(
    `INSERT INTO ${table} SELECT made.* FROM ${table} e,
      jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'seq', $3::bigint)) made
      WHERE e.chain = $1 AND e.seq = $2`,
    ...[chain, from, to],
  );
}
