import { registerEnumType } from "type-graphql";
import { roles } from "../../access/roles";
import type { Viewer } from "../../access/viewer";
import type { Owner } from "../../policy/obligations/obligation";
import { owedNowBy } from "./standing";

export const WorklistOf = {
  ME: "ME",
  MY_UNIT: "MY_UNIT",
  MY_COUNTY: "MY_COUNTY",
  STATE: "STATE",
} as const;
export type WorklistOf = keyof typeof WorklistOf;
registerEnumType(WorklistOf, {
  name: "WorklistOf",
  description:
    "Whose worklist, always within what you may see. ME: what is yours to do, the specialist's in the cases assigned to you, otherwise what your place owes in your counties. MY_UNIT: what the specialists who serve your counties owe. MY_COUNTY: what anyone owes in your counties. STATE: everything.",
});

interface Narrowing {
  sql: string;
  values: Record<string, unknown>;
}
const everything: Narrowing = { sql: "TRUE", values: {} };

/** Someone without counties works for the whole state. */
function inCountiesOf({ countyIds }: Viewer): Narrowing {
  if (countyIds.length === 0) return everything;
  return countyIds.length === 1
    ? { sql: "obligation.countyId = :ofCounty", values: { ofCounty: countyIds[0] } }
    : { sql: "obligation.countyId = ANY(:ofCounties)", values: { ofCounties: [...countyIds] } };
}

const nothing: Narrowing = { sql: "FALSE", values: {} };

const owedBy = (owner: Owner, { sql, values }: Narrowing): Narrowing => ({
  sql: `${owedNowBy(owner)} AND ${sql}`,
  values,
});

/** What each worklist means in columns of what is owed; the viewer's own rules narrow it further. */
export const worklistsOf: Record<WorklistOf, (viewer: Viewer) => Narrowing> = {
  ME: (viewer) => {
    const { speaksFor, owes } = roles[viewer.role];
    const mine =
      speaksFor === "SPECIALIST"
        ? { sql: "obligation.assignedWorkerId = :ofMe", values: { ofMe: viewer.workerId } }
        : inCountiesOf(viewer);
    return owes ? owedBy(owes, mine) : nothing;
  },
  MY_UNIT: (viewer) => owedBy("SPECIALIST", inCountiesOf(viewer)),
  MY_COUNTY: inCountiesOf,
  STATE: () => everything,
};
