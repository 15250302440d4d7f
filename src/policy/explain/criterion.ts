import { settled } from "../decide";
import type { Edition } from "../editions/edition";
import type { Case, Criterion } from "../facts";
import { failedCriteria } from "../rules/exclusions";
import { judgedReason } from "./command";
import type { Explanation, Reason, UsedFact } from "./explanation";
import { spokenValue } from "./words";

interface Explained {
  ruleId: string;
  /** After "It passes when": the fact that lifts it. */
  passesWhen: string;
}

/** Each criterion of the screening review: the rule behind it, and what would let the family pass it. */
const criterionRules: Record<Criterion, Explained> = {
  TP_01: { ruleId: "FP-TP-01", passesWhen: "a child whom the agency serves stands to be removed" },
  TP_02: { ruleId: "FP-TP-02", passesWhen: "every target child is of the age that the edition serves" },
  TP_03: { ruleId: "FP-TP-03", passesWhen: "the assessment that the edition names finds high-risk factors" },
  TP_04: { ruleId: "FP-TP-04", passesWhen: "the adjudication and the facility that threatens are on record" },
  TP_05: { ruleId: "FP-TP-05", passesWhen: "the referral gives a reason for removal" },
  EX_01A: {
    ruleId: "FP-EX-01a",
    passesWhen: "no parent or target child is actively psychotic, or medication controls it",
  },
  EX_01B: { ruleId: "FP-EX-01b", passesWhen: "no parent or target child is suicidal any more" },
  EX_01C: { ruleId: "FP-EX-01c", passesWhen: "no parent or target child is homicidal any more" },
  EX_01D: {
    ruleId: "FP-EX-01d",
    passesWhen: "no parent or target child is recorded with a moderate or greater intellectual disability",
  },
  EX_02: {
    ruleId: "FP-EX-02",
    passesWhen: "the perpetrator has left the home, or sexual abuse is not the primary problem",
  },
  EX_03: { ruleId: "FP-EX-03", passesWhen: "a child of the family is at risk of removal" },
};

/** Why a referral passes or fails a criterion of the review, by the facts and by what the reviewer found. */
export function explainCriterion(unsettled: Case, edition: Edition, criterion: Criterion): Explanation {
  const kase = settled(unsettled);
  const { ruleId, passesWhen } = criterionRules[criterion];
  const reason = judgedReason(kase, edition, ruleId);
  const reviewed = kase.referral.screening.find((finding) => finding.criterion === criterion);
  const failed = failedCriteria(kase).includes(criterion) || reason.outcome === "FAILS";
  return {
    subject: `criterion ${criterion} of the screening review`,
    judgedAt: kase.now,
    editionId: edition.id,
    verdict: failed ? "FAILED" : "PASSED",
    breach: false,
    finding: finding(failed, reason, reviewed),
    arithmetic: null,
    reasons: [
      {
        ...reason,
        outcome: failed ? "FAILS" : reason.outcome,
        facts: [...reason.facts, ...(reviewed ? [reviewFact(kase, reviewed)] : [])],
      },
    ],
    remedies: failed ? remedies(kase, passesWhen) : ["Nothing stands in the way here"],
  };
}

type Reviewed = Case["referral"]["screening"][number];

function finding(failed: boolean, { outcome }: Reason, reviewed: Reviewed | undefined): string {
  const review = reviewed
    ? `the review found it ${reviewed.met ? "met" : "not met"}${reviewed.note ? ` (“${reviewed.note}”)` : ""}`
    : "the review has not judged it yet";
  if (outcome === "WAIVED") return `The facts fail it, a waiver sets that aside, and ${review}`;
  const byFacts = outcome === "FAILS" ? "the facts fail it" : "nothing in the facts fails it";
  return `The referral ${failed ? "fails" : "passes"} it: ${byFacts}, and ${review}`;
}

const reviewFact = ({ referral }: Case, reviewed: Reviewed): UsedFact => ({
  record: { type: "Referral", id: referral.id },
  name: "screening review",
  values: [
    { name: "met", value: spokenValue(reviewed.met) },
    { name: "note", value: spokenValue(reviewed.note) },
    { name: "screened at", value: spokenValue(referral.screenedAt) },
  ],
});

function remedies({ referral }: Case, passesWhen: string): string[] {
  const again =
    referral.status === "DECLINED"
      ? "The declined referral stays on record; once that is so, the county may refer the family again (draftReferral)"
      : "If the referral is declined for it, the family may be referred again once that is so (draftReferral)";
  return [`It passes when ${passesWhen}`, again];
}
