import { local } from "../local-time";
import { referralDay, type EditionId } from "../edition";
import type { Act } from "./act";

const criteria = ["TP_01", "TP_02", "TP_03", "TP_04", "TP_05"];
const exclusions = ["EX_01A", "EX_01B", "EX_01C", "EX_01D", "EX_02", "EX_03"];

/** Monday, 6 March 2006: the county refers the family, the specialist's unit looks at it. */
export function referral(edition: EditionId): Act[] {
  const at = (time: string) => local(referralDay, time);
  const assessment = edition === "ms-1994" ? "INITIAL_RISK" : "SAFETY";
  return [
    {
      at: at("08:10"),
      by: "Alice",
      what: "registers the family: Ann Moore and her children Maya (10) and Sam (5)",
      mutation: "registerFamily",
      keeps: "familyId",
      input: ({ countyId, caseNumber }) => ({
        countyId,
        name: "Moore",
        address: "12 Elm Street",
        phones: ["601-555-0142"],
        dhsCaseNumber: caseNumber,
        children: [
          { name: "Maya Moore", birthDate: "1996-01-15" },
          { name: "Sam Moore", birthDate: "2000-09-02" },
        ],
        caregivers: [{ name: "Ann Moore", relationship: "BIOLOGICAL_PARENT", isPrimary: true }],
      }),
    },
    {
      at: at("08:20"),
      by: "Alice",
      what: "drafts the referral: prevention, high risk factors, neglect",
      mutation: "draftReferral",
      keeps: "referralId",
      input: ({ familyId, childId }) => ({
        familyId,
        statement: {
          targetChildIds: [childId],
          purpose: "PREVENTION",
          atRiskOfRemoval: true,
          removalReasons: ["HIGH_RISK_FACTORS"],
          threatenedPlacement: "STANDARD_FOSTER_CARE",
          causes: ["NEGLECT"],
        },
      }),
    },
    {
      at: at("08:30"),
      by: "Alice",
      what: "completes the Client Information Sheet",
      mutation: "completeInformationSheet",
      input: () => ({}),
    },
    {
      at: at("08:40"),
      by: "Alice",
      what: `records the ${edition === "ms-1994" ? "initial risk" : "safety"} assessment`,
      mutation: "recordCountyAssessment",
      input: () => ({
        kind: assessment,
        assessedOn: referralDay,
        highRiskFactors: ["children left without supervision", "no food in the home"],
        summary: "The children cannot stay at home unless the family is helped now.",
      }),
    },
    {
      at: at("09:00"),
      by: "Alice",
      what: "submits the referral",
      mutation: "submitReferral",
      input: () => ({}),
    },
    { at: at("09:30"), by: "Cara", what: "begins the review", mutation: "startReview", input: () => ({}) },
    {
      at: at("09:50"),
      by: "Cara",
      what: "records the screening: all criteria met, no exclusion",
      mutation: "recordScreening",
      input: () => ({
        findings: [...criteria, ...exclusions].map((criterion) => ({ criterion, met: true })),
      }),
    },
    {
      at: at("10:30"),
      by: "Ben",
      what: "sends Cara to the family",
      mutation: "assignSpecialist",
      input: ({ specialistId }) => ({ workerId: specialistId }),
    },
  ];
}
