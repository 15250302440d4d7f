import { criteria, type Case, type ConditionFacts, type Criterion } from "../facts";
import { inBoth, manual } from "./citations";
import { inWords, parents, targetChildren } from "./reading";
import type { Finding, Rule } from "./rule";
import { noRiskOfRemoval } from "./target-population";

const inappropriate = "Criteria for Inappropriate Referrals";

/**
 * Criteria for Inappropriate Referrals. They look at parents and target children, never at brothers, sisters
 * or others of the household. Sexual abuse that is not the primary problem while the perpetrator is at home is
 * not excluded by the clause: it is pointed out (warnings/safety.ts).
 */
export const exclusions: Rule[] = [
  {
    id: "FP-EX-01a",
    title: "Actively psychotic, and not controlled by medication",
    mode: "HARD",
    text:
      "A parent or target child who is actively psychotic excludes the family, unless medication controls the " +
      "condition.",
    citations: inBoth(
      manual(
        inappropriate,
        "Families in which the parent or target child is actively psychotic (not on a controlled medicine)",
      ),
    ),
    check: psychotic,
  },
  {
    id: "FP-EX-01b",
    title: "Suicidal",
    mode: "HARD",
    text:
      "A parent or target child who is suicidal excludes the family. Medication makes no difference: the words " +
      "in brackets follow psychosis alone.",
    citations: inBoth(manual(inappropriate, "Families in which the parent or target child is … suicidal")),
    check: suicidal,
  },
  {
    id: "FP-EX-01c",
    title: "Homicidal",
    mode: "HARD",
    text: "A parent or target child who is homicidal excludes the family, with or without medication.",
    citations: inBoth(manual(inappropriate, "Families in which the parent or target child is … homicidal")),
    check: homicidal,
  },
  {
    id: "FP-EX-01d",
    title: "Moderate to severe intellectual disability",
    mode: "HARD",
    text:
      "A parent or target child with a moderate or severe intellectual disability excludes the family, and so, " +
      "all the more, does a profound one. A mild one does not, nor one whose degree is unknown.",
    citations: inBoth(
      manual(
        inappropriate,
        "Families in which the parent or target child is … moderately to severely mentally retarded",
      ),
    ),
    check: intellectuallyDisabled,
  },
  {
    id: "FP-EX-02",
    title: "Sexual abuse as the primary problem, and the perpetrator at home",
    mode: "HARD",
    text:
      "A family whose primary problem has been sexual abuse is excluded for as long as the perpetrator remains " +
      "in the home.",
    citations: inBoth(
      manual(
        inappropriate,
        "Families in which the primary problem has been sexual abuse and the perpetrator remains in the home.",
      ),
    ),
    check: perpetratorAtHome,
  },
  {
    id: "FP-EX-03",
    title: "No risk of removal",
    mode: "HARD",
    text: "A family whose child is in no danger of being removed is excluded; for reunification, see FP-PV-02.",
    citations: inBoth(
      manual(inappropriate, "Families in which the child is not at risk of removal from the home."),
    ),
    check: notAtRisk,
  },
  {
    id: "FP-EX-04",
    title: "Declining as inappropriate",
    mode: "SOFT",
    text:
      "A referral is declined because of a criterion, and the criterion is named. The declined referral stays " +
      "on record and counts as referred; when the fact changes the family may be referred again.",
    citations: inBoth(
      manual(
        "Program Delivery/Referral Process, 1. Referral, Initial Intervention And Assessment",
        "If the family meets the referral criteria, a Family Preservation Specialist is sent to meet the family.",
      ),
    ),
    check: someCriterionFailed,
  },
];

/** What a check here reads: the facts of the case are enough. */
interface Facts {
  kase: Case;
}

/** One finding for each parent or target child whom `condition` describes; it says null of all others. */
function excluded(kase: Case, code: string, condition: (person: ConditionFacts) => string | null): Finding[] {
  const people = [
    ...parents(kase).map((person) => ({ person, standing: "a parent" })),
    ...targetChildren(kase).map((person) => ({ person, standing: "a target child" })),
  ];
  return people.flatMap(({ person, standing }) => {
    const described = condition(person);
    if (described === null) return [];
    return [
      {
        code,
        message: `${person.name}, ${standing}, is ${described}.`,
        facts: { person: person.name, standing, condition: described },
        remedy: "Decline the referral; the family may be referred again when this has changed.",
      },
    ];
  });
}

function psychotic({ kase }: Facts): Finding[] {
  return excluded(kase, "EXCLUDED_EX_01A", (person) =>
    person.activelyPsychotic && !person.controlledByMedication
      ? "actively psychotic and not controlled by medication"
      : null,
  );
}

function suicidal({ kase }: Facts): Finding[] {
  return excluded(kase, "EXCLUDED_EX_01B", (person) => (person.suicidal ? "suicidal" : null));
}

function homicidal({ kase }: Facts): Finding[] {
  return excluded(kase, "EXCLUDED_EX_01C", (person) => (person.homicidal ? "homicidal" : null));
}

function intellectuallyDisabled({ kase }: Facts): Finding[] {
  return excluded(kase, "EXCLUDED_EX_01D", ({ intellectualDisability: degree }) =>
    ["MODERATE", "SEVERE", "PROFOUND"].includes(degree)
      ? `recorded with a ${inWords(degree)} intellectual disability`
      : null,
  );
}

function perpetratorAtHome({ kase: { referral } }: Facts): Finding[] {
  if (!referral.primaryProblemSexualAbuse || !referral.perpetratorInHome) return [];
  return [
    {
      code: "EXCLUDED_EX_02",
      message: "The primary problem has been sexual abuse, and the perpetrator remains in the home.",
      facts: { primaryProblemSexualAbuse: "true", perpetratorInHome: "true" },
      remedy:
        "Decline the referral; once the perpetrator has left the home, the family may be referred again.",
    },
  ];
}

function notAtRisk({ kase }: Facts): Finding[] {
  const message = noRiskOfRemoval(kase);
  if (message === null) return [];
  const { purpose, atRiskOfRemoval } = kase.referral;
  return [
    {
      code: "EXCLUDED_EX_03",
      message,
      facts: { purpose, atRiskOfRemoval: String(atRiskOfRemoval) },
      remedy: "Decline the referral, or have the county correct what it says of the risk.",
    },
  ];
}

const computed: Partial<Record<Criterion, (facts: Facts) => Finding[]>> = {
  EX_01A: psychotic,
  EX_01B: suicidal,
  EX_01C: homicidal,
  EX_01D: intellectuallyDisabled,
  EX_02: perpetratorAtHome,
  EX_03: notAtRisk,
};

/** The criteria that a referral fails: those that the review found unmet, and the exclusions that the facts show. */
export const failedCriteria = (kase: Case): Criterion[] =>
  criteria.filter(
    (criterion) =>
      kase.referral.screening.some((finding) => finding.criterion === criterion && !finding.met) ||
      (computed[criterion]?.({ kase }) ?? []).length > 0,
  );

function someCriterionFailed({ kase }: Facts): Finding[] {
  if (failedCriteria(kase).length > 0) return [];
  return [
    {
      code: "NO_CRITERION_FAILED",
      message: "The referral fails no criterion, so it cannot be declined as inappropriate.",
      facts: { criteriaReviewed: String(kase.referral.screening.length) },
      remedy: "Record the criterion that is not met, or return the referral if its sheet is wrong.",
      waivable: false,
    },
  ];
}
