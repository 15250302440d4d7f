import type { JudgedCase } from "./judged-case";
import type { CivilDate } from "../../policy/calendar/civil-date";
import { civilDateOf } from "../../policy/calendar/zone";
import type { Edition, EditionId } from "../../policy/editions/edition";
import type {
  SiteVisitFacts,
  SupervisionFacts,
  SurveyCampaignFacts,
  SurveyTallyFacts,
  TrainingFacts,
} from "../../policy/programme/facts";
import type { Obligation, ObligationType } from "../../policy/obligations/obligation";

/** The reports of the programme, by the ids under which they are asked for. */
export const reportIds = [
  "R-01",
  "R-02",
  "R-03",
  "R-04",
  "R-05",
  "R-06",
  "R-07",
  "R-08",
  "R-09",
  "R-10",
  "R-11",
  "R-12",
  "R-13",
  "R-14",
  "R-18",
  "R-19",
  "R-20",
] as const;
export type ReportId = (typeof reportIds)[number];

/** What a value is in: how the quotient of numerator and denominator becomes it, and to how many decimals. */
export const units = {
  PERCENT: { times: 100, per: 1, decimals: 1 },
  NUMBER: { times: 1, per: 1, decimals: 0 },
  /** From minutes. */
  HOURS: { times: 1, per: 60, decimals: 2 },
  DAYS: { times: 1, per: 1, decimals: 1 },
  /** From days. */
  WEEKS: { times: 1, per: 7, decimals: 1 },
  /** So many on average. */
  AVERAGE: { times: 1, per: 1, decimals: 2 },
  /** From cents. */
  DOLLARS: { times: 1, per: 100, decimals: 2 },
} as const;
export type Unit = keyof typeof units;

/** What a report cannot find in the records and is told instead. */
export interface Given {
  /** What the programme cost in the period, in cents. */
  programmeCostCents: number | null;
  /** What the placement of one child costs on average, in cents. */
  placementCostCents: number | null;
}

/** One thing that a report measures, with its numerator and its denominator in words. */
export interface Measure {
  name: string;
  title: string;
  unit: Unit;
  numerator: string;
  /** Null where it is a plain number. */
  denominator: string | null;
  /** What the text or the law holds against it, in words: a remark and no verdict. */
  benchmark?: string;
  /** It has no value until this is given. */
  needs?: keyof Given;
  /** The numerator is what was given, of everything together. */
  isGiven?: boolean;
}

/** A stretch of days, both included; null where it is open. */
export interface Period {
  from: CivilDate | null;
  to: CivilDate | null;
}

/** What a report is asked. */
export interface Question {
  now: Date;
  today: CivilDate;
  period: Period;
  given: Given;
  /** The edition to compare with, where a report compares. */
  against: Edition | null;
}

/** What one row adds to one measure. Amounts are whole numbers, in the small unit that the measure names. */
export interface Observation {
  measure: string;
  row: { record: string; id: string };
  /** The day that decides in which period it counts. */
  on: CivilDate;
  part: number;
  /** One, unless said. */
  whole?: number;
  /** What it is about beside its place, e.g. the duty or the reason. */
  of?: Readonly<Record<string, string>>;
}

/** Whose an observation is. */
export interface Place {
  countyId: string | null;
  workerId: string | null;
  editionId: EditionId | null;
  caseId: string | null;
}

/** An obligation as it is kept: what is owed, and its row. */
export interface KeptObligation extends Obligation {
  id: string;
}

/** Which cases a report looks at: those referred, of these those served, of these those whose services ended. */
export type Among = "REFERRED" | "SERVED" | "ENDED";

/** What is kept of the programme outside any case, as far as the asker may see it. */
export interface ProgrammeRecords {
  siteVisits: readonly SiteVisitFacts[];
  trainings: readonly TrainingFacts[];
  supervisions: readonly SupervisionFacts[];
  campaigns: readonly SurveyCampaignFacts[];
  /** What the answers come to; none for who may not see that. */
  tallies: readonly SurveyTallyFacts[];
}
export type Placed = Observation & { place?: Partial<Place> };

/** A report is data: what it measures, what it rests on, and what each row adds. */
export interface Report {
  id: ReportId;
  title: string;
  /** The rules that it rests on; none where its basis lies outside the two documents. */
  basis: readonly string[];
  /** The law or the practice that asks for it, where the two documents do not. */
  outside?: string;
  measures: readonly Measure[];
  /** It compares with another edition, which must be named. */
  compares?: boolean;
  obligations?: {
    types: readonly ObligationType[];
    observe: (owed: KeptObligation, question: Question) => Observation[];
  };
  programme?: (records: ProgrammeRecords, question: Question) => Placed[];
  cases?: { among: Among; observe: (kase: JudgedCase, question: Question) => Observation[] };
}

/** The same observation for all together, and for what it is about. */
export const alsoBy = (of: Record<string, string>, observations: Observation[]): Observation[] =>
  observations.flatMap((one) => [one, { ...one, of: { ...one.of, ...of } }]);

/** The day that an obligation counts on: when it is due or, where the text sets no time, its mark. */
export const markOf = ({ dueAt, targetAt }: KeptObligation): CivilDate | null => {
  const mark = dueAt ?? targetAt;
  return mark && civilDateOf(mark);
};

export const yes = (holds: boolean): number => (holds ? 1 : 0);
