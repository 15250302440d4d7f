import { addDays, daysBetween, type CivilDate } from "../calendar/civil-date";
import { earlier } from "../calendar/elapsed";
import { civilDateOf, startOfDay } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case, ContactFacts } from "../facts";
import type { DaySpan } from "../obligations/obligation";
import { directContacts, endOf, isFaceToFace } from "./contacts";

/** The service week of a day, week 1 beginning on the day of the first contact (FP-DF-05). */
export const serviceWeek = (firstContact: CivilDate, day: CivilDate): number =>
  Math.floor(daysBetween(firstContact, day) / 7) + 1;

/** The seven days of the `n`th service week. */
export const weekSpan = (firstContact: CivilDate, n: number): DaySpan => {
  const from = addDays(firstContact, 7 * (n - 1));
  return { from, to: addDays(from, 6) };
};

export interface Hours {
  total: number;
  faceToFace: number;
  contacts: ContactFacts[];
}

const minutes = (contacts: ContactFacts[]): number =>
  contacts.reduce((sum, contact) => sum + contact.durationMinutes, 0);

/** The hours of some contacts: of the family, so two children in one visit count once (FP-PV-03). */
export const hoursOf = (contacts: ContactFacts[]): Hours => ({
  total: minutes(contacts) / 60,
  faceToFace: minutes(contacts.filter(isFaceToFace)) / 60,
  contacts,
});

/** When some contacts first came to so many hours: at the end of the contact that reached them, null before. */
export function reachedAt(contacts: ContactFacts[], hours: number, latest: Date): Date | null {
  let minutes = 0;
  for (const { durationMinutes, end } of byEnd(contacts)) {
    minutes += durationMinutes;
    // A contact belongs to the day on which it began: one that runs past midnight is not late for it.
    if (minutes >= hours * 60) return earlier(end, latest);
  }
  return null;
}

const byEnd = (contacts: ContactFacts[]) =>
  contacts
    .map((contact) => ({ durationMinutes: contact.durationMinutes, end: endOf(contact) }))
    .sort((a, b) => a.end.getTime() - b.end.getTime());

/** The hours of direct contact on the days of a span; a contact counts on the day on which it began. */
export function hoursIn(kase: Case, parameters: Parameters, { from, to }: DaySpan): Hours {
  const [start, end] = [startOfDay(from), startOfDay(addDays(to, 1))];
  const inSpan = ({ startedAt }: ContactFacts) => start <= startedAt && startedAt < end;
  return hoursOf(directContacts({ ...kase, contacts: kase.contacts.filter(inSpan) }, parameters));
}

/** The direct contacts of each service week, so that a year of contacts is gone through once. */
export function contactsByWeek(
  kase: Case,
  parameters: Parameters,
  firstContact: CivilDate,
): Map<number, ContactFacts[]> {
  const weeks = new Map<number, ContactFacts[]>();
  for (const contact of directContacts(kase, parameters)) {
    const week = serviceWeek(firstContact, civilDateOf(contact.startedAt));
    const others = weeks.get(week);
    if (others) others.push(contact);
    else weeks.set(week, [contact]);
  }
  return weeks;
}
