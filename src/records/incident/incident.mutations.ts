import { Ctx, Resolver } from "type-graphql";
import { CaseMutation, Input } from "../shared/commands";
import type { Request } from "../shared/request";
import {
  AcknowledgeIncidentInput,
  EscalateIncidentsInput,
  EvaluateIncidentInput,
  RecordInvestigationInput,
  ReportIncidentInput,
} from "./incident.inputs";

/** Abuse that comes to light, safety that fails, and what is done about it. */
@Resolver()
export class IncidentMutations {
  @CaseMutation(
    "Reports new abuse or neglect, or safety that cannot be maintained; the notices go out with it (FP-NT-01, FP-NT-02).",
  )
  reportIncident(@Input(() => ReportIncidentInput) input: ReportIncidentInput, @Ctx() request: Request) {
    return request.onCase("reportIncident", input);
  }

  @CaseMutation("Acknowledges a notice for the county (FP-NT-02).")
  acknowledgeIncident(
    @Input(() => AcknowledgeIncidentInput) input: AcknowledgeIncidentInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("acknowledgeIncident", input);
  }

  @CaseMutation(
    "Passes the safety alerts that nobody acknowledged in time to the supervisor; the server does it by itself, too (FP-NT-06).",
  )
  escalateIncidents(
    @Input(() => EscalateIncidentsInput) input: EscalateIncidentsInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("escalateIncidents", input);
  }

  @CaseMutation("Records whether services go on after new abuse (FP-NT-07).")
  evaluateIncident(
    @Input(() => EvaluateIncidentInput) input: EvaluateIncidentInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("evaluateIncident", input);
  }

  @CaseMutation("Records the county's investigation of a report (FP-CO-01).")
  recordInvestigation(
    @Input(() => RecordInvestigationInput) input: RecordInvestigationInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("recordInvestigation", input);
  }
}
