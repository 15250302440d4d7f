import { InputType } from "type-graphql";
import type { MonthlyDocumentKind } from "../../policy/facts";
import { MonthlyDocumentKindEnum } from "../shared/enums";
import { At, CaseInput, OnDay, OneOf, Reference, Words } from "../shared/inputs";

@InputType({ description: "What was written of a month of service (FP-DO-01, FP-DO-03)." })
export class RecordMonthlyDocumentInput extends CaseInput {
  @OnDay("Any day of the month that it covers.")
  month!: string;

  @OneOf(MonthlyDocumentKindEnum, "What it is.", { default: "DOCUMENTATION" })
  kind!: MonthlyDocumentKind;

  @Words("The text.", { max: 20000 })
  text!: string;

  @At("When it was given to the county or, of a narrative, written; not in the future.")
  submittedAt!: Date;

  @At("When it was forwarded to the social worker, if it has been (FP-DO-02).", { optional: true })
  forwardedAt!: Date | null;

  @At("When it was entered in MACWIS, if it has been (FP-DO-03).", { optional: true })
  enteredInMacwisAt!: Date | null;

  @Words("Its reference there.", { optional: true, max: 200 })
  reference!: string | null;
}

@InputType({ description: "A month's document goes on to the social worker (FP-DO-02)." })
export class ForwardMonthlyDocumentInput extends CaseInput {
  @Reference("MonthlyDocument", "The document.")
  documentId!: string;

  @At("When it was forwarded; not in the future.")
  forwardedAt!: Date;
}

@InputType({ description: "A month's document is entered in MACWIS (FP-DO-03)." })
export class EnterInMacwisInput extends CaseInput {
  @Reference("MonthlyDocument", "The document.")
  documentId!: string;

  @At("When it was entered; not in the future.")
  enteredInMacwisAt!: Date;

  @Words("Its reference there.", { optional: true, max: 200 })
  reference!: string | null;
}
