import { local } from "../local-time";
import type { Act } from "./act";

/** The days of the calls, one in each month after 24 July 2006. */
const calls = [
  "2006-08-22",
  "2006-09-21",
  "2006-10-23",
  "2006-11-21",
  "2006-12-21",
  "2007-01-23",
  "2007-02-22",
  "2007-03-22",
  "2007-04-23",
  "2007-05-23",
  "2007-06-21",
  "2007-07-23",
];
const visits = ["2006-10-24", "2007-01-24", "2007-04-24", "2007-07-24"];
const yearEnd = "2007-07-24";

/** The year after treatment, to the closing of the case on 24 July 2007. */
export function followUp(): Act[] {
  return [
    ...calls.map((day, index) => contact("CALL", day, "10:00", `calls the family, month ${index + 1}`)),
    ...visits.map((day, index) =>
      contact("VISIT", day, "14:00", `visits the family, month ${(index + 1) * 3}`),
    ),
    {
      at: local(yearEnd, "15:30"),
      by: "Cara",
      what: "records the outcome: no child of the home has been placed",
      mutation: "recordOutcome",
      input: () => ({
        checkedAt: local(yearEnd, "15:30").toISOString(),
        childPlaced: false,
        narrative: "Maya and Sam live at home.",
      }),
    },
    {
      at: local(yearEnd, "16:00"),
      by: "Cara",
      what: "evaluates the programme's effect on the family",
      mutation: "evaluateEffectiveness",
      input: () => ({
        evaluatedAt: local(yearEnd, "16:00").toISOString(),
        narrative: "What the family learned has held for a year.",
      }),
    },
    {
      at: local(yearEnd, "16:15"),
      by: "Cara",
      what: "closes the case",
      mutation: "closeReferral",
      input: () => ({}),
    },
  ];
}

function contact(kind: "CALL" | "VISIT", day: string, time: string, what: string): Act {
  const at = local(day, time);
  return {
    at,
    by: "Cara",
    what,
    mutation: "logFollowUp",
    input: () => ({
      kind,
      occurredAt: at.toISOString(),
      ...(kind === "VISIT" ? { reassessment: "The home is in order, the children are well." } : {}),
    }),
  };
}
