import { statutoryHolidaySet } from "../../policy/calendar/working-days";

/** The statute's holidays, until a deployment's own table of them comes (FP-DF-07). */
export const holidays = statutoryHolidaySet(1990, 2050);
