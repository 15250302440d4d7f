import { createHash } from "node:crypto";
import type { Client } from "pg";
import { capacityNow } from "./capacity";

/** A statement that takes longer than this, in milliseconds, holds up those that were sent behind it. */
const SLOW = 40;
/** How many statements keep a name of their own on the connections: PostgreSQL holds a plan for each. */
const MOST_NAMES = 300;
/** From which use on a statement is worth a name. */
const OFTEN = 3;
/** How many statements are known, whether they come often and how long they take. */
const MOST_KNOWN = 5_000;

interface Known {
  uses: number;
  /** How long it takes when it is not kept waiting, in milliseconds: the least of late. */
  takes: number;
  name: string | null;
}

/** A connection, how many statements are on their way on it, and when the last of them was done. */
interface Lane {
  client: Promise<Client> | null;
  waiting: number;
  done: number;
}

/**
 * Connections that many statements share: each is sent without waiting for those before it. They carry single reading
 * statements and nobody's transaction. What comes again is prepared under a name; what is slow is left to the pool.
 */
export class Pipelines {
  private readonly lanes: Lane[];
  private readonly known = new Map<string, Known>();
  /** Those with a name, the one used last at the end. */
  private readonly named = new Map<string, Known>();

  constructor(
    private readonly newClient: () => Client,
    size: number,
    private readonly mostNames = MOST_NAMES,
  ) {
    this.lanes = Array.from({ length: size }, () => ({ client: null, waiting: 0, done: 0 }));
  }

  /** The rows of a statement; by the other way where it is new, or slow. */
  async ask<T>(text: string, values: unknown[], otherwise: () => Promise<T[]>): Promise<T[]> {
    if (this.lanes.length === 0) return otherwise();
    const known = this.knownBy(text);
    known.uses += 1;
    if (known.uses > 1 && known.takes < SLOW) return this.send<T>(known, text, values);
    // What was slow once is tried again after a while.
    known.takes *= 0.98;
    return otherwise();
  }

  async end(): Promise<void> {
    const lanes = this.lanes.splice(0);
    await Promise.all(lanes.map(async ({ client }) => (await client?.catch(() => null))?.end()));
  }

  private async send<T>(known: Known, text: string, values: unknown[]): Promise<T[]> {
    const lane = this.leastBusy();
    const name = this.nameOf(known, text);
    lane.waiting += 1;
    try {
      const client = await this.connected(lane);
      const sent = performance.now();
      const { rows } = await client.query<T & object>({ text, values, ...(name ? { name } : {}) });
      const now = performance.now();
      // Its turn began when the one before it was done. A busy machine makes all slow: the least tells what is its own.
      const took = now - Math.max(sent, lane.done);
      known.takes = Math.min(took, known.takes + (took - known.takes) / 50);
      lane.done = now;
      return rows;
    } finally {
      lane.waiting -= 1;
    }
  }

  private connected(lane: Lane): Promise<Client> {
    if (lane.client) return lane.client;
    const client = this.newClient();
    const gone = () => {
      lane.client = null;
    };
    client.on("error", gone);
    client.on("end", gone);
    lane.client = client.connect().then(() => client);
    lane.client.catch(gone);
    return lane.client;
  }

  private leastBusy(): Lane {
    return this.lanes.reduce((least, lane) => (lane.waiting < least.waiting ? lane : least));
  }

  private knownBy(text: string): Known {
    // A plan is made for one role: under another it would be made anew.
    const key = `${capacityNow()?.role ?? ""} ${text}`;
    const known = this.known.get(key) ?? { uses: 0, takes: 0, name: null };
    if (known.uses === 0) {
      if (this.known.size >= MOST_KNOWN) this.forget();
      this.known.set(key, known);
    }
    return known;
  }

  /** The name of what comes often; those that have not come for longest lose theirs. */
  private nameOf(known: Known, text: string): string | null {
    if (known.name !== null) {
      this.named.delete(known.name);
      this.named.set(known.name, known);
    } else if (known.uses >= OFTEN) {
      if (this.named.size >= this.mostNames) this.release(this.named.values().next().value!);
      const role = capacityNow()?.role ?? "";
      known.name = `read_${createHash("sha256").update(`${role} ${text}`).digest("hex").slice(0, 20)}`;
      this.named.set(known.name, known);
    }
    return known.name;
  }

  private release(known: Known): void {
    const { name } = known;
    if (name === null) return;
    this.named.delete(name);
    known.name = null;
    for (const { client } of this.lanes) void client?.then((one) => forgotten(one, name)).catch(() => {});
  }

  /** The statement that is known for longest is no longer. */
  private forget(): void {
    const [key, known] = this.known.entries().next().value!;
    this.known.delete(key);
    this.release(known);
  }
}

/** A connection prepares a statement again that it has forgotten: so it is told at once, and PostgreSQL in its turn. */
async function forgotten(client: Client, name: string): Promise<void> {
  const { parsedStatements } = (client as unknown as { connection: { parsedStatements: object } }).connection;
  const prepared = Object.keys(parsedStatements).filter((one) => one.startsWith(name));
  for (const one of prepared) {
    delete (parsedStatements as Record<string, unknown>)[one];
    await client.query(`DEALLOCATE "${one}"`);
  }
}
