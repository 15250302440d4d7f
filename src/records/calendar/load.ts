import type { EntityManager } from "typeorm";
import { asServer } from "../../platform/capacity";
import type { CalendarFacts } from "../../policy/programme/calendar";
import { lockCalendar } from "../perform/lock";
import type { Loaded } from "../perform/programme-load";
import { HolidayChange } from "./holiday-change";

/** Every change of the calendar, in the order of their making: the policy reckons by it, whoever asks. */
export const holidayChanges = (manager: EntityManager): Promise<HolidayChange[]> =>
  asServer(() => manager.find(HolidayChange, { order: { changedAt: "ASC", id: "ASC" } }));

/** The calendar as its commands judge it. Two that change it at once take turns. */
export async function loadCalendar(manager: EntityManager): Promise<Loaded<CalendarFacts>> {
  await lockCalendar(manager);
  return { record: new HolidayChange(), facts: { changes: await holidayChanges(manager) } };
}
