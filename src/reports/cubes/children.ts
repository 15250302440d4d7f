import { addDays, addMonths, yearsBetween, type CivilDate } from "../../policy/calendar/civil-date";
import { parametersOf, type JudgedCase } from "../statistics/judged-case";
import { awayOn } from "../statistics/placement";
import { plain, type Cube } from "./cube";

const where = ["with the family", "in placement", "not known yet"] as const;
const bands = ["0-4", "5-9", "10-14", "15 and older"] as const;

/** Where the children are a year after services; of the state as a whole, as the outcomes are. */
export const children: Cube = {
  id: "CHILDREN",
  title: "Children a year after services",
  unit: "CHILDREN",
  counted: "target children of families, the end of whose services was a year ago on a day of the quarter",
  basis: ["FP-OM-01", "FP-DF-01"],
  dimensions: [
    { name: "childAge", title: "Age of the child on that day", branches: plain(...bands) },
    { name: "where", title: "Where the child is on that day", branches: plain(...where) },
  ],
  tables: [{ childAge: 1, where: 1 }],
  cases: (kase, _place, { today }) => {
    const { terminatedOn, targetChildIds } = kase.referral;
    if (terminatedOn === null) return [];
    const on = addMonths(terminatedOn, 12);
    return kase.children
      .filter(({ id }) => targetChildIds.includes(id))
      .map(({ id, birthDate }) => ({
        ...{ unit: id, on },
        at: { childAge: bandOf(yearsBetween(birthDate, on)), where: whereOn(kase, id, on, today) },
      }));
  },
};

/** Whether a removal is a placement is known only when it has lasted so many days (FP-DF-01). */
function whereOn(kase: JudgedCase, childId: string, on: CivilDate, today: CivilDate): (typeof where)[number] {
  if (addDays(on, parametersOf(kase).placement.minDays) > today) return "not known yet";
  return awayOn(kase, on, today, [childId]) ? "in placement" : "with the family";
}

const bandOf = (years: number): (typeof bands)[number] => bands[Math.min(3, Math.floor(years / 5))];
