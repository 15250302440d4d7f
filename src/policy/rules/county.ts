import { memo } from "./citations";
import type { Rule } from "./rule";

/** The county's own duties. Only what a case cites is here; the rest of FP-CO comes with a later change. */
export const county: Rule[] = [
  {
    id: "FP-CO-04",
    title: "Removals are the county's",
    mode: "HARD",
    text: "Removing and placing a child is the county's act, and the county alone records it.",
    citations: {
      "ms-1994": [memo("3. Current Rule, County Staff are expected to", "Handle all removals/placements.")],
      "ms-2006": [
        memo(
          "3. Proposed Rule, County Staff role",
          "In event of removal of child, county worker will handle all of the details.",
        ),
      ],
    },
  },
];
