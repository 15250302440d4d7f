import { statutoryHolidays } from "../../policy/calendar/working-days";
import { badUserInput } from "../shared/problems";
import type { Request } from "../shared/request";
import type { Holiday } from "./calendar.resolver";

/** The statute's holidays of a year and those added to it, without those taken away. */
export async function holidaysOf(year: number, { reader }: Request): Promise<Holiday[]> {
  if (year < 1990 || year > 2100) {
    throw badUserInput([{ path: "year", message: "must lie between 1990 and 2100" }]);
  }
  const changes = await reader
    .query("HolidayChange")
    .andWhere("extract(year from holidaychange.day) = :year", { year })
    .orderBy({ "holidaychange.changedAt": "ASC", "holidaychange.id": "ASC" })
    .getMany();
  const days = new Map<string, Holiday>();
  // New Year's Day of the next year may be kept in this one, and the other way round.
  for (const { date: day, name } of [year - 1, year].flatMap((of) => statutoryHolidays(of)))
    if (day.startsWith(`${year}-`)) days.set(day, { day, name, statutory: true });
  for (const { day, closed, name } of changes) {
    if (closed) days.set(day, { day, name: name!, statutory: false });
    else days.delete(day);
  }
  return [...days.values()].sort((a, b) => a.day.localeCompare(b.day));
}
