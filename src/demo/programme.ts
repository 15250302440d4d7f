import type { DataSource, EntityManager } from "typeorm";
import { abilityOf } from "../access/ability";
import { DEVELOPMENT_ISSUER } from "../platform/identity";
import type { ProgrammeAction, ProgrammeInputs } from "../policy/programme";
import { inForce } from "../records/assignment/in-force";
import type { RoleAssignment } from "../records/assignment/role-assignment";
import { County } from "../records/county/county";
import { HistoryEntry } from "../records/history/history-entry";
import { perform } from "../records/perform/perform";
import { findViewer } from "../records/worker/viewer";
import { acts, type ProgrammeAct } from "./programme-acts";
import { within } from "./stage";

/** How the history tells that this part was loaded. */
const REQUEST = "demonstration of the programme";

const byName = (a: RoleAssignment, b: RoleAssignment): number =>
  a.worker.name.localeCompare(b.worker.name) || a.workerId.localeCompare(b.workerId);

/** What was done outside any case by the workers who are there, in one transaction and once. */
export async function loadProgramme(source: DataSource, now: Date): Promise<void> {
  if (await source.manager.existsBy(HistoryEntry, { requestId: REQUEST })) return;
  await source.transaction(async (manager) => {
    const staff = (await inForce(manager, now).getMany()).sort(byName);
    const ids = new Map<string, string>();
    for (const act of acts(staff, await manager.find(County), now)) {
      const id = await give(within(source, manager), manager, act, ids);
      if (act.keepAs && id) ids.set(act.keepAs, id);
    }
  });
}

/** Gives a command, which must be accepted; answers the id of its record. */
async function give(
  dataSource: DataSource,
  manager: EntityManager,
  { by, at, action, input }: ProgrammeAct,
  ids: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  const viewer = (await findViewer(manager, { sub: by, issuer: DEVELOPMENT_ISSUER }, at))!;
  const performer = { viewer, ability: abilityOf(viewer), dataSource, now: at, requestId: REQUEST };
  const envelope = { on: null, idempotencyKey: null, expectedVersion: null };
  const outcome = await perform<ProgrammeAction>(
    performer,
    action,
    envelope,
    input(ids) as ProgrammeInputs[ProgrammeAction],
  );
  if (!outcome.accepted)
    throw new Error(`Demonstration: ${action} was refused for ${outcome.violations[0].code}.`);
  return outcome.subject?.id;
}
