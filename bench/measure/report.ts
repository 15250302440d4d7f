import { titles, type OperationName } from "../work/operation";
import type { Result } from "./side-by-side";
import { ms, table, whole } from "./table";

const heads = [
  "",
  "requests/s",
  "ours is",
  "p50 ms",
  "p99 ms",
  "Node µs",
  "PostgreSQL µs",
  "bytes",
  "memory MB",
  "start ms",
];

/** What was measured of one operation, as a heading and a table. */
export function report(operation: OperationName, results: readonly Result[]): string {
  const ours = results.find(({ contestant }) => contestant.peer.name === "ours");
  const loaded = results.some((one) => one.loaded);
  const rows = results.map(({ contestant, full, loaded: at }) => [
    contestant.title,
    whole(full.rate),
    ours && contestant !== ours.contestant ? `${(ours.full.rate / full.rate).toFixed(2)}×` : "",
    ...[ms(full.p50), ms(full.p99), whole(full.node), full.postgres === null ? "" : whole(full.postgres)],
    ...[whole(full.bytes), whole(full.memory), whole(contestant.servers[0].startedIn)],
    ...(loaded ? [at ? ms(at.p50) : "", at ? ms(at.p99) : ""] : []),
  ]);
  const more = loaded ? ["p50 at load", "p99 at load"] : [];
  return `**${titles[operation]}**\n\n${table([...heads, ...more], rows)}`;
}
