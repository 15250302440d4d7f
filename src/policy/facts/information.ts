/** The classes of sensitive information: what a field tells decides who reads it, and for which purpose. */
export const informationClasses = ["NARRATIVE", "HEALTH", "ABUSE", "PROTECTED_ADDRESS", "REPORTER"] as const;
export type InformationClass = (typeof informationClasses)[number];
