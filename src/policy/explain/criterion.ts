import { settled } from "../decide";
import type { Edition } from "../editions/edition";
import type { Case, Criterion } from "../facts";
import { failedCriteria } from "../rules/exclusions";
import { ruleIdOf } from "../rules/reading";
import { judgedReason } from "./command";
import type { Explanation, Reason, UsedFact } from "./explanation";
import { spokenValue } from "./words";

/** What would let the family pass each criterion of the screening review, after "It passes when". */
const passesWhen: Record<Criterion, string> = {
  TP_01: "a child whom the agency serves stands to be removed",
  TP_02: "every target child is of the age that the edition serves",
  TP_03: "the assessment that the edition names finds high-risk factors",
  TP_04: "the adjudication and the facility that threatens are on record",
  TP_05: "the referral gives a reason for removal",
  EX_01A: "no parent or target child is actively psychotic, or medication controls it",
  EX_01B: "no parent or target child is suicidal any more",
  EX_01C: "no parent or target child is homicidal any more",
  EX_01D: "no parent or target child is recorded with a moderate or greater intellectual disability",
  EX_02: "the perpetrator has left the home, or sexual abuse is not the primary problem",
  EX_03: "a child of the family is at risk of removal",
};

/** Why a referral passes or fails a criterion of the review, by the facts and by what the reviewer found. */
export function explainCriterion(unsettled: Case, edition: Edition, criterion: Criterion): Explanation {
  const kase = settled(unsettled);
  const reason = judgedReason(kase, edition, ruleIdOf(criterion));
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
    remedies: failed ? remedies(kase, passesWhen[criterion]) : ["Nothing stands in the way here"],
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

function remedies({ referral }: Case, when: string): string[] {
  const again =
    referral.status === "DECLINED"
      ? "The declined referral stays on record; once that is so, the county may refer the family again (draftReferral)"
      : "If the referral is declined for it, the family may be referred again once that is so (draftReferral)";
  return [`It passes when ${when}`, again];
}
