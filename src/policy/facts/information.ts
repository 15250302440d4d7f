/** The classes of sensitive information: what a consent covers and a court packet takes in is said by them. */
export const informationClasses = ["NARRATIVE", "HEALTH", "ABUSE", "PROTECTED_ADDRESS", "REPORTER"] as const;
export type InformationClass = (typeof informationClasses)[number];
