import type { Lived } from "../caseload";
import type { Plausible } from "../commands";
import { later, local } from "../local";
import type { Who } from "../office";

type Fields = Record<string, unknown>;

const places = { alice: "COUNTY_WORKER", ben: "ASWS", cara: "SPECIALIST", dana: "COORDINATOR" } as const;
const names = { alice: "Alice", ben: "Ben", cara: "Cara", dana: "Dana" } as const;

/** Those who sit at a staffing, as the API takes them. */
export const attendees = (...who: (keyof typeof places)[]) =>
  who.map((one) => ({ place: places[one], name: names[one] }));

/** A staffing with the county, recorded when it is over; answers its id. */
export async function staff(
  kase: Lived,
  when: string,
  who: (keyof typeof places)[] = ["alice", "ben", "cara"],
  fields: Fields = {},
): Promise<string> {
  const { record } = await kase.do("cara", later(when, 60), "recordStaffing", {
    heldAt: local(when),
    attendees: attendees(...who),
    clientUpdate: "The week was calm.",
    ...fields,
  });
  return record.id;
}

/** What is written of a month, submitted and recorded at a time; for MACWIS, entered there as well. */
export async function document(
  kase: Lived,
  month: string,
  when: string,
  kind = "DOCUMENTATION",
  fields: Fields = {},
): Promise<string> {
  const { record } = await kase.do("cara", when, "recordMonthlyDocument", {
    month: `${month}-01`,
    kind,
    text: "Visits, calls, and food from the pantry.",
    submittedAt: local(when),
    ...(kind === "DOCUMENTATION" ? {} : { enteredInMacwisAt: local(when), reference: `N-${month}` }),
    ...fields,
  });
  return record.id;
}

/** Both papers of a month. */
export async function documented(kase: Lived, month: string, when: string): Promise<void> {
  await document(kase, month, when);
  await document(kase, month, later(when, 10), "MACWIS_NARRATIVE");
}

/** The county's own contact with the family, logged when it is over. */
export const countyContact = (kase: Lived, when: string, fields: Fields = {}) =>
  kase.do("alice", later(when, 45), "logCountyContact", {
    startedAt: local(when),
    durationMinutes: 45,
    familyPresent: true,
    ...fields,
  });

const holdStaffing = `mutation ($input: HoldStaffingInput!) { holdStaffing(input: $input) {
  referrals { id } records { __typename id ... on StaffingEntry { meeting kind clientUpdate } }
  refusal { violations { code message remedy facts { name value } rule { id } } } } }`;

/** One meeting over several cases, each with what is said of it; answers the payload. */
export async function hold(
  who: Who,
  when: string,
  cases: readonly (readonly [Lived, Fields])[],
  fields: Fields = {},
) {
  const { data, errors } = await cases[0][0].as(who, later(when, 90)).ask(holdStaffing, {
    input: {
      heldAt: local(when),
      attendees: attendees("alice", "ben", "cara"),
      cases: cases.map(([{ referralId }, entry]) => ({ referralId, ...entry })),
      ...fields,
    },
  });
  return { payload: data?.holdStaffing, errors };
}

const today = (kase: Lived) => kase.now.slice(0, 10);
const meeting = (kase: Lived) => ({
  heldAt: local(kase.now),
  attendees: attendees("alice", "ben", "cara"),
  clientUpdate: "The family keeps its plan.",
  staffingForm: "On paper, in the case record.",
  directives: ["Ask the school."],
});
const written = async (kase: Lived) => {
  kase.beside.documentId = await document(kase, today(kase).slice(0, 7), kase.now, "MACWIS_NARRATIVE", {
    enteredInMacwisAt: null,
    reference: null,
  });
};

/** The commands of specialist and county with each other, each in a form that is accepted. */
export const coordination: Record<string, Plausible> = {
  recordMonthlyDocument: {
    state: "INTENSIVE",
    by: ["cara"],
    input: (kase) => ({
      month: today(kase),
      kind: "PLAN_EVALUATION",
      text: "Two goals of three are reached.",
      submittedAt: local(kase.now),
      forwardedAt: local(kase.now),
      enteredInMacwisAt: local(kase.now),
      reference: "E-17",
    }),
    once: true,
  },
  forwardMonthlyDocument: {
    state: "INTENSIVE",
    by: ["cara"],
    input: (kase) => ({ documentId: kase.beside.documentId, forwardedAt: local(kase.now) }),
    before: written,
    once: true,
  },
  enterInMacwis: {
    state: "INTENSIVE",
    by: ["cara"],
    input: (kase) => ({
      documentId: kase.beside.documentId,
      enteredInMacwisAt: local(kase.now),
      reference: "N-17",
    }),
    before: written,
    once: true,
  },
  recordStaffing: { state: "INTENSIVE", by: ["cara", "alice", "ben"], input: meeting },
  holdStaffing: {
    state: "INTENSIVE",
    by: ["cara", "alice", "ben"],
    on: "cases",
    input: (kase) => {
      const { heldAt, attendees: present, ...entry } = meeting(kase);
      return { heldAt, attendees: present, cases: [{ referralId: kase.referralId, ...entry }] };
    },
  },
  recordConsultation: {
    state: "INTENSIVE",
    by: ["ben", "dana"],
    input: (kase) => ({ ...meeting(kase), attendees: attendees("ben", "dana") }),
  },
  logCountyContact: {
    state: "INTENSIVE",
    by: ["alice", "ben"],
    input: (kase) => ({
      startedAt: local(kase.day(5, "10:00")),
      durationMinutes: 30,
      familyPresent: true,
      participants: ["Ann"],
      location: "At home",
      narrative: "The children were seen.",
    }),
  },
};
