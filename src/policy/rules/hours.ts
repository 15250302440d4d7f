import { inBoth, manual, memo } from "./citations";
import { contactPlausible, lengthAccountedFor, steppedDownInTime } from "./hours-checks";
import type { Rule } from "./rule";

/** Schedule of Delivery: how many hours, how long, how often. Bands are obligations; checks stand beside them. */
export const hours: Rule[] = [
  {
    id: "FP-HR-01",
    title: "Weeks 1 to 10: 5 to 15 hours",
    mode: "DEADLINE",
    text:
      "In each of the first ten weeks the family has 5 to 15 hours of direct contact, both included. Fewer is a " +
      "shortfall; more is a remark and no breach.",
    citations: {
      "ms-1994": [
        memo("2. Current Rule", "the program provides each family 5 to 15 hours of direct contact per week"),
      ],
      "ms-2006": [
        memo("2. Proposed Rule", "the program provides each family 5 to 15 hours of direct contact per week"),
      ],
    },
  },
  {
    id: "FP-HR-02",
    title: "Weeks 1 to 10: 8 hours face to face",
    mode: "COMPUTE",
    text:
      "Under ms-2006 at least 8 hours are face to face. The text does not say within which time; it is the phase: " +
      "counted by the week, a family with the 5 hours that suffice could never comply.",
    citations: {
      "ms-1994": [],
      "ms-2006": [memo("2. Proposed Rule", "A minimum of 8 hours direct contact must be face to face.")],
    },
  },
  {
    id: "FP-HR-03",
    title: "Weeks 11 to 20: 2 to 5 hours",
    mode: "DEADLINE",
    text:
      "From week 11 to week 20, as goals are reached and the family steadies, there are 2 to 5 hours of direct " +
      "contact a week, both included. A family that is not there yet can be held at the intensive hours.",
    citations: {
      "ms-1994": [
        memo("2. Current Rule", "During weeks 11-20, contact is decreased to 2 to 5 hours per week"),
      ],
      "ms-2006": [
        memo("2. Proposed Rule", "During weeks 11-20, contact is decreased to 2 to 5 hours per week"),
      ],
    },
  },
  {
    id: "FP-HR-04",
    title: "Weeks 11 to 20: 3 hours face to face",
    mode: "COMPUTE",
    text: "Under ms-2006 at least 3 hours are face to face in the course of this phase.",
    citations: {
      "ms-1994": [],
      "ms-2006": [
        memo(
          "2. Proposed Rule",
          "During this phase, a minimum of 3 hours direct contact must be face to face.",
        ),
      ],
    },
  },
  {
    id: "FP-HR-05",
    title: "Stepping down after 8 weeks",
    mode: "COMPUTE",
    text:
      "One passage has the intensive phase end with week 10, another between week 8 and week 10. It ends with " +
      "week 10 unless the specialist, giving a reason, steps down from week 9 on.",
    citations: inBoth(
      manual(
        "Program Delivery",
        "delivered in an intensive fashion (i.e., 5 contact hours per week) during the first 8 to 10 weeks",
      ),
    ),
    check: steppedDownInTime,
  },
  {
    id: "FP-HR-06",
    title: "Ten to twenty weeks, or longer",
    mode: "COMPUTE",
    text:
      "Services last 10 to 20 weeks, or longer where the specialist finds it necessary and says why and until " +
      "when. A family that completes them before week 10 is over has a reason on record.",
    citations: inBoth(
      manual(
        "Period of Service",
        "the service delivery will range from 10-20 weeks, or longer if found necessary",
      ),
    ),
    check: lengthAccountedFor,
  },
  {
    id: "FP-HR-07",
    title: "Contact every week",
    mode: "DEADLINE",
    text:
      "The specialist is in direct contact with the family every week until services end; a telephone call will " +
      "do, a visit that failed will not.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, Family Preservation staff will",
          "maintain weekly contact with the family during the 20-week intensive phase of the program",
        ),
      ],
      "ms-2006": [
        memo(
          "3. Proposed Rule, Family Preservation staff role",
          "maintain weekly contact with the family, during the intensive phase of the program",
        ),
      ],
    },
  },
  {
    id: "FP-HR-08",
    title: "Within reach day and night",
    mode: "RECORD",
    text:
      "A family can reach its specialist at any hour: under ms-1994 by pager, under ms-2006 by whatever means. The " +
      "roster says who is on call; hours of a running case without anyone are shown as gaps.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, Family Preservation staff will",
          "be available to each family by pager, at all times",
        ),
      ],
      "ms-2006": [
        memo("2. Proposed Rule", "FPS workers are available to families 24 hours a day"),
        memo("3. Proposed Rule, Family Preservation staff role", "Be available at all times to the family"),
      ],
    },
  },
  {
    id: "FP-HR-09",
    title: "The record of a contact",
    mode: "HARD",
    text:
      "Hours are counted from contacts, so a contact is a thing that happened: over by now, between the referral " +
      "and the end of services, and of some duration if it took place. The text asks for written documentation " +
      "of services and leaves its form open.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, Family Preservation staff will",
          "provide written documentation of services provided to the families referred",
        ),
      ],
      "ms-2006": [
        memo(
          "3. Proposed Rule, Family Preservation staff role",
          "Provide written documentation of services to county staff",
        ),
      ],
    },
    check: contactPlausible,
  },
];
