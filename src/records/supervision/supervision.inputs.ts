import { InputType } from "type-graphql";
import { KeyedInput, OnDay, Reference, Words } from "../shared/inputs";

@InputType()
abstract class SessionInput extends KeyedInput {
  @Reference("County", "The county whose families it was about.")
  countyId!: string;

  @Reference("Worker", "The specialist, one who serves the county.")
  workerId!: string;

  @OnDay("The day on which it was held.", { past: true })
  heldOn!: string;

  @Words("What was spoken of, and what was found.")
  notes!: string;
}

@InputType({ description: "Records supervision on site by the county's supervisor (FP-SU-01)." })
export class RecordOnSiteSupervisionInput extends SessionInput {}

@InputType({ description: "Records clinical supervision by the Coordinator (FP-SU-04)." })
export class RecordClinicalSupervisionInput extends SessionInput {}

@InputType({ description: "Records what the Coordinator found in monitoring (FP-SU-03)." })
export class RecordMonitoringInput extends SessionInput {}

@InputType({ description: "Records a consultation staffing with the Coordinator (FP-SU-06)." })
export class RecordConsultationSessionInput extends SessionInput {
  @Reference("Worker", "The supervisor of the county who attended.")
  supervisorId!: string;
}
