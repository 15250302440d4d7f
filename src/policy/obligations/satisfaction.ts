import { addDays, type CivilDate } from "../calendar/civil-date";
import { civilDateOf, endOfDay, formatDay, startOfDay } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case, SatisfactionPoint } from "../facts";
import { midTreatment } from "../service";
import type { Obligation, ObligationType } from "./obligation";
import { count, owed, unmet, type Fulfilment } from "./row";

/** A point of the case at which the family is asked, and the words for it. */
interface Point {
  on: CivilDate;
  opensAt: Date;
  what: string;
}

const kinds: Record<SatisfactionPoint, { type: ObligationType; anchor: string }> = {
  ACCEPTANCE: { type: "SATISFACTION_ACCEPTANCE", anchor: "accepted" },
  MID_TREATMENT: { type: "SATISFACTION_MID", anchor: "mid-treatment" },
  TERMINATION: { type: "SATISFACTION_TERMINATION", anchor: "terminated" },
};

/** When each point is; null while it is not known, or where services did not come so far. */
const points: Record<SatisfactionPoint, (kase: Case, parameters: Parameters) => Point | null> = {
  ACCEPTANCE: ({ referral: { acceptedAt } }) => {
    if (acceptedAt === null) return null;
    const on = civilDateOf(acceptedAt);
    return { on, opensAt: acceptedAt, what: `accepted ${formatDay(on)}` };
  },
  MID_TREATMENT: (kase, parameters) => {
    const mid = kase.referral.acceptedAt ? midTreatment(kase, parameters) : null;
    const what = (on: CivilDate) => `mid-treatment ${formatDay(on)}, after ${mid!.because},`;
    return mid && { on: mid.on, opensAt: startOfDay(mid.on), what: what(mid.on) };
  },
  TERMINATION: ({ referral: { acceptedAt, terminatedOn: on } }) =>
    acceptedAt && on ? { on, opensAt: startOfDay(on), what: `services ended ${formatDay(on)}` } : null,
};

/** The family's three forms; one that a care giver declined has been asked for as well (FP-EV-02, AMB-40). */
export function satisfactionObligations(kase: Case, parameters: Parameters): Obligation[] {
  const { dueDays } = parameters.satisfaction;
  return parameters.satisfaction.points.flatMap((point) => {
    const reached = points[point](kase, parameters);
    if (reached === null) return [];
    const due = addDays(reached.on, dueDays);
    return owed({
      ...kinds[point],
      ruleId: "FP-EV-02",
      owner: "FAMILY",
      opensAt: reached.opensAt,
      dueAt: endOfDay(due),
      ...answered(kase, point),
      because: `${reached.what} + ${count(dueDays, "day")} = ${formatDay(due)}`,
    });
  });
}

function answered({ satisfactionForms }: Case, point: SatisfactionPoint): Fulfilment {
  const form = satisfactionForms.find(
    (one) => one.point === point && one.respondent === "CAREGIVER" && one.completedAt !== null,
  );
  return form ? { metAt: form.completedAt, evidence: [{ record: "SatisfactionForm", id: form.id }] } : unmet;
}
