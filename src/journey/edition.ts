/** The editions of the policy under which the journey can be lived, and their scenarios in spec/7. */
export const scenarios = { "ms-2006": "H1", "ms-1994": "H2" } as const;
export type EditionId = keyof typeof scenarios;

/** An edition as the API spells it. */
export const inApi = (edition: EditionId): string => edition.toUpperCase().replace("-", "_");

/** The day of the referral: the edition in force on it judges the case. */
export const referralDay = "2006-03-06";
