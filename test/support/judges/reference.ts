import type { PartName } from "../../../src/access/roles";

/**
 * Who reads what, said a second time: from the matrix of permissions and not from the table of roles, over the
 * rows that a record hangs on and not over its scope columns. The judges must agree with it.
 */

/** What the reference knows of a row: where it belongs by its parents, and whom it is about. */
export interface Row {
  record: string;
  id: string;
  countyId: string | null;
  assignedWorkerId: string | null;
  /** The county whose specialists it waits for. */
  awaitedIn: string | null;
  actorId: string | null;
  /** Whom it is about. */
  workerId: string | null;
  familyId: string | null;
  referralId: string | null;
  /** The partner or the court that it concerns. */
  organizationId: string | null;
  /** The counties of an assignment. */
  countyIds: readonly string[];
  sealed: boolean;
}

export interface Asker {
  role: PartName;
  workerId: string;
  countyIds: readonly string[];
  organizationId: string | null;
  /** What was opened one by one: by a link, by breaking the glass, to a partner. */
  opened: {
    caseOfLink: readonly string[];
    familiesByGlass: readonly string[];
    familiesAtAgency: readonly string[];
    casesAtAgency: readonly string[];
    workersOnCases: readonly string[];
    colleagues: readonly string[];
  };
}

type Sees = (row: Row, asker: Asker) => boolean;

const all: Sees = () => true;
const none: Sees = () => false;
const any =
  (...ways: Sees[]): Sees =>
  (row, asker) =>
    ways.some((way) => way(row, asker));
const among = (id: string | null, ids: readonly string[]) => id !== null && ids.includes(id);

const county: Sees = ({ countyId }, { countyIds }) => among(countyId, countyIds);
const myCases: Sees = ({ assignedWorkerId, awaitedIn }, { workerId, countyIds }) =>
  assignedWorkerId === workerId || among(awaitedIn, countyIds);
const mine: Sees = (row, asker) => row.actorId === asker.workerId;
const me: Sees = (row, asker) => row.workerId === asker.workerId;
/** The glass is broken for the family, not for what is kept of partners and courts. */
const glass: Sees = ({ familyId }, { opened }) => among(familyId, opened.familiesByGlass);
const ofAFamily = ["Family", "Child", "Caregiver", "Removal", "Placement", "CaseTypeChange"];
/** A partner reaches the families referred to it, and of their cases those that were. */
const shared: Sees = ({ record, familyId, referralId }, { opened }) =>
  among(familyId, opened.familiesAtAgency) &&
  (ofAFamily.includes(record) || record === "Consent" || among(referralId, opened.casesAtAgency));
const ofMyHouse: Sees = (row, asker) =>
  row.organizationId !== null && row.organizationId === asker.organizationId;
const colleagues: Sees = ({ workerId }, { opened }) => among(workerId, opened.colleagues);
const named: Sees = ({ workerId }, { opened }) => among(workerId, opened.workersOnCases);
const inMyCounties: Sees = (row, { countyIds }) => row.countyIds.some((id) => countyIds.includes(id));

const programmes = {
  Training: ["TrainingRecord"],
  Supervision: ["SupervisionSession"],
  Duty: ["OnCallShift"],
  Visit: ["SiteVisit"],
  Survey: ["SurveyCampaign"],
  Invitation: ["SurveyInvitation"],
  Result: ["SurveyTally"],
  Edition: ["EditionDraft", "AdoptionProposal"],
  County: ["County"],
  Directory: ["Worker"],
  House: ["Organization"],
  Calendar: ["HolidayChange"],
  Assignment: ["RoleAssignment"],
  Partner: ["Consent", "PartnerReferral"],
  Packet: ["CourtPacket"],
  Glass: ["GlassBreak"],
  GlassNotice: ["GlassNotice"],
  Seal: ["Seal"],
  Cube: ["CubePublication"],
  History: ["HistoryEntry"],
};
/** What is in no programme is casework. */
type Area = keyof typeof programmes | "Casework";

export function areaOf(record: string): Area {
  const found = Object.entries(programmes).find(([, records]) => records.includes(record));
  return (found?.[0] ?? "Casework") as Area;
}

const nothing: Record<Area, Sees> = {
  ...{ Casework: none, Partner: none, Packet: none, Glass: none, GlassNotice: none, Seal: none, Cube: none },
  ...{ History: none, Training: none, Supervision: none, Duty: none, Visit: none, Survey: none },
  ...{ Invitation: none, Result: none, Edition: none, Directory: none, House: none, Calendar: none },
  // Everyone who signs in knows the counties, and what they are themselves.
  ...{ County: all, Assignment: me },
};
const directory = { Directory: all, House: all, Calendar: all };
const countyStaff = {
  ...{ ...nothing, ...directory, Casework: any(county, glass), Partner: county, Packet: county },
  ...{ Glass: me, Training: all, Supervision: county, Duty: county, Visit: county },
  ...{ Survey: all, Invitation: me },
};
const state = {
  ...{ ...nothing, ...directory, Casework: all, Partner: all, Glass: all, Cube: all, History: all },
  ...{ Training: all, Supervision: all, Duty: all, Visit: all, Edition: all },
};

const matrix: Record<PartName, Record<Area, Sees>> = {
  COUNTY_WORKER: { ...countyStaff, History: mine },
  ASWS: {
    ...countyStaff,
    ...{ History: county, Glass: any(me, county), GlassNotice: me, Assignment: any(me, inMyCounties) },
  },
  FPS_WORKER: {
    ...{ ...nothing, ...directory, Casework: any(myCases, glass), Partner: myCases, Glass: me },
    ...{ History: mine, Training: me, Supervision: me, Duty: county, Visit: county },
  },
  COORDINATOR: state,
  STATE_OFFICE: { ...state, Survey: all, Result: all, Seal: all, Assignment: all },
  PARTNER_PROVIDER: {
    ...{ ...nothing, Casework: shared, Partner: (row, asker) => shared(row, asker) && ofMyHouse(row, asker) },
    ...{ Directory: any(colleagues, named), House: ofMyHouse, Calendar: all },
  },
  ANALYST: { ...nothing, Cube: all, Directory: me },
  COURT_OFFICER: { ...nothing, Packet: ofMyHouse, Directory: colleagues, House: ofMyHouse },
  TECHNICAL_ADMINISTRATOR: { ...nothing, ...directory, History: all, Assignment: all },
  FAMILY: {
    ...{ ...nothing, County: none, Assignment: none },
    Casework: ({ record, id }, { opened }) => record === "Referral" && opened.caseOfLink.includes(id),
  },
};

export const sees = (row: Row, asker: Asker): boolean =>
  !row.sealed && matrix[asker.role][areaOf(row.record)](row, asker);
