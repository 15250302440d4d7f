import type { Load } from "../load/load";
import type { Told } from "../load/orders";
import type { Cluster } from "../database/cluster";
import { childrenOf, cpuOf, memoryOf } from "../servers/proc";
import type { Server } from "../servers/server";

/** What one round of one server came to. */
export interface Measured {
  rate: number;
  p50: number;
  p99: number;
  most: number;
  /** Microseconds of processor time a request; null where the kernel does not tell. */
  node: number;
  postgres: number | null;
  memory: number;
  bytes: number;
}

const postgresCpu = ({ pid }: Cluster): Map<number, number> | null =>
  pid === null ? null : new Map([pid, ...childrenOf(pid)].map((one) => [one, cpuOf(one)]));

/** What was taken between two looks; a process that came in between began at nothing. */
function taken(before: Map<number, number> | null, after: Map<number, number> | null): number | null {
  if (!before || !after) return null;
  return [...after].reduce((sum, [pid, cpu]) => sum + cpu - (before.get(pid) ?? 0), 0);
}

/** What there is to measure with. */
export interface Bench {
  load: Load;
  cluster: Cluster;
}

export interface Wanted {
  name: string;
  concurrency: number;
  seconds: number;
  rate?: number;
}

/** Loads one server, or several processes of it, for so long, and measures what it took. */
export async function round({ load, cluster }: Bench, servers: Server[], wanted: Wanted): Promise<Measured> {
  const nodes = () => servers.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
  const [node, postgres] = [nodes(), postgresCpu(cluster)];
  const told = await load.run({ ...wanted, ports: servers.map(({ port }) => port) });
  const [nodeAfter, postgresAfter] = [nodes(), postgresCpu(cluster)];
  const inPostgres = taken(postgres, postgresAfter);
  return {
    rate: told.count / told.seconds,
    ...{ p50: told.p50, p99: told.p99, most: told.most },
    node: (nodeAfter - node) / told.count,
    postgres: inPostgres === null ? null : inPostgres / told.count,
    memory: servers.reduce((sum, { pid }) => sum + memoryOf(pid), 0),
    bytes: told.bytes / told.count,
  };
}

const STEADY = 0.05;
const AT_MOST = 12;

const steady = (rates: readonly number[]): boolean => {
  const last = rates.slice(-3);
  return last.length === 3 && (Math.max(...last) - Math.min(...last)) / Math.max(...last) < STEADY;
};

/** Asks until the figure of three seconds running is steady, and at least for so long. */
export async function warmUp(
  { load }: Bench,
  servers: Server[],
  { name, concurrency, atLeast }: Omit<Wanted, "seconds"> & { atLeast: number },
): Promise<void> {
  const rates: number[] = [];
  while (rates.length < atLeast || (!steady(rates) && rates.length < AT_MOST)) {
    const ports = servers.map(({ port }) => port);
    const { count, seconds }: Told = await load.run({ name, ports, concurrency, seconds: 1 });
    rates.push(count / seconds);
  }
}
