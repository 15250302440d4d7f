import type { Request } from "../shared/request";
import type { CourtPacket, PacketPaper } from "./court-packet";
import { drawn } from "./load";

/** The papers of a packet: as they were released or, until then, as they would be now. */
export async function papersOf(packet: CourtPacket, request: Request): Promise<PacketPaper[]> {
  if (packet.releasedSections) return packet.releasedSections;
  const kase = await request.caseById(packet.referralId);
  return drawn(request.performer.dataSource.manager, kase, packet);
}
