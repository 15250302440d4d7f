import { ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type { HolidayChangeFacts } from "../../policy/calendar/holidays";
import { Day, Flag, Hidden, Moment, Text } from "../shared/columns";
import { Node } from "../shared/node";

@ObjectType({
  implements: Node,
  description:
    "A day on which state offices close, or open again, beside what the statute says; the last change of a day counts (FP-DF-07).",
})
@Entity()
@Index(["day", "changedAt"])
@Check("a_closed_day_has_a_name", `"closed" = ("name" is not null)`)
export class HolidayChange extends Node implements HolidayChangeFacts {
  @Day("The day.")
  day!: string;

  @Flag("Whether offices are closed on it from this change on.")
  closed!: boolean;

  @Text("What the day is called; null where it is open again.", { nullable: true })
  name!: string | null;

  @Text("By what authority it is closed, e.g. the Governor's proclamation; or why it is open again.")
  reason!: string;

  @Moment("When the calendar was changed. What was met or overdue by then is not judged anew.")
  changedAt!: Date;

  @Hidden("uuid")
  workerId!: string;
}
