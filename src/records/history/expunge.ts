/** The act by which a payload is expunged: an entry of the same chain, whose own payload names what is gone. */
export const EXPUNGE = "expungeHistory";

/** The ids of the entries that such an act expunged. */
export function expungedBy(payload: unknown): string[] {
  const rows = Array.isArray(payload) ? (payload as { record?: unknown; id?: unknown }[]) : [];
  return rows.flatMap(({ record, id }) => (record === "HistoryEntry" && typeof id === "string" ? [id] : []));
}
