import { InputType } from "type-graphql";
import type { StaffingPlace } from "../../policy/facts";
import { StaffingPlaceEnum } from "../shared/enums";
import { At, CaseInput, KeyedInput, ListOf, OneOf, Reference, WordList, Words } from "../shared/inputs";

@InputType({ description: "Someone who sat at a staffing." })
export class StaffingAttendeeInput {
  @OneOf(StaffingPlaceEnum, "In which place.")
  place!: StaffingPlace;

  @Words("The name.", { max: 200 })
  name!: string;
}

const when = "When it was held; not in the future.";
const who = "Who sat at it; a staffing counts when all whom the edition asks for did (FP-ST-01).";
const update = "The specialist's update of the client; this or the form is needed (FP-ST-03).";
const form = "The staffing form, as text or as where it is kept.";
const directives = "What was decided for the work on the case.";

/** One case at a meeting of its own. */
@InputType()
abstract class MeetingInput extends CaseInput {
  @At(when)
  heldAt!: Date;

  @ListOf(() => StaffingAttendeeInput, who)
  attendees!: StaffingAttendeeInput[];

  @Words(update, { optional: true, max: 20000 })
  clientUpdate!: string | null;

  @Words(form, { optional: true, max: 20000 })
  staffingForm!: string | null;

  @WordList(directives)
  directives!: string[];
}

@InputType({ description: "A staffing of one case with the county (FP-ST-01)." })
export class RecordStaffingInput extends MeetingInput {}

@InputType({
  description: "A consultation on a case with the Coordinator; the supervisor attends (FP-ST-04).",
})
export class RecordConsultationInput extends MeetingInput {}

@InputType({ description: "One of the cases at a staffing." })
export class StaffedCaseInput {
  @Reference("Referral", "The case.")
  referralId!: string;

  @Words(update, { optional: true, max: 20000 })
  clientUpdate!: string | null;

  @Words(form, { optional: true, max: 20000 })
  staffingForm!: string | null;

  @WordList(directives)
  directives!: string[];
}

@InputType({
  description: "A staffing of several cases at once: accepted for all of them, or refused (FP-ST-02).",
})
export class HoldStaffingInput extends KeyedInput {
  @At(when)
  heldAt!: Date;

  @ListOf(() => StaffingAttendeeInput, who)
  attendees!: StaffingAttendeeInput[];

  @ListOf(() => StaffedCaseInput, "The cases, each once.")
  cases!: StaffedCaseInput[];
}
