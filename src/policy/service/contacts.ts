import type { CivilDate } from "../calendar/civil-date";
import { addMinutes, isPast } from "../calendar/elapsed";
import { civilDateOf } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case, ContactFacts } from "../facts";

/** Direct contact that took place: failed visits, travel, court and voided entries do not count (FP-DF-04). */
const completedDirect = (contact: ContactFacts, parameters: Parameters): boolean =>
  contact.result === "COMPLETED" &&
  contact.voidedAt === null &&
  parameters.contact.direct.includes(contact.type);

/** The family was there in person: settled when the contact is logged, from its type and who was present. */
export const isFaceToFace = (contact: ContactFacts): boolean => contact.faceToFace;

/** When a contact was over. */
export const endOf = ({
  startedAt,
  durationMinutes,
}: Pick<ContactFacts, "startedAt" | "durationMinutes">): Date => addMinutes(startedAt, durationMinutes);

/** Contacts in the order in which they took place. */
export const inOrder = (a: ContactFacts, b: ContactFacts): number =>
  a.startedAt.getTime() - b.startedAt.getTime() || (a.id < b.id ? -1 : 1);

/** Whether a contact counts in a case: direct, completed, and since the family was first referred. */
const counts =
  ({ referral: { firstSubmittedAt } }: Case, parameters: Parameters) =>
  (contact: ContactFacts): boolean =>
    firstSubmittedAt !== null &&
    completedDirect(contact, parameters) &&
    !isPast(contact.startedAt, firstSubmittedAt);

/** The completed direct contacts since the family was first referred, in the order in which they took place. */
export const directContacts = (kase: Case, parameters: Parameters): ContactFacts[] =>
  kase.contacts.filter(counts(kase, parameters)).sort(inOrder);

/** The first completed meeting in person since the referral: it starts the service weeks (AMB-09). */
export function firstContact(kase: Case, parameters: Parameters): ContactFacts | null {
  const inCase = counts(kase, parameters);
  let first: ContactFacts | null = null;
  for (const contact of kase.contacts) {
    const earlier = first === null || inOrder(contact, first) < 0;
    if (earlier && isFaceToFace(contact) && inCase(contact)) first = contact;
  }
  return first;
}

/** The local day of the first completed meeting in person, null before there was one (FP-DF-05). */
export function firstContactOn(kase: Case, parameters: Parameters): CivilDate | null {
  const contact = firstContact(kase, parameters);
  return contact && civilDateOf(contact.startedAt);
}
