import type { Lived } from "../caseload";
import type { Client } from "../client";
import type { Plausible } from "../commands";
import { addMonths, local } from "../local";
import type { Office } from "../office";

type Fields = Record<string, unknown>;

export const bridge = "Bridge Family Services";
export const courtOfHinds = "Hinds County Court";

/** The id of a partner or a court, which is made with its first worker. */
export async function organization(
  office: Office,
  name: string,
  kind: "PROVIDER" | "COURT",
): Promise<string> {
  const role = kind === "COURT" ? "COURT_OFFICER" : "PARTNER_PROVIDER";
  await office.server.from(role, `First of ${name}`, name);
  const { organizations } = await office.people.dana.get(
    `query ($kind: OrganizationKind) { organizations(first: 100, kind: $kind) { nodes { id name } } }`,
    { kind },
  );
  return organizations.nodes.find((one: { name: string }) => one.name === name).id;
}

/** A partner with a worker of its own. */
export interface Partner {
  id: string;
  worker: Client;
  workerId: string;
}

export async function partner(office: Office, name = bridge, worker = "Pia"): Promise<Partner> {
  const client = await office.server.from("PARTNER_PROVIDER", worker, name);
  const { me } = await client.get(`{ me { id } }`);
  return { id: await organization(office, name, "PROVIDER"), worker: client, workerId: me.id };
}

/** What a family signs for a partner: for half a year from a day on, unless said. */
export const consent = (partnerId: string, when: string, fields: Fields = {}): Fields => ({
  partnerId,
  service: "Parenting course",
  classes: ["NARRATIVE"],
  givenBy: "Ann",
  relationship: "BIOLOGICAL_PARENT",
  signedOn: when.slice(0, 10),
  expiresAt: local(`${addMonths(when.slice(0, 10), 6)} 00:00`),
  ...fields,
});

/** The family consents; answers the consent's id. */
export async function consentTo(kase: Lived, partnerId: string, when: string, fields: Fields = {}) {
  const { record } = await kase.do("alice", when, "recordConsent", consent(partnerId, when, fields));
  return record.id as string;
}

/** The case is referred to a partner; answers the id of that. */
export async function referTo(kase: Lived, partnerId: string, when: string, fields: Fields = {}) {
  const input = { partnerId, service: "Parenting course", ...fields };
  return (await kase.do("alice", when, "referToPartner", input)).record.id as string;
}

/** What the tests of every command name beside the case. */
const withPartner = async (kase: Lived) => {
  kase.beside.partnerId = await organization(kase.office, bridge, "PROVIDER");
};
const withConsent = async (kase: Lived) => {
  await withPartner(kase);
  kase.beside.consentId = await consentTo(kase, kase.beside.partnerId, kase.now);
};
const withReferral = async (kase: Lived) => {
  await withConsent(kase);
  kase.beside.partnerReferralId = await referTo(kase, kase.beside.partnerId, kase.now);
};

/** What goes into a packet of a case in treatment: the assessments and the plan. */
export async function packet(kase: Lived, fields: Fields = {}): Promise<Fields> {
  const { assessments, plans } = await kase.read("assessments { id } plans { id }");
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return {
    referralId: kase.referralId,
    courtId: await organization(kase.office, courtOfHinds, "COURT"),
    purpose: "Hearing on the return of Maya.",
    assessmentIds: ids(assessments),
    planIds: ids(plans),
    ...fields,
  };
}

/** A packet prepared by the county's worker; answers its id. */
export async function prepare(kase: Lived, when: string, fields: Fields = {}): Promise<string> {
  const { record } = await kase.as("alice", when).do("prepareCourtPacket", await packet(kase, fields));
  return record.id;
}

/** The same, released by the supervisor. */
export async function release(kase: Lived, when: string, fields: Fields = {}): Promise<string> {
  const packetId = await prepare(kase, when, fields);
  await kase.as("ben", when).do("releaseCourtPacket", { packetId });
  return packetId;
}

const withCourt = async (kase: Lived) => {
  Object.assign(kase.beside, { courtId: await organization(kase.office, courtOfHinds, "COURT") });
  const { plans } = await kase.read("plans { id }");
  kase.beside.plan = plans[0].id;
};
const withPacket = async (kase: Lived) => {
  kase.beside.packetId = await prepare(kase, kase.now);
};

const county = ["alice", "ben"] as const;
const everySide = ["alice", "ben", "cara"] as const;
const served = { state: "INTENSIVE" } as const;
const reason = { reason: "The family wishes it." };

/** The commands on what is shared with partners and courts, each in a form that is accepted. */
export const partnerCommands: Record<string, Plausible> = {
  recordConsent: {
    ...served,
    by: everySide,
    on: "family",
    before: withPartner,
    input: (kase) => consent(kase.beside.partnerId, kase.now),
  },
  withdrawConsent: {
    ...served,
    by: everySide,
    on: "family",
    before: withConsent,
    input: ({ beside }) => ({ consentId: beside.consentId, ...reason }),
    once: true,
  },
  referToPartner: {
    ...served,
    by: everySide,
    before: withConsent,
    input: ({ beside }) => ({ partnerId: beside.partnerId, service: "Parenting course" }),
    once: true,
  },
  endPartnerReferral: {
    ...served,
    by: everySide,
    before: withReferral,
    input: ({ beside }) => ({ partnerReferralId: beside.partnerReferralId, ...reason }),
    once: true,
  },
  prepareCourtPacket: {
    ...served,
    by: county,
    on: "programme",
    before: withCourt,
    input: ({ referralId, beside }) => ({
      referralId,
      courtId: beside.courtId,
      purpose: "Hearing on the return of Maya.",
      planIds: [beside.plan],
    }),
  },
  releaseCourtPacket: {
    ...served,
    by: ["ben"],
    on: "programme",
    before: withPacket,
    input: ({ beside }) => ({ packetId: beside.packetId }),
    once: true,
  },
  withdrawCourtPacket: {
    ...served,
    by: county,
    on: "programme",
    before: withPacket,
    input: ({ beside }) => ({ packetId: beside.packetId, reason: "The hearing was cancelled." }),
    once: true,
  },
};
