import { measures, type Group, type Measure } from "./figures";
import { measureTitles, type Names } from "./report";
import { UNASSIGNED, type Summary } from "./summary";

/** The columns of the tables by county and worker. */
const columns: [Measure, string][] = [
  ["refused", "refused"],
  ["accepted", "let through"],
  ["added", "added"],
  ["lost", "lost"],
  ["moved", "moved"],
  ["nowMet", "now met"],
  ["nowLate", "now late"],
  ["nowMissed", "now missed"],
];

const counted = (n: number) => n.toLocaleString("en-US");

/** Cells in columns: the first to the left, the figures to the right. */
function table(rows: string[][]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column] + 2)))
      .join("")
      .trimEnd(),
  );
}

function tableOf(title: string, groups: [string, Group][]): string[] {
  if (groups.length === 0) return [];
  const head = [title, "cases", "changed", ...columns.map(([, name]) => name)];
  const rows = groups.map(([name, { replayed, changed, figures }]) =>
    [replayed, changed.cases, ...columns.map(([measure]) => figures[measure].total)]
      .map(counted)
      .reduce((row, cell) => [...row, cell], [name]),
  );
  return ["", ...table([head, ...rows])];
}

/** A simulation as a person reads it: the totals, and the same by county, by worker and by what is owed. */
export function asText(summary: Summary, names: Names): string[] {
  const { total, byCounty, byWorker, byType, reasons } = summary;
  const named = (groups: [string, Group][]): [string, Group][] =>
    groups
      .map(([id, group]): [string, Group] => [
        id === UNASSIGNED ? "(nobody yet)" : (names.get(id) ?? id),
        group,
      ])
      .sort(([a], [b]) => a.localeCompare(b));
  const share = [counted(total.changed.cases), "of", counted(total.replayed), "cases come out otherwise."];
  return [
    share.join(" "),
    "",
    ...table(
      measures.map((measure) => {
        const { total: number, cases } = total.figures[measure];
        return [measureTitles[measure], counted(number), `in ${counted(cases)} cases`];
      }),
    ),
    ...(reasons.length > 0
      ? [
          "",
          ...table([
            ["what would decide on referrals", "cases"],
            ...reasons.map(({ turn, ruleId, code, figure }) => [
              `${turn.toLowerCase().replaceAll("_", " ")}: ${ruleId} ${code}`,
              counted(figure.cases),
            ]),
          ]),
        ]
      : []),
    ...tableOf("obligation", byType),
    ...tableOf("county", named(byCounty)),
    ...tableOf("worker", named(byWorker)),
  ];
}
