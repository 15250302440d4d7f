import { baseOf, type Edition } from "../editions/edition";
import { formatDay, formatInstant } from "../calendar/zone";
import { exclusions } from "../lifecycle/guards";
import { rule } from "../rules";
import type { Watch } from "./warning";

/** The literal exclusion needs both; a perpetrator at home is a danger also where abuse is not the primary problem. */
export const perpetratorAtHome: Watch = ({ referral }) =>
  referral.perpetratorInHome && !referral.primaryProblemSexualAbuse
    ? [
        {
          ruleId: "FP-EX-02",
          code: "PERPETRATOR_AT_HOME",
          message:
            "A perpetrator of sexual abuse is in the home. It does not exclude the family, because the abuse is not its primary problem; see to the children's safety.",
          facts: { perpetratorInHome: "true", primaryProblemSexualAbuse: "false" },
        },
      ]
    : [];

/** The criteria are those of a referral: one that arises after acceptance closes nothing, it is staffed (AMB-06). */
export const exclusionSinceAcceptance: Watch = (kase, { parameters }) => {
  const { acceptedAt, terminatedOn } = kase.referral;
  if (acceptedAt === null || terminatedOn !== null) return [];
  return exclusions.flatMap((ruleId) =>
    rule(ruleId).check!({ kase, parameters }).map(({ message, facts }) => ({
      ruleId,
      code: "EXCLUSION_AFTER_ACCEPTANCE",
      message: `${message} It arose after the acceptance and closes nothing by itself; staff the case.`,
      facts: { ...facts, acceptedAt: formatInstant(acceptedAt) },
    })),
  );
};

const listed = (ruleId: string, { id }: Edition): boolean => rule(ruleId).citations[baseOf(id)].length > 0;

/** ms-1994 has the county investigate every report; what is not investigated yet is pointed out. */
export const notInvestigated: Watch = ({ incidents, investigations }, edition) =>
  !listed("FP-CO-01", edition)
    ? []
    : incidents
        .filter(({ kind }) => kind === "NEW_CAN")
        .filter((incident) => !investigations.some(({ incidentId }) => incidentId === incident.id))
        .map(({ learnedAt }) => ({
          ruleId: "FP-CO-01",
          code: "NOT_INVESTIGATED",
          message: `The new abuse or neglect learned of ${formatInstant(learnedAt)} has no investigation on record.`,
          facts: { learnedAt: formatInstant(learnedAt) },
        }));

/** ms-1994 keeps testimony to the specialist's own involvement with the family (FP-CT-02). */
export const testimonyBeyondInvolvement: Watch = ({ courtAttendances }, edition) =>
  courtAttendances
    .filter(({ limitedToInvolvement }) => listed("FP-CT-02", edition) && !limitedToInvolvement)
    .map(({ attendedOn }) => ({
      ruleId: "FP-CT-02",
      code: "TESTIMONY_BEYOND_INVOLVEMENT",
      message: `The testimony of ${formatDay(attendedOn)} went beyond the specialist's involvement with the family.`,
      facts: { attendedOn },
    }));
