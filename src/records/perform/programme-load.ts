import type { EntityManager } from "typeorm";
import type { ProgrammeAction, ProgrammeFacts, ProgrammeInputs } from "../../policy/programme";
import { loadCalendar } from "../calendar/load";
import { loadPublication } from "../cube/load";
import { loadOnCallPlan, loadOnCallShift } from "../on-call/load";
import { loadSiteVisit } from "../site-visit/load";
import { loadSupervision } from "../supervision/load";
import { loadAnswer, loadRecipients } from "../survey/load";
import { loadHireDate, loadTraining } from "../training/load";
import { loadAdoption, loadEditionDraft, loadEditions } from "../edition/load";
import type { Performer } from "./performer";

/** What a command outside any case is about: the record that the viewer must be allowed to act on, and the facts. */
export interface Loaded<Facts> {
  record: object;
  facts: Facts;
  /** The family and the case in whose history it stands, where it concerns one. */
  of?: { familyId: string; referralId: string | null };
}

/** How each command's facts are brought, and locked against others who would change them. Exhaustive by type. */
export const programmeLoaders: {
  [A in ProgrammeAction]: (
    manager: EntityManager,
    input: ProgrammeInputs[A],
    performer: Performer,
  ) => Promise<Loaded<ProgrammeFacts[A]>>;
} = {
  addHoliday: loadCalendar,
  removeHoliday: loadCalendar,
  recordTraining: loadTraining,
  recordHireDate: loadHireDate,
  recordOnSiteSupervision: loadSupervision,
  recordClinicalSupervision: loadSupervision,
  recordMonitoring: loadSupervision,
  recordConsultationSession: loadSupervision,
  planOnCall: loadOnCallPlan,
  withdrawOnCall: loadOnCallShift,
  recordSiteVisit: loadSiteVisit,
  sendSurvey: loadRecipients,
  answerSurvey: loadAnswer,
  publishCubes: loadPublication,
  draftEdition: loadEditions,
  reviseEditionDraft: loadEditionDraft,
  submitEditionDraft: loadEditionDraft,
  publishEdition: loadEditionDraft,
  withdrawEditionDraft: loadEditionDraft,
  proposeAdoption: loadAdoption,
  adoptEdition: loadAdoption,
  withdrawAdoptionProposal: loadAdoption,
};
