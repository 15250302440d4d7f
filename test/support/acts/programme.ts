import { local } from "../local";
import type { Lived } from "../caseload";
import type { Plausible } from "../commands";

const county = ["alice", "ben"] as const;
const supervisor = ["ben"] as const;
const coordinator = ["dana"] as const;
const both = ["ben", "dana"] as const;
const stateOffice = ["sam"] as const;

const place = { state: "DRAFT", on: "programme" } as const;
const cara = (kase: Lived) => ({ workerId: kase.office.ids.cara });
const session = (kase: Lived) => ({
  ...cara(kase),
  countyId: kase.office.countyId,
  heldOn: kase.now.slice(0, 10),
  notes: "The plan of the Moore family.",
});
const shift = ({ office }: Lived) => ({
  countyId: office.countyId,
  specialistId: office.ids.cara,
  backUpId: office.ids.ben,
  from: local("2006-03-10 17:00"),
  to: local("2006-03-13 08:00"),
});
let quarters = 0;
const survey = { closesOn: "2006-12-31", questions: ["Are families seen in time?", "Does it help them?"] };

/** The commands outside any case beside those on the calendar, each in a form that is accepted. */
export const programmeCommands: Record<string, Plausible> = {
  recordTraining: {
    ...place,
    by: coordinator,
    input: (kase) => ({
      ...cara(kase),
      course: "SLTM",
      hours: 12.5,
      trainerName: "Dr. Stone",
      trainerRole: "OUTSIDE",
      completedOn: "2006-02-10",
    }),
  },
  recordHireDate: {
    ...place,
    by: coordinator,
    input: (kase) => ({ ...cara(kase), hireDate: "2005-01-03" }),
  },
  recordOnSiteSupervision: { ...place, by: supervisor, input: session },
  recordClinicalSupervision: { ...place, by: coordinator, input: session },
  recordMonitoring: { ...place, by: coordinator, input: session },
  recordConsultationSession: {
    ...place,
    by: both,
    input: (kase) => ({ ...session(kase), supervisorId: kase.office.ids.ben }),
  },
  planOnCall: { ...place, by: both, input: shift },
  withdrawOnCall: {
    ...place,
    by: both,
    before: async (kase) => {
      kase.beside.shiftId = (await kase.as("ben").do("planOnCall", shift(kase))).record.id;
    },
    input: (kase) => ({ shiftId: kase.beside.shiftId, reason: "Cara is on leave." }),
    once: true,
  },
  recordSiteVisit: {
    ...place,
    by: stateOffice,
    input: ({ office }) => ({
      countyId: office.countyId,
      quarter: "2006-01-01",
      visitedOn: "2006-02-01",
      visitedBy: "Sam",
      findings: "In order.",
    }),
  },
  publishCubes: {
    ...place,
    by: stateOffice,
    // Each quarter is published once: each case takes a quarter of its own.
    input: () => ({ quarter: `${1990 + (quarters >> 2)}-${["01", "04", "07", "10"][quarters++ & 3]}-01` }),
  },
  sendSurvey: { ...place, by: stateOffice, input: () => survey },
  answerSurvey: {
    ...place,
    by: county,
    before: async (kase) => {
      kase.beside.campaignId = (await kase.as("sam").do("sendSurvey", survey)).record.id;
    },
    input: (kase) => ({ campaignId: kase.beside.campaignId, scores: [4, 5] }),
    once: true,
    everywhere: true,
  },
};
