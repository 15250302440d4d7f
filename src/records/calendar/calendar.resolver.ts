import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { Input, ProgrammeMutation } from "../shared/commands";
import type { Request } from "../shared/request";
import { Day } from "../shared/scalars";
import { AddHolidayInput, RemoveHolidayInput } from "./calendar.inputs";
import { holidaysOf } from "./holidays-of";

@ObjectType({ description: "A day on which state offices are closed (FP-DF-07)." })
export class Holiday {
  @Field(() => Day, { description: "The day on which it is kept." })
  day!: string;

  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => Boolean, { description: "Whether the statute has it; otherwise it was added." })
  statutory!: boolean;
}

/** The calendar of working days. */
@Resolver()
export class CalendarResolver {
  @Query(() => [Holiday], { description: "The holidays of a year, as the calendar stands (FP-DF-07)." })
  holidays(
    @Arg("year", () => Int, { description: "The year, 1990 to 2100." }) year: number,
    @Ctx() request: Request,
  ): Promise<Holiday[]> {
    return holidaysOf(year, request);
  }

  @ProgrammeMutation("Adds a holiday. It moves what is due by working days and still open (FP-DF-07).")
  addHoliday(@Input(() => AddHolidayInput) input: AddHolidayInput, @Ctx() request: Request) {
    return request.onProgramme("addHoliday", input);
  }

  @ProgrammeMutation("Takes a holiday away. It moves what is due by working days and still open (FP-DF-07).")
  removeHoliday(@Input(() => RemoveHolidayInput) input: RemoveHolidayInput, @Ctx() request: Request) {
    return request.onProgramme("removeHoliday", input);
  }
}
