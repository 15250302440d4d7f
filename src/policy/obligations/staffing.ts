import { daysBetween, type CivilDate } from "../calendar/civil-date";
import { civilDateOf, endOfDay, formatDay, startOfDay } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case, StaffingFacts, StaffingPlace } from "../facts";
import { quartersOf, type Quarter } from "../calendar/quarters";
import { treatmentSpan, wholeWeeksOf } from "../service";
import { absent, countyStaffings, isUpdated, placesInWords } from "../service/staffings";
import type { DaySpan, Obligation } from "./obligation";
import { count, owed, servicesEnded, type Fulfilment } from "./row";

/** County and specialist talk the case over: each week, or each quarter (FP-ST-01, FP-ST-02, AMB-24). */
export function staffingObligations(kase: Case, parameters: Parameters): Obligation[] {
  const treatment = treatmentSpan(kase, parameters);
  if (treatment === null) return [];
  const staffings = countyStaffings(kase).map((entry) => ({ entry, on: civilDateOf(entry.heldAt) }));
  return parameters.staffing.frequency === "WEEKLY"
    ? wholeWeeksOf(treatment).map((week) => weekly(staffings, parameters, week))
    : quartersOf(treatment).map((quarter) => quarterly(kase, staffings, parameters, treatment, quarter));
}

/** A staffing with its local day. */
interface Dated {
  entry: StaffingFacts;
  on: CivilDate;
}

/** Every complete week in treatment; one meeting is the county's and the supervisor's at once. */
const weekly = (staffings: readonly Dated[], parameters: Parameters, week: DaySpan): Obligation =>
  staffed(staffings, parameters, week, {
    type: "STAFFING_WEEKLY",
    anchor: `week:${week.from}`,
    owner: "SUPERVISOR",
    name: "week",
  });

/** Every quarter with days of treatment; one with few of them is waived. */
function quarterly(
  { referral: { terminatedOn } }: Case,
  staffings: readonly Dated[],
  parameters: Parameters,
  treatment: DaySpan,
  quarter: Quarter,
): Obligation {
  const { minActiveDays } = parameters.staffing;
  const days = activeDays(quarter, { from: treatment.from, to: terminatedOn ?? treatment.to });
  const row = staffed(staffings, parameters, quarter, {
    type: "STAFFING_QUARTERLY",
    anchor: `quarter:${quarter.name}`,
    owner: "COUNTY",
    name: `quarter with ${count(days, "day")} of treatment`,
  });
  if (row.metAt !== null || days >= minActiveDays) return row;
  const ended = days === 0 && terminatedOn !== null;
  const cancelledBecause = ended
    ? servicesEnded(terminatedOn)
    : `${count(days, "day")} of treatment in the quarter, fewer than ${minActiveDays}`;
  return { ...row, cancelledBecause };
}

const activeDays = (quarter: DaySpan, treatment: DaySpan): number => {
  const from = quarter.from > treatment.from ? quarter.from : treatment.from;
  const to = quarter.to < treatment.to ? quarter.to : treatment.to;
  return Math.max(0, daysBetween(from, to) + 1);
};

function staffed(
  staffings: readonly Dated[],
  { staffing }: Parameters,
  span: DaySpan,
  { name, ...row }: Pick<Obligation, "type" | "anchor" | "owner"> & { name: string },
): Obligation {
  const held = staffings.filter(({ on }) => span.from <= on && on <= span.to).map(({ entry }) => entry);
  const counts = (entry: StaffingFacts) =>
    absent(entry, staffing.attendees).length === 0 && (isUpdated(entry) || !staffing.updateFormRequired);
  const shortcomings = held
    .filter((entry) => !counts(entry))
    .map((entry) => without(entry, staffing.attendees));
  return owed({
    ...row,
    ruleId: "FP-ST-01",
    opensAt: startOfDay(span.from),
    dueAt: endOfDay(span.to),
    lapses: true,
    ...metBy(held.find(counts), held),
    because: [
      `${name}, ${formatDay(span.from)} to ${formatDay(span.to)}: to be staffed with ${placesInWords(staffing.attendees)}`,
      ...shortcomings,
    ].join("; "),
  });
}

/** What a staffing that does not count was held without. */
function without(entry: StaffingFacts, attendees: readonly StaffingPlace[]): string {
  const missing = absent(entry, attendees);
  const lack = missing.length > 0 ? placesInWords(missing) : "an update of the client";
  return `held ${formatDay(civilDateOf(entry.heldAt))} without ${lack}`;
}

const metBy = (met: StaffingFacts | undefined, held: StaffingFacts[]): Fulfilment => ({
  metAt: met?.heldAt ?? null,
  evidence: (met ? [met] : held).map(({ id }) => ({ record: "StaffingEntry", id })),
});
