import { Connection, onTheWire, type Reply } from "./connection";
import type { Order, Told } from "./orders";

/** The process that makes the load: it takes orders from the one that measures, one at a time. */
const prepared = new Map<string, { requests: Buffer[]; turn: number }>();

const ERRORS = Buffer.from('"errors"');
const REFUSED = Buffer.from('"refusal":{');
const isAnswer = ({ status, body }: Reply): boolean =>
  status === 200 && body.indexOf(ERRORS) < 0 && body.indexOf(REFUSED) < 0;

interface Tally {
  took: number[];
  bytes: number;
  wrong: string | null;
}

async function ask(connection: Connection, name: string, tally: Tally, since?: number): Promise<void> {
  const work = prepared.get(name)!;
  const request = work.requests[work.turn++ % work.requests.length];
  const began = since ?? performance.now();
  const reply = await connection.send(request);
  tally.took.push(performance.now() - began);
  tally.bytes += reply.body.length;
  if (!isAnswer(reply)) tally.wrong ??= `${reply.status} ${reply.body.toString().slice(0, 500)}`;
}

type Run = Extract<Order, { kind: "run" }>;

/** Each connection asks as soon as it is answered. */
async function closed(connections: Connection[], { name, seconds }: Run, tally: Tally): Promise<void> {
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    connections.map(async (connection) => {
      while (performance.now() < until) await ask(connection, name, tally);
    }),
  );
}

/** Requests fall due by the clock; one that finds no free connection waits, and its waiting counts. */
async function open(connections: Connection[], { name, seconds, rate }: Run, tally: Tally): Promise<void> {
  const began = performance.now();
  const total = Math.floor(rate! * seconds);
  let next = 0;
  await Promise.all(
    connections.map(async (connection) => {
      while (next < total) {
        const due = began + (next++ / rate!) * 1000;
        while (performance.now() < due) await pause(due - performance.now());
        await ask(connection, name, tally, due);
      }
    }),
  );
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => (ms > 2 ? setTimeout(resolve, ms - 1.5) : setImmediate(resolve)));

async function run(order: Run): Promise<Told> {
  const connections = await Promise.all(
    Array.from({ length: order.concurrency }, (_, index) =>
      Connection.open(order.ports[index % order.ports.length]),
    ),
  );
  const tally: Tally = { took: [], bytes: 0, wrong: null };
  const began = performance.now();
  await (order.rate === undefined ? closed : open)(connections, order, tally);
  const seconds = (performance.now() - began) / 1000;
  for (const connection of connections) connection.close();
  const sorted = Float64Array.from(tally.took).sort();
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  const { bytes, wrong } = tally;
  return { count: sorted.length, seconds, p50: at(0.5), p99: at(0.99), most: at(1), bytes, wrong };
}

process.on("message", (order: Order) => {
  if (order.kind === "requests") {
    const requests = order.requests.map(({ path, headers, body }) => onTheWire(path, headers, body));
    prepared.set(order.name, { requests, turn: 0 });
    process.send!({ ready: true });
    return;
  }
  run(order).then(
    (told) => process.send!({ told }),
    (error: unknown) => process.send!({ failed: String(error) }),
  );
});
