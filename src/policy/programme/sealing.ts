import { formatInstant } from "../calendar/zone";
import { insert, update } from "../commands/change";
import type { ProgrammeCommand } from "./command";
import type { SealFacts } from "./facts";
import { secondPerson } from "./second-person";

export interface SealingInputs {
  sealFamily: { familyId: string; order: string; reason: string };
  unsealFamily: { sealId: string; reason: string };
}
export interface SealFamilyFacts {
  /** A family that is sealed already is not found. */
  family: { id: string } | null;
}
export interface UnsealFamilyFacts {
  seal: SealFacts | null;
}

const lifted = (at: Date) => ({
  code: "ALREADY_UNSEALED",
  message: `The seal was lifted ${formatInstant(at)}.`,
  facts: { unsealedAt: at.toISOString() },
  remedy: "Nothing is left to do.",
});

/** Making a family absent by a court's order, and bringing it back: by two people (HL-04). */
export const sealingCommands: {
  sealFamily: ProgrammeCommand<SealingInputs["sealFamily"], SealFamilyFacts>;
  unsealFamily: ProgrammeCommand<SealingInputs["unsealFamily"], UnsealFamilyFacts>;
} = {
  sealFamily: {
    saysWho: "HL-04",
    effect: (_facts, { input, by, newId }) => [
      insert("Seal", newId(), {
        ...{ ...input, sealedById: by.workerId },
        ...{ unsealedAt: null, unsealedById: null, unsealedBecause: null },
      }),
    ],
  },
  unsealFamily: {
    saysWho: "HL-04",
    check: ({ seal }, given) => ({
      ruleId: "HL-04",
      findings: seal!.unsealedAt ? [lifted(seal!.unsealedAt)] : secondPerson(seal!.sealedById, given),
    }),
    effect: ({ seal }, { input: { reason }, by, now }) => [
      update("Seal", seal!.id, { unsealedAt: now, unsealedById: by.workerId, unsealedBecause: reason }),
    ],
  },
};
