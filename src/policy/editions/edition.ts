import type { ContactType, DiscontinuationReason, NoticeRecipient, PlanInputSource } from "../facts";

/** The editions that the code brings with it, whose text it cites. */
export const editionIds = ["ms-1994", "ms-2006"] as const;
export type ShippedEditionId = (typeof editionIds)[number];
/** Any edition: a shipped one or one that a deployment published, named after its base, e.g. `ms-2006-r1`. */
export type EditionId = string;
/** Parameters with other values than the base gives them, by path, e.g. `target.maxAge`. */
export type ParameterChanges = Readonly<Record<string, unknown>>;

/** The edition whose text another cites; a shipped one is its own. */
export const baseOf = (id: EditionId): ShippedEditionId => {
  const base = editionIds.find((shipped) => id === shipped || id.startsWith(`${shipped}-`));
  if (!base) throw new Error(`The edition ${id} departs from none of ${editionIds.join(", ")}.`);
  return base;
};

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
  discontinuation: {
    reasons: DiscontinuationReason[];
    /** FPS and county decide together (FP-DC-01). */
    dualDecision: boolean;
    /** The risk must remain high, rather than merely remain (FP-DC-02, AMB-44). */
    riskMustBeHigh: boolean;
    repeatedNoShows: number;
  };
  followUp: { monthlyCalls: number; visitMonths: number[]; graceDays: number; outcomeMonth: number };
}

export interface Edition {
  id: EditionId;
  /** The edition whose rules and citations it bears. */
  base: ShippedEditionId;
  /** What it changes of its base; nothing in a shipped one. */
  changes: ParameterChanges;
  title: string;
  /** The name the filing gives the text: the rule in force, or the rule proposed. */
  standing: "CURRENT" | "PROPOSED";
  /** The day from which the shipped adoption puts it in force; a deployment sets its own (FP-PV-01, AMB-01). */
  defaultFrom: string;
  parameters: Parameters;
}
