import { isPast, minutesBetween } from "../../policy/calendar/elapsed";
import { civilDateOf } from "../../policy/calendar/zone";
import { verdict, type ObligationStatus } from "../../policy/obligations";
import type { ObligationType } from "../../policy/obligations/obligation";
import {
  alsoBy,
  markOf,
  yes,
  type KeptObligation,
  type Measure,
  type Observation,
  type Report,
} from "./report";

/** What has a time of its own before and beside treatment. */
const duties: readonly ObligationType[] = [
  "INITIAL_CONTACT_48H",
  "INITIAL_VISIT_48H",
  "EMERGENCY_SAME_DAY",
  "CIS_TO_STATE_OFFICE",
  "ACCEPTANCE_NOTICE",
  "TREATMENT_PLAN",
  "INDIVIDUAL_SERVICE_PLAN",
  "PLAN_COPY",
  "SUMMARY_COPY",
  "ORIGINALS_TO_DHS",
  "MONTHLY_DOCUMENTATION",
  "MACWIS_NARRATIVE",
];

const inTime = ["onTime", "late", "excused", "missed"] as const;
export type Timeliness = (typeof inTime)[number];

/** How a verdict counts; null while there is still time, or when it need not be done any more. */
const timelinessOf: Record<ObligationStatus, Timeliness | null> = {
  MET: "onTime",
  MET_LATE: "late",
  LATE: "late",
  EXCUSED: "excused",
  OVERDUE: "missed",
  MISSED: "missed",
  OPEN: null,
  DUE_SOON: null,
  CANCELLED: null,
};

/** The shares of what is judged, one for each way in which it can stand. */
export const timelinessMeasures: readonly Measure[] = [
  { name: "onTime", title: "On time", numerator: "done by every mark" },
  { name: "late", title: "Late", numerator: "done after a mark, or past the first mark and not done yet" },
  {
    name: "excused",
    title: "Excused",
    numerator: "past its time for a reason that the policy accepts or a waiver",
  },
  { name: "missed", title: "Missed", numerator: "past its time and not done" },
].map((measure) => ({
  ...measure,
  unit: "PERCENT",
  denominator: "duties due that are done or whose time is over; what was cancelled is left out",
}));

/** How one duty stands, in each of these measures; nothing while it is open. */
export function timelinessIn(owed: KeptObligation, now: Date): Observation[] {
  const stands = timelinessOf[verdict(owed, now).status];
  const on = markOf(owed);
  if (stands === null || on === null) return [];
  const row = { record: "Obligation", id: owed.id };
  return inTime.map((measure) => ({ measure, row, on, part: yes(measure === stands) }));
}

/** what was owed by a time, and whether it was done by it. */
export const timeliness: Report = {
  id: "R-01",
  title: "Timeliness",
  basis: [
    "FP-IC-01",
    "FP-IC-02",
    "FP-RF-04",
    "FP-AC-02",
    "FP-PL-01",
    "FP-PL-08",
    "FP-PL-09",
    "FP-DO-01",
    "FP-DO-03",
  ],
  measures: [
    ...timelinessMeasures,
    {
      name: "firstMark",
      title: "By the first of two marks",
      unit: "PERCENT",
      numerator: "done by the first mark",
      denominator: "judged duties with two marks",
    },
    {
      name: "secondMark",
      title: "By the second of two marks",
      unit: "PERCENT",
      numerator: "done by the second mark",
      denominator: "judged duties with two marks",
    },
    {
      name: "timeTaken",
      title: "Time from the referral to the contact",
      unit: "HOURS",
      numerator: "minutes from the moment at which it could first be done, rounded down",
      denominator: "first contacts, first visits and emergency visits made",
    },
  ],
  obligations: {
    types: duties,
    observe: (owed, { now }) =>
      alsoBy({ duty: owed.type }, [...timelinessIn(owed, now), ...marks(owed, now), ...taken(owed)]),
  },
};

/** The two marks of a plan: so many days from the referral, and from the first contact (AMB-18). */
function marks(owed: KeptObligation, now: Date): Observation[] {
  const { targetAt, metAt, dueAt } = owed;
  const { status, breach } = verdict(owed, now);
  if (targetAt === null || dueAt === null || timelinessOf[status] === null) return [];
  const of = { row: { record: "Obligation", id: owed.id }, on: civilDateOf(dueAt) };
  return [
    { ...of, measure: "firstMark", part: yes(metAt !== null && !isPast(targetAt, metAt)) },
    { ...of, measure: "secondMark", part: yes(metAt !== null && !breach && status !== "EXCUSED") },
  ];
}

const measured: readonly ObligationType[] = [
  "INITIAL_CONTACT_48H",
  "INITIAL_VISIT_48H",
  "EMERGENCY_SAME_DAY",
];

function taken({ id, type, opensAt, metAt, dueAt }: KeptObligation): Observation[] {
  if (!measured.includes(type) || opensAt === null || metAt === null || dueAt === null) return [];
  const part = minutesBetween(opensAt, metAt);
  return [{ measure: "timeTaken", row: { record: "Obligation", id }, on: civilDateOf(dueAt), part }];
}
