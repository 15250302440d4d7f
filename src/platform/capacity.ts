import { flow } from "./flow";

/** What the database's policies ask about whoever a statement runs for, each as `app.<name>`. */
export const settingNames = [
  "worker",
  "counties",
  "organization",
  "families_by_glass",
  "families_at_agency",
  "cases_at_agency",
  "workers_on_cases",
  "colleagues",
  "case_of_link",
] as const;
export type SettingName = (typeof settingNames)[number];

/** That someone is remembered, and whether they still are who they were. */
export interface Standing {
  /** The version of access that they were found at. */
  readonly epoch: string;
  /** What the statements that ran in their name found of it so far; once it is false it stays so. */
  holds?: boolean;
}

/** In whose name a statement runs: a role of the database, and what its policies ask. */
export interface Capacity {
  role: string;
  settings: Partial<Record<SettingName, string>>;
  /** Given for someone remembered: every statement then runs only as long as access is as it was. */
  standing?: Standing;
}

/** Nobody: the role that the server connects under. No policy is for it, so that it finds no row. */
export const nobody: Capacity = { role: "hearthline_app", settings: {} };

/** The server on its own account: what follows from a command for others, the clock, the command line. */
export const theServer: Capacity = { role: "hearthline_server", settings: {} };

/** In whose name the running code asks; undefined where nobody has said so. */
export const capacityNow = (): Capacity | undefined => flow.getStore()?.capacity;

/** Does work in a name; whatever the work waits for is done in it, too. */
export const actingAs = <T>(capacity: Capacity, work: () => T): T =>
  flow.run({ capacity, requestId: flow.getStore()?.requestId }, work);

/** Does work on the server's own account. It is to be as narrow as can be: here every row is found. */
export const asServer = <T>(work: () => T): T => actingAs(theServer, work);

/** Whoever comes to the door is nobody until `become` is told who they are. */
export const asYetNobody = <T>(work: () => T): T => actingAs(nobody, work);

/** From here on, what was begun by `asYetNobody` is done in this name. */
export function become(capacity: Capacity): void {
  const store = flow.getStore();
  if (!store?.capacity) throw new Error("Nobody came to the door whose name this could be.");
  store.capacity = capacity;
}

/** Whether an answer to whoever asks may leave: true for those looked up, of the remembered what is known so far. */
export function stillStands(): boolean | undefined {
  const standing = capacityNow()?.standing;
  return standing ? standing.holds : true;
}
