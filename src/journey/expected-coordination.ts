import type { EditionId } from "./edition";
import type { Expected } from "./expected-obligations";
import { plusDays } from "./local-time";
import { papersDue, staffedWeeks } from "./script/coordination";

/** What specialist and county owe each other in the scenario. */
export const expectedCoordination = (edition: EditionId): Expected[] => [
  ...papers("MACWIS_NARRATIVE"),
  ...(edition === "ms-1994"
    ? [...weeks, ...countyContacts]
    : [...papers("MONTHLY_DOCUMENTATION"), ...quarters]),
];

const papers = (type: string): Expected[] =>
  Object.entries(papersDue).map(([month, due]) => ({ name: `${type} month:${month}`, due }));

const weeks: Expected[] = staffedWeeks.map((monday) => ({
  name: `STAFFING_WEEKLY week:${monday}`,
  due: plusDays(monday, 6),
}));

const countyContacts: Expected[] = [
  { name: "COUNTY_MONTHLY_CONTACT month:2006-03", due: "2006-03-31" },
  { name: "COUNTY_MONTHLY_CONTACT month:2006-04", due: "2006-04-30" },
  { name: "COUNTY_MONTHLY_CONTACT month:2006-05", due: "2006-05-31" },
  { name: "COUNTY_MONTHLY_CONTACT month:2006-06", due: "2006-06-30" },
  { name: "COUNTY_MONTHLY_CONTACT month:2006-07", due: "2006-07-31" },
];

/** The first quarter has 22 days of treatment and the third 24: fewer than 30, so they are waived. */
const quarters: Expected[] = [
  { name: "STAFFING_QUARTERLY quarter:2006-Q1", due: "2006-03-31", status: "CANCELLED" },
  { name: "STAFFING_QUARTERLY quarter:2006-Q2", due: "2006-06-30" },
  { name: "STAFFING_QUARTERLY quarter:2006-Q3", due: "2006-09-30", status: "CANCELLED" },
];
