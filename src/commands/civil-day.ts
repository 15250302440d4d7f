import { InvalidArgumentError } from "commander";
import { isCivilDate } from "../policy/calendar/civil-date";

/** An option that is a day. */
export function civilDay(text: string): string {
  if (isCivilDate(text)) return text;
  throw new InvalidArgumentError("It must be a day as YYYY-MM-DD.");
}
