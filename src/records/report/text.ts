import { formatInstant } from "../../policy/calendar/zone";
import type { Figure } from "../../reports/statistics/tally";
import type { Computed } from "./lines";

const counted = (n: number | null) => n?.toLocaleString("en-US") ?? "–";

/** A report as a person reads it: every figure with what it is counted of. */
export function asText(computed: Computed): string[] {
  const { report, question, figures, label } = computed;
  const { from, to } = question.period;
  const lineOf = ({ dimensions, numerator, denominator, value, unavailable, measure }: Figure) => {
    const of = dimensions.map((one) => label(one)).map(({ name, label: word }) => `${name} ${word}`);
    const quotient =
      denominator === null ? counted(numerator) : `${counted(numerator)} of ${counted(denominator)}`;
    const result = unavailable ?? `${counted(value)} ${measure.unit.toLowerCase()}`;
    return `  ${[of.join(", ") || "all", quotient, result].join(" · ")}`;
  };
  const blocks = report.measures.map((measure) => [
    "",
    measure.title,
    `  ${[measure.numerator, measure.denominator].filter(Boolean).join(", of ")}`,
    ...figures.filter((figure) => figure.measure === measure).map(lineOf),
  ]);
  return [
    `${report.id} ${report.title}`,
    report.outside ? `Outside the two documents: ${report.outside}` : `Rests on ${report.basis.join(", ")}`,
    `${from ?? "the beginning"} to ${to ?? "today"}, computed for ${formatInstant(question.now)}`,
    ...blocks.flat(),
  ];
}
