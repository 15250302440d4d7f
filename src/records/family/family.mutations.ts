import { Ctx, Resolver } from "type-graphql";
import { FamilyMutation, Input } from "../shared/commands";
import type { Request } from "../shared/request";
import {
  AddCaregiverInput,
  AddChildInput,
  CloseDhsCaseInput,
  ConvertToCustodyInput,
  EndPlacementInput,
  RecordPlacementInput,
  RecordRemovalInput,
  RecordReturnInput,
  RegisterFamilyInput,
  ReopenDhsCaseInput,
  UpdateCaregiverInput,
  UpdateChildInput,
  UpdateFamilyInput,
} from "./family.inputs";

/** What the county keeps of a family; the specialist may add what the exclusions ask. */
@Resolver()
export class FamilyMutations {
  @FamilyMutation(
    "Registers a family in one of your counties, with its children, caregivers and the agency's own case.",
  )
  registerFamily(@Input(() => RegisterFamilyInput) input: RegisterFamilyInput, @Ctx() request: Request) {
    return request.onFamily("registerFamily", input);
  }

  @FamilyMutation("Changes address, number or type of the agency's case; what is left out stays.")
  updateFamily(@Input(() => UpdateFamilyInput) input: UpdateFamilyInput, @Ctx() request: Request) {
    return request.onFamily("updateFamily", input);
  }

  @FamilyMutation("Adds a child to a family.")
  addChild(@Input(() => AddChildInput) input: AddChildInput, @Ctx() request: Request) {
    return request.onFamily("addChild", input);
  }

  @FamilyMutation(
    "Changes a child; what the exclusions ask may come to light at any time before acceptance (FP-EX-01).",
  )
  updateChild(@Input(() => UpdateChildInput) input: UpdateChildInput, @Ctx() request: Request) {
    return request.onFamily("updateChild", input);
  }

  @FamilyMutation("Adds an adult who cares for the children.")
  addCaregiver(@Input(() => AddCaregiverInput) input: AddCaregiverInput, @Ctx() request: Request) {
    return request.onFamily("addCaregiver", input);
  }

  @FamilyMutation(
    "Changes an adult; what the exclusions ask may come to light at any time before acceptance (FP-EX-01).",
  )
  updateCaregiver(@Input(() => UpdateCaregiverInput) input: UpdateCaregiverInput, @Ctx() request: Request) {
    return request.onFamily("updateCaregiver", input);
  }

  @FamilyMutation(
    "Closes the agency's own case; refused with FP_CASE_OPEN while the family is served (FP-RF-08).",
  )
  closeDhsCase(@Input(() => CloseDhsCaseInput) input: CloseDhsCaseInput, @Ctx() request: Request) {
    return request.onFamily("closeDhsCase", input);
  }

  @FamilyMutation("Opens the agency's own case again (FP-RF-05).")
  reopenDhsCase(@Input(() => ReopenDhsCaseInput) input: ReopenDhsCaseInput, @Ctx() request: Request) {
    return request.onFamily("reopenDhsCase", input);
  }

  @FamilyMutation("Records a child's removal from home (FP-CO-04).")
  recordRemoval(@Input(() => RecordRemovalInput) input: RecordRemovalInput, @Ctx() request: Request) {
    return request.onFamily("recordRemoval", input);
  }

  @FamilyMutation("Records a removed child's return home.")
  recordReturn(@Input(() => RecordReturnInput) input: RecordReturnInput, @Ctx() request: Request) {
    return request.onFamily("recordReturn", input);
  }

  @FamilyMutation("Records where a removed child is placed, and in whose care (FP-CO-04, FP-DF-01).")
  recordPlacement(@Input(() => RecordPlacementInput) input: RecordPlacementInput, @Ctx() request: Request) {
    return request.onFamily("recordPlacement", input);
  }

  @FamilyMutation("Ends a placement (FP-CO-04).")
  endPlacement(@Input(() => EndPlacementInput) input: EndPlacementInput, @Ctx() request: Request) {
    return request.onFamily("endPlacement", input);
  }

  @FamilyMutation(
    "Makes the agency's own case one of custody; the case of family preservation goes on (FP-DC-04, FP-FT-03).",
  )
  convertToCustody(
    @Input(() => ConvertToCustodyInput) input: ConvertToCustodyInput,
    @Ctx() request: Request,
  ) {
    return request.onFamily("convertToCustody", input);
  }
}
