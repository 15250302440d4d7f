import type { EditionId } from "../editions/edition";
import { servesOn } from "../lifecycle/states";
import { inBoth, manual, memo } from "./citations";
import { inWords, today } from "./reading";
import type { Finding, Question, Rule } from "./rule";

/** The policy itself, what the service is for, and whom it serves. What it consists of: program-content.ts. */
export const program: Rule[] = [
  {
    id: "FP-PV-01",
    title: "One edition for each case",
    mode: "COMPUTE",
    text:
      "A case is judged from beginning to end by one edition of the policy: the one in force on the day its " +
      "referral was submitted. The filing names no effective date, so a deployment sets its own. Only an act of " +
      "its own moves a running case to another edition, and nothing is judged backwards by it.",
    check: movesElsewhere,
    citations: inBoth(
      memo(
        "Opening paragraph",
        "proposing to issue new Family Preservation Program policy for its policy manual",
      ),
    ),
  },
  {
    id: "FP-PV-02",
    title: "To prevent removal, or to reunify",
    mode: "RECORD",
    text:
      "A referral states which of the two ends it serves: keeping a child from being removed, or bringing home " +
      "a child who has been. A child in custody counts as at risk of removal when the end is reunification.",
    citations: inBoth(
      manual("Definition of Service", "in order to prevent the removal of children from their homes"),
      manual("Definition of Service", "to reunify children who have been removed from their families"),
    ),
  },
  {
    id: "FP-PV-03",
    title: "The family is served as a unit",
    mode: "RECORD",
    text:
      "The case belongs to the family, not to one of its members. A family has one case at a time, which may " +
      "have several target children; an hour spent with two children is one hour.",
    citations: inBoth(
      manual("Definition of Service", "are invested in treating and strengthening the family unit"),
      manual(
        "Definition of Service",
        "Family-centered service is a method of service delivery in the home, to children and their family, as a unit.",
      ),
    ),
    check: oneOpenCase,
  },
];

function oneOpenCase({ kase }: Question): Finding[] {
  const { referral, family } = kase;
  return kase.openReferrals
    .filter((other) => other.id !== referral.id && servesOn(other, today(kase)))
    .map(({ id, status }) => ({
      code: "OPEN_CASE_EXISTS",
      message: `The ${family.name} family already has an open case (${inWords(status)}).`,
      facts: { openReferral: id, openReferralStatus: status },
      remedy: "Continue in the open case, or submit once its services have ended.",
    }));
}

function movesElsewhere({ kase: { referral }, input }: Question): Finding[] {
  const { editionId } = (input ?? {}) as { editionId?: EditionId };
  if (editionId === undefined || editionId !== referral.editionId) return [];
  return [
    {
      code: "ALREADY_UNDER_EDITION",
      message: `The case is judged by ${editionId} already.`,
      facts: { editionId },
      remedy: "Name another edition, or leave the case where it is.",
    },
  ];
}
