import { addDays, type CivilDate } from "../calendar/civil-date";
import { dueDay } from "../calendar/holidays";
import { addWorkingDays } from "../calendar/working-days";
import { endOfDay, formatDay, startOfDay } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case, DeliveryFacts } from "../facts";
import { firstContactOn } from "../service";
import type { Obligation } from "./obligation";
import { count, owed, unmet, type Fulfilment } from "./row";

/** What the county is to have at the end of the initial two weeks (FP-PL-08, FP-AS-04, FP-PL-09, AMB-19). */
export function documentObligations(kase: Case, parameters: Parameters): Obligation[] {
  const met = firstContactOn(kase, parameters);
  if (met === null) return [];
  const row = (type: "PLAN_COPY" | "SUMMARY_COPY" | "ORIGINALS_TO_DHS", ruleId: string, done: Fulfilment) =>
    owed({
      type,
      ruleId,
      anchor: "first-contact",
      opensAt: startOfDay(met),
      ...done,
      ...handover(kase, parameters, met, done.metAt),
    });
  return [
    row(
      "PLAN_COPY",
      "FP-PL-08",
      first(kase, (delivery) => copyOf(delivery, "TREATMENT_PLAN")),
    ),
    row(
      "SUMMARY_COPY",
      "FP-AS-04",
      first(kase, (delivery) => copyOf(delivery, "ASSESSMENT_SUMMARY")),
    ),
    // An original has arrived only when the county has filed it in its record.
    row("ORIGINALS_TO_DHS", "FP-PL-09", first(kase, filedOriginal)),
  ];
}

/** Two weeks of contact, or the working day after the plan is finalised when that is later. */
function handover({ plans, calendar }: Case, { plan }: Parameters, met: CivilDate, metAt: Date | null) {
  const twoWeeks = addDays(met, plan.daysFromFirstContact);
  const finalised = plans.flatMap(({ finalisedOn }) => finalisedOn ?? []).sort()[0];
  const afterPlan =
    finalised &&
    dueDay(calendar, { begins: startOfDay(finalised), metAt }, (holidays) =>
      addWorkingDays(finalised, 1, holidays),
    );
  const because = `first contact ${formatDay(met)} + ${count(plan.daysFromFirstContact, "day")} = ${formatDay(twoWeeks)}`;
  if (!afterPlan || afterPlan <= twoWeeks) return { dueAt: endOfDay(twoWeeks), because };
  return {
    dueAt: endOfDay(afterPlan),
    because: `${because}; plan finalised ${formatDay(finalised)} + 1 working day = ${formatDay(afterPlan)}`,
  };
}

const copyOf = (delivery: DeliveryFacts, document: DeliveryFacts["document"]): CivilDate | null =>
  delivery.document === document && delivery.kind === "COPY" ? delivery.deliveredOn : null;

const filedOriginal = ({ document, kind, filedOn }: DeliveryFacts): CivilDate | null =>
  document === "TREATMENT_PLAN" && kind === "ORIGINAL" ? filedOn : null;

/** The earliest delivery that counts; `doneOn` gives the day on which it did, or null. */
function first(kase: Case, doneOn: (delivery: DeliveryFacts) => CivilDate | null): Fulfilment {
  const done = kase.deliveries
    .flatMap((delivery) => {
      const on = doneOn(delivery);
      return on === null ? [] : [{ id: delivery.id, on }];
    })
    .sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id))[0];
  return done
    ? { metAt: startOfDay(done.on), evidence: [{ record: "DocumentDelivery", id: done.id }] }
    : unmet;
}
