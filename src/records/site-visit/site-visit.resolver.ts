import { Args, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { County } from "../county/county";
import { Input, ProgrammeMutation } from "../shared/commands";
import { connectionOf } from "../shared/connection";
import { CountyPageArgs, latestPage } from "../shared/programme-page";
import type { Request } from "../shared/request";
import { SiteVisit } from "./site-visit";
import { RecordSiteVisitInput } from "./site-visit.inputs";

@ObjectType({ description: "A page of site visits." })
export class SiteVisitConnection extends connectionOf(SiteVisit) {}

/** The State Office's visits to the counties. */
@Resolver(() => SiteVisit)
export class SiteVisitResolver {
  @Query(() => SiteVisitConnection, { description: "Site visits, the latest first (FP-EV-04)." })
  async siteVisits(@Args(() => CountyPageArgs) args: CountyPageArgs, @Ctx() request: Request) {
    const list = request.reader.list("SiteVisit");
    return SiteVisitConnection.of(await latestPage(list, "visitedOn", args, request));
  }

  @FieldResolver(() => County, { description: "The county." })
  county(@Root() { countyId }: SiteVisit, @Ctx() { reader }: Request): Promise<County | null> {
    return reader.one("County", countyId);
  }

  @ProgrammeMutation("Records a site visit; it meets what is owed to the county for that quarter (FP-EV-04).")
  recordSiteVisit(@Input(() => RecordSiteVisitInput) input: RecordSiteVisitInput, @Ctx() request: Request) {
    return request.onProgramme("recordSiteVisit", input);
  }
}
