import { InputType } from "type-graphql";
import { KeyedInput, Reference, Words } from "../shared/inputs";

@InputType({ description: "Makes a family absent for everyone, by a court's order (HL-04)." })
export class SealFamilyInput extends KeyedInput {
  @Reference("Family", "The family.")
  familyId!: string;

  @Words("What the court calls its order. Name nobody in it: it is shown while the family is not.", {
    max: 200,
  })
  order!: string;

  @Words("Why. It is kept, and shown to nobody.")
  reason!: string;
}

@InputType({ description: "Lifts a seal: the family is there again as it was (HL-04)." })
export class UnsealFamilyInput extends KeyedInput {
  @Reference("Seal", "The seal.")
  sealId!: string;

  @Words("Why. It is kept, and shown to nobody.")
  reason!: string;
}
