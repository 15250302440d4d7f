import { manual, memo } from "./citations";
import type { Rule } from "./rule";

/** Evaluation by the state: what it asks of the workers, and where it goes to see. */
export const programEvaluation: Rule[] = [
  {
    id: "FP-EV-03",
    title: "The workers are asked",
    mode: "DEADLINE",
    text:
      "Under ms-2006 the workers of the agency are surveyed about the programme's services, every six months for " +
      "the text names no period. They answer without their names: no answer can be traced to who gave it.",
    citations: {
      "ms-1994": [],
      "ms-2006": [
        memo("5. Proposed Rule", "periodic worker surveys concerning the provided program’s services"),
        manual("Program Outcome", "periodic worker surveys concerning the provided program’s services"),
      ],
    },
  },
  {
    id: "FP-EV-04",
    title: "The State Office comes to see",
    mode: "DEADLINE",
    text:
      "Under ms-2006 staff of the State Office visit each county in every calendar quarter in which it has a case " +
      "open, to see that the programme is what it should be.",
    citations: {
      "ms-1994": [],
      "ms-2006": [
        memo(
          "5. Proposed Rule",
          "MDHS State Office staff will conduct quarterly site visits to insure program integrity.",
        ),
        manual(
          "Program Outcome",
          "MDHS State Office staff will conduct quarterly site visits to insure program integrity.",
        ),
      ],
    },
  },
];
