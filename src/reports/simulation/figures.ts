/** What a simulation counts; the first three count referrals, the others obligations. */
export const measures = [
  "refused",
  "papersWanting",
  "accepted",
  "added",
  "lost",
  "moved",
  "nowMet",
  "nowLate",
  "nowMissed",
  "noLongerMissed",
] as const;
export type Measure = (typeof measures)[number];

/** Counts of one case. */
export type Counts = Partial<Record<Measure, number>>;

/** A number with the cases behind it: the number and how many cases are exact, the ids kept up to a limit. */
export class Figure {
  total = 0;
  cases = 0;
  readonly caseIds: string[] = [];

  constructor(private readonly idsKept: number) {}

  /** Counts one case; every case is counted once. */
  count(caseId: string, times: number): void {
    if (times === 0) return;
    this.total += times;
    this.cases += 1;
    if (this.caseIds.length < this.idsKept) this.caseIds.push(caseId);
  }
}

export type Figures = Record<Measure, Figure>;

/** The figures of some cases, with how many cases were replayed for them and which of these came out otherwise. */
export class Group {
  replayed = 0;
  readonly changed: Figure;
  readonly figures: Figures;

  constructor(idsKept: number) {
    this.changed = new Figure(idsKept);
    this.figures = Object.fromEntries(measures.map((measure) => [measure, new Figure(idsKept)])) as Figures;
  }

  count(caseId: string, counts: Counts, changed: boolean): void {
    this.replayed += 1;
    if (!changed) return;
    this.changed.count(caseId, 1);
    for (const [measure, times] of Object.entries(counts) as [Measure, number][])
      this.figures[measure].count(caseId, times);
  }
}

/** Things made on first asking, in the order of their names. */
export class Cells<K extends string, T> {
  private readonly cells = new Map<K, T>();

  constructor(private readonly make: () => T) {}

  at(key: K): T {
    const known = this.cells.get(key);
    if (known) return known;
    const made = this.make();
    this.cells.set(key, made);
    return made;
  }

  list(): [K, T][] {
    return [...this.cells].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
