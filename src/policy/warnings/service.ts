import { formatInstant } from "../calendar/zone";
import type { ContactResult } from "../facts";
import { endOf, inOrder } from "../service";
import type { Watch } from "./warning";

/** One specialist is at one place at a time; hours that overlap would count twice (FP-HR-09). */
export const contactsOverlap: Watch = ({ contacts }) => {
  const counted = contacts
    .filter(({ voidedAt, result }) => voidedAt === null && result === "COMPLETED")
    .sort(inOrder);
  return counted.flatMap((first, index) =>
    counted
      .slice(index + 1)
      .filter((second) => second.workerId === first.workerId && second.startedAt < endOf(first))
      .map((second) => ({
        ruleId: "FP-HR-09",
        code: "CONTACTS_OVERLAP",
        message: `The contact of ${formatInstant(second.startedAt)} begins before the one of ${formatInstant(first.startedAt)} is over, with the same specialist.`,
        facts: {
          first: formatInstant(first.startedAt),
          firstUntil: formatInstant(endOf(first)),
          second: formatInstant(second.startedAt),
        },
      })),
  );
};

/** Until services end it must stay open; in the year of follow-up a closed one is pointed out (AMB-14). */
export const agencyCaseClosed: Watch = ({ family, referral }) =>
  family.dhsCaseStatus === "CLOSED" && ["FOLLOW_UP", "TERMINATED"].includes(referral.status)
    ? [
        {
          ruleId: "FP-RF-08",
          code: "DHS_CASE_CLOSED_IN_FOLLOW_UP",
          message: "The agency's own case is closed while the family is still followed up.",
          facts: { dhsCaseStatus: family.dhsCaseStatus, status: referral.status },
        },
      ]
    : [];

const failed: readonly ContactResult[] = ["NO_SHOW", "REFUSED"];

/** Repeated no-shows suggest an end; nothing ends by itself (FP-DC-03, AMB-31). */
export const repeatedNoShows: Watch = ({ contacts, referral }, { parameters }) => {
  const { repeatedNoShows: enough } = parameters.discontinuation;
  if (referral.acceptedAt === null || referral.terminatedOn !== null) return [];
  // An entry that is cancelled, or at which the family was not looked for, says nothing either way.
  const told = contacts
    .filter(({ voidedAt, type }) => voidedAt === null && parameters.contact.direct.includes(type))
    .filter(({ result }) => result === "COMPLETED" || failed.includes(result))
    .sort(inOrder);
  const inARow = told.length - 1 - told.findLastIndex(({ result }) => result === "COMPLETED");
  if (inARow < enough) return [];
  return [
    {
      ruleId: "FP-DC-03",
      code: "REPEATED_NO_SHOWS",
      message: `The last ${inARow} appointments failed, one after the other; consider ending services.`,
      facts: {
        inARow: String(inARow),
        enough: String(enough),
        since: formatInstant(told[told.length - inARow].startedAt),
      },
    },
  ];
};
