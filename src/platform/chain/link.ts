import { createHash, randomBytes } from "node:crypto";
import { canonical } from "./canonical";

export const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** What the first entry of every chain follows. */
export const GENESIS = Buffer.alloc(32);

const eightBytes = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
};

/** The hash of an entry: what went before it, its place, and what it says. PostgreSQL reckons the same in `append`. */
export const linked = (previous: Buffer, seq: number, content: Buffer): Buffer =>
  sha256(previous, eightBytes(seq), content);

/** What an entry says, as one hash. */
export const contentOf = (fields: Record<string, unknown>): Buffer => sha256(canonical(fields));

export const newSalt = (): Buffer => randomBytes(16);

/** What stands for the payload in the chain: with the salt gone, nobody can guess from it what was expunged. */
export const payloadHashOf = (salt: Buffer, payload: unknown): Buffer => sha256(salt, canonical(payload));

/** An instant as the chain says it: to the microsecond, which is as fine as the database keeps it. */
export const instantOf = (at: Date): string => at.toISOString().replace("Z", "000Z");

/** SQL that says a timestamptz the same way. */
export const instantSql = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
