import type { CivilDate } from "../calendar/civil-date";
import type { TreatmentStatus } from "../lifecycle/states";
import type {
  Attainment,
  FunctioningDomain,
  MeasureOccasion,
  Respondent,
  SatisfactionAspect,
  SatisfactionPoint,
  SatisfactionStatus,
} from "../vocabulary";

/** What the programme is evaluated by in a case (FP-EV, FP-OM). */

export interface SatisfactionAnswer {
  aspect: SatisfactionAspect;
  /** From 1, not at all, to 5, wholly. */
  rating: number;
}
/** A form that was handed to the family, who alone answers it, through a link (FP-EV-02). */
export interface SatisfactionFormFacts {
  id: string;
  point: SatisfactionPoint;
  respondent: Respondent;
  /** As last written: a form that was not answered in time has expired all the same. */
  status: SatisfactionStatus;
  /** What is kept of the link: nobody can make the link of it. */
  linkHash: string;
  issuedAt: Date;
  expiresAt: Date;
  /** When it was answered or declined. */
  completedAt: Date | null;
  answers: SatisfactionAnswer[];
}

export interface GoalRating {
  /** The goal's place in the plan, from 1. */
  goal: number;
  statement: string;
  attainment: Attainment;
  note: string | null;
}
/** The goal attainment form, gone through in a phase of treatment (FP-EV-05). */
export interface GoalAttainmentFacts {
  id: string;
  phase: TreatmentStatus;
  planId: string;
  reviewedOn: CivilDate;
  ratings: GoalRating[];
}

/** A measure of how the family functions, taken before or after services (FP-OM-02). */
export interface FunctioningMeasureFacts {
  id: string;
  domain: FunctioningDomain;
  occasion: MeasureOccasion;
  instrument: string;
  score: number;
  higherIsBetter: boolean;
  measuredOn: CivilDate;
}
