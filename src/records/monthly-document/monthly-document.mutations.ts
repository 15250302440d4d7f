import { Ctx, Resolver } from "type-graphql";
import { CaseMutation, Input } from "../shared/commands";
import type { Request } from "../shared/request";
import {
  EnterInMacwisInput,
  ForwardMonthlyDocumentInput,
  RecordMonthlyDocumentInput,
} from "./monthly-document.inputs";

/** The month's papers. */
@Resolver()
export class MonthlyDocumentMutations {
  @CaseMutation("Records what was written of a month of service, once a month and kind (FP-DO-01, FP-DO-03).")
  recordMonthlyDocument(
    @Input(() => RecordMonthlyDocumentInput) input: RecordMonthlyDocumentInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("recordMonthlyDocument", input);
  }

  @CaseMutation("Records that a month's document was forwarded to the social worker (FP-DO-02).")
  forwardMonthlyDocument(
    @Input(() => ForwardMonthlyDocumentInput) input: ForwardMonthlyDocumentInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("forwardMonthlyDocument", input);
  }

  @CaseMutation("Records that a month's narrative or plan evaluation was entered in MACWIS (FP-DO-03).")
  enterInMacwis(@Input(() => EnterInMacwisInput) input: EnterInMacwisInput, @Ctx() request: Request) {
    return request.onCase("enterInMacwis", input);
  }
}
