import type { Dimension, Figure } from "../../reports/statistics/tally";
import { csvLine, type Cell } from "../../reports/csv";
import { globalId } from "../shared/node";
import type { Labelled } from "./labels";
import type { Asked, ReportFilter, RowsOf } from "./report.inputs";

/** A report as computed, with how its dimensions are called. */
export interface Computed extends Asked {
  figures: Figure[];
  label: (dimension: Dimension) => Labelled;
}

const filtered = ({ countyId, workerId, editionId }: ReportFilter): string =>
  [
    countyId && `county=${globalId("County", countyId)}`,
    workerId && `specialist=${globalId("Worker", workerId)}`,
    editionId && `edition=${editionId}`,
  ]
    .filter(Boolean)
    .join(" ");

/** What every line of a report says of the whole: what it is, of which days, for which moment. */
function whole({ report, filter, question }: Computed): [string, Cell][] {
  return [
    ["report", report.id],
    ["title", report.title],
    ["basis", report.outside ? `outside the two documents: ${report.outside}` : report.basis.join(" ")],
    ["from", question.period.from],
    ["to", question.period.to],
    ["computed_at", question.now.toISOString()],
    ["filter", filtered(filter)],
    ["against", question.against?.id ?? null],
  ];
}

const said = ({ measure, ...figure }: Figure): [string, Cell][] => [
  ["numerator", figure.numerator],
  ["numerator_of", measure.numerator],
  ["denominator", figure.denominator],
  ["denominator_of", measure.denominator],
  ["value", figure.value],
  ["unit", measure.unit],
  ["unavailable", figure.unavailable],
  ["benchmark", measure.benchmark ?? null],
  ["editions", figure.editions.join(" ")],
  ["cases", figure.cases],
  ["key", figure.key],
];

/** The figures as CSV, one a line; what they are told apart by has a column each. */
export function* csvOf(computed: Computed): Generator<string> {
  const { figures, label } = computed;
  const names = [
    ...new Set(figures.flatMap(({ dimensions }) => dimensions.map((dimension) => dimension.name))),
  ];
  const lineOf = (figure: Figure): [string, Cell][] => {
    const labels = new Map(figure.dimensions.map((one) => [one.name, label(one).label]));
    return [
      ...whole(computed),
      ["measure", figure.measure.name],
      ...names.map((name): [string, Cell] => [name, labels.get(name) ?? null]),
      ...said(figure),
    ];
  };
  yield csvLine(lineOf(figures[0]).map(([column]) => column));
  for (const figure of figures) yield csvLine(lineOf(figure).map(([, cell]) => cell));
}

/** The ids of the rows behind the figures. */
export const rowsOf = ({ figures }: Computed, of: RowsOf): string[] =>
  figures.flatMap(({ numeratorRows, denominatorRows }) =>
    of === "NUMERATOR" ? numeratorRows : denominatorRows,
  );

/** The rows behind the figures as CSV, one a line: to count again, or to open each by `node(id)`. */
export function* rowsCsvOf(computed: Computed, of: RowsOf): Generator<string> {
  yield csvLine(["report", "computed_at", "key", "of", "row"]);
  const { report, question, figures } = computed;
  for (const { key, numeratorRows, denominatorRows } of figures)
    for (const row of of === "NUMERATOR" ? numeratorRows : denominatorRows)
      yield csvLine([report.id, question.now.toISOString(), key, of, row]);
}
