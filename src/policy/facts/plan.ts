import type { CivilDate } from "../calendar/civil-date";
import type {
  ConcreteServiceKind,
  DeliverableDocument,
  DeliveryKind,
  PlanInputSource,
  PlanKind,
  PlanParty,
  PlanStatus,
} from "../vocabulary";

/** The treatment plan, and its way to the county. */

export interface PlanProcedure {
  description: string;
  responsible: string[];
}
export interface PlanGoal {
  statement: string;
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
