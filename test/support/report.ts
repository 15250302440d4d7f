import type { Answer, Client } from "./client";

/** A report as a client reads it. */
export interface AnsweredFigure {
  key: string;
  name: string;
  numerator: number | null;
  numeratorOf: string;
  denominator: number | null;
  denominatorOf: string | null;
  value: number | null;
  unit: string;
  unavailable: string | null;
  benchmark: string | null;
  editions: string[];
  cases: number;
  dimensions: { name: string; value: string; label: string }[];
  counted: { totalCount: number; nodes: { id: string }[] };
  of: { totalCount: number; nodes: { id: string }[] };
}

export interface ReportAsked {
  filter?: Record<string, unknown>;
  by?: string[];
  against?: string;
  money?: Record<string, number>;
}

const rows = (of: string) => `rows(of: ${of}, first: 100) { totalCount nodes { id } }`;
const query = `query ($id: ReportId!, $filter: ReportFilter, $by: [ReportBreakdown!]! = [], $against: EditionId, $money: ReportMoney) {
  report(id: $id, filter: $filter, by: $by, against: $against, money: $money) {
    id title computedAt outsideTheDocuments period { from to } basis { id }
    figures { key name title numerator numeratorOf denominator denominatorOf value unit unavailable benchmark editions
      cases dimensions { name value label } counted: ${rows("NUMERATOR")} of: ${rows("DENOMINATOR")} } } }`;

/** Asks for a report whole. */
export async function askReport(
  client: Client,
  id: string,
  asked: ReportAsked = {},
): Promise<Answer["data"]> {
  return (await client.get(query, { id: id.replace("-", "_"), ...asked })).report;
}

/** The figures of a report by their keys. */
export async function figuresOf(
  client: Client,
  id: string,
  asked: ReportAsked = {},
): Promise<Record<string, AnsweredFigure>> {
  const { figures } = await askReport(client, id, asked);
  return Object.fromEntries(figures.map((figure: AnsweredFigure) => [figure.key, figure]));
}

/** What a figure says, and the ids of its rows, sorted. */
export const said = ({ numerator, denominator, value, counted, of }: AnsweredFigure) => ({
  line: [numerator, denominator, value],
  counted: counted.nodes.map(({ id }) => id).sort(),
  of: of.nodes.map(({ id }) => id).sort(),
});
