import { Command, Option } from "commander";
import { GraphQLError } from "graphql";
import type { EntityManager } from "typeorm";
import { OperatorError } from "../platform/operator-error";
import { readSettings } from "../platform/settings";
import { civilDateOf } from "../policy/calendar/zone";
import { allEditions } from "../records/edition/editions";
import { compute } from "../records/report/compute";
import { csvOf, rowsCsvOf } from "../records/report/lines";
import { asked } from "../records/report/report.inputs";
import { argsOf } from "../records/report/report.query";
import { asText } from "../records/report/text";
import { Obligation } from "../records/obligation/obligation";
import { Referral } from "../records/referral/referral";
import { globalId } from "../records/shared/node";
import { SiteVisit } from "../records/site-visit/site-visit";
import { SupervisionSession } from "../records/supervision/supervision-session";
import { SurveyCampaign } from "../records/survey/survey-campaign";
import { SurveyTally } from "../records/survey/survey-tally";
import { TrainingRecord } from "../records/training/training-record";
import { countiesNamed } from "../records/worker/provision";
import { reportIds } from "../reports/statistics/report";
import { withDatabase } from "./database";

interface ReportOptions {
  county?: string;
  csv?: boolean;
  rows?: string;
  [word: string]: unknown;
}

/** `hearthline report`: computes a report over the whole database, and changes nothing. */
export function reportCommand(): Command {
  return new Command("report")
    .description("compute a report over all cases and print it")
    .addOption(new Option("--id <id>", "which report").choices(reportIds).makeOptionMandatory())
    .option("--from <date>", "only what counts on this day or later, as YYYY-MM-DD")
    .option("--to <date>", "only what counts on this day or earlier")
    .option("--county <name>", "only one county")
    .option("--edition-id <id>", "only cases judged by this edition")
    .option("--by <names>", "what to tell the figures apart by, e.g. COUNTY,MONTH")
    .option("--against <id>", "R-18: the edition to judge the cases by")
    .option("--programme-cost-cents <cents>", "R-19, R-20: what the programme cost in the period")
    .option("--placement-cost-cents <cents>", "R-19: what the placement of one child costs on average")
    .option("--csv", "print CSV, a figure a line")
    .addOption(
      new Option("--rows <which>", "print the rows behind the figures as CSV instead").choices([
        "NUMERATOR",
        "DENOMINATOR",
      ]),
    )
    .action(runReport);
}

async function runReport({ county, csv, ...words }: ReportOptions): Promise<void> {
  const settings = readSettings();
  await withDatabase(settings, async ({ source }) => {
    const [only] = county ? await countiesNamed(source.manager, [county]) : [];
    const countyId = only && globalId("County", only.id);
    const { args, rows } = argsOf({ ...words, ...(countyId ? { countyId } : {}) });
    const now = new Date();
    const asker = { now, today: civilDateOf(now), outsideReports: settings.outsideReports };
    const what = asked(args, asker, await allEditions(source.manager));
    const computed = await compute(everything(source.manager), what);
    if (rows || csv)
      for (const line of rows ? rowsCsvOf(computed, rows) : csvOf(computed)) process.stdout.write(line);
    else console.log(asText(computed).join("\n"));
  }).catch((error: unknown) => {
    throw error instanceof GraphQLError ? new OperatorError(error.message) : error;
  });
}

/** The operator answers for all that is not sealed (HL-04); over the API everyone counts what they may see. */
const everything = (manager: EntityManager) => ({
  manager,
  referrals: () => manager.createQueryBuilder(Referral, "referral").where("not referral.sealed"),
  obligations: () => manager.createQueryBuilder(Obligation, "obligation").where("not obligation.sealed"),
  programme: async () => ({
    siteVisits: await manager.find(SiteVisit),
    trainings: await manager.find(TrainingRecord),
    supervisions: await manager.find(SupervisionSession),
    campaigns: await manager.find(SurveyCampaign),
    tallies: await manager.find(SurveyTally),
  }),
});
