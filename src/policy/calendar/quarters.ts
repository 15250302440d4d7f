import { addDays, addMonths, type CivilDate } from "./civil-date";

/** A calendar quarter: `2006-Q2`, 1 April to 30 June. */
export interface Quarter {
  name: string;
  from: CivilDate;
  to: CivilDate;
}

/** The quarter that a day lies in. */
export function quarterOf(day: CivilDate): Quarter {
  const [year, month] = day.split("-").map(Number);
  const number = Math.ceil(month / 3);
  const from = `${String(year).padStart(4, "0")}-${String(3 * number - 2).padStart(2, "0")}-01`;
  return { name: `${from.slice(0, 4)}-Q${number}`, from, to: addDays(addMonths(from, 3), -1) };
}

/** The quarters that a stretch of days touches, in their order. */
export function quartersOf({ from, to }: { from: CivilDate; to: CivilDate }): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = quarterOf(from); quarter.from <= to; quarter = quarterOf(addDays(quarter.to, 1)))
    quarters.push(quarter);
  return quarters;
}
