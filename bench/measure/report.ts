import { titles, type OperationName } from "../work/operation";
import type { Result } from "./side-by-side";
import { ms, table, whole } from "./table";

/** What was measured of one operation, as a heading and a table. */
export function report(operation: OperationName, results: readonly Result[]): string {
  const ours = results.find(({ running }) => running.peer.name === "ours");
  const loaded = results.some((one) => one.loaded);
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
  const more = loaded ? ["p50 at load", "p99 at load"] : [];
  const rows = results.map(({ running: { peer, server }, full, loaded: at }) => [
    peer.title,
    whole(full.rate),
    ours && peer.name !== "ours" ? `${(ours.full.rate / full.rate).toFixed(2)}×` : "",
    ms(full.p50),
    ms(full.p99),
    whole(full.node),
    full.postgres === null ? "" : whole(full.postgres),
    whole(full.bytes),
    whole(full.memory),
    whole(server.startedIn),
    ...(loaded ? [at ? ms(at.p50) : "", at ? ms(at.p99) : ""] : []),
  ]);
  return `**${titles[operation]}**\n\n${table([...heads, ...more], rows)}`;
}
