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
  const oursOn = ({ contestant: { caseload } }: Result) =>
    results.find(({ contestant }) => contestant.peer.name === "ours" && contestant.caseload === caseload);
  const ratio = (one: Result): string => {
    const ours = oursOn(one);
    return ours && ours !== one ? `${(ours.full.rate / one.full.rate).toFixed(2)}×` : "";
  };
  const loaded = results.some((one) => one.loaded);
  const cells = (one: Result): string[] => {
    const { contestant, full, loaded: at } = one;
    return [
      ...[contestant.title, whole(full.rate), ratio(one), ms(full.p50), ms(full.p99), whole(full.node)],
      ...[full.postgres === null ? "" : whole(full.postgres), whole(full.bytes), whole(full.memory)],
      whole(contestant.servers[0].startedIn),
      ...(loaded ? [at ? ms(at.p50) : "", at ? ms(at.p99) : ""] : []),
    ];
  };
  const more = loaded ? ["p50 at load", "p99 at load"] : [];
  return `**${titles[operation]}**\n\n${table([...heads, ...more], results.map(cells))}`;
}
