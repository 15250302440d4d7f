import { Adoption } from "./adoption/adoption";
import { AdoptionProposal } from "./adoption/adoption-proposal";
import { Assessment } from "./assessment/assessment";
import { HolidayChange } from "./calendar/holiday-change";
import { Contact } from "./contact/contact";
import { County } from "./county/county";
import { Discontinuation } from "./discontinuation/discontinuation";
import { EditionDraft } from "./edition/edition-draft";
import { EditionMigration } from "./edition/edition-migration";
import { Family } from "./family/family";
import { Caregiver, Child, Removal } from "./family/person";
import { FollowUp } from "./follow-up/follow-up";
import { Answer } from "./history/answer";
import { HistoryEntry } from "./history/history-entry";
import { Notice } from "./notice/notice";
import { Obligation } from "./obligation/obligation";
import { DocumentDelivery } from "./plan/document-delivery";
import { TreatmentPlan } from "./plan/treatment-plan";
import { Concurrence } from "./referral/concurrence";
import { Referral } from "./referral/referral";
import { Waiver } from "./referral/waiver";
import { Worker } from "./worker/worker";

/** The records that have an identity and a reader's rule, by their names. */
export const readable = {
  County,
  Worker,
  Family,
  Child,
  Caregiver,
  Removal,
  Referral,
  EditionMigration,
  Waiver,
  Concurrence,
  Assessment,
  Contact,
  TreatmentPlan,
  DocumentDelivery,
  Discontinuation,
  FollowUp,
  Notice,
  Obligation,
  HistoryEntry,
  HolidayChange,
  EditionDraft,
  AdoptionProposal,
};
export type ReadableName = keyof typeof readable;

/** The records that a command may write: some have no identity for the API. */
export const writable = { ...readable, Adoption };

/** Every table. */
export const entities = [...Object.values(writable), Answer];
