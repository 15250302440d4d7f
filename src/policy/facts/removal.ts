import type { CivilDate } from "../calendar/civil-date";
import type { CareSystem, DhsCaseType, PlacementSetting, RemovalCause } from "../vocabulary";

/** Children away from home, and what becomes of the agency's own case. */

export interface RemovalFacts {
  id: string;
  childId: string;
  removedOn: CivilDate;
  returnedOn: CivilDate | null;
  cause: RemovalCause;
}

/** Where a removed child is for some days, and which system answers for the care (FP-DF-01, FP-CO-04). */
export interface PlacementFacts {
  id: string;
  removalId: string;
  childId: string;
  setting: PlacementSetting;
  system: CareSystem;
  placedOn: CivilDate;
  endedOn: CivilDate | null;
}

/** The agency's own case became one of another type on a day (FP-FT-03, AMB-25). */
export interface CaseTypeChangeFacts {
  id: string;
  typeBefore: DhsCaseType;
  type: DhsCaseType;
  effectiveOn: CivilDate;
}
