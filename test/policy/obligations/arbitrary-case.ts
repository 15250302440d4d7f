import fc from "fast-check";
import { addDays } from "../../../src/policy/calendar/civil-date";
import { startOfDay } from "../../../src/policy/calendar/zone";
import {
  contactResults,
  contactTypes,
  deliverableDocuments,
  deliveryKinds,
  followUpKinds,
  followUpResults,
  monthlyDocumentKinds,
  noticeRecipients,
  staffingKinds,
  staffingPlaces,
  respondents,
  satisfactionPoints,
  type Case,
  type ContactFacts,
  type MonthlyDocumentFacts,
  type StaffingFacts,
  incidentKinds,
  sides,
  type IncidentFacts,
  type TeamMeetingFacts,
} from "../../../src/policy/facts";
import { referralStatuses, treatmentStatuses } from "../../../src/policy/lifecycle/states";
import { agreed, form, goalReview, plan, submittedCase } from "./fixture";

const START = "2006-03-06";
const dayWithin = (days: number) => fc.integer({ min: 0, max: days }).map((n) => addDays(START, n));
const momentWithin = (days: number) =>
  fc
    .tuple(dayWithin(days), fc.integer({ min: 0, max: 24 * 60 - 1 }))
    .map(([day, minute]) => new Date(startOfDay(day).getTime() + minute * 60_000));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Any contact, mostly ones that count. */
export const anyContact = (days = 200): fc.Arbitrary<ContactFacts> =>
  fc.record({
    id: fc.uuid(),
    type: fc.oneof(
      fc.constantFrom("HOME_VISIT" as const, "TELEPHONE" as const),
      fc.constantFrom(...contactTypes),
    ),
    result: fc.oneof(
      { weight: 4, arbitrary: fc.constant("COMPLETED" as const) },
      fc.constantFrom(...contactResults),
    ),
    startedAt: momentWithin(days),
    durationMinutes: fc.integer({ min: 1, max: 600 }),
    faceToFace: fc.boolean(),
    workerId: fc.constant("cara"),
    voidedAt: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, momentWithin(days)),
  });

/** Any month's paper, of a month in which there may have been service. */
export const anyDocument: fc.Arbitrary<MonthlyDocumentFacts> = fc.record({
  id: fc.uuid(),
  month: dayWithin(400).map((day) => `${day.slice(0, 7)}-01`),
  kind: fc.constantFrom(...monthlyDocumentKinds),
  submittedAt: momentWithin(450),
  forwardedAt: maybe(momentWithin(450)),
  enteredInMacwisAt: maybe(momentWithin(450)),
});

/** Any staffing, mostly ones at which all were there. */
export const anyStaffing: fc.Arbitrary<StaffingFacts> = fc.record({
  id: fc.uuid(),
  meetingId: fc.uuid(),
  kind: fc.constantFrom(...staffingKinds),
  heldAt: momentWithin(260),
  attendees: fc
    .oneof(fc.constant([...staffingPlaces]), fc.subarray([...staffingPlaces]))
    .map((places) => places.map((place) => ({ place, name: place }))),
  clientUpdate: fc.constantFrom("Well.", "Well.", " ", null),
  staffingForm: maybe(fc.constant("On paper.")),
});

const anyPlan = fc
  .tuple(
    fc.uuid(),
    dayWithin(60),
    fc.constantFrom("FINALISED" as const, "ACTIVE" as const, "SUPERSEDED" as const),
  )
  .chain(([id, finalisedOn, status]) =>
    fc
      .array(fc.tuple(fc.constantFrom("FOOD" as const, "HOUSING" as const), maybe(dayWithin(90))), {
        maxLength: 3,
      })
      .map((services) =>
        plan(finalisedOn, {
          id,
          status,
          concreteServices: services.map(([kind, fundingArrangedOn]) => ({
            kind,
            need: "need",
            acquiringMethod: null,
            fundingNeeded: true,
            fundingArrangedOn,
          })),
        }),
      ),
  );

const anyIncident: fc.Arbitrary<IncidentFacts> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...incidentKinds),
  learnedAt: momentWithin(100),
  reportedAt: momentWithin(100),
  reportedBySide: fc.constantFrom(...sides),
  acknowledgedAt: maybe(momentWithin(120)),
  escalatedAt: fc.constant(null),
  decision: fc.constant(null),
  decidedAt: maybe(momentWithin(120)),
  decidedBySides: fc.constant([]),
});

