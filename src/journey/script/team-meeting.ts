import { local } from "../local-time";
import type { Act } from "./act";

const held = local("2006-03-20", "13:30");

/** The first family team meeting on 20 March 2006, held by the county with the specialist. */
export const teamMeeting: Act = {
  at: held,
  by: "Alice",
  what: "records the first family team meeting, which she led with Cara",
  mutation: "recordTeamMeeting",
  minutes: 70,
  input: () => ({
    heldAt: held.toISOString(),
    coordinatedBy: "COUNTY",
    coordinator: "Alice",
    facilitatedBy: "COUNTY",
    facilitator: "Alice",
    specialistTookPart: true,
    participants: ["Ann Moore", "Maya", "Sam", "Cara"],
    minutes: "The grandmother takes the children on two evenings a week.",
  }),
};
