import type { EntityManager } from "typeorm";
import type { ProgrammeAction, ProgrammeInputs } from "../../policy/programme";
import { moveWhatIsDue } from "../calendar/move-due";
import { keepSiteVisits } from "../site-visit/owed";
import { keepTrainingOfHolder } from "../assignment/load";
import { keepSurveys } from "../survey/owed";
import { keepTraining } from "../training/owed";

/** What else a command outside any case makes true, in the same transaction, once its rows are written. */
export const afterwards: {
  [A in ProgrammeAction]?: (manager: EntityManager, input: ProgrammeInputs[A], now: Date) => Promise<void>;
} = {
  adoptEdition: (manager, _input, now) => keepSurveys(manager, now),
  addHoliday: (manager, { day }, now) => moveWhatIsDue(manager, day, now),
  removeHoliday: (manager, { day }, now) => moveWhatIsDue(manager, day, now),
  assignRole: (manager, { workerId }, now) => keepTraining(manager, workerId, now),
  endAssignment: (manager, { assignmentId }, now) => keepTrainingOfHolder(manager, assignmentId, now),
  deactivateWorker: (manager, { workerId }, now) => keepTraining(manager, workerId, now),
  recordTraining: (manager, { workerId }, now) => keepTraining(manager, workerId, now),
  recordHireDate: (manager, { workerId }, now) => keepTraining(manager, workerId, now),
  recordSiteVisit: (manager, { countyId }, now) => keepSiteVisits(manager, countyId, now),
  sendSurvey: (manager, _input, now) => keepSurveys(manager, now),
};
