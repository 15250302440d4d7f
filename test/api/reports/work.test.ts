import { Evaluated } from "../../support/acts/evaluation";
import type { Lived } from "../../support/caseload";
import type { Client } from "../../support/client";
import { openDesk } from "../../support/desk";
import { local } from "../../support/local";
import { figuresOf, said, type AnsweredFigure } from "../../support/report";
import { caseIn } from "../../support/states";

const desk = openDesk("Rankin");
// Two cases are lived through first.
jest.setTimeout(120_000);

let kase: Lived;
let quiet: Lived;
let dana: Client;

/** One family with every record that the reports of the work are made of, and one with hardly any. */
beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  quiet = await caseIn(desk.office, "TERMINATED");
  kase = await caseIn(desk.office, "INTENSIVE");
  const work = new Evaluated(kase);
  await work.measure("PRE", "2006-03-18 09:00", 2);
  await work.measure("PRE", "2006-03-18 09:10", 3, { domain: "COMMUNICATION", instrument: "Talking scale" });
  await work.answers(await work.issue("ACCEPTANCE", "2006-03-18 10:00"), "2006-03-19 19:00");
  await kase.do(
    "alice",
    "2006-03-20 15:00",
    "recordTeamMeeting",
    kase.teamMeeting("COUNTY", "2006-03-20 13:00"),
  );
  await staffed("2006-03-28 10:00", ["COUNTY_WORKER", "SPECIALIST"], { staffingForm: "Form of March" });
  await incidents();
  await staffed("2006-04-18 10:00", ["SPECIALIST"], { clientUpdate: "Doing well" });
  await kase.do("ben", "2006-05-02 09:00", "waiveRule", { ruleId: "FP-FT-02", reason: "Cara was ill." });
  await kase.do(
    "alice",
    "2006-05-02 15:00",
    "recordTeamMeeting",
    kase.teamMeeting("COUNTY", "2006-05-02 13:00"),
  );
  await work.reviewGoals("INTENSIVE", "2006-05-12 10:00");
  await work.issue("MID_TREATMENT", "2006-05-16 10:00");
  await work.measure("POST", "2006-05-19 09:00", 4);
  await kase.end("COMPLETION", kase.day(75));
  await work.declines(await work.issue("TERMINATION", "2006-05-22 10:00"), "2006-05-23 10:00");
  await programme();
  dana = desk.office.people.dana.at(local("2006-12-01 12:00"));
});

const staffed = (when: string, places: string[], update: Record<string, string>) =>
  kase.do("alice", when, "recordStaffing", {
    ...{ heldAt: local(when), ...update },
    attendees: places.map((place) => ({ place, name: `The ${place.toLowerCase()}` })),
  });

/** New neglect, told after half an hour and answered within another; safety that failed, answered by nobody. */
async function incidents(): Promise<void> {
  const report = (kind: string, learned: string, told: string) =>
    kase.do("cara", told, "reportIncident", { kind, learnedAt: local(learned), narrative: "A bruise." });
  const { record } = await report("NEW_CAN", "2006-04-12 10:00", "2006-04-12 10:30");
  await kase.do("alice", "2006-04-12 11:15", "acknowledgeIncident", { incidentId: record.id });
  await kase.do("cara", "2006-04-14 09:00", "evaluateIncident", {
    ...{ incidentId: record.id, decision: "CONTINUE", reason: "The child is safe at the aunt's." },
    sides: ["COUNTY", "SPECIALIST"],
  });
  await report("SAFETY_CANNOT_BE_MAINTAINED", "2006-04-15 02:10", "2006-04-15 02:10");
  await kase.do("ben", "2006-04-15 02:41", "escalateIncidents");
}

/** A visit of the State Office, a training by the Coordinator and one by another, two sessions of supervision. */
async function programme(): Promise<void> {
  const { countyId, ids, people } = desk.office;
  const at = (who: Client) => who.at(local("2006-05-23 12:00"));
  const sam = at(await desk.server.as("STATE_OFFICE", "Sam"));
  const visit = { countyId, quarter: "2006-04-01", visitedOn: "2006-05-10", visitedBy: "Sam" };
  await sam.do("recordSiteVisit", { ...visit, findings: "In order." });
  const training = { workerId: ids.cara, course: "SLTM", trainerName: "Somebody" };
  const trained = (hours: number, trainerRole: string, completedOn: string) =>
    at(people.dana).do("recordTraining", { ...training, hours, trainerRole, completedOn });
  await trained(4, "COORDINATOR", "2006-04-05");
  await trained(8.75, "OUTSIDE", "2006-04-06");
  const session = { countyId, workerId: ids.cara, heldOn: "2006-04-20", notes: "The week." };
  await at(people.ben).do("recordOnSiteSupervision", session);
  await at(people.dana).do("recordMonitoring", session);
}

const lines = (figures: Record<string, AnsweredFigure>, keys: string[]) =>
  Object.fromEntries(keys.map((key) => [key, figures[key] ? said(figures[key]).line : "no such figure"]));

async function expectFigures(id: string, expected: Record<string, (number | null)[]>) {
  const figures = await figuresOf(dana, id);
  expect(lines(figures, Object.keys(expected))).toEqual(expected);
  return figures;
}

