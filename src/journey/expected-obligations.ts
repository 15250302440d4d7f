import type { EditionId } from "./edition";
import { expectedCoordination } from "./expected-coordination";
import { plusDays } from "./local-time";

/** An obligation by type and anchor, with the local days of its marks. */
export interface Expected {
  name: string;
  target?: string;
  /** Null where the text sets no time. */
  due: string | null;
  /** How it ends, where it is not met. */
  status?: "CANCELLED";
}

const common: Expected[] = [
  { name: "INITIAL_CONTACT_48H submitted", due: "2006-03-08 09:00" },
  { name: "INITIAL_VISIT_48H submitted", due: "2006-03-08 09:00" },
  { name: "CIS_TO_STATE_OFFICE submitted", due: "2006-03-13" },
  { name: "TREATMENT_PLAN referral", target: "2006-03-20", due: "2006-03-21" },
  { name: "PLAN_COPY first-contact", due: "2006-03-21" },
  { name: "SUMMARY_COPY first-contact", due: "2006-03-21" },
  { name: "ORIGINALS_TO_DHS first-contact", due: "2006-03-21" },
  { name: "EXTENSION_OR_COMPLETION planned-end", due: "2006-07-24" },
  { name: "FOLLOW_UP_VISIT visit:3", due: "2006-10-24" },
  { name: "FOLLOW_UP_VISIT visit:6", due: "2007-01-24" },
  { name: "FOLLOW_UP_VISIT visit:9", due: "2007-04-24" },
  { name: "FOLLOW_UP_VISIT visit:12", due: "2007-07-24" },
  { name: "OUTCOME_CHECK_12M outcome", due: "2007-07-24" },
  { name: "EFFECTIVENESS_EVALUATION effectiveness", due: "2007-07-24" },
];

/** What only one of the editions asks for. */
const particular: Record<EditionId, Expected[]> = {
  "ms-2006": [
    { name: "FTM_INITIAL accepted", target: "2006-03-21", due: null },
    { name: "FACE_TO_FACE_PHASE phase:INTENSIVE", due: "2006-05-15" },
    { name: "FACE_TO_FACE_PHASE phase:MAINTENANCE", due: "2006-07-24" },
    { name: "GOAL_ATTAINMENT_REVIEW phase:INTENSIVE", due: "2006-05-15" },
    { name: "GOAL_ATTAINMENT_REVIEW phase:MAINTENANCE", due: "2006-07-24" },
    { name: "SATISFACTION_ACCEPTANCE accepted", due: "2006-03-17" },
    { name: "SATISFACTION_MID mid-treatment", due: "2006-05-23" },
    { name: "SATISFACTION_TERMINATION terminated", due: "2006-07-31" },
  ],
  "ms-1994": [
    { name: "ACCEPTANCE_NOTICE accepted", due: "2006-03-10" },
    { name: "INDIVIDUAL_SERVICE_PLAN accepted", target: "2006-03-20", due: "2006-03-21" },
  ],
};

/** Kinds of obligation that an edition does not know. */
export const notOwed: Record<EditionId, string[]> = {
  "ms-2006": ["ACCEPTANCE_NOTICE", "INDIVIDUAL_SERVICE_PLAN", "STAFFING_WEEKLY", "COUNTY_MONTHLY_CONTACT"],
  "ms-1994": [
    ...["FACE_TO_FACE_PHASE", "FTM_INITIAL", "MONTHLY_DOCUMENTATION", "STAFFING_QUARTERLY"],
    ...["GOAL_ATTAINMENT_REVIEW"],
    ...["SATISFACTION_ACCEPTANCE", "SATISFACTION_MID", "SATISFACTION_TERMINATION"],
  ],
};

/** Every obligation of the scenario, with its marks. */
export function expectedObligations(edition: EditionId): Expected[] {
  return [...common, ...particular[edition], ...expectedCoordination(edition), ...weekly(), ...calls()];
}

/** Week 1 ends on 13 March 2006, week 20 on 24 July. */
function weekly(): Expected[] {
  return numbers(20).flatMap((week) => {
    const due = plusDays("2006-03-06", week * 7);
    return [
      { name: `WEEKLY_CONTACT week:${week}`, due },
      { name: `WEEKLY_HOURS week:${week}`, due },
    ];
  });
}

/** By the 24th of each month from August 2006 to July 2007. */
function calls(): Expected[] {
  return numbers(12).map((n) => {
    const month = new Date(Date.UTC(2006, 6 + n, 24)).toISOString().slice(0, 10);
    return { name: `FOLLOW_UP_CALL call:${n}`, due: month };
  });
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
