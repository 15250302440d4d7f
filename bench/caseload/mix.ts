/**
 * How a caseload of some years is made up. The demonstration shows every state a case can be in, and more of what is
 * just beginning than there is anywhere; its families are copied in these shares.
 */
const mix: { share: number; statuses: string[] }[] = [
  { share: 0.42, statuses: ["CLOSED", "TERMINATED"] },
  { share: 0.12, statuses: ["FOLLOW_UP"] },
  {
    share: 0.27,
    statuses: [
      ...["CONTACT_PENDING", "ASSESSING", "ACCEPTED", "INTENSIVE"],
      ...["MAINTENANCE", "EXTENDED", "DISCONTINUATION_PENDING"],
    ],
  },
  { share: 0.17, statuses: ["DECLINED", "NOT_ACCEPTED", "WITHDRAWN"] },
  { share: 0.02, statuses: ["DRAFT", "SUBMITTED", "UNDER_REVIEW", "RETURNED"] },
];

const SLOTS = 1000;

/** The models of a thousand families, by the status of each model's case. */
export function slotsOf(statuses: readonly string[]): number[] {
  return mix.flatMap(({ share, statuses: those }) => {
    const models = statuses.flatMap((status, model) => (those.includes(status) ? [model] : []));
    return Array.from({ length: Math.round(share * SLOTS) }, (_, slot) => models[slot % models.length]);
  });
}
