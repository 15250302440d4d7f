import { yearsBetween } from "../calendar/civil-date";
import { formatDay } from "../calendar/zone";
import type { Case } from "../facts";
import { manual, memo } from "./citations";
import { assessmentsOf, inWords, isBlank, referralDay, targetChildren } from "./reading";
import type { Finding, Question, Rule } from "./rule";

/** Target Population: which children the programme is for. */
export const targetPopulation: Rule[] = [
  {
    id: "FP-TP-01",
    title: "A child served by the agency and at risk of removal",
    mode: "HARD",
    text:
      "The programme takes children whom the agency already serves and who stand to be removed into foster care " +
      "or a setting more restrictive than that. Where the end is reunification, custody itself is the risk.",
    citations: {
      "ms-1994": [
        memo("1. Current Rule", "a child served by DHS who is at risk for removal from the home setting"),
      ],
      "ms-2006": [
        memo("1. Proposed Rule", "a child served by DHS who is at risk for removal from the home setting"),
      ],
    },
    check: atRisk,
  },
  {
    id: "FP-TP-02",
    title: "The age of a target child",
    mode: "SOFT",
    text:
      "A target child is no older, in completed years on the day of referral, than the edition's highest age: 14 " +
      "under ms-1994, 18 under ms-2006. Both ages are included, but under ms-2006 the target must be a child, so " +
      "an 18-year-old needs a waiver. Brothers and sisters may be of any age, and growing older in service " +
      "changes nothing.",
    citations: {
      "ms-1994": [
        memo(
          "1. Current Rule",
          "These children, ages birth to 14, will generally have been targeted for removal",
        ),
        manual("Target Population", "ages birth to 14"),
      ],
      "ms-2006": [
        memo(
          "1. Proposed Rule",
          "These children, ages birth to 18, will generally have been targeted for removal",
        ),
        manual("Target Population", "ages birth to 18"),
      ],
    },
    check: ageInRange,
  },
  {
    id: "FP-TP-03",
    title: "First reason: high-risk factors found by an assessment",
    mode: "HARD",
    text:
      "Where high-risk factors are a reason, the assessment that the edition names must have found at least one: " +
      "the initial risk assessment under ms-1994, the safety assessment under ms-2006. The manual still names " +
      "the former; the memorandum is the instrument of the rule, and is followed.",
    citations: {
      "ms-1994": [
        memo(
          "1. Current Rule",
          "threatened due to high risk factors as determined by the initial risk assessment",
        ),
      ],
      "ms-2006": [
        memo(
          "1. Proposed Rule",
          "threatened due to high risk factors as determined by the safety assessment",
        ),
      ],
    },
    check: riskFactorsAssessed,
  },
  {
    id: "FP-TP-04",
    title: "Second reason: adjudicated, and facing a treatment facility",
    mode: "HARD",
    text:
      "Where adjudication is a reason, a court must have found the child in need of care and the placement that " +
      "threatens must be a treatment facility outside the home. ms-2006 adds a finding in need of permanency; " +
      "where only that is missing, the referral can be let through with a reason.",
    citations: {
      "ms-1994": [
        memo("1. Current Rule", "The child is adjudicated in need of care and is facing placement"),
        manual(
          "Target Population",
          "The child is adjudicated in need of care and is facing placement in an out-of-home treatment facility.",
        ),
      ],
      "ms-2006": [
        memo(
          "1. Proposed Rule",
          "adjudicated in need of care and permanency while facing placement in an out-of-home treatment facility",
        ),
      ],
    },
    check: adjudicatedAndFacingFacility,
  },
  {
    id: "FP-TP-05",
    title: "One or more reasons",
    mode: "SOFT",
    text:
      "A referral gives at least one reason for removal. The list is what generally applies and is not closed: " +
      "another reason is justified in writing and, where it is the only one, the supervisor must let it pass.",
    citations: {
      "ms-1994": [
        memo("1. Current Rule", "targeted for removal due to one or more of the following reasons"),
      ],
      "ms-2006": [
        memo("1. Proposed Rule", "targeted for removal due to one or more of the following reasons"),
      ],
    },
    check: reasonGiven,
  },
];

/** Why the case does not show a child at risk of removal, or null when it does (also FP-EX-03). */
export function noRiskOfRemoval(kase: Case): string | null {
  const { referral, family, removals } = kase;
  if (referral.atRiskOfRemoval) return null;
  if (referral.purpose === "PREVENTION")
    return "The referral does not state that a child is at risk of removal.";
  const removed = removals.some(
    ({ childId, returnedOn }) => returnedOn === null && referral.targetChildIds.includes(childId),
  );
  if (removed || family.dhsCaseType === "CUSTODY") return null;
  return "The referral is for reunification, but no target child is in custody or at risk of removal.";
}

function atRisk({ kase }: Question): Finding[] {
  const message = noRiskOfRemoval(kase);
  const { referral, family } = kase;
  if (message === null) return [];
  return [
    {
      code: "NOT_AT_RISK",
      message,
      facts: {
        purpose: referral.purpose,
        atRiskOfRemoval: String(referral.atRiskOfRemoval),
        dhsCaseType: family.dhsCaseType,
      },
      remedy: "State the risk of removal if there is one; a family without it is not for this programme.",
    },
  ];
}

