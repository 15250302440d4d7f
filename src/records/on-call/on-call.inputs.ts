import { InputType } from "type-graphql";
import { At, KeyedInput, Reference, Words } from "../shared/inputs";

@InputType({ description: "Puts a shift on a county's on-call roster (FP-SU-02)." })
export class PlanOnCallInput extends KeyedInput {
  @Reference("County", "The county.")
  countyId!: string;

  @Reference("Worker", "The specialist on call, one who serves the county.")
  specialistId!: string;

  @Reference("Worker", "The supervisor who backs them up; required under ms-1994.", { optional: true })
  backUpId!: string | null;

  @At("When it begins.")
  from!: Date;

  @At("When it ends.")
  to!: Date;
}

@InputType({ description: "Takes a shift off the roster; it stays readable (FP-SU-02)." })
export class WithdrawOnCallInput extends KeyedInput {
  @Reference("OnCallShift", "The shift.")
  shiftId!: string;

  @Words("Why.")
  reason!: string;
}
