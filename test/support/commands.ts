import { coordination } from "./acts/coordination";
import { sealingCommands } from "./acts/sealing";
import { programmeCommands } from "./acts/programme";
import { staffCommands } from "./acts/staff";
import { editionCommands } from "./acts/editions";
import { partnerCommands } from "./acts/partners";
import type { Lived } from "./caseload";
import { addMonths, later, local } from "./local";
import type { Office, Who } from "./office";
import { caseIn, caseToClose, states, type State } from "./states";

type Fields = Record<string, unknown>;

/** A command such as a client would send it: the state it belongs to, who gives it, and what it carries. */
export interface Plausible {
  state: State;
  /** Who may give it; the first of them does. */
  by: readonly Who[];
  /** What it carries beside the record that it is on. */
  input: (kase: Lived) => Fields;
  /** What must have happened before, beside reaching the state. */
  before?: (kase: Lived) => Promise<unknown>;
  /** Given twice, it is refused the second time, by the state that the first led to. */
  once?: true;
  /**
   * It is on a family, on several cases that it names itself, or outside any case; `null` when it begins a
   * family; by a link it is given without a login (family-door.test.ts).
   */
  on?: "family" | "cases" | "programme" | "link" | null;
  /** Those to whom the record that it is on is not there. */
  unseenBy?: readonly Who[];
  /** Those of other counties may give it as well. */
  everywhere?: true;
  /** Who may not give it does not find what it is on, or is told that it is not theirs to give. */
  hidden?: true;
}

const county = ["alice", "ben"] as const;
const screening = ["cara", "dana"] as const;
const supervision = ["ben", "dana"] as const;
const specialist = ["cara"] as const;
const stateOffice = ["sam"] as const;
const bothSides = ["cara", "alice", "ben"] as const;

const today = (kase: Lived) => kase.now.slice(0, 10);
const reason = { reason: "As we agreed on the telephone." };
const someone = (kase: Lived) => ({ workerId: kase.office.ids.cara });
const plan = (kase: Lived) => ({ planId: kase.planId });
const none = () => ({});
let year = 2030;
/** The calendar is one for all cases: each takes a year of its own. */
const anotherYear = async (kase: Lived) => void (kase.beside.year = String((year += 1)));
const mourning = ({ beside }: Lived) => ({
  day: `${beside.year}-03-05`,
  name: "Day of mourning",
  authority: "The Governor's proclamation",
});
const drafted = (kase: Lived) => kase.draftPlan(kase.now);
const finalised = async (kase: Lived) => (await drafted(kase)).finalise(kase.now);
const alerted = async (kase: Lived) => {
  kase.beside.incidentId = await kase.report("SAFETY_CANNOT_BE_MAINTAINED", kase.now);
};
const yearOn = (kase: Lived) => `${addMonths(kase.day(75).slice(0, 10), 12)} 12:00`;
/** What a contented family answers. */
export const contented = [
  { aspect: "HELP_RECEIVED", rating: 5 },
  { aspect: "RESPECT", rating: 4 },
];
const food = {
  noConcreteServicesNeeded: false,
  concreteServices: [{ kind: "FOOD", need: "Meals", acquiringMethod: "Voucher", fundingNeeded: true }],
};

const removed = async (kase: Lived) => {
  const removal = { childId: kase.children[0].id, removedOn: today(kase), cause: "NEGLECT" };
  kase.beside.removalId = (await kase.do("alice", kase.now, "recordRemoval", removal)).record.id;
};
const placed = async (kase: Lived) => {
  await removed(kase);
  kase.beside.placementId = await kase.place(today(kase));
};

