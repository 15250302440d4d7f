import { yearsBetween } from "../../policy/calendar/civil-date";
import { civilDateOf } from "../../policy/calendar/zone";
import { criteria, type Case } from "../../policy/facts";
import { alsoBy, yes, type Measure, type Observation, type Report } from "./report";

const ofReferrals = (name: string, title: string, numerator: string): Measure => ({
  ...{ name, title, numerator },
  unit: "PERCENT",
  denominator: "referrals submitted for the first time in the period",
});

/** What has become of a referral; each stands in one of these. */
export const fates = ["accepted", "declined", "notAccepted", "withdrawn", "undecided"] as const;
type Fate = (typeof fates)[number];

/** what becomes of the families who are referred. */
export const referralFunnel: Report = {
  id: "R-04",
  title: "Referrals, and what became of them",
  basis: ["FP-EV-01", "FP-RF-01", "FP-RF-06", "FP-TP-02", "FP-EX-04", "FP-AC-01", "FP-AC-05"],
  measures: [
    {
      name: "referred",
      title: "Referred",
      unit: "NUMBER",
      numerator: "referrals submitted for the first time in the period",
      denominator: null,
    },
    ofReferrals("accepted", "Accepted", "families accepted"),
    ofReferrals("declined", "Declined", "referrals declined on the screening review"),
    ofReferrals("declinedBy", "Declined by criterion", "referrals declined on this criterion, among others"),
    ofReferrals("notAccepted", "Not accepted", "families not accepted after the assessment"),
    ofReferrals("withdrawn", "Withdrawn", "referrals withdrawn by the county"),
    ofReferrals("undecided", "Undecided", "referrals that still await a decision, those returned included"),
  ],
  cases: { among: "REFERRED", observe },
};

function observe(kase: Case): Observation[] {
  const { id, firstSubmittedAt, status, declinedCriteria } = kase.referral;
  const one = { row: { record: "Referral", id }, on: civilDateOf(firstSubmittedAt!) };
  const fate = fateOf(kase);
  return alsoBy({ ageBand: ageBand(kase, one.on) }, [
    { ...one, measure: "referred", part: 1 },
    ...fates.map((measure) => ({ ...one, measure, part: yes(measure === fate) })),
    ...criteria.map((criterion) => ({
      ...one,
      measure: "declinedBy",
      part: yes(status === "DECLINED" && declinedCriteria.includes(criterion)),
      of: { criterion },
    })),
  ]);
}

export function fateOf({ referral: { status, acceptedAt } }: Case): Fate {
  if (acceptedAt !== null) return "accepted";
  if (status === "DECLINED") return "declined";
  if (status === "NOT_ACCEPTED") return "notAccepted";
  return status === "WITHDRAWN" ? "withdrawn" : "undecided";
}

/** The band of the oldest target child on the day of referral: there the change of the age shows (FP-TP-02). */
export function ageBand({ children, referral }: Case, on: string): string {
  const ages = children
    .filter(({ id }) => referral.targetChildIds.includes(id))
    .map(({ birthDate }) => yearsBetween(birthDate, on));
  const oldest = Math.max(0, ...ages);
  if (oldest <= 14) return "0-14";
  return oldest <= 18 ? "15-18" : "19+";
}
