import type { CivilDate } from "../calendar/civil-date";
import type { IncidentDecision, IncidentKind, Side } from "../vocabulary";

/** What comes to light of abuse and danger, and how it is met. */

/** New abuse or neglect, or safety that cannot be kept up at home (FP-NT-01, FP-NT-02, FP-NT-07). */
export interface IncidentFacts {
  id: string;
  kind: IncidentKind;
  learnedAt: Date;
  /** Of the notice, which is written with the report. */
  reportedAt: Date;
  reportedBySide: Side;
  acknowledgedAt: Date | null;
  escalatedAt: Date | null;
  decision: IncidentDecision | null;
  decidedAt: Date | null;
  /** The sides that took part in the evaluation. */
  decidedBySides: Side[];
}

export interface InvestigationFacts {
  id: string;
  incidentId: string;
  startedOn: CivilDate;
  concludedOn: CivilDate | null;
}
