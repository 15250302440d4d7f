import { InputType } from "type-graphql";
import { glass } from "../../policy/programme/break-glass";
import type { GlassFinding } from "../../policy/programme/facts";
import { Count, KeyedInput, OneOf, Reference, Words } from "../shared/inputs";
import { GlassFindingEnum } from "./break-glass.enums";

@InputType({
  description:
    "Opens a family in an emergency that is not yours to see, for reading, at once (HL-03). Name it by its id or by the exact number of the agency's own case, one of the two.",
})
export class BreakGlassInput extends KeyedInput {
  @Reference("Family", "The family, unless its case number is given.", { optional: true })
  familyId!: string | null;

  @Words("The exact number of the agency's own case; it must be one family's alone.", {
    optional: true,
    max: 100,
  })
  dhsCaseNumber!: string | null;

  @Words("Why it cannot wait. Your supervisor and the family's county read it.")
  reason!: string;

  @Count("For how many hours, 1 to 4.", { min: 1, max: glass.mostHours, default: glass.usualHours })
  hours!: number;
}

@InputType({ description: "Gives a family back before its time is over (HL-03)." })
export class EndGlassBreakInput extends KeyedInput {
  @Reference("GlassBreak", "Which.")
  glassBreakId!: string;
}

@InputType({ description: "Closes the review of a broken glass; whoever broke it cannot (HL-03)." })
export class ReviewGlassBreakInput extends KeyedInput {
  @Reference("GlassBreak", "Which.")
  glassBreakId!: string;

  @OneOf(GlassFindingEnum, "Whether it was right. `NOT_JUSTIFIED` closes the family again at once.")
  finding!: GlassFinding;

  @Words("What you found.")
  note!: string;
}
