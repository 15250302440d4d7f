import { InputType } from "type-graphql";
import type { IncidentDecision, IncidentKind, Side } from "../../policy/facts";
import { IncidentDecisionEnum, IncidentKindEnum, SideEnum } from "../shared/enums";
import { At, CaseInput, OnDay, OneOf, Reference, SomeOf, Words } from "../shared/inputs";

@InputType({ description: "New abuse or neglect, or safety that cannot be maintained (FP-NT-01, FP-NT-02)." })
export class ReportIncidentInput extends CaseInput {
  @OneOf(IncidentKindEnum, "What came to light.")
  kind!: IncidentKind;

  @At("When it was learned of; not in the future.")
  learnedAt!: Date;

  @Words("What happened.", { max: 20000 })
  narrative!: string;
}

@InputType({ description: "The county's answer to a notice (FP-NT-02)." })
export class AcknowledgeIncidentInput extends CaseInput {
  @Reference("Incident", "What is acknowledged.")
  incidentId!: string;
}

@InputType({ description: "Passes what nobody acknowledged in time to the supervisor (FP-NT-06)." })
export class EscalateIncidentsInput extends CaseInput {}

@InputType({ description: "Whether services go on after new abuse (FP-NT-07)." })
export class EvaluateIncidentInput extends CaseInput {
  @Reference("Incident", "What is evaluated.")
  incidentId!: string;

  @OneOf(IncidentDecisionEnum, "What was decided; services end by `proposeDiscontinuation` alone.")
  decision!: IncidentDecision;

  @Words("Why.")
  reason!: string;

  @SomeOf(SideEnum, "The sides that took part; your own always does.")
  sides!: Side[];
}

@InputType({ description: "The county's investigation of a report (FP-CO-01)." })
export class RecordInvestigationInput extends CaseInput {
  @Reference("Incident", "What is investigated.")
  incidentId!: string;

  @OnDay("Day on which it began; not in the future.", { past: true })
  startedOn!: string;

  @OnDay("Day on which it was concluded; not in the future.", { optional: true, past: true })
  concludedOn!: string | null;

  @Words("What was found.", { optional: true, max: 20000 })
  finding!: string | null;

  @Words("Who made the report; left out where that is not known (HL-08).", { optional: true, max: 200 })
  reporterName!: string | null;

  @Words("How to reach who made the report (HL-08).", { optional: true, max: 500 })
  reporterContact!: string | null;
}
