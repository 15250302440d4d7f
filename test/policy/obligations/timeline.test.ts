import type { Edition } from "../../../src/policy/editions/edition";
import { obligationsOf, verdict, weeklyReading } from "../../../src/policy/obligations";
import { addDays } from "../../../src/policy/calendar/civil-date";
import {
  agreed,
  at,
  baseCase,
  bothEditions,
  countyContact,
  delivery,
  document,
  dueDay,
  followUp,
  form,
  goalReview,
  ms1994,
  ms2006,
  notice,
  plan,
  rowsOf,
  staffing,
  teamMeeting,
  weeks,
} from "./fixture";

/** H1 and H2: the same facts, lived to the end of the follow-up year. */
const lived = baseCase(
  {
    status: "FOLLOW_UP",
    informationSheetForwardedAt: at("2006-03-08 10:00"),
    terminatedOn: "2006-07-24",
    terminationReason: "COMPLETION",
  },
  {
    contacts: [
      ...weeks(1, 10, 6, 2),
      ...weeks(11, 20, 3, 1),
      ...[3, 4, 5, 6, 7].map((month) => countyContact(`2006-0${month}-21 11:00`)),
    ],
    staffings: Array.from({ length: 19 }, (_, n) => staffing(`${addDays("2006-03-15", 7 * n)} 10:00`)),
    documents: [3, 4, 5, 6, 7].flatMap((month) => [
      document(`2006-0${month}`, "DOCUMENTATION", `2006-0${month + 1}-03 09:00`),
      document(`2006-0${month}`, "MACWIS_NARRATIVE", `2006-0${month + 1}-03 09:30`),
    ]),
    plans: [plan("2006-03-17", { status: "ACTIVE" })],
    deliveries: [
      delivery("TREATMENT_PLAN", "COPY", "2006-03-17"),
      delivery("ASSESSMENT_SUMMARY", "COPY", "2006-03-17"),
      delivery("TREATMENT_PLAN", "ORIGINAL", "2006-03-17", "2006-03-20"),
    ],
    notices: [notice("REFERRING_WORKER", "2006-03-10 15:00"), notice("ASWS", "2006-03-10 15:00")],
    discontinuations: [agreed("2006-07-24", "2006-07-21 10:00")],
    teamMeetings: [teamMeeting("2006-03-20 13:30")],
    satisfactionForms: [
      form("ACCEPTANCE", "2006-03-15 19:00"),
      form("MID_TREATMENT", "2006-05-18 19:00", { status: "DECLINED" }),
      form("TERMINATION", "2006-07-28 19:00"),
    ],
    goalReviews: [goalReview("INTENSIVE", "2006-05-12"), goalReview("MAINTENANCE", "2006-07-20")],
    followUps: [
      ...Array.from({ length: 12 }, (_, n) =>
        followUp("CALL", `${addDays("2006-08-20", Math.round(n * 30.4))} 10:00`),
      ),
      ...["2006-10-24", "2007-01-24", "2007-04-24", "2007-07-24"].map((day) =>
        followUp("VISIT", `${day} 16:00`),
      ),
      followUp("OUTCOME_CHECK", "2007-07-24 16:30"),
      followUp("EFFECTIVENESS_EVALUATION", "2007-07-24 17:00"),
    ],
  },
);

const dueDays = (edition: Edition) =>
  obligationsOf(lived, edition)
    .filter((row) => !/^(WEEKLY|FOLLOW_UP_CALL|MONTHLY|MACWIS|STAFFING|COUNTY)/.test(row.type))
    .map((row) => `${row.type} ${dueDay(row)}`);

test("H1, ms-2006: what is due, and when", () => {
  expect(dueDays(ms2006)).toEqual([
    "INITIAL_CONTACT_48H 2006-03-08",
    "INITIAL_VISIT_48H 2006-03-08",
    "CIS_TO_STATE_OFFICE 2006-03-13",
    "SATISFACTION_ACCEPTANCE 2006-03-17",
    "TREATMENT_PLAN 2006-03-21",
    "PLAN_COPY 2006-03-21",
    "SUMMARY_COPY 2006-03-21",
    "ORIGINALS_TO_DHS 2006-03-21",
    "FACE_TO_FACE_PHASE 2006-05-15",
    "GOAL_ATTAINMENT_REVIEW 2006-05-15",
    "SATISFACTION_MID 2006-05-23",
    "FACE_TO_FACE_PHASE 2006-07-24",
    "EXTENSION_OR_COMPLETION 2006-07-24",
    "GOAL_ATTAINMENT_REVIEW 2006-07-24",
    "SATISFACTION_TERMINATION 2006-07-31",
    "FOLLOW_UP_VISIT 2006-10-24",
    "FOLLOW_UP_VISIT 2007-01-24",
    "FOLLOW_UP_VISIT 2007-04-24",
    "FOLLOW_UP_VISIT 2007-07-24",
    "OUTCOME_CHECK_12M 2007-07-24",
    "EFFECTIVENESS_EVALUATION 2007-07-24",
    "FTM_INITIAL null",
  ]);
});

test("H2, ms-1994: the notice and the service plan as well, no face-to-face hours, no family team meeting, no evaluation", () => {
  const added = ["ACCEPTANCE_NOTICE 2006-03-10", "INDIVIDUAL_SERVICE_PLAN 2006-03-21"];
  const kept = dueDays(ms2006).filter((line) => !/^(FACE_TO_FACE|FTM|SATISFACTION|GOAL)/.test(line));
  expect([...dueDays(ms1994)].sort()).toEqual([...kept, ...added].sort());
});

test.each(bothEditions)("the whole year is without a breach under %s", (_id, edition) => {
  const rows = obligationsOf(lived, edition);
  expect(rowsOf(lived, edition, "FOLLOW_UP_CALL")).toHaveLength(12);
  const notMet = rows.filter((row) => verdict(row, at("2007-08-01 12:00")).status !== "MET");
  expect(notMet.map((row) => `${row.type} ${row.anchor}`)).toEqual([]);
});

test("H1: 20 h and 10 h face to face in the phases, no week by the weekly reading", () => {
  expect(rowsOf(lived, ms2006, "FACE_TO_FACE_PHASE").map((row) => row.measured)).toEqual([20, 10]);
  expect(weeklyReading(lived, ms2006.parameters)).toEqual([
    { phase: "INTENSIVE", weeksMeeting: 0, weeks: 10 },
    { phase: "MAINTENANCE", weeksMeeting: 0, weeks: 10 },
  ]);
});
