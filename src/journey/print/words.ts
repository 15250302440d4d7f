/** What the timeline calls each kind of obligation; a kind that is not here goes by its own name. */
const labels: Record<string, string> = {
  INITIAL_CONTACT_48H: "contact within 48 hours",
  INITIAL_VISIT_48H: "first visit within 48 hours",
  CIS_TO_STATE_OFFICE: "information sheet to the State Office",
  ACCEPTANCE_NOTICE: "notice of acceptance",
  TREATMENT_PLAN: "treatment plan",
  INDIVIDUAL_SERVICE_PLAN: "individual service plan",
  PLAN_COPY: "copy of the plan",
  SUMMARY_COPY: "copy of the summary",
  ORIGINALS_TO_DHS: "original filed by the county",
  WEEKLY_CONTACT: "weekly contact",
  WEEKLY_HOURS: "weekly contact and hours",
  FACE_TO_FACE_PHASE: "face-to-face hours",
  EXTENSION_OR_COMPLETION: "extension or completion",
  GOAL_ATTAINMENT_REVIEW: "goal attainment form",
  SATISFACTION_ACCEPTANCE: "the family's word on acceptance",
  SATISFACTION_MID: "the family's word at mid-treatment",
  SATISFACTION_TERMINATION: "the family's word at the end",
  FOLLOW_UP_CALL: "follow-up call",
  FOLLOW_UP_VISIT: "follow-up visit",
  OUTCOME_CHECK_12M: "outcome after 12 months",
  EFFECTIVENESS_EVALUATION: "evaluation of effectiveness",
};

/** A name of the API in plain words: `FOLLOW_UP` is "follow up". */
export const plain = (name: string): string => name.toLowerCase().replaceAll("_", " ");

/** The kind of an obligation in words. */
export const kindInWords = (type: string): string => labels[type] ?? plain(type);

/** The obligation in words, with which of its kind it is: "weekly hours, week 3". */
export function obligationInWords({ type, anchor }: { type: string; anchor: string }): string {
  const [unit, which] = anchor.split(":");
  if (!which) return kindInWords(type);
  if (unit === "phase") return `${kindInWords(type)}, ${plain(which)} phase`;
  return `${kindInWords(type)}, ${unit === "visit" ? "month" : unit === "call" ? "call" : unit} ${which}`;
}

/** Whole numbers as they are, others with what they need. */
export const hoursInWords = (hours: number): string => `${Math.round(hours * 100) / 100} h`;
