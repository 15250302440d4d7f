import { InputType } from "type-graphql";
import { KeyedInput, OnDay } from "../shared/inputs";

@InputType({ description: "Publishes every cube of a closed quarter (HL-07)." })
export class PublishCubesInput extends KeyedInput {
  @OnDay("The calendar quarter by its first day, e.g. 2006-04-01.", { past: true })
  quarter!: string;
}
