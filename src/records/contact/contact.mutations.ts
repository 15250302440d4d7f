import { Ctx, Resolver } from "type-graphql";
import { CaseMutation, Input } from "../shared/commands";
import type { Request } from "../shared/request";
import { LogContactInput, LogCountyContactInput, VoidContactInput } from "./contact.inputs";

/** What happened with the family. */
@Resolver()
export class ContactMutations {
  @CaseMutation(
    "Logs a contact held or attempted; the first one face to face begins the assessment (FP-HR-09, FP-DF-05).",
  )
  logContact(@Input(() => LogContactInput) input: LogContactInput, @Ctx() request: Request) {
    return request.onCase("logContact", input);
  }

  @CaseMutation("Logs the county's own contact with the family; it is no direct contact (FP-CO-06).")
  logCountyContact(
    @Input(() => LogCountyContactInput) input: LogCountyContactInput,
    @Ctx() request: Request,
  ) {
    return request.onCase("logCountyContact", input);
  }

  @CaseMutation("Voids a contact entered in error; it stays readable.")
  voidContact(@Input(() => VoidContactInput) input: VoidContactInput, @Ctx() request: Request) {
    return request.onCase("voidContact", input);
  }
}
