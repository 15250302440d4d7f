import { formatDay, startOfDay } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case, PlanFacts, PlanStatus } from "../facts";
import type { Obligation } from "./obligation";
import { owed } from "./row";

/**
 * Money for the concrete services of the plan, which the county seeks by its usual process: where the edition
 * has that sentence (FP-PL-04). The text sets no time.
 */
export function fundingObligations({ plans }: Case, { plan: { content } }: Parameters): Obligation[] {
  if (!content.includes("FUNDING_BY_COUNTY_IF_NEEDED")) return [];
  const current = latest(plans, "ACTIVE") ?? latest(plans, "FINALISED");
  return plans
    .filter((plan) => plan === current || plan.status === "SUPERSEDED")
    .flatMap((plan) => requests(plan, plan !== current));
}

const latest = (plans: PlanFacts[], wanted: PlanStatus): PlanFacts | undefined =>
  plans.filter(({ status }) => status === wanted).sort((a, b) => b.versionNumber - a.versionNumber)[0];

function requests(plan: PlanFacts, superseded: boolean): Obligation[] {
  const seen = new Map<string, number>();
  return plan.concreteServices
    .filter(({ fundingNeeded }) => fundingNeeded)
    .map(({ kind, fundingArrangedOn }) => {
      const nth = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, nth);
      return owed({
        type: "CONCRETE_SERVICE_FUNDING",
        ruleId: "FP-PL-04",
        anchor: `plan:${plan.id}:${kind}${nth > 1 ? `:${nth}` : ""}`,
        owner: "COUNTY",
        opensAt: plan.finalisedOn ? startOfDay(plan.finalisedOn) : null,
        dueAt: null,
        metAt: fundingArrangedOn ? startOfDay(fundingArrangedOn) : null,
        evidence: fundingArrangedOn ? [{ record: "TreatmentPlan", id: plan.id }] : [],
        cancelledBecause:
          superseded && !fundingArrangedOn ? `plan version ${plan.versionNumber} was superseded` : null,
        because: `plan version ${plan.versionNumber}${finalised(plan)} needs money for ${kind.toLowerCase().replaceAll("_", " ")}; no time is set`,
      });
    });
}

const finalised = ({ finalisedOn }: PlanFacts): string =>
  finalisedOn ? `, finalised ${formatDay(finalisedOn)},` : "";
