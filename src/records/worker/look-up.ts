import type { EntityManager } from "typeorm";
import type { RoleName } from "../../access/roles";
import { DEVELOPMENT_ISSUER, type Subject } from "../../platform/identity";
import { prepared, type Statement } from "../../platform/prepared";

/** A worker with the assignment in force at a moment, and for how long nothing but a change makes another of them. */
export interface FoundWorker {
  id: string;
  name: string;
  role: RoleName;
  countyIds: string[];
  organizationId: string | null;
  /** The families that are open to them by breaking the glass (HL-03). */
  familiesByGlass: string[];
  /** The version of access that this was read at. */
  epoch: string;
  /** The next moment at which time alone changes it, in milliseconds; null for none. */
  until: number | null;
}

const ms = (moment: string) => `floor(extract(epoch from ${moment}) * 1000)::float8`;

/**
 * All that is asked at the door in one statement, so that it is of one moment. `inForce` of an assignment and of
 * broken glass say the same of many.
 */
const by = (column: string): Statement => ({
  name: `hearthline_worker_by_${column}`,
  text: `
    select worker.id, worker.name, held.role, held.county_ids as "countyIds",
      held.organization_id as "organizationId", (select version from access_epoch) as epoch,
      coalesce(glass.families, '{}') as "familiesByGlass", least(${ms(`held."to"`)}, glass.until) as until
    from worker
    join role_assignment held on held.worker_id = worker.id
      and held."from" <= $2 and (held."to" is null or held."to" > greatest(held."from", $2))
    left join lateral (
      select array_agg(distinct family_id) filter (where begun <= $2) as families,
        min(${ms("case when begun <= $2 then over else begun end")}) as until
      from (select family_id, "from" as begun, least(until, ended_at) as over
        from glass_break where worker_id = worker.id) broken
      where over > $2
    ) glass on true
    where worker.active and worker.${column} = $1`,
});
const byId = by("id");
const byExternalSubject = by("external_subject");

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The worker behind a token's subject at a moment; null for one who has no role here then. */
export async function workerBehind(
  manager: EntityManager,
  { sub, issuer }: Subject,
  now: Date,
): Promise<FoundWorker | null> {
  // Other issuers may name people by ids that look like ours, and they are none of ours.
  const statement = issuer === DEVELOPMENT_ISSUER && uuid.test(sub) ? byId : byExternalSubject;
  const [found] = await prepared<FoundWorker>(manager, statement, [sub, now]);
  return found ?? null;
}
