import { quarterOf } from "../../policy/calendar/quarters";
import type { EditionId } from "../../policy/editions/edition";
import { halfUp } from "./rounding";
import { units, type Measure, type Observation, type Place, type Question, type Report } from "./report";

/** What figures can be told apart by, beside what a report tells apart itself. */
export const breakdowns = ["COUNTY", "SPECIALIST", "MONTH", "QUARTER", "YEAR", "EDITION", "CASE"] as const;
export type Breakdown = (typeof breakdowns)[number];

export interface Dimension {
  name: string;
  value: string;
}

/** A number of a report, with what it is of and the rows behind it. */
export interface Figure {
  /** Names the figure within its report: the measure and what it is told apart by. */
  key: string;
  measure: Measure;
  dimensions: Dimension[];
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  /** Why there is no value. */
  unavailable: string | null;
  /** The editions that judged the cases behind it. */
  editions: EditionId[];
  cases: number;
  /** The rows that it is of, as `Record:id`; those of the numerator are among them. */
  denominatorRows: string[];
  numeratorRows: string[];
}

/** What is left blank has no such place: a duty owed outside any case has no specialist. */
const NONE = "";

const placeOf: Record<Breakdown, (place: Place, on: string) => string> = {
  COUNTY: ({ countyId }) => countyId ?? NONE,
  SPECIALIST: ({ workerId }) => workerId ?? NONE,
  MONTH: (_, on) => on.slice(0, 7),
  QUARTER: (_, on) => quarterOf(on).name,
  YEAR: (_, on) => on.slice(0, 4),
  EDITION: ({ editionId }) => editionId ?? NONE,
  CASE: ({ caseId }) => caseId ?? NONE,
};

class Cell {
  part = 0;
  whole = 0;
  readonly editions = new Set<EditionId>();
  readonly cases = new Set<string>();
  readonly rows = new Set<string>();
  readonly counted = new Set<string>();

  constructor(
    readonly measure: Measure,
    readonly dimensions: Dimension[],
  ) {}

  add({ row, part, whole = 1 }: Observation, { editionId, caseId }: Place): void {
    const id = `${row.record}:${row.id}`;
    this.part += part;
    this.whole += whole;
    this.rows.add(id);
    if (part !== 0) this.counted.add(id);
    if (editionId) this.editions.add(editionId);
    if (caseId) this.cases.add(caseId);
  }
}

const keyOf = (measure: string, dimensions: readonly Dimension[]): string =>
  [measure, ...dimensions.map(({ name, value }) => `${name}=${value}`)].join(";");

/** Folds what the rows of a report add into its figures. */
export class Tally {
  private readonly cells = new Map<string, Cell>();
  private readonly measures: Map<string, Measure>;

  constructor(
    private readonly report: Report,
    private readonly question: Question,
    private readonly by: readonly Breakdown[] = [],
  ) {
    this.measures = new Map(report.measures.map((measure) => [measure.name, measure]));
  }

  add(place: Place, observations: readonly Observation[]): void {
    const { from, to } = this.question.period;
    for (const one of observations) {
      if ((from !== null && one.on < from) || (to !== null && one.on > to)) continue;
      const dimensions = [
        ...Object.entries(one.of ?? {}).map(([name, value]) => ({ name, value })),
        ...this.by.map((name) => ({ name: name.toLowerCase(), value: placeOf[name](place, one.on) })),
      ];
      const key = keyOf(one.measure, dimensions);
      const cell = this.cells.get(key) ?? new Cell(this.measures.get(one.measure)!, dimensions);
      this.cells.set(key, cell);
      cell.add(one, place);
    }
  }

  /** In the order of the measures; a measure of which nothing is known yet is stated as well. */
  figures(): Figure[] {
    const cells = [...this.cells].sort(([a], [b]) => (a < b ? -1 : 1));
    return this.report.measures.flatMap((measure) => {
      const own = cells.filter(([, cell]) => cell.measure === measure);
      const all = own.length > 0 ? own : [[measure.name, new Cell(measure, [])] as const];
      return all.map(([key, cell]) => this.figureOf(key, cell));
    });
  }

  private figureOf(key: string, cell: Cell): Figure {
    const { measure, dimensions, editions, cases, rows, counted } = cell;
    const unavailable = this.unavailable(measure, cell.whole);
    const given = measure.isGiven && measure.needs ? this.question.given[measure.needs] : cell.part;
    const numerator = measure.needs && unavailable ? null : given;
    const denominator = measure.denominator === null ? null : cell.whole;
    const { times, per, decimals } = units[measure.unit];
    return {
      ...{ key, measure, dimensions, numerator, denominator, unavailable },
      value:
        unavailable || numerator === null
          ? null
          : halfUp(numerator * times, (denominator ?? 1) * per, decimals),
      editions: [...editions].sort(),
      cases: cases.size,
      denominatorRows: [...rows],
      numeratorRows: [...counted],
    };
  }

  private unavailable({ needs, isGiven, denominator }: Measure, whole: number): string | null {
    if (needs && this.question.given[needs] === null) return `${needs} was not given`;
    if (needs && isGiven && this.by.length > 0) return `${needs} is given of everything together`;
    return denominator !== null && whole === 0 ? "there is nothing to count in this period" : null;
  }
}
