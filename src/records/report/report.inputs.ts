import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { Edition, EditionId } from "../../policy/editions/edition";
import { report as reportById } from "../../reports/statistics/catalogue";
import type { Question, Report as ReportSpec, ReportId } from "../../reports/statistics/report";
import { breakdowns, type Breakdown } from "../../reports/statistics/tally";
import { ReportEnum } from "./report.enums";
import { AnEdition, Count, OnDay, Reference, checked } from "../shared/inputs";
import { PageArgs } from "../shared/connection";
import { badUserInput, notFound } from "../shared/problems";
import type { Request } from "../shared/request";
import { EditionId as EditionIdScalar } from "../shared/scalars";

const BreakdownEnum = Object.fromEntries(breakdowns.map((name) => [name, name]));
registerEnumType(BreakdownEnum, {
  name: "ReportBreakdown",
  description: "What the figures of a report can be told apart by, beside what it tells apart itself.",
});
const RowsOfEnum = { NUMERATOR: "NUMERATOR", DENOMINATOR: "DENOMINATOR" } as const;
export type RowsOf = keyof typeof RowsOfEnum;
registerEnumType(RowsOfEnum, {
  name: "ReportRowsOf",
  description: "The rows that are counted above the line, or all that they are counted of.",
});

/** The most that a sum of money can be, in cents: what a GraphQL Int holds. */
const MOST_CENTS = 2 ** 31 - 1;

@InputType({ description: "Narrows a report; what is left out does not narrow." })
export class ReportFilter {
  @OnDay("Only what counts on this day or later.", { optional: true })
  from!: string | null;

  @OnDay("Only what counts on this day or earlier.", { optional: true })
  to!: string | null;

  @Reference("County", "Only this county.", { optional: true })
  countyId!: string | null;

  @Reference("Worker", "Only cases of this specialist.", { optional: true })
  workerId!: string | null;

  @AnEdition("Only cases judged by this edition.", { optional: true })
  editionId!: EditionId | null;
}

@InputType({ description: "What no record holds and a report needs." })
export class ReportMoney {
  @Count("What the programme cost in the period, in cents (R-19, R-20).", {
    ...{ min: 0, max: MOST_CENTS, optional: true },
  })
  programmeCostCents!: number | null;

  @Count("What the placement of one child costs on average, in cents (R-19).", {
    ...{ min: 0, max: MOST_CENTS, optional: true },
  })
  placementCostCents!: number | null;
}

@ArgsType()
export class ReportArgs {
  @Field(() => ReportEnum.type, { description: "Which report." })
  id!: ReportId;

  @Field(() => ReportFilter, { nullable: true, description: "Narrows it." })
  filter?: ReportFilter | null;

  @Field(() => [BreakdownEnum], {
    defaultValue: [],
    description: "What to tell the figures apart by; none gives the totals of what you may see.",
  })
  by!: Breakdown[];

  @Field(() => EditionIdScalar, {
    nullable: true,
    description: "R-18: the edition under which the cases are judged anew.",
  })
  against?: EditionId | null;

  @Field(() => ReportMoney, { nullable: true, description: "What no record holds." })
  money?: ReportMoney | null;
}

@ArgsType()
export class ReportRowsArgs extends PageArgs {
  @Field(() => RowsOfEnum, { defaultValue: "NUMERATOR", description: "Which rows." })
  of!: RowsOf;
}

/** A report as it is asked for. */
export interface Asked {
  report: ReportSpec;
  filter: ReportFilter;
  by: readonly Breakdown[];
  /** Every edition that a case can be judged by. */
  editions: ReadonlyMap<EditionId, Edition>;
  question: Question;
}

/** What of a request a report is asked with. */
export type Asker = Pick<Request, "now" | "today" | "outsideReports">;

const noFilter: ReportFilter = { from: null, to: null, countyId: null, workerId: null, editionId: null };
const noMoney: ReportMoney = { programmeCostCents: null, placementCostCents: null };

/** Checks what is asked; a report that this deployment does not have is not found. */
export function asked(
  args: ReportArgs,
  { now, today, outsideReports }: Asker,
  editions: readonly Edition[],
): Asked {
  const report = reportById(args.id);
  if (report.outside && !outsideReports) throw notFound("Report");
  const filter = args.filter ? checked(args.filter, now, "filter") : noFilter;
  const given = args.money ? checked(args.money, now, "money") : noMoney;
  const { from, to } = filter;
  if (from !== null && to !== null && from > to)
    throw badUserInput([{ path: "filter.to", message: "lies before `from`" }]);
  if (report.compares && !args.against)
    throw badUserInput([{ path: "against", message: `${report.id} needs an edition to compare with` }]);
  if (new Set(args.by).size < args.by.length)
    throw badUserInput([{ path: "by", message: "names a value twice" }]);
  const known = new Map(editions.map((one) => [one.id, one]));
  const against = args.against ? (known.get(args.against) ?? null) : null;
  if (args.against && !against)
    throw badUserInput([{ path: "against", message: "names no edition; `editions` lists them" }]);
  return {
    report,
    filter,
    by: args.by,
    editions: known,
    question: { now, today, period: { from, to }, given, against },
  };
}
