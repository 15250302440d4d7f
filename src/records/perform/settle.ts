import { v7 as newId } from "uuid";
import type { EntityManager } from "typeorm";
import { asServer } from "../../platform/capacity";
import type { Change } from "../../policy/commands/change";
import type { Action } from "../../policy/commands/inputs";
import type { Accepted } from "../../policy/decide";
import type { Edition } from "../../policy/editions/edition";
import type { Case } from "../../policy/facts";
import { obligationsOf } from "../../policy/obligations";
import type { Family } from "../family/family";
import { appendHistory } from "../history/append";
import type { Obligation } from "../obligation/obligation";
import { addressed } from "./notices";
import { keepObligations } from "./obligations";
import { scopeChanges } from "./scope-columns";
import { writeChanges } from "./write";

/** A command that was decided and accepted, and who gave it. */
export interface Decided {
  action: Action;
  decision: Accepted;
  edition: Edition;
  family: Family;
  /** What was kept as owed before. */
  kept: readonly Obligation[];
  by: { workerId: string; name: string };
  now: Date;
  requestId: string | null;
}

const rowOf = (kase: Case, record: string, id: string): object | undefined => {
  if (record === "Referral") return kase.referral;
  if (record === "Family") return kase.family;
  const rows = Object.values(kase).filter(Array.isArray).flat() as { id?: string }[];
  return rows.find((row) => row.id === id);
};

/** Writes what was decided on a case: its rows, what is owed from then on, and the history. */
export async function settle(
  manager: EntityManager,
  { action, decision, edition, family, kept, by, now, requestId }: Decided,
): Promise<Change[]> {
  const { kase, citations } = decision;
  const { id: referralId, editionId } = kase.referral;
  const changes = [...decision.changes, ...scopeChanges(kase, family)];
  const written = await writeChanges(
    manager,
    await asServer(() => addressed(manager, changes, kase.referral, { countyId: family.countyId, at: now })),
    { createdAt: now, owner: { referralId } },
    (record, id) => rowOf(kase, record, id),
  );
  await appendHistory(manager, {
    at: now,
    actorId: by.workerId,
    actorName: by.name,
    action,
    editionId,
    citations,
    familyId: family.id,
    referralId,
    changes: written,
    requestId,
  });
  // What follows from it for the worklists comes last: the name changes once.
  const owed = obligationsOf(kase, edition);
  await asServer(() => keepObligations(manager, { referralId }, kept, owed, { newId, now }));
  return changes;
}
