import { NIL, v7 as newId } from "uuid";
import type { EntityManager } from "typeorm";
import { workersThatMay } from "../../access/ability";
import { roles } from "../../access/roles";
import { OperatorError } from "../../platform/operator-error";
import { staffCommands } from "../../policy/programme/staff";
import { appendHistory } from "../history/append";
import { writeChanges } from "../perform/write";
import { holdersOf } from "./in-force";
import { loadNewWorker } from "./load";

/** Whom the operator makes an administrator, on the machine itself: over the API only an administrator could. */
export interface FirstAdministrator {
  name: string;
  /** The subject by which the agency's issuer of tokens knows them. */
  subject: string;
  /** Although there is one already: when nobody of them can be reached any more. */
  another: boolean;
  now: Date;
}

const operator = { workerId: NIL, name: "The operator, at the command line", side: null };

/** Registers someone and gives them the role that gives out all others. */
export async function registerAdministrator(
  manager: EntityManager,
  { name, subject: externalSubject, another, now }: FirstAdministrator,
): Promise<void> {
  const [role] = workersThatMay("assignRole");
  const facts = (await loadNewWorker(manager, { externalSubject })).facts;
  const there = await holdersOf(manager, [role], { at: now });
  if (there.length > 0 && !another)
    throw new OperatorError(
      `There is a ${roles[role].title} already: ${there.map(({ worker }) => worker.name).join(", ")}. ` +
        "Ask them, or say --another.",
    );
  const command = { input: { name, phone: null, externalSubject, hireDate: null }, by: operator, now, newId };
  const [found] = staffCommands.registerWorker.check!(facts, command).findings;
  if (found) throw new OperatorError(`${found.message} ${found.remedy}`);
  const [worker] = staffCommands.registerWorker.effect(facts, command);
  const assignment = { countyIds: [], organizationId: null, from: now, to: null, grantedById: null };
  const common = { createdAt: now, owner: {} };
  const written = await writeChanges(
    manager,
    [
      worker,
      {
        kind: "insert",
        record: "RoleAssignment",
        id: newId(),
        values: { ...assignment, workerId: worker.id, role, endedById: null, endedBecause: null },
      },
    ],
    common,
    () => undefined,
  );
  await appendHistory(manager, {
    at: now,
    actorId: operator.workerId,
    actorName: operator.name,
    action: "registerAdministrator",
    editionId: null,
    citations: [staffCommands.assignRole.saysWho],
    familyId: null,
    referralId: null,
    changes: written,
    requestId: null,
  });
}
