import type {
  ContactType,
  DiscontinuationReason,
  NoticeRecipient,
  PlanInputSource,
  SatisfactionPoint,
  Side,
  StaffingKind,
  StaffingPlace,
} from "../facts";
import type { TreatmentStatus } from "../lifecycle/states";
import type { CivilDate } from "../calendar/civil-date";

export const editionIds = ["ms-1994", "ms-2006"] as const;
export type EditionId = (typeof editionIds)[number];

export type PlanElement =
  | "GOALS"
  | "PROCEDURES"
  | "CONCRETE_SERVICES"
  | "ACQUISITION_METHODS"
  | "FUNDING_BY_COUNTY_IF_NEEDED"
  | "RESPONSIBLE"
  | "MEASUREMENT";

/** Direct-contact hours a service week; both bounds inclusive (FP-HR-01, FP-HR-03). */
export interface HoursBand {
  min: number;
  max: number;
  /** Least face-to-face hours, null where the edition has none (FP-HR-02, FP-HR-04). */
  faceToFaceMin: number | null;
  /** What the face-to-face minimum is counted over (AMB-20). */
  faceToFaceBasis: "PER_PHASE" | "PER_WEEK";
}

/** Every figure and switch of an edition. `null` means that the edition has no such rule. */
export interface Parameters {
  target: {
    /** Completed years on the day of referral, inclusive (FP-TP-02, AMB-03). */
    maxAge: number;
    mustBeMinor: boolean;
  };
  reason1: { assessmentKind: "INITIAL_RISK" | "SAFETY" };
  reason2: { findings: ("IN_NEED_OF_CARE" | "IN_NEED_OF_PERMANENCY")[] };
  initialContact: {
    hours: number;
    visit: "HOME_VISIT" | "FACE_TO_FACE_MEETING";
    /** Whether missing the same day in an emergency is a breach or a missed target (FP-IC-02). */
    emergency: "SAME_DAY" | "SAME_DAY_TARGET";
  };
  informationSheet: { workingDaysToStateOffice: number };
  acceptance: { notify: NoticeRecipient[]; servicePlanRequired: boolean };
  plan: {
    daysFromReferral: number;
    daysFromFirstContact: number;
    content: PlanElement[];
    inputs: PlanInputSource[];
    basedOnProfessionals: boolean;
  };
  contact: {
    /** Contact types that are direct contact, and those of them that are face to face (FP-DF-04, AMB-08). */
    direct: ContactType[];
    alwaysFaceToFace: ContactType[];
  };
  hours: { intensive: HoursBand; maintenance: HoursBand };
  service: {
    intensiveWeeks: number;
    minWeeks: number;
    maxWeeks: number;
    /** The first service week in which contact may be stepped down early (FP-HR-05). */
    stepDownFromWeek: number;
    weeklyContact: boolean;
  };
  /** The working day of the next month by which a month of service is documented (FP-DO-01, AMB-11, AMB-23). */
  monthlyDocumentation: { workingDay: number | null };
  /** The same for the month's narrative or plan evaluation in MACWIS, for which the text has no day (FP-DO-03). */
  macwisNarrative: { workingDay: number | null };
  staffing: {
    frequency: Exclude<StaffingKind, "CONSULTATION">;
    /** Who must be there for a staffing to count (FP-ST-01, AMB-38). */
    attendees: StaffingPlace[];
    updateFormRequired: boolean;
    /** A quarter with fewer days of treatment than these is waived (AMB-24). */
    minActiveDays: number;
  };
  /** The county is in contact with the family each month (FP-CO-06, AMB-36). */
  countyMonthlyContact: boolean;
  discontinuation: {
    reasons: DiscontinuationReason[];
    /** FPS and county decide together (FP-DC-01). */
    dualDecision: boolean;
    /** The risk must remain high, rather than merely remain (FP-DC-02, AMB-44). */
    riskMustBeHigh: boolean;
    repeatedNoShows: number;
  };
  incident: {
    /** Minutes from learning of it to the notice: of new abuse or neglect, and where safety fails (FP-NT-01, FP-NT-02, AMB-26). */
    newAbuseMinutes: number;
    safetyMinutes: number;
    /** Minutes after which an alert that nobody acknowledged goes to the supervisor (FP-NT-02). */
    acknowledgementMinutes: number;
    /** Whether new abuse must be evaluated for continued services, or should be (FP-NT-07). */
    evaluation: "REQUIRED" | "RECOMMENDED";
    evaluationWorkingDays: number;
  };
  /** Who coordinates and facilitates a family team meeting; null where the edition has none (FP-FT, AMB-25). */
  teamMeeting: {
    initialPreventive: Side | null;
    laterPreventive: Side | null;
    custody: Side | null;
    specialistAtInitial: boolean;
  };
  /** The fewest days away, by difference of dates, of an out-of-home placement (FP-DF-01, AMB-07). */
  placement: { minDays: number };
  satisfaction: {
    /** When the family fills in the form; empty where the edition has none (FP-EV-02). */
    points: SatisfactionPoint[];
    /** How long after each of them the form is due; the text gives no time. */
    dueDays: number;
    /** After how many service weeks mid-treatment is, at most: half of what is planned comes first (AMB-33). */
    midWeeks: number;
    /** How long the link of a form can be answered; the text gives no time. */
    linkDays: number;
  };
  /** The phases of treatment in which the goal attainment form is gone through (FP-EV-05, AMB-34). */
  goalAttainment: { phases: TreatmentStatus[] };
  training: {
    /** Who was hired on this day or later is newly hired; null when nobody is asked (FP-SU-05, AMB-27). */
    newlyHiredFrom: CivilDate | null;
    /** Least hours in the Social Learning Theory Model before the first case. */
    sltmHours: number | null;
    /** Whether the training is one with the State-level Coordinator. */
    withCoordinator: boolean;
  };
  onCall: {
    /** Whether each shift needs a supervisor to back the specialist up (FP-SU-02). */
    backUpRequired: boolean;
  };
  evaluation: {
    /** Months from one workers' survey to the next (FP-EV-03). */
    workerSurveyMonths: number | null;
    /** How often the State Office visits a county that has a case open (FP-EV-04). */
    siteVisit: "QUARTERLY" | null;
  };
  followUp: { monthlyCalls: number; visitMonths: number[]; graceDays: number; outcomeMonth: number };
}

export interface Edition {
  id: EditionId;
  title: string;
  /** The name the filing gives the text: the rule in force, or the rule proposed. */
  standing: "CURRENT" | "PROPOSED";
  /** The day from which the shipped adoption puts it in force; a deployment sets its own (FP-PV-01, AMB-01). */
  defaultFrom: string;
  parameters: Parameters;
}