/** A child is under 18: Miss. Code 43-21-105(d), which the policy takes for granted (AMB-03). */
const adultAge = 18;

function ageInRange({ kase, parameters: { target } }: Question): Finding[] {
  const day = referralDay(kase);
  return targetChildren(kase).flatMap(({ name, birthDate }) => {
    const age = yearsBetween(birthDate, day);
    const tooOld = age > target.maxAge;
    if (!tooOld && !(target.mustBeMinor && age >= adultAge)) return [];
    const served = tooOld
      ? `the edition serves children through ${target.maxAge}`
      : `the edition reaches to ${target.maxAge}, but at ${adultAge} ${name} is no longer a child`;
    return [
      {
        code: "AGE_OUT_OF_RANGE",
        message: `${name} is ${age} (born ${formatDay(birthDate)}); ${served}.`,
        facts: { child: name, birthDate, referralDay: day, age: String(age), maxAge: String(target.maxAge) },
        remedy: "Correct the birth date if it is wrong, name another target child, or ask for a waiver.",
      },
    ];
  });
}

function riskFactorsAssessed({ kase, parameters }: Question): Finding[] {
  if (!kase.referral.removalReasons.includes("HIGH_RISK_FACTORS")) return [];
  const asked = parameters.reason1.assessmentKind;
  const other = asked === "SAFETY" ? "INITIAL_RISK" : "SAFETY";
  const made = assessmentsOf(kase, asked);
  if (made.some(({ highRiskFactors }) => highRiskFactors.length > 0)) return [];
  const facts = { asked, recorded: kase.assessments.map(({ kind }) => kind).join(", ") || "none" };
  if (made.length > 0)
    return [
      {
        code: "HIGH_RISK_FACTORS_MISSING",
        message: `High-risk factors are given as the reason, but the ${inWords(asked)} assessment found none.`,
        facts,
        remedy: `Record the high-risk factors that the ${inWords(asked)} assessment found, or give another reason.`,
      },
    ];
  const found = assessmentsOf(kase, other).length
    ? `only the ${inWords(other)} assessment is recorded`
    : "no assessment is recorded";
  return [
    {
      code: "WRONG_ASSESSMENT_TYPE",
      message: `The edition takes high-risk factors from the ${inWords(asked)} assessment; ${found}.`,
      facts,
      remedy: `Record the ${inWords(asked)} assessment with the high-risk factors it found.`,
    },
  ];
}

const treatmentFacilities: readonly (string | null)[] = [
  "RESIDENTIAL",
  "GROUP_HOME",
  "OTHER_TREATMENT_FACILITY",
];

function adjudicatedAndFacingFacility({ kase: { referral }, parameters }: Question): Finding[] {
  if (!referral.removalReasons.includes("ADJUDICATED_FACING_FACILITY")) return [];
  const findings: Finding[] = [];
  if (!referral.adjudicatedInNeedOfCare)
    findings.push({
      code: "ADJUDICATION_REQUIRED",
      message: "Adjudication is given as the reason, but no finding in need of care is recorded.",
      facts: { adjudicatedInNeedOfCare: "false" },
      remedy: "Record the court's finding with its order, or give another reason.",
    });
  if (!treatmentFacilities.includes(referral.threatenedPlacement))
    findings.push({
      code: "TREATMENT_FACILITY_NOT_THREATENED",
      message: `The reason asks for a treatment facility outside the home; the placement that threatens is ${inWords(referral.threatenedPlacement ?? "not stated")}.`,
      facts: { threatenedPlacement: referral.threatenedPlacement ?? "none" },
      remedy: "Correct the placement that threatens, or give another reason.",
    });
  const permanencyAsked = parameters.reason2.findings.includes("IN_NEED_OF_PERMANENCY");
  if (permanencyAsked && !referral.adjudicatedInNeedOfPermanency)
    findings.push({
      code: "PERMANENCY_FINDING_REQUIRED",
      message:
        "The edition asks for a finding in need of care and of permanency; none of permanency is recorded.",
      facts: { adjudicatedInNeedOfPermanency: "false" },
      remedy: "Record the court's finding in need of permanency, or ask for a waiver.",
      waivable: true,
    });
  return findings;
}

function reasonGiven({ kase: { referral } }: Question): Finding[] {
  const { removalReasons, otherReason } = referral;
  const facts = { removalReasons: removalReasons.join(", ") || "none", otherReason: otherReason ?? "none" };
  if (removalReasons.length === 0)
    return [
      {
        code: "NO_REMOVAL_REASON",
        message: "The referral gives no reason why a child would be removed.",
        facts,
        remedy: "Give at least one reason.",
        waivable: false,
      },
    ];
  if (!removalReasons.includes("OTHER")) return [];
  const findings: Finding[] = [];
  if (isBlank(otherReason))
    findings.push({
      code: "OTHER_REASON_NOT_JUSTIFIED",
      message: "Another reason is given, but it is not justified in writing.",
      facts,
      remedy: "Write down what the other reason is.",
      waivable: false,
    });
  if (removalReasons.every((reason) => reason === "OTHER"))
    findings.push({
      code: "OTHER_REASON_NEEDS_APPROVAL",
      message: "The only reason is one that the policy does not list.",
      facts,
      remedy: "Ask the supervisor to let the reason pass, or give one of the listed reasons if it applies.",
    });
  return findings;
}
