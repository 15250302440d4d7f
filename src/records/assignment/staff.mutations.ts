import { Ctx, Resolver } from "type-graphql";
import {
  DeactivateWorkerInput,
  ReactivateWorkerInput,
  RegisterOrganizationInput,
  RegisterWorkerInput,
} from "./assignment.inputs";
import { Input, ProgrammeMutation } from "../shared/commands";
import type { Request } from "../shared/request";

/** Who works here; what they may do is given out by assignments. */
@Resolver()
export class StaffMutations {
  @ProgrammeMutation(
    "Registers someone who will work with the programme, by the subject of their tokens (HL-01).",
  )
  registerWorker(@Input(() => RegisterWorkerInput) input: RegisterWorkerInput, @Ctx() request: Request) {
    return request.onProgramme("registerWorker", input);
  }

  @ProgrammeMutation("A worker leaves: they cannot sign in from now on, and their assignments end (HL-01).")
  deactivateWorker(
    @Input(() => DeactivateWorkerInput) input: DeactivateWorkerInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("deactivateWorker", input);
  }

  @ProgrammeMutation("A worker is back; nothing of what they might do before comes back with them (HL-01).")
  reactivateWorker(
    @Input(() => ReactivateWorkerInput) input: ReactivateWorkerInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("reactivateWorker", input);
  }

  @ProgrammeMutation("Registers a partner or a court, whose people may then be given their roles (HL-01).")
  registerOrganization(
    @Input(() => RegisterOrganizationInput) input: RegisterOrganizationInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("registerOrganization", input);
  }
}