/** Every mutation of the API, once, in a form that is accepted. */
export const commands: Record<string, Plausible> = {
  registerFamily: {
    state: "DRAFT",
    by: county,
    on: null,
    input: ({ office }) => ({
      countyId: office.countyId,
      name: "Reed",
      address: "3 Oak Street",
      phones: ["601-555-0144"],
      language: "Spanish",
      dhsCaseNumber: "M-2002",
      dhsCaseType: "PREVENTIVE",
      children: [{ name: "Noah", birthDate: "1999-05-01" }],
      caregivers: [{ name: "Eve", relationship: "LEGAL_GUARDIAN", isPrimary: true }],
    }),
  },
  updateFamily: {
    state: "DRAFT",
    by: county,
    on: "family",
    input: () => ({ name: "Moore", address: "14 Elm Street", dhsCaseNumber: "M-7", dhsCaseType: "CUSTODY" }),
  },
  addChild: {
    state: "DRAFT",
    by: county,
    on: "family",
    input: () => ({ child: { name: "Luke", birthDate: "1994-04-04" } }),
  },
  updateChild: {
    state: "CONTACT_PENDING",
    by: ["alice", "ben", "cara"],
    on: "family",
    input: ({ children }) => ({ childId: children[0].id, name: "Maya", birthDate: "1996-01-16" }),
  },
  addCaregiver: {
    state: "DRAFT",
    by: county,
    on: "family",
    input: () => ({ caregiver: { name: "Tom", relationship: "ADOPTIVE_PARENT" } }),
  },
  updateCaregiver: {
    state: "CONTACT_PENDING",
    by: ["alice", "ben", "cara"],
    on: "family",
    input: ({ caregivers }) => ({ caregiverId: caregivers[0].id, name: "Anne" }),
  },
  closeDhsCase: { state: "DRAFT", by: county, on: "family", input: none },
  reopenDhsCase: {
    state: "DRAFT",
    by: county,
    on: "family",
    input: none,
    before: (kase) => kase.do("alice", kase.now, "closeDhsCase"),
  },
  recordRemoval: {
    state: "INTENSIVE",
    by: county,
    on: "family",
    input: (kase) => ({ childId: kase.children[0].id, removedOn: today(kase), cause: "NEGLECT" }),
  },
  recordReturn: {
    state: "INTENSIVE",
    by: county,
    on: "family",
    input: (kase) => ({ removalId: kase.beside.removalId, returnedOn: today(kase) }),
    before: removed,
  },
  recordPlacement: {
    state: "INTENSIVE",
    by: county,
    on: "family",
    input: (kase) => ({
      removalId: kase.beside.removalId,
      setting: "STANDARD_FOSTER_CARE",
      system: "SOCIAL_SERVICES",
      placedOn: today(kase),
      endedOn: today(kase),
    }),
    before: removed,
  },
  endPlacement: {
    state: "INTENSIVE",
    by: county,
    on: "family",
    input: (kase) => ({ placementId: kase.beside.placementId, endedOn: today(kase) }),
    before: placed,
    once: true,
  },
  convertToCustody: {
    state: "INTENSIVE",
    by: county,
    on: "family",
    input: (kase) => ({ effectiveOn: today(kase), reason: "The court gave custody to the county." }),
    before: removed,
    once: true,
  },
  draftReferral: {
    state: "DECLINED",
    by: county,
    on: "family",
    input: (kase) => ({ statement: kase.statement() }),
  },
  reviseReferral: { state: "DRAFT", by: county, input: (kase) => ({ statement: kase.statement() }) },
  completeInformationSheet: { state: "DRAFT", by: county, input: none },
  recordCountyAssessment: {
    state: "DRAFT",
    by: county,
    input: (kase) => ({
      kind: "SAFETY",
      assessedOn: today(kase),
      highRiskFactors: ["Alone"],
      summary: "Seen.",
    }),
  },
  deemEmergency: { state: "SUBMITTED", by: county, input: none },
  flagImmediateConflict: { state: "UNDER_REVIEW", by: specialist, input: none },
  waiveRule: {
    state: "ACCEPTED",
    by: supervision,
    input: () => ({ ruleId: "FP-AS-07", reason: "Nobody else is involved." }),
  },
  submitReferral: { state: "DRAFT", by: county, input: none, once: true },
  withdrawReferral: { state: "SUBMITTED", by: county, input: () => reason, once: true },
  startReview: { state: "SUBMITTED", by: screening, input: none, once: true },
  recordScreening: {
    state: "UNDER_REVIEW",
    by: screening,
    input: () => ({ findings: [{ criterion: "TP_01", met: true, note: "As the sheet says." }] }),
  },
  declineReferral: {
    state: "UNDER_REVIEW",
    by: screening,
    input: () => ({ note: "No child is at risk." }),
    before: (kase) => kase.screen(kase.now, ["EX_03"]),
    once: true,
  },
  returnReferral: { state: "UNDER_REVIEW", by: screening, input: () => reason, once: true },
  assignSpecialist: { state: "UNDER_REVIEW", by: supervision, input: someone, once: true },
  reassignSpecialist: {
    state: "CONTACT_PENDING",
    by: supervision,
    input: (kase) => ({ ...someone(kase), ...reason }),
  },
  forwardInformationSheet: { state: "CONTACT_PENDING", by: specialist, input: none },
  reportUnreachable: {
    state: "CONTACT_PENDING",
    by: specialist,
    input: (kase) => ({ note: "Nobody is there.", countyConsultedOn: today(kase) }),
    before: (kase) => kase.contact("HOME_VISIT", kase.day(1, "10:00"), 10, { result: "NO_SHOW" }),
    once: true,
  },
  logContact: {
    state: "ASSESSING",
    by: specialist,
    input: (kase) => ({
      type: "TELEPHONE",
      startedAt: local(kase.day(1, "14:00")),
      durationMinutes: 20,
      participants: ["Ann"],
      location: "By telephone",
      narrative: "The week was calm.",
    }),
  },
  voidContact: {
    state: "ASSESSING",
    by: bothSides,
    input: (kase) => ({ contactId: kase.beside.contactId, ...reason }),
    before: async (kase) => {
      kase.beside.contactId = await kase.contact("TELEPHONE", kase.now, 10);
    },
  },
  recordFamilyAssessment: {
    state: "ASSESSING",
    by: specialist,
    input: (kase) => ({
      assessedOn: today(kase),
      emergencyPlacementNeeded: false,
      emergencyPlacementNote: "The grandmother is near.",
      problems: ["Supervision"],
      neededServices: ["Parenting skills"],
      summary: "It can be done.",
    }),
  },
  recordConcurrence: {
    state: "ASSESSING",
    by: bothSides,
    input: () => ({ concurs: true, rationale: "Removal would be next." }),
  },
  acceptReferral: {
    state: "ASSESSING",
    by: specialist,
    input: none,
    before: async (kase) =>
      (await (await kase.assess(kase.now)).concur("cara", kase.now)).concur("ben", kase.now),
    once: true,
  },
  rejectReferral: { state: "ASSESSING", by: specialist, input: () => reason, once: true },
  draftPlan: { state: "ACCEPTED", by: specialist, input: (kase) => kase.planContent(kase.now, food) },
  revisePlan: {
    state: "ACCEPTED",
    by: specialist,
    input: (kase) => ({ ...plan(kase), ...kase.planContent(kase.now, food) }),
    before: drafted,
  },
  finalisePlan: { state: "ACCEPTED", by: specialist, input: plan, before: drafted, once: true },
  signPlan: {
    state: "ACCEPTED",
    by: specialist,
    input: (kase) => ({ ...plan(kase), party: "FAMILY", name: "Ann", signedOn: today(kase) }),
    before: finalised,
  },
  activatePlan: {
    state: "ACCEPTED",
    by: specialist,
    input: plan,
    before: async (kase) => (await finalised(kase)).sign(kase.now),
    once: true,
  },
  deliverDocument: {
    state: "INTENSIVE",
    by: specialist,
    input: (kase) => ({
      document: "TREATMENT_PLAN",
      kind: "COPY",
      deliveredOn: today(kase),
      recipient: "Alice",
    }),
  },
  fileOriginal: {
    state: "INTENSIVE",
    by: county,
    input: (kase) => ({ deliveryId: kase.beside.deliveryId, filedOn: today(kase) }),
    before: async (kase) => {
      kase.beside.deliveryId = await kase.deliver("TREATMENT_PLAN", "ORIGINAL", kase.now);
    },
  },
  ...coordination,
  ...partnerCommands,
  arrangeFunding: {
    state: "ACCEPTED",
    by: county,
    input: (kase) => ({ ...plan(kase), serviceKind: "FOOD", arrangedOn: today(kase) }),
    before: async (kase) => (await kase.draftPlan(kase.now, food)).finalise(kase.now),
  },
  stepDown: {
    state: "INTENSIVE",
    by: specialist,
    input: () => reason,
    before: async (kase) => (kase.now = kase.day(60)),
    once: true,
  },
  holdIntensive: { state: "INTENSIVE", by: specialist, input: () => reason },
  extendService: {
    state: "MAINTENANCE",
    by: specialist,
    input: (kase) => ({ until: kase.day(170).slice(0, 10), ...reason }),
    before: async (kase) => (kase.now = kase.day(130)),
    once: true,
  },
  proposeDiscontinuation: {
    state: "INTENSIVE",
    by: bothSides,
    input: (kase) => ({
      ...kase.proposal("LACK_OF_COOPERATION", today(kase)),
      subreasons: ["HOSTILITY_UNWORKABLE_RESISTANCE"],
      narrative: "They close the door.",
      staffedOn: today(kase),
    }),
    once: true,
  },
  decideDiscontinuation: {
    state: "DISCONTINUATION_PENDING",
    by: bothSides,
    input: () => ({ agrees: true, rationale: "Nothing more can be done." }),
    once: true,
  },
  logFollowUp: {
    state: "FOLLOW_UP",
    by: specialist,
    input: (kase) => ({
      kind: "CALL",
      occurredAt: local(kase.now),
      reassessment: "Well.",
      narrative: "Well.",
    }),
  },
  recordOutcome: {
    state: "FOLLOW_UP",
    by: specialist,
    input: (kase) => ({ checkedAt: local(kase.now), childPlaced: false, narrative: "At home." }),
    before: async (kase) => (kase.now = yearOn(kase)),
  },
  evaluateEffectiveness: {
    state: "FOLLOW_UP",
    by: specialist,
    input: (kase) => ({ evaluatedAt: local(kase.now), narrative: "It held." }),
    before: async (kase) => (kase.now = yearOn(kase)),
  },
  reportIncident: {
    state: "INTENSIVE",
    by: bothSides,
    input: (kase) => ({ kind: "NEW_CAN", learnedAt: local(kase.now), narrative: "A bruise on the arm." }),
  },
  acknowledgeIncident: {
    state: "INTENSIVE",
    by: county,
    input: (kase) => ({ incidentId: kase.beside.incidentId }),
    before: alerted,
  },
  escalateIncidents: {
    state: "INTENSIVE",
    by: ["ben"],
    input: none,
    before: async (kase) => {
      await alerted(kase);
      kase.now = later(kase.now, 30);
    },
  },
  evaluateIncident: {
    state: "INTENSIVE",
    by: bothSides,
    input: (kase) => ({
      incidentId: kase.beside.incidentId,
      decision: "CONTINUE",
      ...reason,
      sides: ["COUNTY", "SPECIALIST"],
    }),
    before: alerted,
  },
  recordTeamMeeting: {
    state: "INTENSIVE",
    by: bothSides,
    input: (kase) => ({
      ...kase.teamMeeting("COUNTY", kase.now),
      participants: ["Ann", "Maya"],
      minutes: "The aunt takes the children on Fridays.",
    }),
  },
  recordInvestigation: {
    state: "INTENSIVE",
    by: county,
    input: (kase) => ({
      incidentId: kase.beside.incidentId,
      startedOn: today(kase),
      concludedOn: today(kase),
      finding: "Not substantiated.",
      reporterName: "A neighbour",
      reporterContact: "601-555-0199",
    }),
    before: alerted,
  },
  recordAgencyReport: {
    state: "INTENSIVE",
    by: county,
    input: (kase) => ({ recipient: "YOUTH_COURT", reportedOn: today(kase), narrative: "As asked." }),
  },
  recordCourtEvent: {
    state: "INTENSIVE",
    by: county,
    input: (kase) => ({
      type: "HEARING",
      heldOn: today(kase),
      court: "Youth Court of Hinds County",
      subpoenaReference: "2006-J-17",
      narrative: "On custody.",
    }),
  },
  directCourtAttendance: {
    state: "INTENSIVE",
    by: ["ben"],
    input: (kase) => ({ courtOn: today(kase), ...reason }),
  },
  recordCourtAttendance: {
    state: "INTENSIVE",
    by: specialist,
    input: (kase) => ({
      attendedOn: today(kase),
      basis: "SUBPOENA",
      subpoenaReference: "2006-J-17",
      narrative: "Told of the service.",
    }),
  },
  closeReferral: { state: "FOLLOW_UP", by: specialist, input: none, once: true },
  ...editionCommands,
  addHoliday: {
    state: "DRAFT",
    by: stateOffice,
    on: "programme",
    before: anotherYear,
    input: mourning,
    once: true,
  },
  removeHoliday: {
    state: "DRAFT",
    by: stateOffice,
    on: "programme",
    before: async (kase) => {
      await anotherYear(kase);
      await kase.as("sam").do("addHoliday", mourning(kase));
    },
    input: (kase) => ({ day: mourning(kase).day, reason: "The offices stay open." }),
    once: true,
  },
  ...programmeCommands,
  ...staffCommands,
  ...sealingCommands,
  issueSatisfactionForm: {
    state: "ACCEPTED",
    by: specialist,
    input: () => ({ point: "ACCEPTANCE", respondent: "CAREGIVER" }),
  },
  answerSatisfactionForm: {
    state: "ACCEPTED",
    by: [],
    on: "link",
    input: ({ beside }) => ({ link: beside.link ?? "nobody's", answers: contented, comment: "Thank you." }),
  },
  declineSatisfactionForm: {
    state: "ACCEPTED",
    by: [],
    on: "link",
    input: ({ beside }) => ({ link: beside.link ?? "nobody's" }),
  },
  reviewGoalAttainment: {
    state: "INTENSIVE",
    by: specialist,
    input: (kase) => ({
      ...plan(kase),
      phase: "INTENSIVE",
      reviewedOn: today(kase),
      ratings: [{ goal: 1, attainment: "PARTLY_ATTAINED", note: "Five days of seven." }],
    }),
    once: true,
  },
  recordFunctioning: {
    state: "INTENSIVE",
    by: specialist,
    input: (kase) => ({
      domain: "PARENTING",
      occasion: "PRE",
      instrument: "Parenting scale",
      score: 3.5,
      measuredOn: today(kase),
      note: "By questionnaire.",
    }),
  },
};

/** The command is on no record that there is already. */
export const isAlone = (action: string): boolean => [null, "programme"].includes(commands[action].on!);

/** A case in which the command would be accepted. */
export async function stage(office: Office, action: string): Promise<Lived> {
  const { state, before } = commands[action];
  const kase = action === "closeReferral" ? await caseToClose(office) : await caseIn(office, state);
  await before?.(kase);
  return kase;
}

/** What the command carries, with the record that it is on. */
export function inputOf(action: string, kase: Lived): Fields {
  const { on, input } = commands[action];
  if (isAlone(action) || on === "cases" || on === "link") return input(kase);
  return {
    ...(on === "family" ? { familyId: kase.familyId } : { referralId: kase.referralId }),
    ...input(kase),
  };
}

/** The commands that the lifecycle of the case decides on. */
export const caseActions = Object.keys(commands).filter((action) =>
  [undefined, "link"].includes(commands[action].on as undefined),
);
/** The commands that someone gives who has signed in. */
export const workersCommands = Object.keys(commands).filter((action) => commands[action].on !== "link");
export { states };
