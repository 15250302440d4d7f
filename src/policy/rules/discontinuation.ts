import { inBoth, manual, memo } from "./citations";
import { decidedTogether, reasonInPolicy } from "./discontinuation-checks";
import type { Rule } from "./rule";

/** Reasons for discontinuation; under ms-1994, reasons for closing a case before its time. */
export const discontinuation: Rule[] = [
  {
    id: "FP-DC-01",
    title: "Specialist and county decide together",
    mode: "HARD",
    text:
      "Under ms-2006 services are ended by a decision in which both the specialist and the county have part. " +
      "ms-1994 does not say who decides: the specialist does, and the case has been staffed with the county in " +
      "the week of the proposal or the week before.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, County Staff are expected to",
          "The DHS social worker and ASWS will have weekly staffing with the Family Preservation Specialist.",
        ),
      ],
      "ms-2006": [
        memo(
          "4. Proposed Rule",
          "A decision for discontinuance will involve the FPS worker and county staff.",
        ),
      ],
    },
    check: decidedTogether,
  },
  {
    id: "FP-DC-02",
    title: "Why services end",
    mode: "HARD",
    text:
      "Services end for a reason that the edition lists, shown by the facts that the reason speaks of. ms-1994 " +
      "lists reasons of premature closing only. Completion is not one of them but the normal end, so it is open " +
      "once week 10 is over; before that a closing is premature, and completion no reason for it, unless the " +
      "supervisor lets an explained one pass. Lack of cooperation says which kind, or tells of it. The risk must " +
      "remain high under ms-1994; under ms-2006 it is enough that it remains or that the parent gains no control. " +
      "Abuse or injury ends services, under ms-2006, when the child was removed because of it, for however long. " +
      "ms-2006 leaves its list open to other reasons that are told; ms-1994 does not, and the supervisor may.",
    citations: {
      "ms-1994": [
        memo("4. Current Rule, Reason for Premature Closing", "Lack of cooperation by family"),
        memo(
          "4. Current Rule, Reason for Premature Closing",
          "Repeated no-shows, significant avoidance, failure to follow through.",
        ),
        memo("4. Current Rule, Reason for Premature Closing", "Hostility; unworkable level of resistance."),
        memo(
          "4. Current Rule, Reason for Premature Closing",
          "Risk to child(ren) remains high; abusive parent does not develop controls.",
        ),
      ],
      "ms-2006": [
        memo("4. Proposed Rule", "Reasons for discontinuation could include"),
        memo("4. Proposed Rule", "There has been completion of intensive services."),
        memo("4. Proposed Rule", "There has been lack of cooperation by family."),
        memo(
          "4. Proposed Rule",
          "The child remains at risk and/or abusive parent does not develop controls.",
        ),
        memo(
          "4. Proposed Rule",
          "If there is abuse or injury to the child which results in child being removed from the home.",
        ),
      ],
    },
    check: reasonInPolicy,
  },
  {
    id: "FP-DC-03",
    title: "How often is repeated",
    mode: "COMPUTE",
    text:
      "The text has no number for repeated no-shows. From three failed appointments in a row on, ending services " +
      "is suggested; nothing ends by itself.",
    citations: {
      "ms-1994": [
        memo("4. Current Rule, Reason for Premature Closing", "Repeated no-shows, significant avoidance"),
      ],
      "ms-2006": [memo("4. Proposed Rule", "Repeated no shows, significant avoidance")],
    },
  },
  {
    id: "FP-DC-04",
    title: "A removal does not close the case",
    mode: "RECORD",
    text:
      "When a child is removed the county sees to everything that follows. The case goes on until someone decides " +
      "otherwise: the service may now work towards bringing the child home.",
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
  {
    id: "FP-DC-05",
    title: "What the end of services brings",
    mode: "COMPUTE",
    text:
      "With the end of services the duties of treatment that lie ahead fall away, and those of the year of " +
      "follow-up begin.",
    citations: inBoth(
      manual(
        "Program Delivery",
        "Program families will be followed by quarterly intervals up to 12 months after termination of services.",
      ),
    ),
  },
];
