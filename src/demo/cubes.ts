import type { DataSource } from "typeorm";
import { rolesThatMay } from "../access/ability";
import type { RoleName } from "../access/roles";
import { addMonths } from "../policy/calendar/civil-date";
import { quarterOf, quartersOf } from "../policy/calendar/quarters";
import { civilDateOf } from "../policy/calendar/zone";
import { holdersOf } from "../records/assignment/in-force";
import { CubePublication } from "../records/cube/cube-publication";
import { publishQuarter } from "../records/cube/publish";

/** The quarters of the last year that are closed are published, so that an analyst finds something. */
export async function publishQuarters(source: DataSource, now: Date): Promise<void> {
  const today = civilDateOf(now);
  const [by] = await holdersOf(source.manager, rolesThatMay("publishCubes") as RoleName[], { at: now });
  const current = quarterOf(today).name;
  for (const quarter of quartersOf({ from: addMonths(today, -12), to: today })) {
    const done = await source.manager.existsBy(CubePublication, { quarter: quarter.from });
    if (quarter.name === current || done) continue;
    const requestId = "demonstration of the cubes";
    const outcome = await publishQuarter(source, quarter, { by, now, requestId });
    if (!outcome.accepted)
      throw new Error(`Demonstration: publishCubes was refused for ${outcome.violations[0].code}.`);
  }
}
