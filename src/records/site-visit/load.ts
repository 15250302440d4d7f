import type { EntityManager } from "typeorm";
import type { SiteVisitInputs } from "../../policy/programme/site-visits";
import type { Loaded } from "../perform/programme-load";
import { checkCounty } from "../worker/named";
import { SiteVisit } from "./site-visit";

/** The visit that is about to be recorded. */
export async function loadSiteVisit(
  manager: EntityManager,
  { countyId }: SiteVisitInputs["recordSiteVisit"],
): Promise<Loaded<Record<never, never>>> {
  await checkCounty(manager, countyId);
  return { record: Object.assign(new SiteVisit(), { countyId }), facts: {} };
}
