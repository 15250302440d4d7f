import { formatDay } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import { criteria, type Case, type FamilyCase } from "../facts";
import type { ReferralStatus } from "../lifecycle/states";
import { inBoth, manual, memo } from "./citations";
import { inWords, parents, referralDay, ruleIdOf, targetChildren } from "./reading";
import type { Finding, Question, Rule } from "./rule";

const intervention = "Program Delivery/Referral Process, 1. Referral, Initial Intervention And Assessment";

/** Referral Information, and the first steps of the referral process. */
export const referral: Rule[] = [
  {
    id: "FP-RF-01",
    title: "The county refers",
    mode: "HARD",
    text: "Referrals come from the county: one of its workers, or the supervisor, writes and submits them.",
    citations: {
      "ms-1994": [manual(intervention, "Once a referral is received from a DHS social worker")],
      "ms-2006": [
        memo("3. Proposed Rule, County Staff role", "Make referral to the Family Preservation program"),
        manual(intervention, "Once a referral is received from a DHS social worker"),
      ],
    },
  },
  {
    id: "FP-RF-02",
    title: "The Client Information Sheet",
    mode: "HARD",
    text:
      "Before it is submitted, a referral carries a Client Information Sheet that the county has completed. The " +
      "text does not give the form; here it asks who the family is and where to find them, whom the referral is " +
      "for and why, which placement threatens, and the number of the agency's own case.",
    citations: inBoth(
      manual(
        "Referral Information",
        "The county social worker or ASWS will need to complete a Client Information Sheet",
      ),
    ),
    check: sheetComplete,
  },
  {
    id: "FP-RF-03",
    title: "The sheet goes to the specialist",
    mode: "COMPUTE",
    text: "With the referral the specialists' unit is notified and has the sheet before it.",
    citations: inBoth(
      manual("Referral Information", "which will be forwarded to the Specialist upon referral"),
    ),
  },
  {
    id: "FP-RF-04",
    title: "The sheet goes on to the state office",
    mode: "DEADLINE",
    text:
      "The specialist sends the sheet on to the state office, also when the referral is declined. The text sets " +
      "no time; the editions here allow five working days from the referral.",
    citations: inBoth(
      manual(
        "Referral Information",
        "It will be the responsibility of the Specialist to forward the form to State Office.",
      ),
    ),
  },
  {
    id: "FP-RF-05",
    title: "An active case of the agency",
    mode: "HARD",
    text: "The agency's own case of the family is open when the referral is submitted and when it is accepted.",
    citations: {
      "ms-1994": [
        manual("Referral Information", "In addition the case must be an active DHS case."),
        memo("3. Current Rule, County Staff are expected to", "Maintain an open case on the family referred"),
      ],
      "ms-2006": [
        manual("Referral Information", "In addition the case must be an active DHS case."),
        memo(
          "3. Proposed Rule, County Staff role",
          "Keep an open case on family referred to the Family Preservation program",
        ),
      ],
    },
    check: dhsCaseActive,
  },
  {
    id: "FP-RF-06",
    title: "The specialist reviews the referral",
    mode: "HARD",
    text:
      "A specialist goes through the referral criterion by criterion before anyone is sent. A criterion whose " +
      "rule has been waived counts as met.",
    citations: inBoth(
      manual(
        intervention,
        "Once a referral is received from a DHS social worker, the Family Preservation Specialist reviews the case.",
      ),
    ),
    check: screened,
  },
  {
    id: "FP-RF-07",
    title: "A specialist is sent",
    mode: "COMPUTE",
    text:
      "When the criteria are met, a specialist who serves the family's county is sent to meet the family. It " +
      "need not be the one who made the review.",
    citations: inBoth(
      manual(
        intervention,
        "If the family meets the referral criteria, a Family Preservation Specialist is sent to meet the family.",
      ),
    ),
    check: specialistServesCounty,
  },
  {
    id: "FP-RF-08",
    title: "The agency's case stays open",
    mode: "HARD",
    text:
      "From acceptance until services end, the county cannot close its own case of the family. In the year of " +
      "follow-up it may.",
    citations: {
      "ms-1994": [
        memo("3. Current Rule, County Staff are expected to", "Maintain an open case on the family referred"),
      ],
      "ms-2006": [
        memo(
          "3. Proposed Rule, County Staff role",
          "Keep an open case on family referred to the Family Preservation program",
        ),
      ],
    },
  },
];

