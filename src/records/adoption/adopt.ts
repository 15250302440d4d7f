import { IsNull, MoreThanOrEqual, type EntityManager } from "typeorm";
import { editionIds, type EditionId } from "../../policy/editions/edition";
import { isCivilDate } from "../../policy/calendar/civil-date";
import { OperatorError } from "../../platform/operator-error";
import { keepSurveys } from "../survey/owed";
import { countiesNamed } from "../worker/provision";
import { Adoption } from "./adoption";

export interface AdoptionOrder {
  editionId: string;
  /** Null for the whole state. */
  countyName?: string | null;
  from: string;
  now: Date;
}

const isEdition = (id: string): id is EditionId => (editionIds as readonly string[]).includes(id);

/** Puts an edition in force from a day on; answers which earlier adoptions no longer take effect from then. */
export async function adopt(
  manager: EntityManager,
  { editionId, countyName, from, now }: AdoptionOrder,
): Promise<{ superseded: string[] }> {
  if (!isEdition(editionId)) {
    throw new OperatorError(`There is no edition ${editionId}; there are ${editionIds.join(" and ")}.`);
  }
  if (!isCivilDate(from)) throw new OperatorError(`${from} is no day; write it as in 1994-01-01.`);
  const [county] = !countyName ? [] : await countiesNamed(manager, [countyName]);
  const later = await manager.findBy(Adoption, {
    countyId: county ? county.id : IsNull(),
    fromDay: MoreThanOrEqual(from),
  });
  await manager.insert(Adoption, { editionId, countyId: county?.id ?? null, fromDay: from, recordedAt: now });
  await keepSurveys(manager, now);
  return { superseded: later.map((row) => `${row.editionId} from ${row.fromDay}`) };
}
