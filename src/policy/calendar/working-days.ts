import { addDays, daysInMonth, weekday, type CivilDate } from "./civil-date";

export interface Holiday {
  date: CivilDate;
  name: string;
}

const [MONDAY, THURSDAY, SATURDAY, SUNDAY] = [1, 4, 6, 7];

function nthOfMonth(month: string, day: number, n: number): CivilDate {
  const first = `${month}-01`;
  return addDays(first, ((day - weekday(first) + 7) % 7) + 7 * (n - 1));
}

function lastMondayOf(month: string): CivilDate {
  const last = `${month}-${daysInMonth(month)}`;
  return addDays(last, MONDAY - weekday(last));
}

/** A holiday on a Sunday is kept on Monday (Miss. Code 3-3-7); on a Saturday only if so decided (25-1-97). */
function observed(date: CivilDate, saturdaysMove: boolean): CivilDate {
  if (weekday(date) === SUNDAY) return addDays(date, 1);
  return saturdaysMove && weekday(date) === SATURDAY ? addDays(date, 2) : date;
}

/**
 * Mississippi's legal holidays of a year as the statute has them, on the days they are kept. It seeds the
 * table of holidays; days that the Governor proclaims are added there (FP-DF-07, AMB-11).
 */
export function statutoryHolidays(year: number, { saturdaysMove = false } = {}): Holiday[] {
  const holidays: [CivilDate, string][] = [
    [`${year}-01-01`, "New Year's Day"],
    [nthOfMonth(`${year}-01`, MONDAY, 3), "Birthdays of Robert E. Lee and Dr. Martin Luther King, Jr."],
    [nthOfMonth(`${year}-02`, MONDAY, 3), "Washington's Birthday"],
    [lastMondayOf(`${year}-04`), "Confederate Memorial Day"],
    [lastMondayOf(`${year}-05`), "National Memorial Day and birthday of Jefferson Davis"],
    [`${year}-07-04`, "Independence Day"],
    [nthOfMonth(`${year}-09`, MONDAY, 1), "Labor Day"],
    [`${year}-11-11`, "Armistice Day (Veterans Day)"],
    [nthOfMonth(`${year}-11`, THURSDAY, 4), "Thanksgiving Day"],
    [`${year}-12-25`, "Christmas Day"],
  ];
  return holidays.map(([date, name]) => ({ date: observed(date, saturdaysMove), name }));
}

/** The statutory holidays of the years from first to last, as the set that the calculations take. */
export function statutoryHolidaySet(firstYear: number, lastYear: number): ReadonlySet<CivilDate> {
  const days = new Set<CivilDate>();
  for (let year = firstYear; year <= lastYear; year += 1)
    for (const { date } of statutoryHolidays(year)) days.add(date);
  return days;
}

/** Monday to Friday and no holiday (FP-DF-07). */
export const isWorkingDay = (day: CivilDate, holidays: ReadonlySet<CivilDate>): boolean =>
  weekday(day) < SATURDAY && !holidays.has(day);

/** The `n`th working day after a day; the count starts with the next working day. */
export function addWorkingDays(day: CivilDate, n: number, holidays: ReadonlySet<CivilDate>): CivilDate {
  let reached = day;
  for (let left = n; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, holidays)) left -= 1;
  }
  return reached;
}

/** The `n`th working day of a month written `YYYY-MM`; day 1 is its first working day (AMB-11). */
export const nthWorkingDay = (month: string, n: number, holidays: ReadonlySet<CivilDate>): CivilDate =>
  addWorkingDays(addDays(`${month}-01`, -1), n, holidays);
