import type { EntityManager } from "typeorm";
import type { SiteVisitInputs } from "../../policy/programme/site-visits";
import type { Performer } from "../perform/performer";
import type { Loaded } from "../perform/programme-load";
import { checkCounty } from "../worker/named";
import { keepSiteVisits } from "./owed";
import { SiteVisit } from "./site-visit";

/** The visit that is about to be recorded. */
export async function loadSiteVisit(
  manager: EntityManager,
  { countyId }: SiteVisitInputs["recordSiteVisit"],
  { now }: Performer,
): Promise<Loaded<Record<never, never>>> {
  await checkCounty(manager, countyId);
  return {
    record: Object.assign(new SiteVisit(), { countyId }),
    facts: {},
    afterwards: () => keepSiteVisits(manager, countyId, now),
  };
}
