import { InputType } from "type-graphql";
import type {
  ConcreteServiceKind,
  DeliverableDocument,
  DeliveryKind,
  Objective,
  PlanInputSource,
  PlanKind,
  PlanParty,
  ServiceKind,
} from "../../policy/facts";
import * as enums from "../shared/enums";
import { CaseInput, Count, ListOf, OnDay, OneOf, Reference, WordList, Words, YesNo } from "../shared/inputs";

@InputType({ description: "A procedure by which a goal is to be reached." })
export class PlanProcedureInput {
  @Words("What is done.", { max: 2000 })
  description!: string;

  @WordList("Who is responsible; at least one to finalise (FP-PL-07).")
  responsible!: string[];
}

@InputType({ description: "A treatment goal." })
export class PlanGoalInput {
  @Words("What the family wants to reach.", { max: 2000 })
  statement!: string;

  @OneOf(enums.ObjectiveEnum, "The programme's objective that it serves (FP-PV-07).", { optional: true })
  objective!: Objective | null;

  @Words("How progress and attainment are measured; needed to finalise (FP-PL-03).", {
    optional: true,
    max: 2000,
  })
  measure!: string | null;

  @Words("Where the family stands at the start.", { optional: true, max: 2000 })
  baseline!: string | null;

  @Words("What counts as attained.", { optional: true, max: 2000 })
  target!: string | null;

  @ListOf(() => PlanProcedureInput, "How it is to be reached; at least one to finalise (FP-PL-03).")
  procedures!: PlanProcedureInput[];
}

@InputType({ description: "A concrete service that the family needs." })
export class PlanConcreteServiceInput {
  @OneOf(enums.ConcreteServiceKindEnum, "What kind.")
  kind!: ConcreteServiceKind;

  @Words("The need.", { max: 2000 })
  need!: string;

  @Words("How it will be acquired; needed to finalise under `ms-1994` (FP-PL-03).", {
    optional: true,
    max: 2000,
  })
  acquiringMethod!: string | null;

  @YesNo("Money is needed; under `ms-1994` the county arranges it (FP-PL-04).", { default: false })
  fundingNeeded!: boolean;
}

@InputType({ description: "A service of the programme that the plan provides (FP-PV-08)." })
export class PlanServiceInput {
  @OneOf(enums.ServiceKindEnum, "Which.")
  kind!: ServiceKind;

  @OneOf(enums.ObjectiveEnum, "The programme's objective that it serves (FP-PV-07).", { optional: true })
  objective!: Objective | null;

  @Words("Why it is deemed necessary; individual therapy needs it to finalise (FP-PV-08).", {
    optional: true,
    max: 2000,
  })
  necessity!: string | null;
}

@InputType({ description: "Someone's input to the plan (FP-PL-02)." })
export class PlanInputInput {
  @OneOf(enums.PlanInputSourceEnum, "Whose.")
  source!: PlanInputSource;

  @Words("Who gave it.", { max: 200 })
  name!: string;

  @OnDay("When; not in the future.", { past: true })
  givenOn!: string;
}

@InputType({ description: "A new version of the treatment plan (FP-PL-01, FP-PL-11)." })
export class DraftPlanInput extends CaseInput {
  @OneOf(enums.PlanKindEnum, "Under which name it goes (FP-AC-03).", { default: "TREATMENT_PLAN" })
  kind!: PlanKind;

  @ListOf(() => PlanGoalInput, "Goals, with procedures and measures.")
  goals!: PlanGoalInput[];

  @ListOf(() => PlanConcreteServiceInput, "Concrete services needed.")
  concreteServices!: PlanConcreteServiceInput[];

  @YesNo("State explicitly that no concrete services are needed (FP-PL-03).", { default: false })
  noConcreteServicesNeeded!: boolean;

  @ListOf(() => PlanServiceInput, "Services of the programme that it provides (FP-PV-08).")
  services!: PlanServiceInput[];

  @Count("For how many weeks service is planned; mid-treatment is half of fewer than 20 (FP-EV-02).", {
    min: 1,
    max: 104,
    optional: true,
  })
  plannedWeeks!: number | null;

  @ListOf(() => PlanInputInput, "Who gave input; specialist, family and county to finalise (FP-PL-02).")
  inputs!: PlanInputInput[];
}

@InputType({ description: "The content of a plan that is still a draft, written anew." })
export class RevisePlanInput extends DraftPlanInput {
  @Reference("TreatmentPlan", "The plan.")
  planId!: string;
}

@InputType({ description: "Finalises a plan: all content, all inputs (FP-PL-02, FP-PL-03)." })
export class FinalisePlanInput extends CaseInput {
  @Reference("TreatmentPlan", "The plan.")
  planId!: string;
}

@InputType({ description: "Records a party's signature (FP-PL-05)." })
export class SignPlanInput extends CaseInput {
  @Reference("TreatmentPlan", "The plan.")
  planId!: string;

  @OneOf(enums.PlanPartyEnum, "Which party.")
  party!: PlanParty;

  @Words("Who signed.", { max: 200 })
  name!: string;

  @OnDay("When; not in the future.", { past: true })
  signedOn!: string;
}

@InputType({ description: "Puts a signed plan into effect; treatment begins with the first (FP-PL-05)." })
export class ActivatePlanInput extends CaseInput {
  @Reference("TreatmentPlan", "The plan.")
  planId!: string;
}

@InputType({ description: "Delivers a copy or the original to the county (FP-PL-08, FP-PL-09)." })
export class DeliverDocumentInput extends CaseInput {
  @OneOf(enums.DeliverableDocumentEnum, "Which document.")
  document!: DeliverableDocument;

  @OneOf(enums.DeliveryKindEnum, "Copy or original.")
  kind!: DeliveryKind;

  @OnDay("When; not in the future.", { past: true })
  deliveredOn!: string;

  @Words("Who received it.", { max: 200 })
  recipient!: string;
}

@InputType({ description: "The county files an original in the agency's case record (FP-PL-09)." })
export class FileOriginalInput extends CaseInput {
  @Reference("DocumentDelivery", "The delivery of the original.")
  deliveryId!: string;

  @OnDay("When; not in the future.", { past: true })
  filedOn!: string;
}

@InputType({ description: "The county has arranged the money for a concrete service (FP-PL-04)." })
export class ArrangeFundingInput extends CaseInput {
  @Reference("TreatmentPlan", "The plan.")
  planId!: string;

  @OneOf(enums.ConcreteServiceKindEnum, "The service.")
  serviceKind!: ConcreteServiceKind;

  @OnDay("When; not in the future.", { past: true })
  arrangedOn!: string;
}
