import { Field, ObjectType, registerEnumType } from "type-graphql";
import { isPast } from "../../policy/calendar/elapsed";
import { civilDateOf, startOfDay } from "../../policy/calendar/zone";
import { Node } from "../shared/node";
import type { Request } from "../shared/request";
import { Instant } from "../shared/scalars";
import { contactOver } from "./known-today";

export const LateChange = { ENTERED: "ENTERED", VOIDED: "VOIDED" } as const;
registerEnumType(LateChange, {
  name: "LateChange",
  description:
    "What was recorded late: ENTERED, the entry itself; VOIDED, that the entry counts for nothing.",
});

@ObjectType({
  description:
    "Evidence that is known today and was not at the moment asked for: a contact, a follow-up entry, a family team meeting, a delivery, a month's document or a staffing that had happened by then and was recorded afterwards, or a contact voided since. It is what makes KNOWN_TODAY differ from RECORDED_THEN (FP-HR-09, FP-FU-01, FP-FT-01, FP-PL-08, FP-DO-01, FP-ST-01).",
})
export class LateEntry {
  @Field(() => Node, {
    description: "The contact, the follow-up entry, the meeting, the delivery, the document or the staffing.",
  })
  record!: Node;

  @Field(() => LateChange, { description: "What was recorded late." })
  change!: keyof typeof LateChange;

  @Field(() => Instant, {
    description: "When it happened; for a delivery, which has only a day, the beginning of that local day.",
  })
  happenedAt!: Date;

  @Field(() => Instant, { description: "When it was recorded, after the moment asked for." })
  recordedAt!: Date;
}

const late = (record: Node, happenedAt: Date, recordedAt: Date, change: LateEntry["change"] = "ENTERED") =>
  Object.assign(new LateEntry(), { record, happenedAt, recordedAt, change });

/** What is known today of the time before a moment and was not known at it, in the order of recording. */
export async function lateEntries(
  referralId: string,
  asOf: Date,
  { reader, now }: Request,
): Promise<LateEntry[]> {
  const since = (recordedAt: Date | null) => recordedAt !== null && recordedAt > asOf && recordedAt <= now;
  const [contacts, followUps, meetings, deliveries, documents, staffings] = await Promise.all([
    reader.of("Contact", "referralId", referralId),
    reader.of("FollowUp", "referralId", referralId),
    reader.of("TeamMeeting", "referralId", referralId),
    reader.of("DocumentDelivery", "referralId", referralId),
    reader.of("MonthlyDocument", "referralId", referralId),
    reader.of("StaffingEntry", "referralId", referralId),
  ]);
  const entries = [
    ...contacts
      .filter((contact) => since(contact.createdAt) && contactOver(contact, asOf) && !since(contact.voidedAt))
      .map((contact) => late(contact, contact.startedAt, contact.createdAt)),
    ...contacts
      .filter(({ createdAt, voidedAt }) => createdAt <= asOf && since(voidedAt))
      .map((contact) => late(contact, contact.startedAt, contact.voidedAt!, "VOIDED")),
    ...followUps
      .filter(({ createdAt, occurredAt }) => since(createdAt) && !isPast(asOf, occurredAt))
      .map((entry) => late(entry, entry.occurredAt, entry.createdAt)),
    ...meetings
      .filter(({ createdAt, heldAt }) => since(createdAt) && !isPast(asOf, heldAt))
      .map((meeting) => late(meeting, meeting.heldAt, meeting.createdAt)),
    ...deliveries
      .filter(({ createdAt, deliveredOn }) => since(createdAt) && deliveredOn <= civilDateOf(asOf))
      .map((delivery) => late(delivery, startOfDay(delivery.deliveredOn), delivery.createdAt)),
    ...documents
      .filter(({ createdAt, submittedAt }) => since(createdAt) && !isPast(asOf, submittedAt))
      .map((document) => late(document, document.submittedAt, document.createdAt)),
    ...staffings
      .filter(({ createdAt, heldAt }) => since(createdAt) && !isPast(asOf, heldAt))
      .map((staffing) => late(staffing, staffing.heldAt, staffing.createdAt)),
  ];
  return entries.sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
}
