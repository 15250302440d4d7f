import { z } from "zod";
import { isCivilDate } from "../../policy/calendar/civil-date";
import { reportIds } from "../../reports/statistics/report";
import { breakdowns } from "../../reports/statistics/tally";
import { badUserInput } from "../shared/problems";
import { editionNamed } from "../shared/scalars";
import { ReportFilter, ReportMoney, type ReportArgs, type RowsOf } from "./report.inputs";

const day = z.string().refine(isCivilDate, "must be a day as YYYY-MM-DD").optional();
const cents = z
  .string()
  .regex(/^-?\d+$/, "must be a whole number of cents")
  .transform(Number)
  .optional();

const edition = z.string().transform((name, context) => {
  const id = editionNamed(name);
  if (id === null) context.addIssue({ code: "custom", message: "names no edition" });
  return id ?? z.NEVER;
});

/** A report as an address asks for it: `/reports/R-01.csv?from=2006-01-01&by=COUNTY,MONTH`. */
const query = z.strictObject({
  id: z.enum(reportIds),
  from: day,
  to: day,
  countyId: z.string().optional(),
  workerId: z.string().optional(),
  editionId: edition.optional(),
  by: z
    .string()
    .transform((names) => names.split(","))
    .pipe(z.array(z.enum(breakdowns)))
    .default([]),
  against: edition.optional(),
  programmeCostCents: cents,
  placementCostCents: cents,
  rows: z.enum(["NUMERATOR", "DENOMINATOR"]).optional(),
});

/** The same question as the API's, from the words of an address or a command line. */
export function argsOf(words: Record<string, unknown>): { args: ReportArgs; rows: RowsOf | null } {
  const parsed = query.safeParse(words);
  if (!parsed.success)
    throw badUserInput(
      parsed.error.issues.map(({ path, message }) => ({ path: path.join(".") || "query", message })),
    );
  const { id, by, against, rows, programmeCostCents, placementCostCents, ...filter } = parsed.data;
  const args: ReportArgs = {
    ...{ id, by, against },
    filter: Object.assign(new ReportFilter(), filter),
    money: Object.assign(new ReportMoney(), { programmeCostCents, placementCostCents }),
  };
  return { args, rows: rows ?? null };
}
