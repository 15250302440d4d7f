import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Request } from "../shared/request";
import { definitions, figuresOfKey, reportAsked } from "./report";
import { ReportArgs, ReportRowsArgs } from "./report.inputs";
import { Report, ReportDefinition, ReportFigure, ReportRowConnection } from "./report.types";
import { rowsBehind } from "./rows";

const KeyArg = Arg("key", () => String, {
  nullable: true,
  description: "Only the figure of this key, to page on through its rows.",
});

/** The figures of the programme. */
@Resolver(() => Report)
export class ReportResolver {
  @Query(() => Report, {
    description:
      "A report over what you may see: the own county's cases for the county, the own caseload for a specialist, all for the state. More than a few thousand cases are answered with LIMIT_EXCEEDED: the command line has no limit. As CSV at `/reports/R-01.csv` (FP-EV-01).",
  })
  report(@Args(() => ReportArgs) args: ReportArgs, @Ctx() request: Request): Promise<Report> {
    return reportAsked(args, request);
  }

  @Query(() => [ReportDefinition], { description: "Which reports there are." })
  reports(@Ctx() request: Request): ReportDefinition[] {
    return definitions(request);
  }

  @FieldResolver(() => [ReportFigure], {
    description: "Its figures, by measure and by what they are told apart by.",
  })
  figures(@Root() report: Report, @KeyArg key: string | null): ReportFigure[] {
    return figuresOfKey(report, key);
  }
}

@Resolver(() => ReportFigure)
export class ReportFigureResolver {
  @FieldResolver(() => ReportRowConnection, {
    description: "The records behind it, in the order of their making; `node(id)` opens each.",
  })
  async rows(
    @Root() figure: ReportFigure,
    @Args(() => ReportRowsArgs) args: ReportRowsArgs,
    @Ctx() request: Request,
  ): Promise<ReportRowConnection> {
    return ReportRowConnection.of(await rowsBehind(figure, args, request));
  }
}

/** Everything that answers reports, for the schema. */
export const reportResolvers = [ReportResolver, ReportFigureResolver];
