import type { Violation } from "../policy/rules/rule";
import type { InformationClass } from "../policy/facts/information";
import type { HearthlineAbility } from "./ability";
import { opens, sensitiveFields } from "./classes";
import { told } from "./telling";
import type { Viewer } from "./viewer";

/** Whether a viewer reads a field of a record that they see. */
export const mayRead = (ability: HearthlineAbility, record: object, field: string): boolean =>
  ability.can("read", record, field);

/** The fields of a record that are withheld from a viewer. */
export const withheldOf = (ability: HearthlineAbility, record: object): string[] =>
  [...sensitiveFields(record.constructor.name).keys()].filter((field) => !mayRead(ability, record, field));

/** What stands in the place of a finding that its reader may not read. */
const withheld = (closed: readonly InformationClass[]): Omit<Violation, "waivable"> => ({
  ruleId: "HL-08",
  code: "WITHHELD",
  message: "It rests on information that is not open to you.",
  facts: { classes: closed.join(", ") },
  remedy: "Ask those who work the case.",
});

type Finding = Pick<Violation, "ruleId" | "code" | "message" | "facts">;

/** Findings as a viewer may read them: one that tells of what is closed to them says only that there is one. */
export function findingsFor<F extends Finding>(
  viewer: Viewer,
  findings: readonly F[],
  familyId: string | null,
): F[] {
  return findings.map((finding) => {
    const closed = told(finding).filter((one) => !opens(viewer, [one], familyId));
    return closed.length > 0 ? { ...finding, ...withheld(closed), waivable: false } : finding;
  });
}
