import type { MigrationInterface, QueryRunner } from "typeorm";
import { GENESIS, instantSql, linked, newSalt, payloadHashOf } from "../src/platform/chain/link";
import { chainOf, entryContent } from "../src/records/history/entry-content";

interface Kept {
  id: string;
  recordedAt: string;
  at: string;
  actorId: string;
  actorName: string;
  action: string;
  editionId: string | null;
  citations: string[];
  familyId: string | null;
  referralId: string | null;
  requestId: string | null;
  changes: unknown;
  number: string;
}

const PAGE = 1_000;
const read = `
  SELECT id, ${instantSql("created_at")} AS "recordedAt", ${instantSql("at")} AS at, actor_id AS "actorId",
    actor_name AS "actorName", action, edition_id AS "editionId", citations, family_id AS "familyId",
    referral_id AS "referralId", request_id AS "requestId", changes, number
  FROM history_entry WHERE number > $1 ORDER BY number LIMIT ${PAGE}`;

/** The history becomes chains, one a family: what was written before is chained in the order of its writing. */
export class HistoryChains1740000000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "history_entry" ADD "chain" text, ADD "seq" bigint, ADD "hash" bytea, ADD "payload_hash" bytea, ADD "salt" bytea`,
    );
    await runner.query(`CREATE TABLE "history_chain" (
      "chain" text PRIMARY KEY,
      "length" bigint NOT NULL,
      "head" bytea NOT NULL,
      "moved" xid8 NOT NULL DEFAULT pg_current_xact_id()
    )`);
    await runner.query(`CREATE INDEX "IDX_history_chain_moved" ON "history_chain" ("moved")`);
    await this.chain(runner);
    for (const column of ["chain", "seq", "hash", "payload_hash"])
      await runner.query(`ALTER TABLE "history_entry" ALTER "${column}" SET NOT NULL`);
    await runner.query(`ALTER TABLE "history_entry" ALTER "changes" DROP NOT NULL, DROP "number"`);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_e5098d9aa57859150b84051fca" ON "history_entry" ("chain", "seq")`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON "history_chain" TO hearthline_app`);
    await this.guard(runner);
  }

  /** Chains what there is; nobody else writes meanwhile. */
  private async chain(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "history_entry" DISABLE TRIGGER history_is_append_only`);
    const heads = new Map<string, { seq: number; hash: Buffer }>();
    for (let after = "0"; ;) {
      const rows = (await runner.query(read, [after])) as Kept[];
      for (const { changes, number, ...said } of rows) {
        const chain = chainOf(said.familyId);
        const last = heads.get(chain) ?? { seq: 0, hash: GENESIS };
        const salt = newSalt();
        const payload = payloadHashOf(salt, changes);
        const seq = last.seq + 1;
        const hash = linked(
          last.hash,
          seq,
          entryContent({ ...said, chain, payload: payload.toString("hex") }),
        );
        await runner.query(
          `UPDATE history_entry SET chain = $2, seq = $3, hash = $4, payload_hash = $5, salt = $6 WHERE id = $1`,
          [said.id, chain, seq, hash, payload, salt],
        );
        heads.set(chain, { seq, hash });
        after = number;
      }
      if (rows.length < PAGE) break;
    }
    for (const [chain, { seq, hash }] of heads)
      await runner.query(`INSERT INTO history_chain (chain, length, head) VALUES ($1, $2, $3)`, [
        chain,
        seq,
        hash,
      ]);
    await runner.query(`ALTER TABLE "history_entry" ENABLE TRIGGER history_is_append_only`);
  }

  /** A chain grows, and that is all it ever does. */
  private async guard(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION chains_only_grow() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.chain = OLD.chain AND NEW.length > OLD.length THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'The history is append-only: % of % is refused.', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`
      CREATE TRIGGER chains_only_grow BEFORE UPDATE OR DELETE ON "history_chain"
        FOR EACH ROW EXECUTE FUNCTION chains_only_grow()`);
    await runner.query(`
      CREATE TRIGGER history_is_append_only BEFORE TRUNCATE ON "history_chain"
        FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "history_chain"`);
    await runner.query(`DROP FUNCTION chains_only_grow()`);
    await runner.query(
      `ALTER TABLE "history_entry" DROP "chain", DROP "seq", DROP "hash", DROP "payload_hash", DROP "salt",
        ADD "number" BIGSERIAL, ADD CONSTRAINT "UQ_70196f05110e20f50bac9ca0190" UNIQUE ("number")`,
    );
  }
}
