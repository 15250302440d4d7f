import { type Obligation, obligationFields } from "./obligations";

/** Mutations on a family answer with the family, those on a case with the case. */
const onFamily = new Set(["registerFamily"]);

/** What the family does by a link leads to no record. */
const byLink = new Set(["answerSatisfactionForm", "declineSatisfactionForm"]);

const stateFields = `status obligations { ${obligationFields} }`;

/** The document of a mutation: the case as it then stands, or the refusal with everything that explains it. */
export function mutationDocument(mutation: string, { untold = false } = {}): string {
  const input = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input`;
  const state = untold ? "" : stateFields;
  const subject = onFamily.has(mutation) ? "family { id }" : `referral { id ${state} }`;
  const made = byLink.has(mutation) ? "status" : `${subject} record { id }`;
  const link = mutation === "issueSatisfactionForm" ? "link" : "";
  return `mutation ($input: ${input}!) {
    payload: ${mutation}(input: $input) {
      ${made} ${link}
      refusal { violations { code message remedy rule { id } } }
    }
  }`;
}

export interface Payload {
  family?: { id: string } | null;
  referral?: ({ id: string } & State) | null;
  record?: { id: string } | null;
  link?: string | null;
  refusal: {
    violations: { code: string; message: string; remedy: string; rule: { id: string } }[];
  } | null;
}

/** The case on a day on which nobody acts. */
export const stateDocument = `query ($id: ID!) {
  referral(id: $id) { ${stateFields} }
}`;
export interface State {
  status: string;
  obligations: Obligation[];
}

/** The case at its end. */
export const endDocument = `query ($id: ID!) {
  referral(id: $id) {
    id status editionId acceptedAt terminatedOn terminationReason closedAt
    compliance { total byStatus { status count } breaches { ${obligationFields} } }
    obligations { ${obligationFields} }
    service {
      firstContactOn plannedEnd
      phases { phase from to hours faceToFaceHours }
      weeks { number from to hours faceToFaceHours }
      weeklyReading { phase weeks weeksMeeting }
    }
    notices { kind recipient }
    plans { kind versionNumber status finalisedOn activatedOn }
    discontinuations { reason status effectiveOn votes { side agrees } }
    followUps { kind result occurredAt childPlaced }
    history(first: 1) { totalCount }
  }
}`;
export interface End extends State {
  id: string;
  editionId: string;
  acceptedAt: string | null;
  terminatedOn: string | null;
  terminationReason: string | null;
  closedAt: string | null;
  compliance: { total: number; byStatus: { status: string; count: number }[]; breaches: Obligation[] };
  service: {
    firstContactOn: string | null;
    plannedEnd: string | null;
    phases: { phase: string; from: string; to: string; hours: number; faceToFaceHours: number }[];
    weeks: { number: number; from: string; to: string; hours: number; faceToFaceHours: number }[];
    weeklyReading: { phase: string; weeks: number; weeksMeeting: number }[];
  };
  notices: { kind: string; recipient: string }[];
  plans: {
    kind: string;
    versionNumber: number;
    status: string;
    finalisedOn: string | null;
    activatedOn: string | null;
  }[];
  discontinuations: {
    reason: string;
    status: string;
    effectiveOn: string;
    votes: { side: string; agrees: boolean }[];
  }[];
  followUps: { kind: string; result: string; occurredAt: string; childPlaced: boolean | null }[];
  history: { totalCount: number };
}

export const meDocument = `{ me { id name counties { name } } }`;
export interface Me {
  me: { id: string; name: string; counties: { name: string }[] };
}

export const countyDocument = `query ($name: String!) {
  counties(first: 1, name: $name) { nodes { id name } }
}`;
export interface Counties {
  counties: { nodes: { id: string; name: string }[] };
}

export const childrenDocument = `query ($id: ID!) { family(id: $id) { children { id birthDate } } }`;
export interface Children {
  family: { children: { id: string; birthDate: string }[] };
}
