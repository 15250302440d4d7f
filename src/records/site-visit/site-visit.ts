import { ObjectType } from "type-graphql";
import { Check, Entity, Index, JoinColumn, ManyToOne } from "typeorm";
import type { SiteVisitFacts } from "../../policy/programme/facts";
import { County } from "../county/county";
import { Day, Hidden, Text } from "../shared/columns";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description:
    "A visit of the State Office to a county, to see that the programme is what it should be (FP-EV-04).",
})
@Entity()
@Index(["countyId", "quarter"])
@Check("a_quarter_is_its_first_day", `"quarter" = date_trunc('quarter', "quarter"::timestamp)::date`)
@Check("a_visit_is_not_before_its_quarter", `"visited_on" >= "quarter"`)
export class SiteVisit extends Node implements SiteVisitFacts {
  @Hidden("uuid")
  countyId!: string;

  @ManyToOne(() => County, { nullable: false })
  @JoinColumn()
  county!: County;

  @Day("The calendar quarter that it is made for, by its first day.")
  quarter!: string;

  @Day("The day of the visit.")
  visitedOn!: string;

  @Text("Who went.")
  visitedBy!: string;

  @Text("What was found.")
  findings!: string;
}
