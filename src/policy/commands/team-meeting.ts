import { insert } from "./change";
import type { Effects } from "./effect";

/** Family team meetings; the hours with the family count where the meeting is also logged as a contact (FP-DF-04). */
export const teamMeetingEffects: Effects<"recordTeamMeeting"> = {
  recordTeamMeeting: (_kase, { input, by, newId }) => [
    insert("TeamMeeting", newId(), { ...input, workerId: by.workerId }),
  ],
};
