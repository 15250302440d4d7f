import type { CivilDate } from "../calendar/civil-date";
import { endOfDay, formatDay, startOfDay } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case, ContactFacts } from "../facts";
import {
  bandOf,
  contactsByWeek,
  firstContactOn,
  hoursOf,
  reachedAt,
  serviceWeek,
  weekSpan,
  type WeekBand,
} from "../service";
import type { Obligation } from "./obligation";
import { hours, owed, servicesEnded } from "./row";

interface ServiceWeek {
  anchor: string;
  opensAt: Date;
  dueAt: Date;
  contacts: ContactFacts[];
  band: WeekBand;
  cancelledBecause: string | null;
  inWords: string;
}

/** Contact in every week and the hours of every week, of an accepted family (FP-HR-07, FP-HR-01, FP-HR-03). */
export function weeklyObligations(kase: Case, parameters: Parameters): Obligation[] {
  const first = firstContactOn(kase, parameters);
  if (first === null || kase.referral.acceptedAt === null) return [];
  return serviceWeeks(kase, parameters, first).flatMap((week) => [
    ...(parameters.service.weeklyContact ? [weeklyContact(week)] : []),
    // Past week 20 the band is advice: no row, only the remark on the week's contact (FP-HR-06).
    ...(week.band.advisory ? [] : [weeklyHours(week)]),
  ]);
}

/** Each regular service week, and those of an extension. */
function serviceWeeks(kase: Case, parameters: Parameters, first: CivilDate): ServiceWeek[] {
  const { extendedUntil, terminatedOn } = kase.referral;
  const { maxWeeks } = parameters.service;
  const last = extendedUntil ? Math.max(maxWeeks, serviceWeek(first, extendedUntil)) : maxWeeks;
  const contacts = contactsByWeek(kase, parameters, first);
  return Array.from({ length: last }, (_, index) => {
    const number = index + 1;
    const span = weekSpan(first, number);
    return {
      anchor: `week:${number}`,
      opensAt: startOfDay(span.from),
      dueAt: endOfDay(span.to),
      contacts: contacts.get(number) ?? [],
      band: bandOf(kase, parameters, number, first),
      // Only complete weeks count: one that outlasts the service is nobody's shortfall.
      cancelledBecause: terminatedOn && span.to > terminatedOn ? servicesEnded(terminatedOn) : null,
      inWords: `service week ${number}, ${formatDay(span.from)} to ${formatDay(span.to)}`,
    };
  });
}

function weeklyContact(week: ServiceWeek): Obligation {
  const contact = week.contacts[0];
  return owed({
    type: "WEEKLY_CONTACT",
    ruleId: "FP-HR-07",
    anchor: week.anchor,
    opensAt: week.opensAt,
    dueAt: week.dueAt,
    lapses: true,
    cancelledBecause: week.cancelledBecause,
    metAt: contact?.startedAt ?? null,
    evidence: contact ? [{ record: "Contact", id: contact.id }] : [],
    warning: week.band.advisory ? overService(week) : null,
    because: `${week.inWords}: at least one direct contact`,
  });
}

function weeklyHours(week: ServiceWeek): Obligation {
  const { band, contacts, dueAt } = week;
  const { total } = hoursOf(contacts);
  return owed({
    type: "WEEKLY_HOURS",
    ruleId: band.phase === "INTENSIVE" ? "FP-HR-01" : "FP-HR-03",
    anchor: week.anchor,
    opensAt: week.opensAt,
    dueAt,
    lapses: true,
    cancelledBecause: week.cancelledBecause,
    metAt: reachedAt(contacts, band.min, dueAt),
    evidence: contacts.map(({ id }) => ({ record: "Contact", id })),
    measured: total,
    warning: overService(week),
    because: `${week.inWords}: ${hours(total)} of direct contact, at least ${hours(band.min)} (${band.phase.toLowerCase()})`,
  });
}

/** More hours than the band is a remark, not a breach (FP-HR-01). */
function overService({ contacts, band }: ServiceWeek): string | null {
  const { total } = hoursOf(contacts);
  return total > band.max ? `${hours(total)} is above the band of ${band.min} to ${hours(band.max)}` : null;
}
