import { createHash } from "node:crypto";
import type { QueryRunner } from "typeorm";

/** A policy that was made from another table of roles must not outlive it. */
const dropAll = `
  DO $$ DECLARE policy record; BEGIN
    FOR policy IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' LOOP
      EXECUTE format('DROP POLICY %I ON public.%I', policy.policyname, policy.tablename);
    END LOOP;
  END $$`;

/**
 * Makes the policies of the tables equal to these statements, in the migrations' own transaction, unless they
 * are so already: a digest of what is in force is kept.
 */
export async function putInForce(
  runner: QueryRunner,
  statements: readonly string[],
  changed: boolean,
): Promise<void> {
  const digest = createHash("sha256").update(JSON.stringify(statements)).digest("hex");
  const [kept] = (await runner.query(`SELECT "digest" FROM "row_security"`)) as { digest: string }[];
  if (!changed && kept?.digest === digest) return;
  await runner.query([dropAll, ...statements].join(";\n"));
  await runner.query(`DELETE FROM "row_security"`);
  await runner.query(`INSERT INTO "row_security" ("digest") VALUES ($1)`, [digest]);
}
