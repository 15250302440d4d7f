import { inBoth, manual, memo } from "./citations";
import type { Rule } from "./rule";

/** Acceptance of a family. What must be so before stands with its own rules: FP-RF, FP-AS, FP-DF-02, FP-EX. */
export const acceptance: Rule[] = [
  {
    id: "FP-AC-01",
    title: "The decision to accept",
    mode: "HARD",
    text:
      "The specialist decides whether a family is accepted: reviewed and assessed, with both sides agreed that " +
      "removal is imminent, no exclusion, and the agency's case open.",
    citations: {
      "ms-1994": [
        manual("Period of Service", "If a family is accepted into the program"),
        memo("3. Current Rule, Family Preservation staff will", "Upon acceptance of a family to the program"),
      ],
      "ms-2006": [
        manual("Period of Service", "If a family is accepted into the program"),
        memo("5. Proposed Rule", "which will be completed by the family upon acceptance"),
      ],
    },
  },
  {
    id: "FP-AC-02",
    title: "Word of the acceptance",
    mode: "COMPUTE",
    text:
      "The referring worker and the supervisor are told of the acceptance. It is owed under ms-1994; under " +
      "ms-2006 the copies of plan and summary take its place, and the notice is sent all the same.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, Family Preservation staff will",
          "notify the referring social worker and the ASWS of the family’s acceptance",
        ),
      ],
      "ms-2006": [],
    },
  },
  {
    id: "FP-AC-03",
    title: "An Individual Service Plan upon acceptance",
    mode: "DEADLINE",
    text:
      "Under ms-1994 acceptance calls for an Individual Service Plan. The text elsewhere names it in one breath " +
      "with the treatment plan: it is the same document, and due with it. ms-2006 does not ask for it.",
    citations: {
      "ms-1994": [
        memo("3. Current Rule, Family Preservation staff will", "will complete the Individual Service Plan"),
        manual(
          "Program Delivery/Referral Process, 3. Coordination With The DHS Worker",
          "a treatment plan/individual service plan",
        ),
      ],
      "ms-2006": [],
    },
  },
  {
    id: "FP-AC-04",
    title: "The satisfaction form at acceptance",
    mode: "DEADLINE",
    text: "Under ms-2006 the family fills in a first satisfaction form upon acceptance; FP-EV-02 has the three.",
    citations: {
      "ms-1994": [],
      "ms-2006": [
        memo(
          "5. Proposed Rule",
          "client satisfaction form which will be completed by the family upon acceptance",
        ),
      ],
    },
  },
  {
    id: "FP-AC-05",
    title: "A family that is not accepted",
    mode: "RECORD",
    text:
      "The specialist may decide not to accept: the reason is recorded, the county is told, and neither plan nor " +
      "hours are owed.",
    citations: inBoth(manual("Period of Service", "If a family is accepted into the program")),
  },
];
