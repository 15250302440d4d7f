import net from "node:net";

/** What a request came to. */
export interface Reply {
  status: number;
  body: Buffer;
}

const END = Buffer.from("\r\n\r\n");
const LAST = Buffer.from("0\r\n\r\n");

/** A request as it goes over the wire. */
export function onTheWire(path: string, headers: Record<string, string>, body: string): Buffer {
  const lines = [
    `POST ${path} HTTP/1.1`,
    "host: 127.0.0.1",
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}`);
}

/** Reads one reply off the front of what has come; undefined while it is not whole. */
function replyIn(buffer: Buffer): Reply | undefined {
  const head = buffer.indexOf(END);
  if (head < 0) return undefined;
  const text = buffer.toString("latin1", 0, head).toLowerCase();
  const status = Number(text.slice(9, 12));
  const at = text.indexOf("content-length: ");
  if (at >= 0) {
    const length = parseInt(text.slice(at + 16), 10);
    const from = head + END.length;
    return buffer.length < from + length ? undefined : { status, body: buffer.subarray(from, from + length) };
  }
  if (!buffer.subarray(-LAST.length).equals(LAST)) return undefined;
  return { status, body: unchunked(buffer.subarray(head + END.length)) };
}

function unchunked(buffer: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const line = buffer.indexOf("\r\n", at);
    const size = parseInt(buffer.toString("latin1", at, line), 16);
    if (!size) return Buffer.concat(parts);
    parts.push(buffer.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

/** A connection that is kept, with one request under way at a time. */
export class Connection {
  private received: Buffer[] = [];
  private done: ((reply: Reply) => void) | null = null;
  private failed: ((error: Error) => void) | null = null;

  private constructor(private readonly socket: net.Socket) {
    socket.setNoDelay(true);
    socket.on("data", (data) => this.take(data));
    socket.on("error", (error) => this.fail(error));
    socket.on("close", () => this.fail(new Error("The server closed the connection.")));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = net.connect(port, "127.0.0.1", () => resolve(new Connection(socket)));
      socket.once("error", reject);
    });
  }

  send(request: Buffer): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.done = resolve;
      this.failed = reject;
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(data: Buffer): void {
    this.received.push(data);
    const all = this.received.length === 1 ? data : Buffer.concat(this.received);
    const reply = replyIn(all);
    if (!reply) {
      this.received = [all];
      return;
    }
    this.received = [];
    const done = this.done;
    this.done = this.failed = null;
    done?.(reply);
  }

  private fail(error: Error): void {
    this.failed?.(error);
    this.done = this.failed = null;
  }
}
