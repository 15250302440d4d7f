import { InputType } from "type-graphql";
import { KeyedInput, OnDay, Reference, Words } from "../shared/inputs";

@InputType({ description: "Records a visit of the State Office to a county (FP-EV-04)." })
export class RecordSiteVisitInput extends KeyedInput {
  @Reference("County", "The county.")
  countyId!: string;

  @OnDay("The calendar quarter that it is made for, by its first day, e.g. 2006-04-01.", { past: true })
  quarter!: string;

  @OnDay("The day of the visit.", { past: true })
  visitedOn!: string;

  @Words("Who went.", { max: 200 })
  visitedBy!: string;

  @Words("What was found.")
  findings!: string;
}
