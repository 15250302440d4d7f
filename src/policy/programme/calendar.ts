import type { CivilDate } from "../calendar/civil-date";
import { closedDays, type HolidayChangeFacts } from "../calendar/holidays";
import { formatDay } from "../calendar/zone";
import { insert } from "../commands/change";
import type { Finding } from "../rules/rule";
import type { Topic } from "./command";

export interface CalendarInputs {
  addHoliday: { day: CivilDate; name: string; authority: string };
  removeHoliday: { day: CivilDate; reason: string };
}
export interface CalendarFacts {
  changes: readonly HolidayChangeFacts[];
}

const already = (day: CivilDate, closed: boolean): Finding => ({
  code: closed ? "ALREADY_A_HOLIDAY" : "NO_HOLIDAY",
  message: `${formatDay(day)} is ${closed ? "a holiday already" : "no holiday"}.`,
  facts: { day },
  remedy: closed ? "Nothing is left to do." : "Name a day that the calendar lists as a holiday.",
});

/** The state's holidays, beside those of the statute: added by proclamation, or taken away (FP-DF-07). */
export const calendarCommands: Topic<CalendarInputs, CalendarFacts> = {
  addHoliday: {
    saysWho: "FP-DF-07",
    check: ({ changes }, { input: { day } }) => ({
      ruleId: "FP-DF-07",
      findings: closedDays(changes).has(day) ? [already(day, true)] : [],
    }),
    effect: (_facts, { input: { day, name, authority }, by, now, newId }) => [
      insert("HolidayChange", newId(), {
        day,
        closed: true,
        name,
        reason: authority,
        changedAt: now,
        workerId: by.workerId,
      }),
    ],
  },
  removeHoliday: {
    saysWho: "FP-DF-07",
    check: ({ changes }, { input: { day } }) => ({
      ruleId: "FP-DF-07",
      findings: closedDays(changes).has(day) ? [] : [already(day, false)],
    }),
    effect: (_facts, { input: { day, reason }, by, now, newId }) => [
      insert("HolidayChange", newId(), {
        day,
        closed: false,
        name: null,
        reason,
        changedAt: now,
        workerId: by.workerId,
      }),
    ],
  },
};
