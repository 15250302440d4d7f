import { addHours, isPast, later } from "../calendar/elapsed";
import { dueDay } from "../calendar/holidays";
import { addWorkingDays } from "../calendar/working-days";
import { civilDateOf, endOfDay, formatDay, formatInstant } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case, ContactFacts } from "../facts";
import { directContacts, inOrder, isFaceToFace } from "../service";
import { referredAt } from "./clock";
import type { Obligation } from "./obligation";
import { count, owed, unmet, type Fulfilment } from "./row";

/** What is owed from the moment a referral is submitted: contact, visit and the sheet's way on (FP-IC, FP-RF-04). */
export function firstContactObligations(kase: Case, parameters: Parameters): Obligation[] {
  const start = referredAt(kase, parameters);
  if (start === null) return [];
  return [
    ...within48Hours(kase, parameters, start),
    ...sameDay(kase, parameters, start),
    sheetToStateOffice(kase, parameters),
  ];
}

/** A family that could not be reached though it was tried in time turns the breach into an excuse (FP-IC-04). */
export const UNREACHABLE = "EXTENDED_UNREACHABLE";

function within48Hours(kase: Case, parameters: Parameters, start: Date): Obligation[] {
  const { hours, visit } = parameters.initialContact;
  const dueAt = addHours(start, hours);
  const attempts = failedAttempts(kase, parameters, dueAt);
  const because = [
    `${submitted(kase, start)} + ${hours} h = ${formatInstant(dueAt)}`,
    ...attempts.map((attempt) => `tried ${formatInstant(attempt.startedAt)}`),
  ].join("; ");
  const shared = {
    ruleId: "FP-IC-01",
    anchor: "submitted",
    opensAt: start,
    dueAt,
    excuse: attempts.length > 0 ? UNREACHABLE : null,
  };
  const contacts = directContacts(kase, parameters);
  const place = visit === "HOME_VISIT" ? "a visit in the home" : "a meeting in person, wherever it is";
  return [
    owed({ ...shared, ...by(contacts[0], attempts), type: "INITIAL_CONTACT_48H", because }),
    owed({
      ...shared,
      ...by(contacts.find(isInitialVisit(parameters)), attempts),
      type: "INITIAL_VISIT_48H",
      because: `${because}; met by ${place}`,
    }),
  ];
}

/** In an emergency the visit is owed the same day: a breach under one edition, a target under the other. */
function sameDay(kase: Case, parameters: Parameters, start: Date): Obligation[] {
  const { emergency, emergencyDeemedAt, immediateRemovalPlanned } = kase.referral;
  if (!emergency && !immediateRemovalPlanned) return [];
  const anchoredAt = emergencyDeemedAt ? later(start, emergencyDeemedAt) : start;
  const day = civilDateOf(anchoredAt);
  const dayEnd = endOfDay(day);
  const isTarget = parameters.initialContact.emergency === "SAME_DAY_TARGET";
  const deemed =
    anchoredAt > start ? `deemed an emergency ${formatInstant(anchoredAt)}` : submitted(kase, start);
  return [
    owed({
      type: "EMERGENCY_SAME_DAY",
      ruleId: emergency ? "FP-IC-02" : "FP-IC-03",
      anchor: "emergency",
      opensAt: anchoredAt,
      targetAt: isTarget ? dayEnd : null,
      // Missing the day alone is no breach there, but the 48 hours stay (FP-IC-02).
      dueAt: isTarget ? later(dayEnd, addHours(start, parameters.initialContact.hours)) : dayEnd,
      ...by(directContacts(kase, parameters).find(isInitialVisit(parameters))),
      because: `${deemed}, the same day = end of ${formatDay(day)}`,
    }),
  ];
}

/** The Specialist sends the sheet on, also of a referral that is declined (FP-RF-04, AMB-13). */
function sheetToStateOffice({ referral, calendar }: Case, { informationSheet }: Parameters): Obligation {
  const received = civilDateOf(referral.submittedAt!);
  const days = informationSheet.workingDaysToStateOffice;
  const forwarded = referral.informationSheetForwardedAt;
  const due = dueDay(calendar, { begins: referral.submittedAt!, metAt: forwarded }, (holidays) =>
    addWorkingDays(received, days, holidays),
  );
  return owed({
    type: "CIS_TO_STATE_OFFICE",
    ruleId: "FP-RF-04",
    anchor: "submitted",
    opensAt: referral.submittedAt,
    dueAt: endOfDay(due),
    metAt: forwarded,
    evidence: forwarded ? [{ record: "Referral", id: referral.id }] : [],
    because: `received ${formatDay(received)} + ${count(days, "working day")} = ${formatDay(due)}`,
  });
}

const isInitialVisit =
  ({ initialContact }: Parameters) =>
  (contact: ContactFacts): boolean =>
    isFaceToFace(contact) && (initialContact.visit !== "HOME_VISIT" || contact.type === "HOME_VISIT");

function failedAttempts(kase: Case, parameters: Parameters, dueAt: Date): ContactFacts[] {
  const from = kase.referral.firstSubmittedAt!;
  return kase.contacts
    .filter(
      ({ type, result, voidedAt, startedAt }) =>
        result !== "COMPLETED" &&
        voidedAt === null &&
        parameters.contact.direct.includes(type) &&
        !isPast(startedAt, from) &&
        !isPast(dueAt, startedAt),
    )
    .sort(inOrder);
}

const by = (contact: ContactFacts | undefined, attempts: ContactFacts[] = []): Fulfilment => ({
  metAt: contact?.startedAt ?? unmet.metAt,
  evidence: [...attempts, ...(contact ? [contact] : [])].map(({ id }) => ({ record: "Contact", id })),
});

const submitted = ({ referral }: Case, start: Date): string =>
  start.getTime() === referral.submittedAt?.getTime()
    ? `submitted ${formatInstant(start)}`
    : `first submitted ${formatInstant(start)}, returned too late to start anew,`;
