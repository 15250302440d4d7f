import { Arg, Mutation } from "type-graphql";
import { FamilyPayload, ProgrammePayload, ReferralPayload } from "./payloads";

/** A mutation on a case; its description says what it does and which rules decide it. */
export const CaseMutation = (description: string) => Mutation(() => ReferralPayload, { description });

/** A mutation on a family. */
export const FamilyMutation = (description: string) => Mutation(() => FamilyPayload, { description });

/** A mutation outside any case. */
export const ProgrammeMutation = (description: string) => Mutation(() => ProgrammePayload, { description });

/** The one argument of a mutation. */
export const Input = (type: () => new () => object) =>
  Arg("input", type as () => never, { description: "The record it is on, and what it carries." });
