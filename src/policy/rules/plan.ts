import { inBoth, manual, memo } from "./citations";
import {
  contentComplete,
  copyDeliverable,
  fundingNeeded,
  inputsGathered,
  originalDeliveredAndFiled,
  planAtHand,
  responsibleNamed,
  signatureByToday,
  signedByBoth,
} from "./plan-checks";
import type { Rule } from "./rule";

const development = "Program Delivery/Referral Process, 2. Development of A Treatment Plan";
const coordination = "Program Delivery/Referral Process, 3. Coordination With The DHS Worker";

/** The treatment plan: when, from whom, with what in it, and where it goes. */
export const plan: Rule[] = [
  {
    id: "FP-PL-01",
    title: "A plan within two weeks",
    mode: "DEADLINE",
    text:
      "Every family has a treatment plan. The text counts its two weeks once from the referral and once from the " +
      "first contact, under both editions: past the first mark the plan is late, past the later of the two it is " +
      "a breach.",
    citations: {
      "ms-1994": [
        memo("2. Current Rule", "a treatment plan is developed at the end of the first two weeks of contact"),
        manual(
          development,
          "a Comprehensive Family Treatment Plan will be established within two weeks of referral",
        ),
      ],
      "ms-2006": [
        memo(
          "2. Proposed Rule",
          "A treatment plan is developed at the end of the first two weeks of contact with the family.",
        ),
        manual(
          development,
          "a Comprehensive Family Treatment Plan will be established within two weeks of referral",
        ),
      ],
    },
    check: planAtHand,
  },
  {
    id: "FP-PL-02",
    title: "Who has a say in it",
    mode: "HARD",
    text:
      "A plan is final only when three have given their part: the specialist, someone of the family, and the " +
      "county.",
    citations: inBoth(
      manual(
        development,
        "The treatment plan will be developed by using input from the following professional sources",
      ),
      manual(development, "At least one representative from the family."),
    ),
    check: inputsGathered,
  },
  {
    id: "FP-PL-03",
    title: "What it contains",
    mode: "HARD",
    text:
      "A final plan has goals, the procedures that lead to each, the concrete services that are needed or the " +
      "statement that none is, and a way to measure each goal. ms-1994 also asks how each service will be got; " +
      "the list that replaces it, unannounced by the memorandum, does not.",
    citations: {
      "ms-1994": [
        manual(development, "Treatment components/procedures to be used in achieving the goals."),
        manual(
          development,
          "Needed concrete services (e.g., food, housing, job search) and methods for acquiring them.",
        ),
        manual(development, "Methods for measuring progress and goal attainment."),
      ],
      "ms-2006": [
        manual(
          development,
          "The treatment plan will include: A. Family treatment goals. B. Treatment components/procedures to be used in achieving the goals. C. Needed concrete services.",
        ),
        manual(development, "E. Methods for measuring progress and goal attainment."),
      ],
    },
    check: contentComplete,
  },
  {
    id: "FP-PL-04",
    title: "Money for concrete services",
    mode: "DEADLINE",
    text:
      "Under ms-1994, where a concrete service needs money, getting it falls to the county, by its usual process. " +
      "ms-2006 drops the sentence; the county may still record what it arranged.",
    citations: {
      "ms-1994": [
        manual(
          development,
          "If funding is needed for concrete services, the DHS county social worker will follow the usual process",
        ),
      ],
      "ms-2006": [],
    },
    check: fundingNeeded,
  },
  {
    id: "FP-PL-05",
    title: "An agreement with the family",
    mode: "HARD",
    text:
      "The plan is a contract: it takes effect when someone of the family and the specialist have signed it. The " +
      "county need not sign.",
    citations: inBoth(
      manual(
        "Program Delivery",
        "The treatment plan will act as a contractual agreement between the family and Family Preservation Specialist.",
      ),
    ),
    check: signedByBoth,
  },
  {
    id: "FP-PL-06",
    title: "What was agreed is delivered",
    mode: "COMPUTE",
    text: "The services that the plan agrees on are delivered intensively; the hours are those of FP-HR.",
    citations: inBoth(
      manual("Program Delivery", "Agreed upon services will be delivered in an intensive fashion"),
    ),
  },
  {
    id: "FP-PL-07",
    title: "Someone answers for each procedure",
    mode: "HARD",
    text: "Each procedure of the plan names at least one person who is to carry it out.",
    citations: inBoth(manual(development, "Individuals responsible for implementing procedures.")),
    check: responsibleNamed,
  },
  {
    id: "FP-PL-08",
    title: "A copy for the county",
    mode: "DEADLINE",
    text:
      "When two weeks of contact are over, the county has a copy of the plan and of the assessment summary. " +
      "ms-2006 makes it a duty of the specialist's role as well.",
    citations: {
      "ms-1994": [
        manual(
          coordination,
          "At the end of the initial two weeks, the family’s county social worker will be provided with a copy",
        ),
      ],
      "ms-2006": [
        memo(
          "3. Proposed Rule, Family Preservation staff role",
          "provide a copy of the treatment plan and assessment summary to the referring county staff",
        ),
        manual(
          coordination,
          "At the end of the initial two weeks, the family’s county social worker will be provided with a copy",
        ),
      ],
    },
    check: copyDeliverable,
  },
  {
    id: "FP-PL-09",
    title: "The originals for the agency's record",
    mode: "DEADLINE",
    text:
      "The originals go to the family's assigned county worker, who files them in the agency's record of the case. " +
      "The text gives no time; they are due with the copies.",
    citations: inBoth(
      manual(
        coordination,
        "These originals will be forwarded to the assigned DHS social worker for filing in the DHS case record.",
      ),
    ),
    check: originalDeliveredAndFiled,
  },
  {
    id: "FP-PL-10",
    title: "Progress is measured",
    mode: "RECORD",
    text:
      "Each goal has its measure, where the family started and where it is to come to. An evaluation of the plan " +
      "can stand in for the month's narrative.",
    citations: inBoth(
      manual(development, "Methods for measuring progress and goal attainment."),
      manual("Program Delivery", "will enter a monthly update narrative or plan evaluation in MACWIS"),
    ),
  },
  {
    id: "FP-PL-11",
    title: "A plan that changes",
    mode: "RECORD",
    text:
      "The text does not speak of changing a plan. As a contract it is agreed anew: a change is a new version with " +
      "signatures of its own, and the version before it is superseded. The two weeks do not begin again.",
    citations: inBoth(
      manual("Program Delivery", "The treatment plan will act as a contractual agreement between the family"),
    ),
    check: signatureByToday,
  },
];
