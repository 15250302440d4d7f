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
  workerId: string | null;
  sealed: boolean;
}

export interface Asker {
  role: PartName;
  workerId: string;
  countyIds: readonly string[];
  /** The case of the link by which a family comes. */
  linked: readonly string[];
}

type Sees = (row: Row, asker: Asker) => boolean;

const all: Sees = () => true;
const none: Sees = () => false;
const county: Sees = ({ countyId }, { countyIds }) => countyId !== null && countyIds.includes(countyId);
const myCases: Sees = ({ assignedWorkerId, awaitedIn }, { workerId, countyIds }) =>
  assignedWorkerId === workerId || (awaitedIn !== null && countyIds.includes(awaitedIn));
const mine: Sees = (row, asker) => row.actorId === asker.workerId;
const me: Sees = (row, asker) => row.workerId === asker.workerId;

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
  Directory: ["Worker", "Organization", "HolidayChange"],
  History: ["HistoryEntry"],
};
/** What is in no programme is casework. */
type Area = keyof typeof programmes | "Casework";

export function areaOf(record: string): Area {
  const found = Object.entries(programmes).find(([, records]) => records.includes(record));
  return (found?.[0] ?? "Casework") as Area;
}

const countyStaff = {
  ...{ Casework: county, Training: all, Supervision: county, Duty: county, Visit: county },
  ...{ Survey: all, Invitation: me, Result: none, Edition: none, County: all, Directory: all },
};
const state = {
  ...{ Casework: all, History: all, Training: all, Supervision: all, Duty: all, Visit: all },
  ...{ Survey: all, Invitation: none, Result: all, Edition: all, County: all, Directory: all },
};
const nothing: Record<Area, Sees> = {
  ...{ Casework: none, History: none, Training: none, Supervision: none, Duty: none, Visit: none },
  ...{ Survey: none, Invitation: none, Result: none, Edition: none, County: none, Directory: none },
};

const matrix: Record<PartName, Record<Area, Sees>> = {
  COUNTY_WORKER: { ...countyStaff, History: mine },
  ASWS: { ...countyStaff, History: county },
  FPS_WORKER: {
    ...{ Casework: myCases, History: mine, Training: me, Supervision: me, Duty: county, Visit: county },
    ...{ Survey: none, Invitation: none, Result: none, Edition: none, County: all, Directory: all },
  },
  COORDINATOR: state,
  STATE_OFFICE: state,
  PARTNER_PROVIDER: { ...nothing, County: all, Directory: all },
  ANALYST: { ...nothing, County: all },
  COURT_OFFICER: { ...nothing, County: all },
  TECHNICAL_ADMINISTRATOR: { ...nothing, County: all, Directory: all },
  FAMILY: {
    ...nothing,
    Casework: ({ record, id }, { linked }) => record === "Referral" && linked.includes(id),
  },
};

export const sees = (row: Row, asker: Asker): boolean =>
  !row.sealed && matrix[asker.role][areaOf(row.record)](row, asker);
