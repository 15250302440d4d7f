import { local } from "../local-time";
import type { EditionId } from "../edition";
import type { Act } from "./act";

const day = "2006-03-17";
const at = (time: string) => local(day, time);

const inputs = [
  { source: "SPECIALIST", name: "Cara", givenOn: day },
  { source: "FAMILY", name: "Ann Moore", givenOn: day },
  { source: "COUNTY", name: "Alice", givenOn: day },
];

/** What only the plan of 1994 asks for: its name, how each service will be got, and the professionals heard. */
const asEditionAsks = {
  "ms-1994": {
    kind: "INDIVIDUAL_SERVICE_PLAN",
    service: { acquiringMethod: "from the county's food pantry, by Alice" },
    inputs: [...inputs, { source: "PROFESSIONAL", name: "Dr Lee", givenOn: day }],
  },
  "ms-2006": { kind: "TREATMENT_PLAN", service: {}, inputs },
};

/** The plan on 17 March 2006, its copies the same day, and the original filed on the 20th. */
export function plan(edition: EditionId): Act[] {
  const asked = asEditionAsks[edition];
  const name = edition === "ms-1994" ? "individual service plan" : "treatment plan";
  return [
    {
      at: at("10:30"),
      by: "Cara",
      what: `drafts the ${name} with the family's, the county's and her own input`,
      mutation: "draftPlan",
      keeps: "planId",
      input: () => ({
        kind: asked.kind,
        goals: [
          {
            statement: "The children are fed and looked after every day",
            measure: "meals and supervision seen at each visit",
            baseline: "two days of five",
            target: "every day for four weeks",
            procedures: [
              { description: "Plan the week's meals and care together", responsible: ["Cara", "Ann Moore"] },
            ],
          },
        ],
        concreteServices: [{ kind: "FOOD", need: "food until the benefits arrive", ...asked.service }],
        inputs: asked.inputs,
      }),
    },
    {
      at: at("11:00"),
      by: "Cara",
      what: "finalises the plan",
      mutation: "finalisePlan",
      input: ({ planId }) => ({ planId }),
    },
    sign("FAMILY", "Ann Moore", "11:10", "records the mother's signature"),
    sign("SPECIALIST", "Cara", "11:15", "signs the plan"),
    {
      at: at("11:20"),
      by: "Cara",
      what: "puts the plan into effect: treatment begins",
      mutation: "activatePlan",
      input: ({ planId }) => ({ planId }),
    },
    deliver("15:00", "TREATMENT_PLAN", "COPY", "gives Alice a copy of the plan"),
    deliver("15:05", "ASSESSMENT_SUMMARY", "COPY", "gives Alice a copy of the assessment summary"),
    {
      ...deliver("15:10", "TREATMENT_PLAN", "ORIGINAL", "sends the original to the county"),
      keeps: "deliveryId",
    },
    {
      at: local("2006-03-20", "10:00"),
      by: "Alice",
      what: "files the original in the agency's case record",
      mutation: "fileOriginal",
      input: ({ deliveryId }) => ({ deliveryId, filedOn: "2006-03-20" }),
    },
  ];
}

function sign(party: string, name: string, time: string, what: string): Act {
  return {
    at: at(time),
    by: "Cara",
    what,
    mutation: "signPlan",
    input: ({ planId }) => ({ planId, party, name, signedOn: day }),
  };
}

function deliver(time: string, document: string, kind: string, what: string): Act {
  return {
    at: at(time),
    by: "Cara",
    what,
    mutation: "deliverDocument",
    input: () => ({ document, kind, deliveredOn: day, recipient: "Alice" }),
  };
}
