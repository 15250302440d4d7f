import type { EntityManager } from "typeorm";
import type { ProgrammeAction, ProgrammeFacts, ProgrammeInputs } from "../../policy/programme";
import {
  loadEnding,
  loadNewAssignment,
  loadNewOrganization,
  loadNewWorker,
  loadStanding,
} from "../assignment/load";
import { loadGlassBreak, loadGlassToBreak } from "../break-glass/load";
import { loadCalendar } from "../calendar/load";
import { loadCourtPacket, loadPreparation } from "../court-packet/load";
import { loadPublication } from "../cube/load";
import { loadOnCallPlan, loadOnCallShift } from "../on-call/load";
import { loadFamilyToSeal, loadSeal } from "../seal/load";
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
  registerWorker: loadNewWorker,
  deactivateWorker: loadStanding,
  reactivateWorker: loadStanding,
  registerOrganization: loadNewOrganization,
  assignRole: loadNewAssignment,
  endAssignment: loadEnding,
  recordTraining: loadTraining,
  recordHireDate: loadHireDate,
  recordOnSiteSupervision: loadSupervision,
  recordClinicalSupervision: loadSupervision,
  recordMonitoring: loadSupervision,
  recordConsultationSession: loadSupervision,
  planOnCall: loadOnCallPlan,
  withdrawOnCall: loadOnCallShift,
  breakGlass: loadGlassToBreak,
  endGlassBreak: loadGlassBreak,
  reviewGlassBreak: loadGlassBreak,
  sealFamily: loadFamilyToSeal,
  unsealFamily: loadSeal,
  recordSiteVisit: loadSiteVisit,
  sendSurvey: loadRecipients,
  answerSurvey: loadAnswer,
  prepareCourtPacket: loadPreparation,
  releaseCourtPacket: loadCourtPacket,
  withdrawCourtPacket: loadCourtPacket,
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
