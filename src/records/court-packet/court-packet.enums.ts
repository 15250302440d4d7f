import { courtPacketStatuses } from "../../policy/facts";
import { enumSet } from "../shared/enums";

export const CourtPacketStatusEnum = enumSet(
  "CourtPacketStatus",
  courtPacketStatuses,
  "Where a packet for a court stands: prepared, released to the court, or withdrawn (HL-05).",
);
