import type { RoleName } from "./roles";

/** Who is asking: loaded once a request, from the worker's own record. */
export interface Viewer {
  workerId: string;
  name: string;
  role: RoleName;
  countyIds: readonly string[];
}
