import { inBoth, manual, memo } from "./citations";
import { documentDated, macwisEntryDated, forwardingDated } from "./documentation-checks";
import type { Rule } from "./rule";

/** What the specialist writes of the service, and for whom. */
export const documentation: Rule[] = [
  {
    id: "FP-DO-01",
    title: "Each month of service is documented",
    mode: "DEADLINE",
    text:
      "The specialist gives the county written documentation of the services. ms-2006 sets the day: the fifth " +
      "working day of each month, for the month before, if in it there was a day of treatment or a service was " +
      "given. Under ms-1994 it has no day, so nothing of it can be late.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, Family Preservation staff will",
          "The FP staff will also provide written documentation of services provided to the families referred.",
        ),
      ],
      "ms-2006": [
        memo(
          "3. Proposed Rule, Family Preservation staff role",
          "Provide written documentation of services to county staff by the 5th working day of each month",
        ),
      ],
    },
    check: documentDated,
  },
  {
    id: "FP-DO-02",
    title: "Narratives go to the social worker",
    mode: "RECORD",
    text:
      "The specialist writes narratives on the case, which are forwarded to the social worker. The month's " +
      "documents hold them, with the moment at which each was forwarded.",
    citations: inBoth(
      manual(
        "Program Delivery/Referral Process, 3. Coordination With The DHS Worker",
        "The Family Preservation worker will also provide written narratives on the case to forward to the social worker",
      ),
    ),
    check: forwardingDated,
  },
  {
    id: "FP-DO-03",
    title: "A narrative or plan evaluation in MACWIS each month",
    mode: "DEADLINE",
    text:
      "For each family and each month of service the specialist enters a narrative or a plan evaluation in MACWIS, " +
      "the agency's information system. The text sets no day; it is taken to be that of the documentation.",
    citations: inBoth(
      manual(
        "Program Delivery",
        "The Family Preservation Specialist will enter a monthly update narrative or plan evaluation in MACWIS on each family served.",
      ),
    ),
    check: macwisEntryDated,
  },
  {
    id: "FP-DO-04",
    title: "An update for the assigned social worker",
    mode: "RECORD",
    text:
      "The specialist gives the assigned social worker an update on each family. The text does not say how often: " +
      "the update brought to the weekly staffing is one, and so is a month's document.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, Family Preservation staff will",
          "The Family Preservation Specialist will furnish the assigned social worker an update on each family served.",
        ),
      ],
      "ms-2006": [],
    },
  },
  {
    id: "FP-DO-05",
    title: "Accumulated statistics",
    mode: "REPORT",
    text: "What is documented is counted up into the statistics by which ms-2006 wants the programme assessed.",
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
];
