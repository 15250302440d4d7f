import { ArgsType, Field, registerEnumType } from "type-graphql";
import { badUserInput } from "../shared/problems";
import { Instant } from "../shared/scalars";

export const ComplianceBasis = { RECORDED_THEN: "RECORDED_THEN", KNOWN_TODAY: "KNOWN_TODAY" } as const;
export type ComplianceBasis = keyof typeof ComplianceBasis;
registerEnumType(ComplianceBasis, {
  name: "ComplianceBasis",
  description:
    "What a look back at a day knows. RECORDED_THEN: only what had been recorded by then; a later entry, correction or void does not show. KNOWN_TODAY: what had happened by then as far as is known today; what came later does not count, what was entered late does, what was voided since does not.",
});

@ArgsType()
export class AsOfArgs {
  @Field(() => Instant, {
    nullable: true,
    description:
      "The moment to judge at, ISO 8601 with a zone, from 1990 to now; now when absent. The edition is the one that the case was pinned to then (FP-PV-01, AMB-01).",
  })
  asOf?: Date | null;

  @Field(() => ComplianceBasis, {
    nullable: true,
    description: "What the look back knows; RECORDED_THEN when absent.",
  })
  basis?: ComplianceBasis | null;
}

/** A moment looked back at, and what the look back knows. */
export interface LookBack {
  asOf: Date;
  basis: ComplianceBasis;
}

/** Until when what was recorded is read: nothing that was recorded later can get into the answer. */
export const readUntil = ({ asOf, basis }: LookBack, now: Date): Date =>
  basis === "KNOWN_TODAY" ? now : asOf;

/** Checks what is asked: a moment that has come. */
export function lookBack({ asOf, basis }: AsOfArgs, now: Date): LookBack {
  if (asOf && (asOf > now || asOf < new Date("1990-01-01T00:00:00Z"))) {
    const message = `must lie between 1990 and now, ${now.toISOString()}`;
    throw badUserInput([{ path: "asOf", message }]);
  }
  return { asOf: asOf ?? now, basis: basis ?? "RECORDED_THEN" };
}
