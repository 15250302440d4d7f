import type { EditionId } from "../edition";
import type { Person } from "../people";

/** What the story has brought about so far: the ids that later acts speak of. */
export interface Story {
  edition: EditionId;
  countyId: string;
  /** What tells this family's case from those of other journeys. */
  caseNumber: string;
  specialistId: string;
  familyId: string;
  childId: string;
  referralId: string;
  planId: string;
  deliveryId: string;
  /** The link of the form that was handed out last. */
  link: string;
}

/** An act of the story: when, who, what in words, and the mutation with its input. */
export interface Act {
  at: Date;
  by: Person;
  what: string;
  mutation: string;
  /** All but the id of the case, which the runner adds, except to what the family does. */
  input: (story: Story) => Record<string, unknown>;
  /** How long it takes; it is recorded when it is over. */
  minutes?: number;
  /** Where in the story the id of the record belongs that the act made. */
  keeps?: "familyId" | "referralId" | "planId" | "deliveryId" | "link";
  /** One of several that the timeline tells as one: only the last is told. */
  untold?: boolean;
}

/** A day on which nobody acts and the calendar alone moves the case. */
export interface Look {
  at: Date;
  what: string;
}

export type Step = Act | Look;

export const isAct = (step: Step): step is Act => "mutation" in step;
