import type { Placed, ProgrammeRecords, Report } from "./report";
import { timelinessIn, timelinessMeasures } from "./timeliness";

/** the State Office's visits to the counties; the rows of the visits hold what was found. */
export const siteVisits: Report = {
  id: "R-10",
  title: "Site visits",
  basis: ["FP-EV-04"],
  measures: [
    ...timelinessMeasures,
    {
      name: "visits",
      title: "Visits made",
      unit: "NUMBER",
      numerator: "visits made in the period, each with its findings",
      denominator: null,
    },
  ],
  obligations: { types: ["SITE_VISIT"], observe: (owed, { now }) => timelinessIn(owed, now) },
  programme: visits,
};

function visits(records: ProgrammeRecords): Placed[] {
  return records.siteVisits.map(({ id, countyId, visitedOn }) => ({
    ...{ measure: "visits", row: { record: "SiteVisit", id }, on: visitedOn, part: 1 },
    place: { countyId },
  }));
}
