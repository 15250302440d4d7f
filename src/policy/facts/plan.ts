import type { CivilDate } from "../calendar/civil-date";
import type {
  ConcreteServiceKind,
  DeliverableDocument,
  DeliveryKind,
  Objective,
  PlanInputSource,
  PlanKind,
  PlanParty,
  PlanStatus,
  ServiceKind,
} from "../vocabulary";

/** The treatment plan, and its way to the county (FP-PL, FP-PV-07, FP-PV-08). */

export interface PlanProcedure {
  description: string;
  responsible: string[];
}
export interface PlanGoal {
  statement: string;
  /** The programme's objective that it serves; plans of before have none (FP-PV-07). */
  objective?: Objective | null;
  measure: string | null;
  baseline: string | null;
  target: string | null;
  procedures: PlanProcedure[];
}
export interface PlanConcreteService {
  kind: ConcreteServiceKind;
  need: string;
  acquiringMethod: string | null;
  fundingNeeded: boolean;
  fundingArrangedOn: CivilDate | null;
}
/** A service of the programme that the plan provides (FP-PV-08). */
export interface PlanService {
  kind: ServiceKind;
  objective: Objective | null;
  /** Why it is deemed necessary: individual therapy is given only then. */
  necessity: string | null;
}
export interface PlanInput {
  source: PlanInputSource;
  name: string;
  givenOn: CivilDate;
}
export interface PlanSignature {
  party: PlanParty;
  name: string;
  signedOn: CivilDate;
}
export interface PlanFacts {
  id: string;
  kind: PlanKind;
  versionNumber: number;
  status: PlanStatus;
  goals: PlanGoal[];
  concreteServices: PlanConcreteService[];
  noConcreteServicesNeeded: boolean;
  /** Plans of before have none. */
  services?: PlanService[] | null;
  /** For how many weeks service is planned; null stands for the longest regular service (FP-HR-06). */
  plannedWeeks?: number | null;
  inputs: PlanInput[];
  signatures: PlanSignature[];
  finalisedOn: CivilDate | null;
  activatedOn: CivilDate | null;
}

export interface DeliveryFacts {
  id: string;
  document: DeliverableDocument;
  kind: DeliveryKind;
  deliveredOn: CivilDate;
  filedOn: CivilDate | null;
}
