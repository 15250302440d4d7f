import { InputType } from "type-graphql";
import type { ContactResult, ContactType } from "../../policy/facts";
import { ContactResultEnum, ContactTypeEnum } from "../shared/enums";
import {
  At,
  CaseInput,
  Count,
  OneOf,
  ReasonInput,
  Reference,
  WordList,
  Words,
  YesNo,
} from "../shared/inputs";

/** What there is to say of a contact, whoever held it. */
@InputType()
abstract class ContactInput extends CaseInput {
  @OneOf(ContactResultEnum, "How it went; anything but COMPLETED is an attempt.", { default: "COMPLETED" })
  result!: ContactResult;

  @At("When it began; not in the future.")
  startedAt!: Date;

  @Count("Duration in minutes, 0 to 1440; more than 0 when completed.", { min: 0, max: 1440 })
  durationMinutes!: number;

  @YesNo("The family was present in person; visits and meetings always count so.", { default: false })
  familyPresent!: boolean;

  @WordList("Who took part.")
  participants!: string[];

  @Words("Where.", { optional: true, max: 500 })
  location!: string | null;

  @Words("What was done and said.", { optional: true, max: 20000 })
  narrative!: string | null;
}

@InputType({
  description: "A contact held or attempted; late entries are welcome and show as such (FP-HR-09).",
})
export class LogContactInput extends ContactInput {
  @OneOf(ContactTypeEnum, "What kind.")
  type!: ContactType;
}

@InputType({ description: "The county's own contact with the family, held or attempted (FP-CO-06)." })
export class LogCountyContactInput extends ContactInput {}

@InputType({ description: "Voids a contact entered in error; it stays readable and counts for nothing." })
export class VoidContactInput extends ReasonInput {
  @Reference("Contact", "The contact.")
  contactId!: string;
}
