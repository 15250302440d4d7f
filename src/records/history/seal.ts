import type { DataSource, EntityManager } from "typeorm";
import { appendAnchors, lastAnchor, type Anchor } from "../../platform/chain/anchors";
import { contentOf, GENESIS, instantOf, instantSql, linked } from "../../platform/chain/link";
import { takeTurns } from "../perform/lock";

/** Where a chain stands. */
export interface Head {
  chain: string;
  length: string;
  head: Buffer;
}

interface LastSeal {
  seal: string;
  root: Buffer;
  watermark: string;
}

/** What a seal says beside the heads that it seals. */
export interface Sealing {
  seal: number;
  at: string;
  previous: Buffer;
  watermark: string;
}

/** The root of a seal: it follows the root before, and says of each chain that moved how long it is and its head. */
export const rootOf = ({ seal, at, previous, watermark }: Sealing, heads: readonly Head[]): Buffer => {
  const sorted = [...heads].sort((a, b) => (a.chain < b.chain ? -1 : 1));
  const said = sorted.map(({ chain, length, head }) => [chain, Number(length), head.toString("hex")]);
  return linked(previous, seal, contentOf({ form: 1, at, watermark, heads: said }));
};

/**
 * The chains that moved since the last seal. Whoever had not committed by then has a transaction id from that
 * seal's watermark on, so nobody is passed over and nobody is waited for. In a database that was restored the ids
 * begin anew: then every chain is looked at.
 */
const moved = `
  SELECT chain, length, head FROM history_chain c
  WHERE moved >= (CASE WHEN $1::text::xid8 > $2::text::xid8 THEN '0'::xid8 ELSE $1::text::xid8 END)
    AND length > coalesce((SELECT length FROM history_sealed_head s WHERE s.chain = c.chain
      ORDER BY seal DESC LIMIT 1), 0)`;

async function sealOnce(manager: EntityManager, now: Date): Promise<number | null> {
  await takeTurns(manager, "history seals");
  const [{ horizon }] = await manager.query<{ horizon: string }[]>(
    "SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon",
  );
  const [last] = await manager.query<LastSeal[]>(
    "SELECT seal, root, watermark::text FROM history_seal ORDER BY seal DESC LIMIT 1",
  );
  const heads = await manager.query<Head[]>(moved, [last?.watermark ?? "0", horizon]);
  if (heads.length === 0) return null;
  const seal = Number(last?.seal ?? 0) + 1;
  const previous = last?.root ?? GENESIS;
  const root = rootOf({ seal, at: instantOf(now), previous, watermark: horizon }, heads);
  await manager.query("INSERT INTO history_seal VALUES ($1, $2, $3, $4, $5, $6)", [
    ...[seal, now, heads.length, previous, root, horizon],
  ]);
  await manager.query(
    `INSERT INTO history_sealed_head (seal, chain, length, head)
      SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::bytea[])`,
    [seal, heads.map(({ chain }) => chain), heads.map(({ length }) => length), heads.map(({ head }) => head)],
  );
  return seal;
}

/** How many seals are anchored in one go. */
const AT_ONCE = 1_000;

/** Writes to the file every seal that it lacks: of another server too, and those before a crash. */
async function anchorOnce(manager: EntityManager, file: string): Promise<number> {
  await takeTurns(manager, "history anchors");
  const last = lastAnchor(file);
  const rows = await manager.query<Anchor[]>(
    `SELECT seal::int, ${instantSql("at")} AS at, chains,
      encode(previous, 'hex') AS previous, encode(root, 'hex') AS root
      FROM history_seal WHERE seal > $1 ORDER BY seal LIMIT ${AT_ONCE}`,
    [last?.seal ?? 0],
  );
  if (rows.length === 0) return 0;
  if (rows[0].previous !== (last?.root ?? GENESIS.toString("hex")))
    throw new Error(
      `Seal ${rows[0].seal} does not follow the last anchor in ${file}; ask verify-history where they part.`,
    );
  appendAnchors(file, rows);
  return rows.length;
}

/**
 * Seals what was written since the last seal and anchors it outside the database; answers the seal, or null when
 * nothing was written. Run by several servers, no seal is written twice, and each one's file holds them all.
 */
export async function sealHistory(source: DataSource, file: string, now: Date): Promise<number | null> {
  const seal = await source.transaction((manager) => sealOnce(manager, now));
  while ((await source.transaction((manager) => anchorOnce(manager, file))) === AT_ONCE);
  return seal;
}
