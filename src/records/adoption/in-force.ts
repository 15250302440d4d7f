import type { EntityManager } from "typeorm";
import type { Edition, EditionId } from "../../policy/editions/edition";
import type { CivilDate } from "../../policy/calendar/civil-date";
import { editionOf } from "../edition/editions";
import type { Performer } from "../perform/performer";
import { Adoption } from "./adoption";

/** Every adoption, in the order of recording. */
export const adoptions = ({ dataSource }: Performer): Promise<Adoption[]> =>
  dataSource.manager.find(Adoption, { order: { number: "ASC" } });

/**
 * The edition in force in a county on a day: of the adoptions that reach it, the county's own come before the
 * state's, and the last recorded before the others (FP-PV-01, AMB-01).
 */
export async function editionInForce(
  manager: EntityManager,
  countyId: string | null,
  day: CivilDate,
): Promise<Edition> {
  return inForce(await editionReaching(manager, countyId, day), day);
}

/** What was found to be in force on a day; that nothing is, is the operator's to mend. */
export function inForce<T>(found: T | null, day: CivilDate): T {
  if (found === null)
    throw new Error(`No edition of the policy is in force on ${day}: adopt one from an earlier day.`);
  return found;
}

/** The edition that judges a case: the one it is pinned to or, for a draft, the one in force in its county. */
export const editionJudging = (
  manager: EntityManager,
  { editionId }: { editionId: EditionId | null },
  countyId: string,
  day: CivilDate,
): Promise<Edition> => (editionId ? editionOf(manager, editionId) : editionInForce(manager, countyId, day));

/** As `editionInForce`; null for a day before every adoption, and the state's own where no county is named. */
export async function editionReaching(
  manager: EntityManager,
  countyId: string | null,
  day: CivilDate,
): Promise<Edition | null> {
  const [row] = await manager.query<{ edition_id: EditionId }[]>(
    `select edition_id from adoption
      where (county_id = $1 or county_id is null) and from_day <= $2
      order by county_id is null, number desc limit 1`,
    [countyId, day],
  );
  return row ? editionOf(manager, row.edition_id) : null;
}
