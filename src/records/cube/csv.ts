import { z } from "zod";
import { isCivilDate } from "../../policy/calendar/civil-date";
import { cubeNamed } from "../../reports/cubes/catalogue";
import { cubeIds } from "../../reports/cubes/cube";
import { csvLine } from "../../reports/csv";
import { badUserInput } from "../shared/problems";
import type { Request } from "../shared/request";
import { publication } from "./cube";
import type { CubePublication } from "./cube-publication";

/** Nothing but these: no word of an address narrows a cube. */
const query = z.strictObject({
  id: z.enum(cubeIds),
  quarter: z.string().refine(isCivilDate, "is no day; send e.g. 2006-04-01"),
});

/** A cube as CSV, a cell a line, from the words of an address. */
export async function cubeCsv(words: Record<string, unknown>, request: Request): Promise<Generator<string>> {
  const parsed = query.safeParse(words);
  if (!parsed.success)
    throw badUserInput(
      parsed.error.issues.map(({ path, message }) => ({ path: path.join(".") || "query", message })),
    );
  return linesOf(await publication(parsed.data, request));
}

function* linesOf({ cube, quarter, cells }: CubePublication): Generator<string> {
  const { unit, dimensions } = cubeNamed(cube);
  const names = dimensions.map(({ name }) => name);
  yield csvLine(["cube", "quarter", "unit", ...names, "value", "suppressed", "share"]);
  for (const { at, value, share } of cells)
    yield csvLine([
      ...[cube, quarter, unit],
      ...names.map((name) => at[name] ?? null),
      ...[value, String(value === null), share],
    ]);
}
