import type { CivilDate } from "../calendar/civil-date";
import type { InformationClass } from "./information";

export const courtPacketStatuses = ["PREPARED", "RELEASED", "WITHDRAWN"] as const;
export type CourtPacketStatus = (typeof courtPacketStatuses)[number];

/** One paper of a packet: what was true when the packet was released, and which records say so. */
export interface PacketSection {
  title: string;
  text: string;
  /** The records that it is drawn from, as `Type:id`. */
  sources: string[];
}

/** What of a case goes into a packet. */
export interface PacketSelection {
  assessmentIds: string[];
  planIds: string[];
  documentIds: string[];
  courtEventIds: string[];
  followUpIds: string[];
  /** How the duties of the policy were kept, in figures. */
  withCompliance: boolean;
}

/** A packet of papers of a case for a court (HL-05). */
export interface CourtPacketFacts extends PacketSelection {
  id: string;
  status: CourtPacketStatus;
  courtId: string;
  /** The court while the packet is released to it; null before and after. */
  releasedToId: string | null;
  purpose: string;
  hearingOn: CivilDate | null;
  /** The classes of sensitive information that the hearing needs. */
  classes: InformationClass[];
  preparedById: string;
}
