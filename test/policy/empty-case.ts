import { caseCollections, familyCollections, type CollectionName } from "../../src/policy/collections";
import type { Case } from "../../src/policy/facts";

type Lists = Pick<Case, CollectionName | "openReferrals" | "calendar">;

/** A case of which nothing is on record yet: every list that the policy knows, empty. */
export const emptyLists = (): Lists =>
  Object.fromEntries(
    ["openReferrals", "calendar", ...Object.keys({ ...familyCollections, ...caseCollections })].map(
      (name) => [name, []],
    ),
  ) as unknown as Lists;
