import { InputType } from "type-graphql";
import { KeyedInput, OnDay, Words } from "../shared/inputs";

@InputType({ description: "Closes state offices on a day that the statute leaves open (FP-DF-07)." })
export class AddHolidayInput extends KeyedInput {
  @OnDay("The day.")
  day!: string;

  @Words("What the day is called.", { max: 200 })
  name!: string;

  @Words("By what authority, e.g. the Governor's proclamation or Miss. Code 25-1-97.")
  authority!: string;
}

@InputType({ description: "Opens state offices on a day that was a holiday (FP-DF-07)." })
export class RemoveHolidayInput extends KeyedInput {
  @OnDay("The day.")
  day!: string;

  @Words("Why.")
  reason!: string;
}
