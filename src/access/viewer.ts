import type { InformationClass } from "../policy/facts/information";
import type { ReadingPurpose } from "./reads";
import type { PartName } from "./roles";

/** What was opened to a viewer one by one, as it stands at the moment of the request. */
export interface Opened {
  /** The families that the viewer broke the glass for, while that lasts. */
  familiesByGlass: readonly string[];
  /** The families referred to the viewer's agency, while referral and consent last. */
  familiesAtAgency: readonly string[];
  /** The cases in which they were. */
  casesAtAgency: readonly string[];
  /** The case of the link by which a family comes. */
  caseOfLink: readonly string[];
  /** Of each family at the viewer's agency the classes of information that its consent covers; absent is none. */
  consentedClasses?: Readonly<Record<string, readonly InformationClass[]>>;
}

export const nothingOpened: Opened = {
  familiesByGlass: [],
  familiesAtAgency: [],
  casesAtAgency: [],
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
