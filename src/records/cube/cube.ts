import { cubes } from "../../reports/cubes/catalogue";
import type { CubeId } from "../../reports/cubes/cube";
import type { PublishedCell } from "../../reports/cubes/publish";
import { checkFirst, type Page, type PageArgs } from "../shared/connection";
import { found } from "../shared/queries";
import type { Request } from "../shared/request";
import type { CubePublication } from "./cube-publication";
import { CubeCell, CubeDefinition, type CubeArgs } from "./cube.types";

/** Every cube, with the quarters of it that the viewer may see. */
export async function definitions({ reader }: Request): Promise<CubeDefinition[]> {
  const rows = await reader
    .query("CubePublication")
    .select(["cubepublication.id", "cubepublication.cube", "cubepublication.quarter"])
    .orderBy("cubepublication.quarter", "DESC")
    .getMany();
  return cubes.map((spec) => definitionOf(spec.id, rows));
}

function definitionOf(id: CubeId, rows: readonly Pick<CubePublication, "cube" | "quarter">[]) {
  const spec = cubes.find((one) => one.id === id)!;
  const published = rows.filter(({ cube }) => cube === id).map(({ quarter }) => quarter);
  return Object.assign(new CubeDefinition(), { spec, published });
}

/** A cube of a quarter as it was published; what was not, and what one may not see, is not found. */
export async function publication(
  { id, quarter }: CubeArgs,
  { reader }: Pick<Request, "reader">,
): Promise<CubePublication> {
  const query = reader.query("CubePublication");
  query.andWhere("cubepublication.cube = :id and cubepublication.quarter = :quarter", { id, quarter });
  return found(await query.getOne(), "CubePublication");
}

/** What a publication is of. */
export async function definitionOfOne({ cube }: CubePublication, request: Request): Promise<CubeDefinition> {
  return (await definitions(request)).find(({ id }) => id === cube)!;
}

/** One page of the cells, which are the same for whoever may read them. */
export function cellPage(
  { cube, quarter, cells }: CubePublication,
  { first, after }: PageArgs,
  { cursors }: Request,
): Page<CubeCell> {
  checkFirst(first);
  const own = cursors.of({ name: "cube", asked: { cube, quarter } });
  const start = after ? cells.findIndex(({ key }) => key === own.read(after).id) + 1 : 0;
  const edges = cells.slice(start, start + first).map((published: PublishedCell) => ({
    node: Object.assign(new CubeCell(), { published }),
    cursor: own.write({ value: null, id: published.key }),
  }));
  const hasNextPage = cells.length > start + first;
  return {
    edges,
    pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
    count: () => Promise.resolve(cells.length),
  };
}