test("R-03: two cases were talked over, one of them without the form and without the county worker", async () => {
  const figures = await expectFigures("R-03", {
    withoutForm: [1, 2, 50],
    withoutSomeone: [1, 2, 50],
    ledAsSaid: [1, 2, 50],
    "ledAsSaid;rule=FP-FT-01": [1, 1, 100],
    "ledAsSaid;rule=FP-FT-02": [0, 1, 0],
    // The other family's services ended before it had a meeting, for which the text sets no time.
    "onTime;duty=FTM_INITIAL": [1, 1, 100],
    "late;duty=FTM_INITIAL": [0, 1, 0],
  });
  expect(figures.withoutForm.counted.nodes[0].id).toMatch(/^StaffingEntry:/);
  expect(figures.ledAsSaid.counted.nodes[0].id).toMatch(/^TeamMeeting:/);
  expect(figures["onTime;duty=STAFFING_QUARTERLY"].counted.totalCount).toBe(1);
});

test("R-06: by one instrument the family does better, by the other nobody looked again", async () => {
  const figures = await expectFigures("R-06", {
    improved: [1, 1, 100],
    "improved;domain=PARENTING": [1, 1, 100],
    unchanged: [0, 1, 0],
    worsened: [0, 1, 0],
    withoutPost: [0, 1, 0],
  });
  expect(said(figures.improved).counted).toEqual([kase.referralId]);
});

test("R-08, FP-OM-04: of three forms one was answered, one declined, one left until its link ran out", async () => {
  const figures = await expectFigures("R-08", {
    answered: [1, 3, 33.3],
    declined: [1, 3, 33.3],
    expired: [1, 3, 33.3],
    open: [0, 3, 0],
    "answered;point=ACCEPTANCE;respondent=CAREGIVER": [1, 1, 100],
    // Five for the help, four for the respect.
    rating: [9, 2, 4.5],
    "rating;aspect=RESPECT": [4, 1, 4],
  });
  expect(figures.answered.counted.nodes[0].id).toMatch(/^SatisfactionForm:/);
});

test("R-08: a form that can still be answered is open, and not yet expired", async () => {
  const may = desk.office.people.dana.at(local("2006-05-19 12:00"));
  const figures = await figuresOf(may, "R-08", { filter: { to: "2006-05-19" } });
  expect(lines(figures, ["open", "expired"])).toEqual({ open: [1, 2, 50], expired: [0, 2, 0] });
});

test("R-09: the one goal was partly attained in the intensive phase", async () => {
  await expectFigures("R-09", {
    "attainment;attainment=PARTLY_ATTAINED": [1, 1, 100],
    "attainment;attainment=ATTAINED;phase=INTENSIVE": [0, 1, 0],
    "onTime;phase=INTENSIVE": [1, 2, 50],
  });
});

test("R-13: how soon danger was told and answered, and what was decided", async () => {
  const figures = await expectFigures("R-13", {
    incidents: [2, null, 2],
    "incidents;kind=NEW_CAN": [1, null, 1],
    toNotice: [30, 2, 0.25],
    "toNotice;kind=NEW_CAN": [30, 1, 0.5],
    toAnswer: [45, 1, 0.75],
    acknowledged: [1, 2, 50],
    escalated: [1, 2, 50],
    continued: [1, 1, 100],
    discontinued: [0, 1, 0],
    undecided: [0, 1, 0],
    "onTime;duty=NEW_CAN_NOTICE": [1, 1, 100],
    "onTime;duty=NEW_ABUSE_EVALUATION": [1, 1, 100],
    "missed;duty=SAFETY_ACK": [1, 1, 100],
  });
  expect(figures.incidents.counted.nodes[0].id).toMatch(/^Incident:/);
});

test("R-10: the county was visited in the second quarter, and not in the first", async () => {
  const figures = await expectFigures("R-10", {
    visits: [1, null, 1],
    // Open from 10 March to 20 May: two quarters.
    onTime: [1, 2, 50],
    missed: [1, 2, 50],
  });
  expect(figures.visits.counted.nodes[0].id).toMatch(/^SiteVisit:/);
  const other = await figuresOf(dana, "R-10", { by: ["QUARTER", "COUNTY"] });
  const second = Object.values(other).find(({ key }) => key.startsWith("visits;quarter=2006-Q2"))!;
  expect(second.dimensions.map(({ label }) => label)).toEqual(["2006-Q2", "Rankin"]);
});

test("R-14: the trainings and the sessions, and who may see them", async () => {
  const wanted = {
    hours: [765, 2, 6.38],
    "byTrainer;trainer=COORDINATOR": [1, 2, 50],
    "byTrainer;trainer=OUTSIDE;course=SLTM": [1, 2, 50],
    sessions: [2, null, 2],
    "sessions;kind=ONSITE": [1, null, 1],
  };
  await expectFigures("R-14", wanted);
  const elsewhere = await desk.server.as("ASWS", "Other", "Yazoo");
  const figures = await figuresOf(elsewhere.at(local("2006-12-01 12:00")), "R-14");
  expect(figures.sessions.numerator).toBe(0);
});

test("A family without such records is in none of these figures", async () => {
  for (const id of ["R-06", "R-08", "R-13"]) {
    const all = Object.values(await figuresOf(dana, id, { by: ["CASE"] }));
    const cases = all.flatMap(({ dimensions }) => dimensions.filter(({ name }) => name === "case"));
    expect(cases.map(({ value }) => value)).not.toContain(quiet.referralId);
  }
});
