import { civilDateOf, endOfDay, startOfDay } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case, ContactFacts } from "../facts";
import { formatMonth, inOrder, monthsOf, treatmentSpan } from "../service";
import type { Obligation } from "./obligation";
import { owed } from "./row";

/** The county's own contact in each month of treatment, where the edition has it (FP-CO-06, AMB-36). */
export function countyContactObligations(kase: Case, parameters: Parameters): Obligation[] {
  const treatment = treatmentSpan(kase, parameters);
  if (treatment === null || !parameters.countyMonthlyContact) return [];
  const contacts = kase.contacts.filter(ofTheCounty).sort(inOrder);
  return monthsOf(treatment).map(({ from, to }) => {
    const contact = contacts.find(({ startedAt }) => {
      const day = civilDateOf(startedAt);
      return from <= day && day <= to;
    });
    return owed({
      type: "COUNTY_MONTHLY_CONTACT",
      ruleId: "FP-CO-06",
      anchor: `month:${from.slice(0, 7)}`,
      owner: "COUNTY",
      opensAt: startOfDay(from),
      dueAt: endOfDay(to),
      lapses: true,
      metAt: contact?.startedAt ?? null,
      evidence: contact ? [{ record: "Contact", id: contact.id }] : [],
      because: `treatment in ${formatMonth(from)}: at least one contact of the county`,
    });
  });
}

const ofTheCounty = ({ type, result, voidedAt }: ContactFacts): boolean =>
  type === "COUNTY_CONTACT" && result === "COMPLETED" && voidedAt === null;
