import type { ReadableName } from "..";
import { checkFirst, type Page } from "../shared/connection";
import type { Node } from "../shared/node";
import type { Request } from "../shared/request";
import type { ReportRowsArgs } from "./report.inputs";
import type { ReportFigure } from "./report.types";

/** One page of the rows behind a figure, each read by the viewer's rules. */
export async function rowsBehind(
  figure: ReportFigure,
  { of, first, after }: ReportRowsArgs,
  { cursors, reader }: Request,
): Promise<Page<Node>> {
  checkFirst(first);
  const ids = of === "NUMERATOR" ? figure.numeratorRows : figure.denominatorRows;
  const own = cursors.of({ name: figure.list, asked: { key: figure.key, of } });
  const start = after ? ids.indexOf(own.read(after).id) + 1 : 0;
  const page = ids.slice(start, start + first);
  const nodes = await Promise.all(
    page.map((id) => reader.one(...(id.split(":") as [ReadableName, string])) as Promise<Node | null>),
  );
  const edges = nodes.flatMap((node, index) =>
    node ? [{ node, cursor: own.write({ value: null, id: page[index] }) }] : [],
  );
  const hasNextPage = ids.length > start + first;
  return {
    edges,
    pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
    count: () => Promise.resolve(ids.length),
  };
}
