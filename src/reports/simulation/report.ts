import { csvLine } from "../csv";
import { measures, type Figure, type Group, type Measure } from "./figures";
import { UNASSIGNED, type Summary } from "./summary";

/** The names of the counties and workers that a report speaks of, by their ids. */
export type Names = ReadonlyMap<string, string>;

/** One figure of a report, with what it is of. */
export interface Line {
  group: "total" | "county" | "worker" | "obligation" | "reason" | "verdict";
  name: string;
  measure: string;
  figure: Figure;
  /** How many cases were replayed for it, where it is a share of some. */
  replayed: number | null;
}

export const measureTitles: Record<Measure, string> = {
  refused: "referrals refused instead",
  papersWanting: "refused only for other papers",
  accepted: "referrals let through instead",
  added: "obligations added",
  lost: "obligations lost",
  moved: "obligations moved",
  nowMet: "obligations now met",
  nowLate: "obligations now late",
  nowMissed: "obligations now missed",
  noLongerMissed: "obligations no longer missed",
};

const linesOf = (group: Line["group"], name: string, { replayed, changed, figures }: Group): Line[] => [
  { group, name, measure: "changed", figure: changed, replayed },
  ...measures.map((measure) => ({ group, name, measure, figure: figures[measure], replayed })),
];

/** Every figure of a simulation, one a line. */
export function linesOfSummary(summary: Summary, names: Names): Line[] {
  const nameOf = (id: string) => (id === UNASSIGNED ? "nobody yet" : (names.get(id) ?? id));
  return [
    ...linesOf("total", "", summary.total),
    ...summary.byCounty.flatMap(([id, group]) => linesOf("county", nameOf(id), group)),
    ...summary.byWorker.flatMap(([id, group]) => linesOf("worker", nameOf(id), group)),
    ...summary.byType
      .flatMap(([type, group]) => linesOf("obligation", type, group))
      .map((line) => ({ ...line, replayed: null })),
    ...summary.reasons.map(({ turn, ruleId, code, figure }) => ({
      group: "reason" as const,
      name: `${ruleId} ${code}`,
      measure: turn,
      figure,
      replayed: null,
    })),
    ...summary.shifts.map(({ from, to, figure }) => ({
      group: "verdict" as const,
      name: from,
      measure: to,
      figure,
      replayed: null,
    })),
  ];
}

/** The figures as CSV; the ids of the cases behind each are separated by blanks, as many as were kept. */
export function asCsv(lines: readonly Line[]): string {
  const head = ["group", "name", "measure", "total", "cases", "replayed", "case_ids"];
  const rows = lines.map(({ group, name, measure, figure, replayed }) => [
    ...[group, name, measure, figure.total, figure.cases, replayed],
    figure.caseIds.join(" "),
  ]);
  return [head, ...rows].map(csvLine).join("");
}

/** One figure as JSON tells it. */
export type PlainLine = Omit<Line, "figure"> & Pick<Figure, "total" | "cases" | "caseIds">;

export const plainLines = (lines: readonly Line[]): PlainLine[] =>
  lines.map(({ figure: { total, cases, caseIds }, replayed, ...line }) => ({
    ...line,
    ...{ total, cases, replayed, caseIds },
  }));

/** The figures as JSON, with whatever is to be said of the run. */
export const asJson = (lines: readonly Line[], run: object): string =>
  JSON.stringify({ ...run, figures: plainLines(lines) }, null, 2);
