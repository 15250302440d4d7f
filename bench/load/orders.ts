import type { HttpRequest } from "../work/operation";

/** What the process that makes the load is told. */
export type Order =
  | { kind: "requests"; name: string; requests: HttpRequest[] }
  | {
      kind: "run";
      name: string;
      ports: number[];
      concurrency: number;
      seconds: number;
      /** So many a second, whatever comes back; without it, each connection asks as soon as it is answered. */
      rate?: number;
    };

/** What it tells when it is done. */
export interface Told {
  count: number;
  seconds: number;
  p50: number;
  p99: number;
  most: number;
  bytes: number;
  /** The first answer that was none, if any. */
  wrong: string | null;
}
