import { v7 as newId } from "uuid";
import type { Inputs } from "../../policy/commands/inputs";
import type { OnOne } from "../perform/perform-on-all";
import type { HoldStaffingInput } from "./staffing.inputs";

/** What a meeting over several cases is on each of them; the entries share the meeting's id. */
export function held({ heldAt, attendees, cases }: HoldStaffingInput): OnOne<Inputs["recordStaffing"]>[] {
  const meetingId = newId();
  return cases.map(({ referralId, ...entry }) => ({
    referralId,
    input: { heldAt, attendees, meetingId, ...entry },
  }));
}
