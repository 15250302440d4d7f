import type { ReadableName } from "..";
import type { EditionId } from "../../policy/editions/edition";
import type { Violation } from "../../policy/rules/rule";

/** What a command came to: the rows that now hold it, or the refusal. */
export type Outcome =
  | {
      accepted: true;
      familyId: string | null;
      referralId: string | null;
      subject: { record: ReadableName; id: string } | null;
      /** A link for someone without a login, where one was made: told with the first answer and kept nowhere. */
      link?: string;
    }
  | {
      accepted: false;
      violations: Violation[];
      judgedUnder: EditionId | null;
      /** The one family that it tells of: what that opened to its reader may be told. */
      familyId: string | null;
    };

export const refused = (
  violations: Violation[],
  judgedUnder: EditionId | null = null,
  familyId: string | null = null,
): Outcome => ({
  accepted: false,
  violations,
  judgedUnder,
  familyId,
});
