import { addDays, type CivilDate } from "../calendar/civil-date";
import { civilDateOf, endOfDay, formatDay, startOfDay } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case, PlanFacts, PlanParty } from "../facts";
import { firstContactOn } from "../service";
import { referredAt } from "./clock";
import type { Obligation } from "./obligation";
import { count, owed, unmet, type Fulfilment } from "./row";

/** The treatment plan and, where the edition names it, the individual service plan (FP-PL-01, FP-AC-03). */
export function planObligations(kase: Case, parameters: Parameters): Obligation[] {
  const start = referredAt(kase, parameters);
  if (start === null) return [];
  const marks = twoMarks(civilDateOf(start), firstContactOn(kase, parameters), parameters);
  const agreed = firstAgreed(kase.plans);
  const plan = owed({
    type: "TREATMENT_PLAN",
    ruleId: "FP-PL-01",
    anchor: "referral",
    opensAt: start,
    ...marks,
    ...fulfilment(agreed),
  });
  const { acceptedAt } = kase.referral;
  if (acceptedAt === null || !parameters.acceptance.servicePlanRequired) return [plan];
  const servicePlan = owed({
    ...plan,
    type: "INDIVIDUAL_SERVICE_PLAN",
    ruleId: "FP-AC-03",
    anchor: "accepted",
    opensAt: acceptedAt,
    because: `${marks.because}; one document with the treatment plan${agreed ? `, kept as ${kindOf(agreed.plan)}` : ""}`,
  });
  return [plan, servicePlan];
}

/**
 * Two weeks from the referral by one sentence, two weeks of contact by another: past the first mark the plan
 * is late, past the later one the rule is broken (AMB-18).
 */
function twoMarks(referred: CivilDate, met: CivilDate | null, { plan }: Parameters) {
  const target = addDays(referred, plan.daysFromReferral);
  const outside = met && addDays(met, plan.daysFromFirstContact);
  const due = outside && outside > target ? outside : target;
  const fromReferral = `referral ${formatDay(referred)} + ${count(plan.daysFromReferral, "day")} = ${formatDay(target)}`;
  const fromContact =
    met && outside
      ? `first contact ${formatDay(met)} + ${count(plan.daysFromFirstContact, "day")} = ${formatDay(outside)}`
      : "no first contact yet";
  return { targetAt: endOfDay(target), dueAt: endOfDay(due), because: `${fromReferral}; ${fromContact}` };
}

interface AgreedPlan {
  plan: PlanFacts;
  on: CivilDate;
}

/** The day a plan was both finalised and signed by family and specialist: only then is it agreed (FP-PL-05). */
function agreedOn({ finalisedOn, signatures }: PlanFacts): CivilDate | null {
  const signedOn = (party: PlanParty): CivilDate | undefined =>
    signatures
      .filter((signature) => signature.party === party)
      .map((signature) => signature.signedOn)
      .sort()[0];
  const days = [finalisedOn ?? undefined, signedOn("FAMILY"), signedOn("SPECIALIST")];
  return days.some((day) => day === undefined) ? null : (days as CivilDate[]).sort().at(-1)!;
}

/** The plan agreed first, of either kind: a revision does not reopen the two weeks (FP-PL-11, AMB-17). */
function firstAgreed(plans: PlanFacts[]): AgreedPlan | undefined {
  return plans
    .flatMap((plan) => {
      const on = agreedOn(plan);
      return on === null ? [] : [{ plan, on }];
    })
    .sort((a, b) => a.on.localeCompare(b.on) || a.plan.id.localeCompare(b.plan.id))[0];
}

const fulfilment = (agreed: AgreedPlan | undefined): Fulfilment =>
  agreed
    ? { metAt: startOfDay(agreed.on), evidence: [{ record: "TreatmentPlan", id: agreed.plan.id }] }
    : unmet;

const kindOf = ({ kind }: PlanFacts): string => kind.toLowerCase().replaceAll("_", " ");
