import type { EntityManager } from "typeorm";
import { told } from "../case/known-then-history";

/** A family or one of its cases, by the columns that scopes ask of it. */
export interface Standing {
  record: "Family" | "Referral";
  row: Record<string, unknown>;
}

/** How a family and its cases stood from one moment to another. */
export interface Span {
  from: Date;
  to: Date;
  /** None while the family was sealed: nobody found it (HL-04). */
  standings: Standing[];
}

const asked = ["countyId", "assignedWorkerId", "reviewCountyId"] as const;

/** How a family stood within a period, span by span, as its history tells it. */
export async function spansOf(
  manager: EntityManager,
  familyId: string,
  from: Date,
  to: Date,
): Promise<Span[]> {
  const entries = (await told(manager, [familyId], to)).get(familyId)!;
  const rows = new Map<string, Standing>();
  const spans: Span[] = [];
  let sealed = false;
  for (const { at, changes } of [...entries].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    let moved = false;
    for (const { record, id, after } of changes) {
      // The order is what history tells: the columns by which the family is absent follow it in the database.
      if (record === "Seal") {
        moved = true;
        sealed = !after.unsealedAt;
      }
      if (record !== "Family" && record !== "Referral") continue;
      const known = rows.get(id)?.row ?? { id, familyId };
      const said = Object.fromEntries(
        asked.filter((name) => name in after).map((name) => [name, after[name]]),
      );
      moved ||= !rows.has(id) || Object.keys(said).length > 0;
      rows.set(id, { record, row: { ...known, ...said } });
    }
    if (!moved) continue;
    const last = spans.at(-1);
    if (last) last.to = at;
    const countyId = rows.get(familyId)?.row.countyId;
    spans.push({
      from: at,
      to,
      standings: sealed
        ? []
        : [...rows.values()].map(({ record, row }) => ({ record, row: { ...row, countyId } })),
    });
  }
  return spans
    .filter((span) => span.to > from && span.to > span.from)
    .map((span) => ({ ...span, from: span.from > from ? span.from : from }));
}
