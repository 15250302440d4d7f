import { assessments } from "./assessments";
import { closings } from "./closings";
import { followUp } from "./follow-up";
import { functioning } from "./functioning";
import { goalAttainment } from "./goal-attainment";
import { incidents } from "./incidents";
import { intensity } from "./intensity";
import { placementPrevention } from "./placement-prevention";
import { preventionData } from "./prevention-data";
import { referralFunnel } from "./referral-funnel";
import { reportIds, type Report, type ReportId } from "./report";
import { satisfaction } from "./satisfaction";
import { staffings } from "./staffings";
import { siteVisits } from "./site-visits";
import { stateAnnual } from "./state-annual";
import { timeliness } from "./timeliness";
import { training } from "./training";
import { whatIf } from "./what-if";

const all: readonly Report[] = [
  timeliness,
  intensity,
  staffings,
  referralFunnel,
  placementPrevention,
  functioning,
  assessments,
  satisfaction,
  goalAttainment,
  siteVisits,
  closings,
  followUp,
  incidents,
  training,
  whatIf,
  stateAnnual,
  preventionData,
];

const byId = new Map(all.map((report) => [report.id, report]));

export const report = (id: ReportId): Report => byId.get(id)!;

/** Every report, in the order of the ids; those that outside law asks for only where a deployment wants them. */
export const catalogue = (outside: boolean): Report[] =>
  reportIds.map(report).filter((one) => outside || one.outside === undefined);
