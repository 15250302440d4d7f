import type { Inputs } from "../commands/inputs";
import type { Side } from "../facts";
import { inBoth, manual, memo } from "./citations";
import { inWords } from "./reading";
import type { Finding, Question, Rule } from "./rule";

const expected = "3. Current Rule, County Staff are expected to";
const role = "3. Proposed Rule, County Staff role";

/** The county's own duties. Where another section says the same from the case's side, that rule judges. */
export const county: Rule[] = [
  {
    id: "FP-CO-01",
    title: "Investigating reports of abuse and neglect",
    mode: "RECORD",
    text:
      "The county investigates every report of suspected abuse or neglect. ms-2006 no longer lists it here; it " +
      "stays the agency's duty, and an investigation can be recorded under both.",
    citations: {
      "ms-1994": [memo(expected, "Conduct investigations on all reports of suspected child abuse/neglect.")],
      "ms-2006": [],
    },
  },
  {
    id: "FP-CO-02",
    title: "The initial risk assessment",
    mode: "HARD",
    text: "The county assesses the family's risk before it refers; FP-TP-03 judges by that assessment.",
    citations: {
      "ms-1994": [memo(expected, "Conduct an initial risk assessment on the family.")],
      "ms-2006": [],
    },
  },
  {
    id: "FP-CO-03",
    title: "Reports to the District Attorney and the Youth Court",
    mode: "RECORD",
    text: "Where it is appropriate the county reports to the District Attorney and to the Youth Court Judge.",
    citations: {
      "ms-1994": [
        memo(expected, "Make reports to the District Attorney and the Youth Court Judge, if appropriate."),
      ],
      "ms-2006": [],
    },
  },
  {
    id: "FP-CO-04",
    title: "Removals are the county's",
    mode: "HARD",
    text: "Removing and placing a child is the county's act, and the county alone records it.",
    citations: {
      "ms-1994": [memo("3. Current Rule, County Staff are expected to", "Handle all removals/placements.")],
      "ms-2006": [
        memo(
          "3. Proposed Rule, County Staff role",
          "In event of removal of child, county worker will handle all of the details.",
        ),
      ],
    },
  },
  {
    id: "FP-CO-05",
    title: "Court actions are the county's",
    mode: "HARD",
    text: "The county handles all court actions, but for the testimony of a specialist who is subpoenaed, see FP-CT-01.",
    citations: {
      "ms-1994": [
        memo(
          expected,
          "Will also handle all court actions unless a the Family Preservation Specialist is subpoenaed to testify",
        ),
      ],
      "ms-2006": [],
    },
  },
  {
    id: "FP-CO-06",
    title: "The agency's case stays open, with monthly contacts",
    mode: "DEADLINE",
    text:
      "The county keeps its own case of the family open. Under ms-1994 it is also in contact with the family in " +
      "each calendar month of treatment; ms-2006 no longer says so, and what contact there is stays on record. The " +
      "county's contact is its own: it is never the specialist's direct contact.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, County Staff are expected to",
          "Maintain an open case on the family referred according to agency policy requirements, including monthly contacts.",
        ),
      ],
      "ms-2006": [
        memo(
          "3. Proposed Rule, County Staff role",
          "Keep an open case on family referred to the Family Preservation program",
        ),
      ],
    },
    check: countyContactByCounty,
  },
  {
    id: "FP-CO-07",
    title: "The county comes to the staffings",
    mode: "DEADLINE",
    text:
      "The county has its part in the staffings: the worker and the supervisor each week under ms-1994, county " +
      "staff each quarter under ms-2006. What is owed by when stands with the staffings themselves (FP-ST-01).",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, County Staff are expected to",
          "The DHS social worker and ASWS will have weekly staffing with the Family Preservation Specialist.",
        ),
      ],
      "ms-2006": [
        memo("3. Proposed Rule, County Staff role", "Have quarterly staff meetings with FPS worker"),
      ],
    },
  },
  {
    id: "FP-CO-08",
    title: "The county refers",
    mode: "HARD",
    text: "Referring a family is the act of the county's worker or supervisor, see FP-RF-01.",
    citations: {
      "ms-1994": [
        manual(
          "Referral Information",
          "The county social worker or ASWS will need to complete a Client Information Sheet",
        ),
      ],
      "ms-2006": [memo(role, "Make referral to the Family Preservation program")],
    },
  },
  {
    id: "FP-CO-09",
    title: "The county's family team meetings",
    mode: "SOFT",
    text:
      "The county leads the first family team meeting of a preventive case and every one of a custody case, see " +
      "FP-FT-01 and FP-FT-03.",
    citations: {
      "ms-1994": [],
      "ms-2006": [
        memo(
          role,
          "Coordinate and facilitate the initial Family Team Meeting on Preventive cases with the FPS worker",
        ),
        memo(role, "Coordinate and facilitate all Family Team Meetings on Custody cases"),
      ],
    },
  },
  {
    id: "FP-CO-10",
    title: "Money for concrete services",
    mode: "DEADLINE",
    text: "Where concrete services need money the county seeks it by its usual process, see FP-PL-04.",
    citations: {
      "ms-1994": [
        manual(
          "Program Delivery/Referral Process, 2. Development of A Treatment Plan",
          "the DHS county social worker will follow the usual process in accessing these funds",
        ),
      ],
      "ms-2006": [],
    },
  },
  {
    id: "FP-CO-11",
    title: "Originals go into the agency's record",
    mode: "DEADLINE",
    text: "The county files the originals of plan and assessment in the agency's case record, see FP-PL-09.",
    citations: inBoth(
      manual(
        "Program Delivery/Referral Process, 3. Coordination With The DHS Worker",
        "These originals will be forwarded to the assigned DHS social worker for filing in the DHS case record.",
      ),
    ),
  },
  {
    id: "FP-CO-12",
    title: "The county's input to the plan",
    mode: "HARD",
    text: "The county's staff give input to the treatment plan; without it no plan is finalised, see FP-PL-02.",
    citations: inBoth(
      manual("Program Delivery/Referral Process, 2. Development of A Treatment Plan", "The county staff."),
    ),
  },
  {
    id: "FP-CO-13",
    title: "The county's part in ending services",
    mode: "HARD",
    text: "Services end when the county's staff agree to it, too, see FP-DC-01.",
    citations: {
      "ms-1994": [],
      "ms-2006": [
        memo(
          "4. Proposed Rule",
          "A decision for discontinuance will involve the FPS worker and county staff.",
        ),
      ],
    },
  },
  {
    id: "FP-CO-14",
    title: "The county's concurrence",
    mode: "HARD",
    text: "The county, too, must find the risk of removal imminent, see FP-DF-02.",
    citations: inBoth(
      manual(
        "Definitions of Criteria for Referral and Acceptance",
        "the referring agency and the Family Preservation Specialist concur that a child or children",
      ),
    ),
  },
];

/** Whoever serves the family cannot log, or void, for the county what the county owes; nor the county for them. */
function countyContactByCounty({
  kase,
  input,
  by,
}: Question<Inputs["logContact"] | Inputs["voidContact"]>): Finding[] {
  if (!input) return [];
  if ("contactId" in input) {
    const contact = kase.contacts.find(({ id }) => id === input.contactId);
    const side: Side = contact?.type === "COUNTY_CONTACT" ? "COUNTY" : "SPECIALIST";
    if (!contact || !by || by.side === side) return [];
    return [
      {
        code: "CONTACT_OF_OTHER_SIDE",
        message: `This contact is the ${inWords(side)}'s to void.`,
        facts: { type: contact.type, side },
        remedy: `Have the ${inWords(side)} void it.`,
      },
    ];
  }
  if (input.type !== "COUNTY_CONTACT") return [];
  return [
    {
      code: "COUNTY_CONTACT_BY_COUNTY",
      message: "A contact of the county with the family is the county's to log.",
      facts: { type: input.type },
      remedy: "Have the county log it (logCountyContact), or log a talk with the county as COLLATERAL.",
    },
  ];
}
