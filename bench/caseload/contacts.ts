import { randomUUID } from "node:crypto";
import { pick } from "./random";

export type Row = Record<string, unknown>;
export type Rows = Record<string, Row[]>;

/** What a worker writes down between the visits. */
const narratives = [
  "Called to confirm the visit; the mother asked for the bus times to the clinic.",
  "The school counselor reports that the child has attended every day this week and hands in the homework.",
  "Spoke with the landlord about the repair of the heating. He will send someone; the family will be told the day before.",
  "Left a message. The grandmother called back: all is well, the next visit may be an hour later.",
  "The therapist sees progress, and suggests to go on with the exercises for the evenings. The parents agree; the plan stays as it is.",
];
const types = ["TELEPHONE", "COLLATERAL", "TELEPHONE", "COLLATERAL", "TEXT_MESSAGE"];
const HOUR = 3_600_000;

const at = (value: unknown): number => new Date(value as string).getTime();

/** When a case was served: from its acceptance to its end, or until now. */
const servedFor = (referral: Row, now: number): number =>
  Math.max(0, Math.min(now, at(referral.terminated_on ?? now)) - at(referral.accepted_at));

/** How many contacts there are to be a family, and how many of a thousand families are like each. */
export interface Wanted {
  perFamily: number;
  slots: readonly number[];
  now: number;
}

/**
 * Adds contacts to the demonstration's, which tells of visits alone, until there are so many a family: telephone
 * calls and talks with others, over the time of service, each with its entry of the history.
 */
export function addContacts(rows: Rows, { perFamily, slots, now }: Wanted, random: () => number): void {
  const models = new Map(rows.contact.map((contact) => [contact.referral_id, contact]));
  const logged = new Map(
    rows.history_entry
      .filter(({ action }) => action === "logContact")
      .map((entry) => [entry.referral_id, entry]),
  );
  const chains = new Map(rows.history_chain.map((chain) => [chain.chain, chain]));
  const families = new Map(rows.family.map(({ id }, index) => [id, index]));
  const often = (row: Row) => slots.filter((slot) => slot === families.get(row.family_id)).length;
  const served = rows.referral.filter(
    ({ id, accepted_at: accepted }) => accepted !== null && models.has(id) && logged.has(id),
  );
  const missing = perFamily * slots.length - rows.contact.reduce((sum, contact) => sum + often(contact), 0);
  const total = served.reduce((sum, referral) => sum + often(referral) * servedFor(referral, now), 0);
  for (const referral of served) {
    const entry = logged.get(referral.id)!;
    const chain = chains.get(entry.chain)!;
    const many = Math.round((missing * servedFor(referral, now)) / total);
    for (let nth = 0; nth < many; nth += 1) {
      const began = at(referral.accepted_at) + (servedFor(referral, now) - 2 * HOUR) * (nth / many);
      const contact = contactLike(models.get(referral.id)!, began, random);
      rows.contact.push(contact);
      chain.length = Number(chain.length) + 1;
      rows.history_entry.push(entryLike(entry, contact, chain.length as number));
    }
  }
}

function contactLike(model: Row, began: number, random: () => number): Row {
  const minutes = 5 + Math.floor(random() * 25);
  return {
    ...model,
    id: randomUUID(),
    created_at: new Date(began + HOUR).toISOString(),
    type: pick(random, types),
    result: "COMPLETED",
    started_at: new Date(began).toISOString(),
    duration_minutes: minutes,
    face_to_face: false,
    participants: [],
    location: null,
    narrative: pick(random, narratives),
    voided_at: null,
    void_reason: null,
  };
}

function entryLike(model: Row, contact: Row, seq: number): Row {
  const { type, result, location, narrative, participants } = contact;
  const after = { type, result, location, narrative, participants, workerId: contact.worker_id };
  const rest = {
    startedAt: contact.started_at,
    durationMinutes: contact.duration_minutes,
    faceToFace: false,
  };
  const changes = [
    { id: contact.id, record: "Contact", before: null, after: { ...after, ...rest, voidedAt: null } },
  ];
  return {
    ...model,
    id: randomUUID(),
    created_at: contact.created_at,
    at: contact.created_at,
    changes,
    seq,
  };
}
