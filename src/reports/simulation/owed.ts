import type { Edition } from "../../policy/editions/edition";
import type { Case } from "../../policy/facts";
import { obligationsOf, verdict, type ObligationStatus } from "../../policy/obligations";
import type { Obligation } from "../../policy/obligations/obligation";

/** How an obligation stands, as coarsely as a comparison of editions needs it; NONE when it is not owed. */
export const standings = ["NONE", "OPEN", "MET", "LATE", "MISSED", "EXCUSED"] as const;
export type Standing = (typeof standings)[number];

const coarse: Record<ObligationStatus, Standing> = {
  OPEN: "OPEN",
  DUE_SOON: "OPEN",
  LATE: "LATE",
  OVERDUE: "MISSED",
  MISSED: "MISSED",
  MET: "MET",
  MET_LATE: "LATE",
  EXCUSED: "EXCUSED",
  CANCELLED: "NONE",
};

export type Named = Pick<Obligation, "type" | "anchor">;
export interface Moved extends Named {
  from: Obligation;
  to: Obligation;
}
export interface Verdict extends Named {
  from: Standing;
  to: Standing;
}

/** What is owed otherwise under another edition, on the same facts. */
export interface Owed {
  added: Obligation[];
  lost: Obligation[];
  /** Owed under both, but at another time. */
  moved: Moved[];
  /** Judged otherwise, with what is owed under one edition alone. */
  verdicts: Verdict[];
}

const key = ({ type, anchor }: Named): string => `${type} ${anchor}`;

/** What is owed under an edition: what was cancelled needs no doing, so it is none of it. */
const owedUnder = (kase: Case, edition: Edition): Obligation[] =>
  obligationsOf(kase, edition).filter(({ cancelledBecause }) => cancelledBecause === null);

const same = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime();
const sameMarks = (a: Obligation, b: Obligation): boolean =>
  same(a.dueAt, b.dueAt) && same(a.targetAt, b.targetAt) && same(a.graceUntil, b.graceUntil);

/** Compares what is owed under two editions, judged at a moment. */
export function compareOwed(kase: Case, actual: Edition, other: Edition, at: Date): Owed {
  const waived = kase.waivers.map(({ ruleId }) => ruleId);
  const standing = (one: Obligation): Standing =>
    coarse[verdict(one, at, waived.includes(one.ruleId)).status];
  const owed: Owed = { added: [], lost: [], moved: [], verdicts: [] };
  const judge = ({ type, anchor }: Named, from: Standing, to: Standing) =>
    void (from === to || owed.verdicts.push({ type, anchor, from, to }));

  const left = new Map(owedUnder(kase, actual).map((one) => [key(one), one]));
  // A case that moved was judged by each of its editions in turn; the other one judges it from the beginning.
  for (const to of owedUnder({ ...kase, migrations: [] }, other)) {
    const from = left.get(key(to));
    left.delete(key(to));
    if (!from) {
      owed.added.push(to);
      judge(to, "NONE", standing(to));
      continue;
    }
    if (!sameMarks(from, to)) owed.moved.push({ type: to.type, anchor: to.anchor, from, to });
    judge(to, standing(from), standing(to));
  }
  owed.lost = [...left.values()];
  for (const from of owed.lost) judge(from, standing(from), "NONE");
  return owed;
}
