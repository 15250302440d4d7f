import type { EntityManager } from "typeorm";
import type { ProgrammeAction, ProgrammeInputs } from "../../policy/programme";
import { moveWhatIsDue } from "../calendar/move-due";

/** What else a command outside any case makes true, in the same transaction, once its rows are written. */
export const afterwards: {
  [A in ProgrammeAction]?: (manager: EntityManager, input: ProgrammeInputs[A], now: Date) => Promise<void>;
} = {
  addHoliday: (manager, { day }, now) => moveWhatIsDue(manager, day, now),
  removeHoliday: (manager, { day }, now) => moveWhatIsDue(manager, day, now),
};
