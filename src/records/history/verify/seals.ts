import { anchorsIn, type Anchor } from "../../../platform/chain/anchors";
import { GENESIS, instantSql } from "../../../platform/chain/link";
import { rootOf, type Head, type Sealing } from "../seal";
import type { Ask } from "./chain";
import { inSeal, type Fault } from "./fault";

export interface SealsChecked {
  seals: number;
  anchored: number;
  /** When the last anchored seal was made. */
  lastAnchored: string | null;
  faults: Fault[];
}

interface Seal extends Sealing {
  chains: number;
  root: Buffer;
}

const PAGE = 500;

async function* sealsOf(ask: Ask): AsyncGenerator<Seal> {
  for (let after = -1; ;) {
    const rows = await ask<Seal>(
      `SELECT seal::int, ${instantSql("at")} AS at, chains, previous, root, watermark::text FROM history_seal WHERE seal > $1 ORDER BY seal LIMIT ${PAGE}`,
      [after],
    );
    yield* rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.seal;
  }
}

/** Every seal follows from the heads that it names and from the seal before, and is the one that was anchored. */
export async function verifySeals(ask: Ask, anchorFile: string): Promise<SealsChecked> {
  const faults: Fault[] = [];
  const anchors = new Anchors(anchorFile);
  let last = 0;
  let previous: Buffer = GENESIS;
  for await (const seal of sealsOf(ask)) {
    for (let missing = last + 1; missing < seal.seal; missing += 1)
      faults.push(inSeal("SEAL_MISSING", missing, "the seal is not there"));
    faults.push(...(await forged(ask, seal, previous, last + 1 === seal.seal)));
    faults.push(...(await anchors.upTo(seal.seal)).flatMap((anchor) => compared(anchor, seal)));
    [last, previous] = [seal.seal, seal.root];
  }
  for (const { seal } of await anchors.upTo(Infinity))
    if (seal > last) faults.push(inSeal("SEAL_MISSING", seal, "the seal was anchored and is not there"));
  faults.push(...(await orphans(ask)));
  return { seals: last, anchored: anchors.last?.seal ?? 0, lastAnchored: anchors.last?.at ?? null, faults };
}

async function forged(ask: Ask, seal: Seal, previous: Buffer, follows: boolean): Promise<Fault[]> {
  const heads = await ask<Head>("SELECT chain, length, head FROM history_sealed_head WHERE seal = $1", [
    seal.seal,
  ]);
  const sound =
    heads.length === seal.chains &&
    (!follows || seal.previous.equals(previous)) &&
    seal.root.equals(rootOf(seal, heads));
  return sound ? [] : [inSeal("SEAL_FORGED", seal.seal, "its root does not follow from what it seals")];
}

/** An anchor of a seal that is missing was told with the gap. */
const compared = (anchor: Anchor, { seal, root, at }: Seal): Fault[] =>
  anchor.seal === seal && (anchor.root !== root.toString("hex") || anchor.at !== at)
    ? [inSeal("NOT_AS_ANCHORED", seal, "another root was anchored outside the database")]
    : [];

/** Heads that say they were sealed by a seal that is none. */
async function orphans(ask: Ask): Promise<Fault[]> {
  const rows = await ask<{ seal: number }>(
    `SELECT DISTINCT seal::int FROM history_sealed_head h
      WHERE NOT EXISTS (SELECT FROM history_seal s WHERE s.seal = h.seal) ORDER BY 1`,
    [],
  );
  return rows.map(({ seal }) => inSeal("SEAL_MISSING", seal, "heads name a seal that is not there"));
}

/** The anchors of a file in step with the seals. */
class Anchors {
  last: Anchor | null = null;
  private readonly lines: AsyncGenerator<Anchor>;
  private waiting: Anchor | null = null;

  constructor(file: string) {
    this.lines = anchorsIn(file);
  }

  /** The anchors up to a seal that have not been told yet. */
  async upTo(seal: number): Promise<Anchor[]> {
    const told: Anchor[] = [];
    for (;;) {
      const next = this.waiting ?? ((await this.lines.next()) as IteratorResult<Anchor, undefined>).value;
      this.waiting = next ?? null;
      if (!next || next.seal > seal) return told;
      told.push((this.last = next));
      this.waiting = null;
    }
  }
}
