import type { Side } from "../vocabulary";

export interface TeamMeetingFacts {
  id: string;
  heldAt: Date;
  coordinatedBy: Side;
  facilitatedBy: Side;
  specialistTookPart: boolean;
}
