import { GraphQLError } from "graphql";
import { toldByReport } from "../../access/telling";
import { catalogue } from "../../reports/statistics/catalogue";
import { allEditions } from "../edition/editions";
import { listName } from "../shared/cursors";
import { mustOpen } from "../shared/closed";
import type { Request } from "../shared/request";
import { casesOf, compute, obligationsOf, type Sight } from "./compute";
import { csvOf, rowsCsvOf, rowsOf, type Computed } from "./lines";
import { asked, type Asked, type ReportArgs } from "./report.inputs";
import { argsOf } from "./report.query";
import { Report, ReportDefinition, ReportDimension, ReportFigure, ReportPeriod } from "./report.types";

/** How much one request may go through: a few seconds' work. */
const MOST = { cases: 10_000, obligations: 200_000 };

/** Reads nothing but what the viewer may see. */
const sightOf = ({ reader, performer }: Request): Sight => ({
  manager: performer.dataSource.manager,
  referrals: () => reader.query("Referral"),
  obligations: () => reader.query("Obligation"),
  programme: async () => ({
    siteVisits: await reader.query("SiteVisit").getMany(),
    trainings: await reader.query("TrainingRecord").getMany(),
    supervisions: await reader.query("SupervisionSession").getMany(),
    campaigns: await reader.query("SurveyCampaign").getMany(),
    tallies: await reader.query("SurveyTally").getMany(),
  }),
});

async function checkSize(sight: Sight, asked: Asked): Promise<void> {
  const cases = (await casesOf(sight, asked)?.getCount()) ?? 0;
  const obligations = (await obligationsOf(sight, asked)?.getCount()) ?? 0;
  if (cases <= MOST.cases && obligations <= MOST.obligations) return;
  throw new GraphQLError(
    `This report goes through ${cases} cases and ${obligations} obligations; one request does through ${MOST.cases} and ${MOST.obligations}. Narrow the filter, or use the command line: npm run report.`,
    { extensions: { code: "LIMIT_EXCEEDED" } },
  );
}

/** Computes a report over what the viewer may see, up to a limit. */
async function computed(args: ReportArgs, request: Request): Promise<Computed> {
  const what = asked(args, request, await allEditions(request.performer.dataSource.manager));
  mustOpen(request.viewer, toldByReport[what.report.id] ?? [], { path: "id", what: what.report.id });
  const sight = sightOf(request);
  await checkSize(sight, what);
  const done = await compute(sight, what);
  // Figures told apart by case name the cases; nothing else of a figure names anybody.
  for (const { dimensions } of done.figures)
    for (const one of dimensions) request.reads.noteId(done.label(one).value);
  return done;
}

/** The same as the API answers it. */
export async function reportAsked(args: ReportArgs, request: Request): Promise<Report> {
  const { report: spec, filter, by, question, figures, label } = await computed(args, request);
  const { period, given, against } = question;
  const list = listName("report", { id: spec.id, filter, by, given, against: against?.id ?? null });
  const all = figures.map((figure) =>
    Object.assign(new ReportFigure(), figure, {
      dimensions: figure.dimensions.map((one) => Object.assign(new ReportDimension(), label(one))),
      list,
    }),
  );
  return Object.assign(new Report(), {
    ...{ spec, all, computedAt: question.now },
    period: Object.assign(new ReportPeriod(), period),
  });
}

/** The same as CSV, a line at a time, from the words of an address. */
export async function reportCsv(
  words: Record<string, unknown>,
  request: Request,
): Promise<Generator<string>> {
  const { args, rows } = argsOf(words);
  const what = await computed(args, request);
  if (rows) for (const row of rowsOf(what, rows)) request.reads.noteId(row);
  return rows ? rowsCsvOf(what, rows) : csvOf(what);
}

/** Which reports there are. */
export const definitions = ({ outsideReports }: Request): ReportDefinition[] =>
  catalogue(outsideReports).map((spec) => Object.assign(new ReportDefinition(), { spec }));

/** The figures of a report, or the one of a key. */
export const figuresOfKey = ({ all }: Report, key: string | null | undefined): ReportFigure[] =>
  key ? all.filter((figure) => figure.key === key) : all;
