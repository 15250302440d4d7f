/** A day on the calendar in America/Chicago, written `YYYY-MM-DD`: it has no time and no zone. */
export type CivilDate = string;
