import type { Edition } from "../editions/edition";
import type { Case } from "../facts";
import {
  exclusionSinceAcceptance,
  notInvestigated,
  perpetratorAtHome,
  testimonyBeyondInvolvement,
} from "./safety";
import { agencyCaseClosed, contactsOverlap, repeatedNoShows } from "./service";
import type { Warning, Watch } from "./warning";

const watches: readonly Watch[] = [
  perpetratorAtHome,
  exclusionSinceAcceptance,
  notInvestigated,
  repeatedNoShows,
  contactsOverlap,
  agencyCaseClosed,
  testimonyBeyondInvolvement,
];

/** What the rules point out in a case as it stands: it refuses nothing and breaks nothing. Pure. */
export const warningsOf = (kase: Case, edition: Edition): Warning[] =>
  watches.flatMap((watch) => watch(kase, edition));

export type { Warning } from "./warning";
