/** What is wrong with a history. */
export type FaultKind =
  | "EDITED"
  | "MISSING"
  | "TWICE"
  | "PAYLOAD_EDITED"
  | "PAYLOAD_GONE"
  | "HEAD_FORGED"
  | "TRUNCATED"
  | "REWRITTEN"
  | "SEAL_FORGED"
  | "SEAL_MISSING"
  | "NOT_AS_ANCHORED"
  | "UNKNOWN_CHAIN";

/** A fault and its place: a chain and its entries from one place to another, or a seal. */
export interface Fault {
  kind: FaultKind;
  chain: string | null;
  from: number | null;
  to: number | null;
  seal: number | null;
  says: string;
}

export const inChain = (
  kind: FaultKind,
  chain: string,
  [from, to]: readonly [number, number],
  says: string,
  seal: number | null = null,
): Fault => ({ kind, chain, from, to, seal, says });

export const inSeal = (kind: FaultKind, seal: number, says: string): Fault => ({
  ...{ kind, seal, says },
  ...{ chain: null, from: null, to: null },
});

const placeOf = ({ chain, from, to, seal }: Fault): string => {
  const entries = from === to ? `entry ${from}` : `entries ${from} to ${to}`;
  return chain === null ? `seal ${seal}` : `${chain}, ${entries}${seal === null ? "" : ` (seal ${seal})`}`;
};

export const inWords = (fault: Fault): string => `${fault.kind} in ${placeOf(fault)}: ${fault.says}`;
