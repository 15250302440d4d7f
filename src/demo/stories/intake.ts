import { criteria, type Criterion } from "../../policy/facts";
import type { ReferralStatement } from "../../policy/commands/inputs";
import type { Caregiver, Child, Family } from "../family";
import { county, refused, specialist, supervisor, type Known, type Step } from "../step";

interface Registration {
  head?: Partial<Caregiver>;
  target?: Partial<Child>;
  address?: string | null;
  custody?: boolean;
}

/** The county registers the family as it knows it. */
export function registered(family: Family, { head, target, address, custody }: Registration = {}): Step[] {
  const { name, language, children, caregivers, phone, caseNumber } = family;
  return [
    county(0, "08:20", "registerFamily", ({ countyId }) => ({
      name,
      countyId,
      address: address === undefined ? family.address : address,
      phones: [phone],
      ...{ language },
      dhsCaseNumber: caseNumber,
      dhsCaseType: custody ? "CUSTODY" : "PREVENTIVE",
      children: children.map((child) => (child === family.target ? { ...child, ...target } : child)),
      caregivers: caregivers.map((adult) => (adult === family.head ? { ...adult, ...head } : adult)),
    })),
  ];
}

/** Most referrals go by high-risk factors; where the child is the trouble, a third go by the court. */
function statementOf(family: Family): Omit<ReferralStatement, "targetChildIds"> {
  const { random, trouble } = family;
  const byCourt = trouble.cause === "CHILD_EMOTIONAL_BEHAVIORAL_DYSFUNCTION" && random.chance(0.35);
  return {
    earlierReferralId: null,
    purpose: "PREVENTION",
    atRiskOfRemoval: true,
    removalReasons: [byCourt ? "ADJUDICATED_FACING_FACILITY" : "HIGH_RISK_FACTORS"],
    otherReason: null,
    threatenedPlacement: byCourt ? random.pick(["RESIDENTIAL", "GROUP_HOME"]) : "STANDARD_FOSTER_CARE",
    causes: trouble.cause !== "NEGLECT" && random.chance(0.2) ? [trouble.cause, "NEGLECT"] : [trouble.cause],
    adjudicatedInNeedOfCare: byCourt,
    adjudicatedInNeedOfPermanency: byCourt,
    courtOrder: byCourt ? `Youth Court of ${family.county} County, order of ${family.date(-9)}` : null,
    primaryProblemSexualAbuse: false,
    perpetratorInHome: false,
    immediateRemovalPlanned: false,
  };
}

export const drafted = (family: Family, more: Partial<ReferralStatement> = {}): Step[] => {
  const statement = { ...statementOf(family), ...more };
  return [
    county(0, "08:40", "draftReferral", ({ childId }: Known) => ({
      statement: { targetChildIds: [childId(family.target.name)], ...statement },
    })),
  ];
};

export const assessedByCounty = (family: Family): Step[] => [
  county(0, "09:05", "recordCountyAssessment", {
    kind: "SAFETY",
    assessedOn: family.date(-family.random.int(0, 5)),
    highRiskFactors: family.random.several(family.trouble.riskFactors, family.random.int(1, 2)),
    summary: null,
  }),
];

export const sheetCompleted = (day = 0, time = "09:20"): Step =>
  county(day, time, "completeInformationSheet", {});
export const submitted = (day = 0, time = "09:40"): Step => county(day, time, "submitReferral", {});

/** From registration to submission; now and then it is tried before the sheet is complete, and refused. */
export function referred(family: Family, more: Partial<ReferralStatement> = {}): Step[] {
  const hasty = family.random.chance(0.12);
  return [
    ...registered(family),
    ...drafted(family, more),
    ...assessedByCounty(family),
    ...(hasty ? [county(0, "09:10", "submitReferral", {}, refused("CIS_INCOMPLETE"))] : []),
    sheetCompleted(),
    submitted(),
  ];
}

/** A specialist goes through the criteria; `unmet` are those found not met. */
export function reviewed(day = 0, unmet: Partial<Record<Criterion, string>> = {}, time = "11"): Step[] {
  const findings = criteria.map((criterion) => ({
    criterion,
    met: !(criterion in unmet),
    note: unmet[criterion] ?? null,
  }));
  return [
    specialist(day, `${time}:05`, "startReview", {}),
    specialist(day, `${time}:40`, "recordScreening", { findings }),
  ];
}

export const sent = (day = 0, time = "13:10"): Step =>
  supervisor(day, time, "assignSpecialist", ({ specialistId }) => ({ workerId: specialistId }));

/** Referred, reviewed and a specialist sent, all on the first day. */
export const sentOnDay0 = (family: Family, more: Partial<ReferralStatement> = {}): Step[] => [
  ...referred(family, more),
  ...reviewed(),
  sent(),
];
