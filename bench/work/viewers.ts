import { rowsOf } from "../database/cluster";
import { pick, seeded } from "../caseload/random";

/** Whoever asks: a supervisor sees the county, a specialist the cases that are theirs or await one. */
export interface Viewer {
  workerId: string;
  role: "ASWS" | "FPS_WORKER";
  countyId: string;
}

/** What is asked: by whom, and of which case. */
export interface Asked {
  viewer: Viewer;
  referralId: string;
}

/** The questions of a run. */
export interface Work {
  page: Viewer[];
  one: Asked[];
  log: Asked[];
}

const viewersOf = `
  SELECT held.worker_id AS "workerId", held.role::text AS role, held.county_ids[1] AS "countyId"
  FROM role_assignment held JOIN worker ON worker.id = held.worker_id
  WHERE held.role = $1 AND held."to" IS NULL AND worker.id::text LIKE '01900000-%'
  ORDER BY hashtextextended(worker.id::text, $2) LIMIT 500`;

const casesOf = `
  SELECT r.id AS "referralId", r.assigned_worker_id AS "workerId", r.county_id AS "countyId"
  FROM referral r WHERE r.assigned_worker_id::text LIKE '01900000-%' AND NOT r.sealed AND status = ANY ($1)
  ORDER BY hashtextextended(r.id::text, $2) LIMIT $3`;

const serving = ["INTENSIVE", "MAINTENANCE", "EXTENDED"];
const anyStatus = [...serving, "ACCEPTED", "FOLLOW_UP", "TERMINATED", "CLOSED", "ASSESSING", "NOT_ACCEPTED"];

/** Draws who asks for what: the same for the same caseload and seed. */
export async function drawWork(url: string, seed: number): Promise<Work> {
  const of = (role: string) => rowsOf<Viewer>(url, viewersOf, [role, seed]);
  const supervisors = await of("ASWS");
  const specialists = await of("FPS_WORKER");
  const random = seeded(seed);
  const cases = (statuses: string[], salt: number, limit: number) =>
    rowsOf<{ referralId: string; workerId: string; countyId: string }>(url, casesOf, [
      statuses,
      seed + salt,
      limit,
    ]);
  const asked = (found: Awaited<ReturnType<typeof cases>>): Asked[] =>
    found.map(({ referralId, workerId, countyId }) => ({
      referralId,
      viewer: { workerId, countyId, role: "FPS_WORKER" },
    }));
  return {
    page: Array.from({ length: 1000 }, (_, index) => pick(random, index % 2 ? supervisors : specialists)),
    one: asked(await cases(anyStatus, 1, 4000)),
    log: asked(await cases(serving, 2, 1500)),
  };
}
