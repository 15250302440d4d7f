import type { Capacity } from "../platform/capacity";
import type { PartName } from "./roles";
import type { Viewer } from "./viewer";

/** The role of the database that stands for a part of the table. */
export const databaseRoleOf = (part: PartName): string => `hearthline_${part.toLowerCase()}`;

/** What the policies ask of a viewer beside their role, and whether it is one value or a list. */
const one = (value: (viewer: Viewer) => string | null) => ({ list: false as const, value });
const list = (value: (viewer: Viewer) => readonly string[]) => ({ list: true as const, value });

export const viewerSettings = {
  worker: one(({ workerId }) => workerId),
  organization: one(({ organizationId }) => organizationId),
  counties: list(({ countyIds }) => countyIds),
  families_by_glass: list(({ opened }) => opened.familiesByGlass),
  families_at_agency: list(({ opened }) => opened.familiesAtAgency),
  cases_at_agency: list(({ opened }) => opened.casesAtAgency),
  workers_on_cases: list(({ opened }) => opened.workersOnCases),
  colleagues: list(({ opened }) => opened.colleagues),
  case_of_link: list(({ opened }) => opened.caseOfLink),
};
export type ViewerSetting = keyof typeof viewerSettings;

/** A viewer as the database's policies know one. */
export function capacityOf(viewer: Viewer): Capacity {
  const settings = Object.entries(viewerSettings).map(([name, { list, value }]) => {
    const found = value(viewer) as never;
    return [name, list ? `{${(found as string[]).join(",")}}` : (found ?? "")];
  });
  return {
    role: databaseRoleOf(viewer.role),
    settings: Object.fromEntries(settings) as Capacity["settings"],
  };
}
