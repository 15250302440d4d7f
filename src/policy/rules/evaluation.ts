import { inBoth, manual, memo } from "./citations";
import { everyGoalRated, formInOrder } from "./evaluation-checks";
import type { Rule } from "./rule";

/** Evaluation Methods: of the filing alone; before it there were none. */
export const evaluation: Rule[] = [
  {
    id: "FP-EV-01",
    title: "Accumulated statistics",
    mode: "REPORT",
    text:
      "The programme is assessed by its figures: referrals, what became of them, hours, lengths and ends of " +
      "service, placements, follow-up. They are counted from the cases and entered nowhere.",
    citations: {
      "ms-1994": [],
      "ms-2006": [
        memo(
          "5. Proposed Rule",
          "Assessment of the program will be done on the basis of 1) accumulated statistics",
        ),
      ],
    },
  },
  {
    id: "FP-EV-02",
    title: "The family's satisfaction, three times",
    mode: "DEADLINE",
    text:
      "Upon acceptance, at mid-treatment and at termination the family fills in a form. The specialist hands it " +
      "out and has no hand in the answer: the family answers, or declines to, through a link that works once. " +
      "Mid-treatment is the end of week 10, or half of a service that is planned to be shorter than twenty weeks.",
    citations: {
      "ms-1994": [],
      "ms-2006": [
        memo(
          "5. Proposed Rule",
          "a client satisfaction form which will be completed by the family upon acceptance",
        ),
        manual("Evaluation Methods", "upon acceptance, at mid-treatment, and at termination"),
      ],
    },
    check: formInOrder,
  },
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
  {
    id: "FP-EV-05",
    title: "Goals reviewed in each phase",
    mode: "DEADLINE",
    text:
      "In each phase of treatment the specialist goes through the goal attainment form: how far each goal of the " +
      "plan has been attained. Once by the end of each phase that the family comes to, and not in follow-up.",
    citations: {
      "ms-1994": [],
      "ms-2006": [
        memo(
          "5. Proposed Rule",
          "Reviews will be completed on the goal attainment form during each phase of the treatment.",
        ),
      ],
    },
    check: everyGoalRated,
  },
  {
    id: "FP-EV-06",
    title: "Children are asked too",
    mode: "RECORD",
    text:
      "The outcomes name children beside families among those who are surveyed. A child may have a form of its " +
      "own; it is owed by nobody, and does not take the place of the care giver's.",
    citations: inBoth(
      manual("Program Outcome", "as measured by surveys of children, families and state agency workers"),
    ),
  },
];
