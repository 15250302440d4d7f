import type { PartName } from "./roles";

/** Who is asking: loaded once a request, from the worker's own record. */
export interface Viewer {
  workerId: string;
  name: string;
  role: PartName;
  countyIds: readonly string[];
  /** The case of the link by which a family comes; a worker has none. */
  referralId?: string;
}

/** The family behind a link. It is no worker: what it does stands in the history under the family's own id. */
export const familyViewer = (familyId: string, referralId: string): Viewer => ({
  workerId: familyId,
  name: "The family",
  role: "FAMILY",
  countyIds: [],
  referralId,
});
