import { addDays, addMonths, type CivilDate } from "../policy/calendar/civil-date";
import { quarterOf, quartersOf } from "../policy/calendar/quarters";
import { addHours } from "../policy/calendar/elapsed";
import { civilDateOf, startOfDay } from "../policy/calendar/zone";
import type { ProgrammeAction } from "../policy/programme";
import type { County } from "../records/county/county";
import type { RoleAssignment } from "../records/assignment/role-assignment";
import type { Worker } from "../records/worker/worker";
import { SEED } from "./caseload";
import { home } from "./places";
import { Random } from "./random";

/** Something that someone did for the programme outside any case. */
export interface ProgrammeAct {
  by: string;
  at: Date;
  action: ProgrammeAction;
  /** What it carries; ids of what was made before are found by the names they were kept as. */
  input: (ids: ReadonlyMap<string, string>) => object;
  keepAs?: string;
}

const at = (day: CivilDate, hour: number): Date => addHours(startOfDay(day), hour);
const act = (by: string, when: Date, action: ProgrammeAction, input: object): ProgrammeAct => ({
  by,
  at: when,
  action,
  input: () => input,
});

/** Every specialist was hired about two years ago, and trained before the first case. */
function training(specialists: Worker[], dana: Worker, today: CivilDate, random: Random): ProgrammeAct[] {
  return specialists.flatMap(({ id: workerId }) => {
    const hireDate = addDays(today, -700 - random.int(0, 60));
    const trained = {
      workerId,
      course: "SLTM",
      hours: 60,
      trainerName: dana.name,
      trainerRole: "COORDINATOR",
      completedOn: addDays(hireDate, 12),
    };
    return [
      act(dana.id, at(hireDate, 9), "recordHireDate", { workerId, hireDate }),
      act(dana.id, at(addDays(hireDate, 13), 9), "recordTraining", trained),
    ];
  });
}

const findings = [
  "In order.",
  "Two plans lack a signature.",
  "Narratives come late; agreed with the supervisor.",
];

/** The State Office's visits of the last five quarters: most counties each quarter, some missed, some late. */
function visits(counties: County[], sam: Worker, today: CivilDate, random: Random): ProgrammeAct[] {
  return quartersOf({ from: addMonths(today, -15), to: today }).flatMap(({ from }) =>
    counties.flatMap(({ id: countyId }) => {
      const visitedOn = addDays(from, random.int(7, 100));
      if (random.chance(0.2) || visitedOn >= today) return [];
      const visit = {
        countyId,
        quarter: from,
        visitedOn,
        visitedBy: sam.name,
        findings: random.pick(findings),
      };
      return act(sam.id, at(visitedOn, 16), "recordSiteVisit", visit);
    }),
  );
}

/** The home county's roster, week by week with its supervisor as the back-up; nobody is on call for one week. */
function roster(cara: Worker, ben: Worker, countyId: string, today: CivilDate): ProgrammeAct[] {
  const first = quarterOf(today).from;
  const weeks = Array.from({ length: 26 }, (_, week) => addDays(first, 7 * week));
  return weeks
    .filter((_day, week) => week !== 1)
    .map((day) =>
      act(ben.id, at(addDays(first, -7), 9), "planOnCall", {
        countyId,
        specialistId: cara.id,
        backUpId: ben.id,
        from: at(day, 8),
        to: at(addDays(day, 7), 8),
      }),
    );
}

function supervision(
  cara: Worker,
  { ben, dana }: Record<"ben" | "dana", Worker>,
  countyId: string,
  today: CivilDate,
): ProgrammeAct[] {
  const session = (daysAgo: number, notes: string) => ({
    countyId,
    workerId: cara.id,
    heldOn: addDays(today, -daysAgo),
    notes,
  });
  const held = (daysAgo: number) => at(addDays(today, -daysAgo), 15);
  return [
    act(ben.id, held(62), "recordOnSiteSupervision", session(62, "Went along on two visits.")),
    act(ben.id, held(20), "recordOnSiteSupervision", session(20, "The plans of three families.")),
    act(
      dana.id,
      held(45),
      "recordMonitoring",
      session(45, "Read five cases: hours and visits are in order."),
    ),
    act(dana.id, held(33), "recordConsultationSession", {
      ...session(33, "A family whose progress has stopped."),
      supervisorId: ben.id,
    }),
  ];
}

const questions = [
  "Are families met as soon as they need it?",
  "Does the service help them to stay together?",
  "Do you hear from the specialist as often as you need to?",
];

/** A survey of three months ago, which two in three answered. */
function survey(asked: Worker[], sam: Worker, today: CivilDate, random: Random): ProgrammeAct[] {
  const sentOn = addDays(today, -90);
  const closesOn = addDays(sentOn, 30);
  const answering = asked.filter(() => random.chance(0.66));
  return [
    { ...act(sam.id, at(sentOn, 10), "sendSurvey", { closesOn, questions }), keepAs: "survey" },
    ...answering.map(({ id }): ProgrammeAct => {
      const scores = questions.map(() => random.int(2, 5));
      return {
        by: id,
        at: at(addDays(sentOn, random.int(1, 29)), 11),
        action: "answerSurvey",
        input: (ids) => ({ campaignId: ids.get("survey"), scores }),
      };
    }),
  ];
}

/** What was done for the programme by a moment, by the staff who are there. The same seed gives the same. */
export function acts(
  staff: readonly RoleAssignment[],
  all: readonly County[],
  now: Date,
  seed = SEED,
): ProgrammeAct[] {
  const random = new Random(seed);
  const today = civilDateOf(now);
  const holding = (role: RoleAssignment["role"]) => staff.filter((held) => held.role === role);
  const workersIn = (role: RoleAssignment["role"]) => holding(role).map(({ worker }) => worker);
  const known = (name: string) => staff.find(({ worker }) => worker.name === name)!.worker;
  const [ben, cara, dana, sam] = ["Ben", "Cara", "Dana", "Sam"].map(known);
  const served = new Set(holding("FPS_WORKER").flatMap(({ countyIds }) => countyIds));
  const places = all.filter(({ id }) => served.has(id)).sort((a, b) => a.name.localeCompare(b.name));
  const homeId = places.find(({ name }) => name === home)!.id;
  const asked = [...workersIn("COUNTY_WORKER"), ...workersIn("ASWS")];
  return [
    ...training(workersIn("FPS_WORKER"), dana, today, random),
    ...visits(places, sam, today, random),
    ...roster(cara, ben, homeId, today),
    ...supervision(cara, { ben, dana }, homeId, today),
    ...survey(asked, sam, today, random),
  ];
}
