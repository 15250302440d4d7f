import type { Peer } from "../peers";
import type { Caseload } from "../work/caseload";
import type { Server } from "./server";

/** Whoever is measured: the processes of one server, on one caseload. */
export interface Contestant {
  title: string;
  peer: Peer;
  servers: Server[];
  caseload: Caseload;
}
