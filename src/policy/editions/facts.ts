import type { CivilDate } from "../calendar/civil-date";
import type { EditionId, ParameterChanges, ShippedEditionId } from "./edition";

export const editionDraftStatuses = ["DRAFT", "SUBMITTED", "PUBLISHED", "WITHDRAWN"] as const;
export type EditionDraftStatus = (typeof editionDraftStatuses)[number];

/** An edition in the making: a shipped one with some parameters changed. Published, it never changes again. */
export interface EditionDraftFacts {
  id: string;
  status: EditionDraftStatus;
  base: ShippedEditionId;
  title: string;
  changes: ParameterChanges;
  reason: string;
  /** Who last wrote it; someone else publishes it. */
  authorId: string;
  /** Its id as an edition, once it is published. */
  editionId: EditionId | null;
}

export const adoptionProposalStatuses = ["PROPOSED", "ADOPTED", "WITHDRAWN"] as const;
export type AdoptionProposalStatus = (typeof adoptionProposalStatuses)[number];

export interface AdoptionFacts {
  id: string;
  editionId: EditionId;
  /** Null for the whole state. */
  countyId: string | null;
  fromDay: CivilDate;
}

export interface AdoptionProposalFacts extends AdoptionFacts {
  status: AdoptionProposalStatus;
  reason: string;
  /** Who proposed it; someone else adopts. */
  authorId: string;
}

/** A case went over to another edition; what it left is kept, so that it can be judged by it (FP-PV-01). */
export interface MigrationFacts {
  id: string;
  fromEditionId: EditionId;
  /** What that edition changes of its base. */
  fromChanges: ParameterChanges;
  toEditionId: EditionId;
  migratedAt: Date;
  reason: string;
}
