import { civilDateOf } from "../../policy/calendar/zone";
import type { IncidentFacts } from "../../policy/facts";
import { byQuarter } from "./by-quarter";
import { plain, type Cube } from "./cube";

const kinds = ["new abuse or neglect", "safety not maintained", "both"] as const;
const answers = ["acknowledged", "passed to the supervisor", "not acknowledged"] as const;

const dayOf = ({ learnedAt }: IncidentFacts) => civilDateOf(learnedAt);

/** What R-13 tells of the families in danger; of the state as a whole. */
export const incidents: Cube = {
  id: "INCIDENTS",
  title: "Incidents",
  unit: "FAMILIES",
  counted: "families with an incident that was learned of in the quarter",
  basis: ["FP-NT-01", "FP-NT-02", "FP-NT-06"],
  dimensions: [
    { name: "kind", title: "What came to light", branches: plain(...kinds) },
    { name: "answer", title: "How the county answered; the worst counts", branches: plain(...answers) },
  ],
  tables: [{ kind: 1, answer: 1 }],
  cases: ({ incidents: all, family }) =>
    byQuarter(all, dayOf).map((some) => ({
      ...{ unit: family.id, on: some.map(dayOf).sort().at(-1)! },
      at: { kind: kindOf(some), answer: answerTo(some) },
    })),
};

function kindOf(some: readonly IncidentFacts[]): (typeof kinds)[number] {
  if (some.every(({ kind }) => kind === "NEW_CAN")) return "new abuse or neglect";
  return some.some(({ kind }) => kind === "NEW_CAN") ? "both" : "safety not maintained";
}

function answerTo(some: readonly IncidentFacts[]): (typeof answers)[number] {
  if (some.some(({ escalatedAt }) => escalatedAt !== null)) return "passed to the supervisor";
  return some.every(({ acknowledgedAt }) => acknowledgedAt !== null) ? "acknowledged" : "not acknowledged";
}
