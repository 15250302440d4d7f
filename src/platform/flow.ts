import { AsyncLocalStorage } from "node:async_hooks";
import type { Capacity } from "./capacity";

/** What goes with a piece of work wherever it leads: in whose name it is done, and for which request. */
export interface Flow {
  capacity?: Capacity;
  requestId?: string;
}

/** The one store of its kind: each would cost every promise something. */
export const flow = new AsyncLocalStorage<Flow>();
