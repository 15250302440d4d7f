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
const owedUnder = (kase: Case, edition: Edition): Map<string, Obligation> =>
  new Map(
    obligationsOf(kase, edition)
      .filter(({ cancelledBecause }) => cancelledBecause === null)
      .map((obligation) => [key(obligation), obligation]),
  );

const sameTime = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime();
const sameMarks = (a: Obligation, b: Obligation): boolean =>
  sameTime(a.dueAt, b.dueAt) && sameTime(a.targetAt, b.targetAt) && sameTime(a.graceUntil, b.graceUntil);

/** Compares what is owed under two editions, judged at a moment. */
export function compareOwed(kase: Case, actual: Edition, other: Edition, at: Date): Owed {
  const [was, wouldBe] = [owedUnder(kase, actual), owedUnder(kase, other)];
  const waived = new Set(kase.waivers.map(({ ruleId }) => ruleId));
  const standing = (one: Obligation | undefined): Standing =>
    one ? coarse[verdict(one, at, waived.has(one.ruleId)).status] : "NONE";

  const both = [...was].flatMap(([name, from]) => {
    const to = wouldBe.get(name);
    return to ? [{ type: to.type, anchor: to.anchor, from, to }] : [];
  });
  const added = [...wouldBe].filter(([name]) => !was.has(name)).map(([, one]) => one);
  const lost = [...was].filter(([name]) => !wouldBe.has(name)).map(([, one]) => one);
  return {
    added,
    lost,
    moved: both.filter(({ from, to }) => !sameMarks(from, to)),
    verdicts: [
      ...both.map(({ from, to, ...named }) => ({ ...named, from: standing(from), to: standing(to) })),
      ...added.map((one): Verdict => ({ ...named(one), from: "NONE", to: standing(one) })),
      ...lost.map((one): Verdict => ({ ...named(one), from: standing(one), to: "NONE" })),
    ].filter(({ from, to }) => from !== to),
  };
}

const named = ({ type, anchor }: Named): Named => ({ type, anchor });
