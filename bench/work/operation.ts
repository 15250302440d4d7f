import type { Asked, Viewer, Work } from "./viewers";

export const operations = ["page", "one", "log"] as const;
export type OperationName = (typeof operations)[number];

export const titles: Record<OperationName, string> = {
  page: "caseload page: 25 referrals, family, children, last 3 contacts, plans",
  one: "one referral: family, children, caregivers, last 10 contacts, plans",
  log: "log a contact",
};

/** What is logged: as a specialist writes it down. */
export interface Contact {
  type: "TELEPHONE";
  result: "COMPLETED";
  startedAt: string;
  durationMinutes: number;
  narrative: string;
}

/** One question, whichever server it goes to. */
export type Question =
  | { operation: "page"; viewer: Viewer }
  | ({ operation: "one" } & Asked)
  | ({ operation: "log"; contact: Contact } & Asked);

/** An HTTP request as a client sends it. */
export interface HttpRequest {
  path: string;
  headers: Record<string, string>;
  body: string;
}

export const NARRATIVE =
  "Called the mother: the week went well, the older child was at school every day. The visit on Thursday stays; she will have the papers of the clinic at hand.";

/** When contacts of one run began: in the last hours, and no two of a case at the same moment. */
const began = (now: number, index: number) => new Date(now - (120 + (index % 600)) * 60_000).toISOString();

/** Every question of an operation. */
export function questionsOf(operation: OperationName, work: Work, now: number): Question[] {
  if (operation === "page") return work.page.map((viewer) => ({ operation, viewer }));
  if (operation === "one") return work.one.map((asked) => ({ operation, ...asked }));
  const said = { type: "TELEPHONE", result: "COMPLETED", durationMinutes: 12, narrative: NARRATIVE } as const;
  return work.log.map((asked, index) => ({
    operation,
    ...asked,
    contact: { ...said, startedAt: began(now, index) },
  }));
}
