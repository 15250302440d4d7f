import { isPast } from "../../policy/calendar/elapsed";
import { civilDateOf } from "../../policy/calendar/zone";
import type { CivilDate } from "../../policy/calendar/civil-date";
import { endOf } from "../../policy/service";
import type {
  Case,
  ContactFacts,
  DeliveryFacts,
  MonthlyDocumentFacts,
  PlanFacts,
  ReferralFacts,
} from "../../policy/facts";

/**
 * What had happened in a case by a moment, as far as is known today. What people did to the case in the system
 * (submitting, accepting, drafting a plan) happened when it was recorded, so it is taken as it was then. What
 * has a time of its own (contacts, visits, deliveries, papers, staffings, signatures, removals) is taken as it
 * is known today, if its time had come; what has only a day counts from the beginning of that day.
 */
export function happenedBy(then: Case, today: Case): Case {
  const { now } = then;
  const day = civilDateOf(now);
  const come = (on: CivilDate | null): on is CivilDate => on !== null && on <= day;
  return {
    ...then,
    family: today.family,
    children: today.children,
    caregivers: today.caregivers,
    referral: ended(then.referral, today.referral, come),
    removals: today.removals
      .filter(({ removedOn }) => come(removedOn))
      .map((removal) => ({ ...removal, returnedOn: come(removal.returnedOn) ? removal.returnedOn : null })),
    placements: today.placements
      .filter(({ placedOn }) => come(placedOn))
      .map((placement) => ({ ...placement, endedOn: come(placement.endedOn) ? placement.endedOn : null })),
    caseTypeChanges: today.caseTypeChanges,
    teamMeetings: today.teamMeetings.filter(({ heldAt }) => !isPast(now, heldAt)),
    assessments: today.assessments.filter(({ assessedOn }) => come(assessedOn)),
    contacts: today.contacts.filter((contact) => contactOver(contact, now)),
    plans: then.plans.map((plan) =>
      signed(
        plan,
        today.plans.find(({ id }) => id === plan.id),
        come,
      ),
    ),
    deliveries: today.deliveries.filter((delivery) => come(delivery.deliveredOn)).map(filed(come)),
    documents: today.documents
      .filter(({ submittedAt }) => !isPast(now, submittedAt))
      .map((document) => sentOn(document, now)),
    staffings: today.staffings.filter(({ heldAt }) => !isPast(now, heldAt)),
    followUps: today.followUps.filter(({ occurredAt }) => !isPast(now, occurredAt)),
    goalReviews: today.goalReviews.filter(({ reviewedOn }) => come(reviewedOn)),
    functioningMeasures: today.functioningMeasures.filter(({ measuredOn }) => come(measuredOn)),
  };
}

type Come = (on: CivilDate | null) => on is CivilDate;

/** A contact has happened when it is over, which is also when it can first be recorded. */
export const contactOver = (contact: ContactFacts, now: Date): boolean => !isPast(now, endOf(contact));

/** Services may be ended as of an earlier day: known today, they had ended by then (FP-DF-09). */
function ended(then: ReferralFacts, today: ReferralFacts, come: Come): ReferralFacts {
  const { terminatedOn, terminationReason } = today;
  if (then.terminatedOn !== null || !come(terminatedOn)) return then;
  const status = terminationReason === "COMPLETION" ? "FOLLOW_UP" : "TERMINATED";
  return { ...then, terminatedOn, terminationReason, status, statusUntil: null, statusAfter: null };
}

/** A plan as it was, with the signatures and the money that today's record dates before then (FP-PL-05, FP-PL-04). */
function signed(then: PlanFacts, today: PlanFacts = then, come: Come): PlanFacts {
  const arranged = (index: number) => today.concreteServices[index]?.fundingArrangedOn ?? null;
  return {
    ...then,
    signatures: today.signatures.filter(({ signedOn }) => come(signedOn)),
    concreteServices: then.concreteServices.map((service, index) => ({
      ...service,
      fundingArrangedOn: come(arranged(index)) ? arranged(index) : null,
    })),
  };
}

/** A month's paper by a moment: forwarded and entered only if that had been done (FP-DO-02, FP-DO-03). */
function sentOn(document: MonthlyDocumentFacts, now: Date): MonthlyDocumentFacts {
  const done = (at: Date | null) => (at !== null && !isPast(now, at) ? at : null);
  return {
    ...document,
    forwardedAt: done(document.forwardedAt),
    enteredInMacwisAt: done(document.enteredInMacwisAt),
  };
}

const filed =
  (come: Come) =>
  (delivery: DeliveryFacts): DeliveryFacts => ({
    ...delivery,
    filedOn: come(delivery.filedOn) ? delivery.filedOn : null,
  });
