import { againstSharing } from "./partner-checks";
import type { Rule } from "./rule";

const ownStandard = { "ms-1994": [], "ms-2006": [] };

/**
 * What the server itself holds its users to, beside the policy: confidentiality and trust. Neither edition says it,
 * so these cite none; they judge nobody's compliance and stand outside the catalogue.
 */
export const houseRules: Rule[] = [
  {
    id: "HL-01",
    title: "Access follows the assignment",
    mode: "HARD",
    text:
      "What someone may see and do follows from the assignments that they hold at that moment: a role, counties " +
      "or an organization, from one moment until another.",
    citations: ownStandard,
  },
  {
    id: "HL-02",
    title: "A partner sees what was referred and consented to",
    mode: "HARD",
    text:
      "A partner's worker sees the families referred to the partner, while the referral and the family's consent " +
      "last, and of those only what the consent covers.",
    citations: ownStandard,
    check: againstSharing,
  },
  {
    id: "HL-03",
    title: "Breaking the glass",
    mode: "HARD",
    text:
      "In an emergency a worker may open a family that is not theirs to see: with a reason, for four hours at " +
      "most, with a notice to a supervisor, and a review that stays open until someone else closes it.",
    citations: ownStandard,
  },
  {
    id: "HL-04",
    title: "A sealed family is absent",
    mode: "HARD",
    text: "A sealed family is absent from every list, search, count and export, for everyone, until it is unsealed.",
    citations: ownStandard,
  },
  {
    id: "HL-05",
    title: "A court sees what was released to it",
    mode: "HARD",
    text:
      "An officer of a court sees the packets that the county released to that court, as they were when they were " +
      "released, and nothing else.",
    citations: ownStandard,
  },
  {
    id: "HL-06",
    title: "Reading and writing are on record",
    mode: "RECORD",
    text: "Every write and every reading of an identified record is kept in a history that nobody can alter unseen.",
    citations: ownStandard,
  },
  {
    id: "HL-07",
    title: "Analysts see aggregates",
    mode: "HARD",
    text:
      "An analyst sees published tables alone, in which no cell counts fewer than eleven families or children, nor " +
      "lets such a cell be worked out.",
    citations: ownStandard,
  },
  {
    id: "HL-08",
    title: "Sensitive information is read for a purpose",
    mode: "HARD",
    text:
      "Narratives, health, abuse, the address of a family in hiding and who made a report are shown to those whose " +
      "role reads them for the purpose of the request, or whom the family consented to; from all others they are " +
      "withheld, also where something is computed from them.",
    citations: ownStandard,
  },
];
