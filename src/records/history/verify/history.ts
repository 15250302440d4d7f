import { verifyChain, type Ask } from "./chain";
import type { Fault } from "./fault";
import { ledgers } from "./ledger";
import { verifySeals, type SealsChecked } from "./seals";

export interface HistoryChecked {
  chains: number;
  entries: number;
  unsealed: number;
  expunged: number;
  seals: Omit<SealsChecked, "faults">;
  faults: number;
}

const PAGE = 500;
const sources = ["history_chain", "history_sealed_head", ...ledgers.map(({ table }) => table)];

/** Every chain that anything speaks of. */
async function* chainsOf(ask: Ask): AsyncGenerator<string> {
  const parts = sources.map(
    (table) => `(SELECT DISTINCT chain FROM ${table} WHERE chain > $1 ORDER BY chain LIMIT ${PAGE})`,
  );
  for (let after = ""; ;) {
    const rows = await ask<{ chain: string }>(`${parts.join(" UNION ")} ORDER BY chain LIMIT ${PAGE}`, [
      after,
    ]);
    for (const { chain } of rows) yield chain;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.chain;
  }
}

/** Verifies the whole history in bounded memory, telling each fault as it is found. */
export async function verifyHistory(
  ask: Ask,
  anchorFile: string,
  tell: (fault: Fault) => void,
): Promise<HistoryChecked> {
  const { faults, ...seals } = await verifySeals(ask, anchorFile);
  faults.forEach(tell);
  const sum = { chains: 0, entries: 0, unsealed: 0, expunged: 0, seals, faults: faults.length };
  for await (const chain of chainsOf(ask)) {
    const checked = await verifyChain(ask, chain);
    checked.faults.forEach(tell);
    sum.chains += 1;
    sum.entries += checked.entries;
    sum.unsealed += checked.unsealed;
    sum.expunged += checked.expunged;
    sum.faults += checked.faults.length;
  }
  return sum;
}
