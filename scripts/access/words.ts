import { type Scope } from "../../src/access/roles";

/** The scopes in words, for the page; what each means in columns stands in src/access/scopes.ts. */
export const scopeWords: Record<Scope, { short: string; means: string }> = {
  everything: { short: "all", means: "Every one, in the whole state." },
  ownCounties: { short: "own counties", means: "What lies in one of the counties of their assignment." },
  assignedToMe: { short: "assigned", means: "The cases assigned to them, and what hangs on these." },
  awaitingSpecialistInOwnCounties: {
    short: "awaiting one",
    means: "The cases in their counties that still await a specialist.",
  },
  doneByMe: { short: "own acts", means: "What they did themselves." },
  aboutMe: { short: "about them", means: "What is about themselves." },
  theCaseOfMyLink: {
    short: "by link",
    means: "The one case of the link by which a family answers its form.",
  },
  referredToMyAgency: {
    short: "referred to the agency",
    means: "The families and cases referred to their agency, while referral and consent last (HL-02).",
  },
  assignedToMeAtMyAgency: {
    short: "assigned, at the agency",
    means: "Of those referred to their agency, the cases assigned to them (HL-02).",
  },
  sharedWithMyAgency: {
    short: "shared with the agency",
    means: "The consents for their agency and the referrals to it, while both last (HL-02).",
  },
  namedInCasesAtMyAgency: {
    short: "named in its cases",
    means: "The workers whose names the records of the cases at their agency show.",
  },
  colleagues: { short: "colleagues", means: "Those who work for the same organization." },
  ownOrganization: { short: "own organization", means: "Their own organization, and what is kept of it." },
  openedByBreakingGlass: {
    short: "glass broken",
    means: "The families that they opened in an emergency, while that lasts (HL-03).",
  },
  releasedToMyCourt: {
    short: "released",
    means: "What the county released to their court, as it was then (HL-05).",
  },
};
