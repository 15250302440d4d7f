import type { Grant, Scope } from "./grant";

/** In an emergency they open a family that is not theirs to see, for a while, and for reading alone (HL-03). */
export const breaksGlass = [
  { may: ["read"], on: "Family", within: ["openedByBreakingGlass"] },
  { may: ["read"], on: "Referral", within: ["openedByBreakingGlass"] },
  { may: ["read"], on: "CaseRecord", within: ["openedByBreakingGlass"] },
  { may: ["read", "breakGlass", "endGlassBreak"], on: "GlassBreak", within: ["aboutMe"] },
] as const satisfies readonly Grant[];

/** They look at it afterwards and say whether it was right. */
export const reviewsGlass = (within: Scope): readonly Grant[] => [
  { may: ["read", "reviewGlassBreak"], on: "GlassBreak", within: [within] },
];