function sheetComplete({ kase }: Question): Finding[] {
  const { family, referral: sheet } = kase;
  const missing: Record<string, boolean> = {
    "a target child": targetChildren(kase).length === 0,
    "a primary care giver (FP-DF-03)": !parents(kase).some(({ isPrimary }) => isPrimary),
    "an address": !family.address,
    "a telephone number": family.phones.length === 0,
    "the cause of the risk": sheet.causes.length === 0,
    "the placement that threatens": sheet.purpose === "PREVENTION" && sheet.threatenedPlacement === null,
    "the number of the agency's own case": !family.dhsCaseNumber,
    "the completion of the sheet": sheet.informationSheetCompletedAt === null,
  };
  const gaps = Object.keys(missing).filter((item) => missing[item]);
  return [...gaps.map(gapInSheet), ...bornAfterReferral(kase)];
}

const gapInSheet = (item: string): Finding => ({
  code: "CIS_INCOMPLETE",
  message: `The Client Information Sheet lacks ${item}.`,
  facts: { missing: item },
  remedy: `Record ${item}.`,
});

function bornAfterReferral(kase: Case): Finding[] {
  const day = referralDay(kase);
  return targetChildren(kase)
    .filter(({ birthDate }) => birthDate > day)
    .map(({ name, birthDate }) => ({
      code: "BIRTH_DATE_AFTER_REFERRAL",
      message: `${name} is recorded as born on ${formatDay(birthDate)}, after the referral of ${formatDay(day)}.`,
      facts: { child: name, birthDate, referralDay: day },
      remedy: "Correct the birth date.",
    }));
}

function dhsCaseActive({ kase: { family } }: Question): Finding[] {
  if (family.dhsCaseStatus === "ACTIVE") return [];
  return [
    {
      code: "DHS_CASE_NOT_ACTIVE",
      message: `The agency's own case of the ${family.name} family is closed.`,
      facts: { dhsCaseNumber: family.dhsCaseNumber ?? "none", dhsCaseStatus: family.dhsCaseStatus },
      remedy: "Reopen the agency's case.",
    },
  ];
}

function screened({ kase }: Question): Finding[] {
  const { screening } = kase.referral;
  const unseen = criteria.filter(
    (criterion) => !screening.some((finding) => finding.criterion === criterion),
  );
  const unmet = screening.filter(
    ({ criterion, met }) => !met && !kase.waivers.some(({ ruleId }) => ruleId === ruleIdOf(criterion)),
  );
  const findings: Finding[] = unmet.map(({ criterion, note }) => ({
    code: "CRITERIA_NOT_MET",
    message: `The review found ${ruleIdOf(criterion)} not met${note ? `: ${note}` : "."}`,
    facts: { criterion, met: "false" },
    remedy: "Decline the referral, or record the review again if this was an error.",
  }));
  if (unseen.length > 0)
    findings.unshift({
      code: "SCREENING_INCOMPLETE",
      message: `The review has not yet looked at ${unseen.map(ruleIdOf).join(", ")}.`,
      facts: { missing: unseen.join(", ") },
      remedy: "Record a finding for each criterion.",
    });
  return findings;
}

function specialistServesCounty({ kase, input }: Question<Inputs["assignSpecialist"]>): Finding[] {
  if (!input || kase.specialists.some(({ id }) => id === input.workerId)) return [];
  const serving = kase.specialists.map(({ name }) => name).join(", ") || "none";
  return [
    {
      code: "SPECIALIST_NOT_IN_COUNTY",
      message: `The worker is not a specialist who serves the ${kase.family.name} family's county.`,
      facts: { workerId: input.workerId, specialists: serving },
      remedy: `Send a specialist who serves the county: ${serving}.`,
    },
  ];
}

const servedStatuses: readonly ReferralStatus[] = [
  "ACCEPTED",
  "INTENSIVE",
  "MAINTENANCE",
  "EXTENDED",
  "DISCONTINUATION_PENDING",
];

/**
 * What stands against closing the agency's own case of a family (FP-RF-08, AMB-14): one that is accepted and whose
 * services have not ended yet, though it be decided on which day they will.
 */
export const dhsCaseMustStayOpen = (openReferrals: FamilyCase["openReferrals"]): Finding[] =>
  openReferrals
    .filter(({ status, terminatedOn }) => Boolean(terminatedOn) || servedStatuses.includes(status))
    .map(({ id, status }) => ({
      code: "FP_CASE_OPEN",
      message: `The family is being served by family preservation (${inWords(status)}).`,
      facts: { openReferral: id, openReferralStatus: status },
      remedy: "Keep the agency's case open until the family's services have ended.",
    }));
