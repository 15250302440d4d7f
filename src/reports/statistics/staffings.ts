import { civilDateOf } from "../../policy/calendar/zone";
import { absent, countyStaffings } from "../../policy/service/staffings";
import { leaderOf } from "../../policy/team-meetings";
import { parametersOf, type JudgedCase } from "./judged-case";
import { alsoBy, yes, type Observation, type Report } from "./report";
import { timelinessIn, timelinessMeasures } from "./timeliness";

const held = "cases talked over with the county at a staffing in the period; a consultation is none";

/** whether the cases are talked over, and the family's meetings led, as the edition has it. */
export const staffings: Report = {
  id: "R-03",
  title: "Staffings and family team meetings",
  basis: ["FP-ST-01", "FP-ST-03", "FP-FT-01", "FP-FT-02", "FP-FT-03", "FP-FT-04"],
  measures: [
    ...timelinessMeasures,
    {
      name: "withoutForm",
      title: "Without the staffing form",
      unit: "PERCENT",
      numerator: "of these, those with an update of the client in words alone",
      denominator: held,
    },
    {
      name: "withoutSomeone",
      title: "Without someone whom the edition asks for",
      unit: "PERCENT",
      numerator: "of these, those at which a place was empty",
      denominator: held,
    },
    {
      name: "ledAsSaid",
      title: "Team meetings led by whom the edition names",
      unit: "PERCENT",
      numerator: "meetings coordinated and facilitated by that side",
      denominator: "family team meetings held in the period, under an edition that names who leads them",
    },
  ],
  obligations: {
    types: ["STAFFING_WEEKLY", "STAFFING_QUARTERLY", "FTM_INITIAL"],
    observe: (owed, { now }) => alsoBy({ duty: owed.type }, timelinessIn(owed, now)),
  },
  cases: { among: "REFERRED", observe: (kase) => [...entries(kase), ...meetings(kase)] },
};

const entries = (kase: JudgedCase): Observation[] =>
  countyStaffings(kase).flatMap((entry) => {
    const one = { row: { record: "StaffingEntry", id: entry.id }, on: civilDateOf(entry.heldAt) };
    const missing = absent(entry, parametersOf(kase).staffing.attendees);
    return alsoBy({ kind: entry.kind }, [
      { ...one, measure: "withoutForm", part: yes(!entry.staffingForm) },
      { ...one, measure: "withoutSomeone", part: yes(missing.length > 0) },
    ]);
  });

const meetings = (kase: JudgedCase): Observation[] =>
  kase.teamMeetings.flatMap((meeting) => {
    const { ruleId, side } = leaderOf(kase, meeting, parametersOf(kase));
    if (side === null) return [];
    const { id, heldAt, coordinatedBy, facilitatedBy } = meeting;
    return alsoBy({ rule: ruleId }, [
      {
        measure: "ledAsSaid",
        row: { record: "TeamMeeting", id },
        on: civilDateOf(heldAt),
        part: yes(coordinatedBy === side && facilitatedBy === side),
      },
    ]);
  });
