import type { Case } from "../../policy/facts";
import type { ObligationType } from "../../policy/obligations/obligation";
import { Cells, Figure, Group, type Counts, type Measure } from "./figures";
import type { Turn } from "./judgement";
import type { Standing, Verdict } from "./owed";
import type { Replayed } from "./replay";

/** The worker of a case that nobody has been sent to yet. */
export const UNASSIGNED = "";

/** How many case ids a figure keeps, unless it is told otherwise. */
const IDS_KEPT = 100;

/** Why referrals would be kept out or let through: how many, by the rule and the code. */
export interface Reason {
  turn: Turn;
  ruleId: string;
  code: string;
  figure: Figure;
}

/** So many obligations judged otherwise in one way. */
export interface Shift {
  from: Standing;
  to: Standing;
  figure: Figure;
}

/** Folds what would be otherwise, case by case, into totals; what it holds does not grow with the cases. */
export class Summary {
  readonly total: Group;
  private readonly counties: Cells<string, Group>;
  private readonly workers: Cells<string, Group>;
  private readonly types: Cells<ObligationType, Group>;
  private readonly causes: Cells<string, Figure>;
  private readonly verdicts: Cells<string, Figure>;

  constructor(idsKept = IDS_KEPT) {
    this.total = new Group(idsKept);
    this.counties = new Cells(() => new Group(idsKept));
    this.workers = new Cells(() => new Group(idsKept));
    this.types = new Cells(() => new Group(idsKept));
    this.causes = new Cells(() => new Figure(idsKept));
    this.verdicts = new Cells(() => new Figure(idsKept));
  }

  add({ referral, family }: Case, replayed: Replayed): void {
    const { id, assignedWorkerId } = referral;
    const { judgement } = replayed;
    const { counts, changed, byType } = countsOf(replayed);
    this.total.count(id, counts, changed);
    this.counties.at(family.countyId).count(id, counts, changed);
    this.workers.at(assignedWorkerId ?? UNASSIGNED).count(id, counts, changed);
    for (const [type, some] of byType) this.types.at(type).count(id, some, true);

    const causes =
      judgement?.because.map(({ ruleId, code }) => [judgement.turn, ruleId, code].join(" ")) ?? [];
    for (const cause of new Set(causes)) this.causes.at(cause).count(id, 1);
    const shifts = tally(replayed.verdicts, ({ from, to }) => `${from} ${to}`);
    for (const [shift, times] of shifts) this.verdicts.at(shift).count(id, times);
  }

  /** By county id. */
  get byCounty(): [string, Group][] {
    return this.counties.list();
  }
  /** By the specialist's id; `UNASSIGNED` where there is none. */
  get byWorker(): [string, Group][] {
    return this.workers.list();
  }
  /** By what is owed; a group's `replayed` says in how many cases it differs. */
  get byType(): [ObligationType, Group][] {
    return this.types.list();
  }
  get reasons(): Reason[] {
    return this.causes.list().map(([cause, figure]) => {
      const [turn, ruleId, code] = cause.split(" ");
      return { turn: turn as Turn, ruleId, code, figure };
    });
  }
  get shifts(): Shift[] {
    return this.verdicts.list().map(([shift, figure]) => {
      const [from, to] = shift.split(" ") as Standing[];
      return { from, to, figure };
    });
  }
}

const countedAs: Record<Turn, Measure> = {
  REFUSED: "refused",
  DECLINED: "refused",
  NOT_ACCEPTED: "refused",
  PAPERS_WANTING: "papersWanting",
  LET_THROUGH: "accepted",
};

/** What one case adds to the figures, and whether anything in it would be otherwise. */
export function countsOf(replayed: Replayed) {
  const { judgement } = replayed;
  const byType = countsByType(replayed);
  const counts: Counts = {
    ...summed(byType.values()),
    ...(judgement ? { [countedAs[judgement.turn]]: 1 } : {}),
  };
  return { counts, changed: judgement !== null || byType.size > 0, byType };
}

function tally<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** What a verdict that differs is counted as. */
const came = ({ from, to }: Verdict): Counts => ({
  ...(to === "MET" ? { nowMet: 1 } : {}),
  ...(to === "LATE" ? { nowLate: 1 } : {}),
  ...(to === "MISSED" ? { nowMissed: 1 } : {}),
  ...(from === "MISSED" ? { noLongerMissed: 1 } : {}),
});

function countsByType({ added, lost, moved, verdicts }: Replayed): Map<ObligationType, Counts> {
  const byType = new Map<ObligationType, Counts>();
  const count = (type: ObligationType, counts: Counts) =>
    byType.set(type, summed([byType.get(type) ?? {}, counts]));
  for (const { type } of added) count(type, { added: 1 });
  for (const { type } of lost) count(type, { lost: 1 });
  for (const { type } of moved) count(type, { moved: 1 });
  for (const one of verdicts) count(one.type, came(one));
  return byType;
}

function summed(some: Iterable<Counts>): Counts {
  const sum: Counts = {};
  for (const counts of some)
    for (const [measure, times] of Object.entries(counts) as [keyof Counts, number][])
      sum[measure] = (sum[measure] ?? 0) + times;
  return sum;
}