const anyTeamMeeting: fc.Arbitrary<TeamMeetingFacts> = fc.record({
  id: fc.uuid(),
  heldAt: momentWithin(150),
  coordinatedBy: fc.constantFrom(...sides),
  facilitatedBy: fc.constantFrom(...sides),
  specialistTookPart: fc.boolean(),
});

/** Any case at all, whether or not the lifecycle would lead there. */
export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    referral: fc.record({
      status: fc.constantFrom(...referralStatuses),
      submittedAt: momentWithin(5),
      emergency: fc.boolean(),
      emergencyDeemedAt: maybe(momentWithin(10)),
      immediateRemovalPlanned: fc.boolean(),
      informationSheetForwardedAt: maybe(momentWithin(20)),
      acceptedAt: maybe(momentWithin(20)),
      steppedDownOn: maybe(dayWithin(150)),
      heldOn: maybe(dayWithin(150)),
      extendedUntil: maybe(dayWithin(260)),
      extendedAt: maybe(momentWithin(200)),
      terminatedOn: maybe(dayWithin(260)),
      terminationReason: fc.constantFrom("COMPLETION" as const, "RISK" as const),
    }),
    contacts: fc.array(anyContact(), { maxLength: 40 }),
    plans: fc.uniqueArray(anyPlan, { maxLength: 3, selector: ({ id }) => id }),
    deliveries: fc.array(
      fc.record({
        id: fc.uuid(),
        document: fc.constantFrom(...deliverableDocuments),
        kind: fc.constantFrom(...deliveryKinds),
        deliveredOn: dayWithin(40),
        filedOn: maybe(dayWithin(50)),
      }),
      { maxLength: 4 },
    ),
    documents: fc.uniqueArray(anyDocument, {
      maxLength: 8,
      selector: ({ month, kind }) => `${month} ${kind}`,
    }),
    staffings: fc.array(anyStaffing, { maxLength: 20 }),
    notices: fc.array(
      fc.record({
        id: fc.uuid(),
        kind: fc.constant("ACCEPTANCE" as const),
        recipient: fc.constantFrom(...noticeRecipients),
        createdAt: momentWithin(30),
      }),
      { maxLength: 4 },
    ),
    incidents: fc.uniqueArray(anyIncident, { maxLength: 3, selector: ({ id }) => id }),
    teamMeetings: fc.array(anyTeamMeeting, { maxLength: 3 }),
    followUps: fc.array(
      fc.record({
        id: fc.uuid(),
        kind: fc.constantFrom(...followUpKinds),
        result: fc.constantFrom(...followUpResults),
        occurredAt: momentWithin(600),
        childPlaced: fc.constant(null),
        refresherNeeded: fc.constant(false),
      }),
      { maxLength: 12 },
    ),
    satisfactionForms: fc.array(
      fc
        .record({
          point: fc.constantFrom(...satisfactionPoints),
          respondent: fc.constantFrom(...respondents),
          completedAt: maybe(momentWithin(300)),
        })
        .map(({ point, ...stated }) => form(point, null, stated)),
      { maxLength: 4 },
    ),
    goalReviews: fc.array(
      fc
        .tuple(fc.constantFrom(...treatmentStatuses), dayWithin(300))
        .map(([phase, on]) => goalReview(phase, on)),
      { maxLength: 3 },
    ),
    decided: fc.boolean(),
  })
  .map(({ referral, decided, ...facts }) =>
    submittedCase(`${START} 09:00`, referral, {
      ...facts,
      plans: facts.plans.map((version, index) => ({ ...version, versionNumber: index + 1 })),
      discontinuations:
        decided && referral.terminatedOn ? [agreed(referral.terminatedOn, "2006-07-21 10:00")] : [],
    }),
  )
  .map((kase) => {
    const { firstSubmittedAt, submittedAt } = kase.referral;
    const first = firstSubmittedAt! <= submittedAt! ? firstSubmittedAt : submittedAt;
    return { ...kase, referral: { ...kase.referral, firstSubmittedAt: first } };
  });

/** Any moment of the case's life and a year beyond. */
export const anyNow = momentWithin(900);
