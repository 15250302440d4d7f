import type { InformationClass } from "../policy/facts/information";
import type { ReadingPurpose } from "./reads";
import type { PartName } from "./roles";

/** What a partner's worker may see, by what was referred and consented to (HL-02). */
export interface OpenedToPartner {
  /** The families referred to the viewer's agency, while referral and consent last. */
  familiesAtAgency: readonly string[];
  /** The cases in which they were. */
  casesAtAgency: readonly string[];
  /** The workers whose names the records of those cases show. */
  workersOnCases: readonly string[];
  /** Those who work for the same organization. */
  colleagues: readonly string[];
  /** The classes of sensitive information that each of those families consented to. */
  consentedClasses: Readonly<Record<string, readonly InformationClass[]>>;
}

/** What was opened to a viewer one by one, as it stands at the moment of the request. */
export interface Opened extends OpenedToPartner {
  /** The families that the viewer broke the glass for, while that lasts. */
  familiesByGlass: readonly string[];
  /** The case of the link by which a family comes. */
  caseOfLink: readonly string[];
}

export const nothingOpened: Opened = {
  familiesByGlass: [],
  familiesAtAgency: [],
  casesAtAgency: [],
  workersOnCases: [],
  colleagues: [],
  consentedClasses: {},
  caseOfLink: [],
};

/** Who is asking: loaded once a request, from the worker's own record. */
export interface Viewer {
  workerId: string;
  name: string;
  role: PartName;
  countyIds: readonly string[];
  /** The partner or the court that they work for; null for the agency's own staff. */
  organizationId: string | null;
  opened: Opened;
  /** What this request reads for; the usual purpose of the role unless stated. */
  purpose?: ReadingPurpose;
}

/** The family behind a link. It is no worker: what it does stands in the history under the family's own id. */
export const familyViewer = (familyId: string, referralId: string): Viewer => ({
  workerId: familyId,
  name: "The family",
  role: "FAMILY",
  countyIds: [],
  organizationId: null,
  opened: { ...nothingOpened, caseOfLink: [referralId] },
});
