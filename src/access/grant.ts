import type { FamilyAction } from "../policy/commands/family";
import type { Action } from "../policy/commands/inputs";
import type { NoticeRecipient, Side } from "../policy/facts";
import type { Owner } from "../policy/obligations/obligation";
import type { ProgrammeAction } from "../policy/programme";
import type { Workplace } from "../policy/programme/facts";

/** The words of the one table, roles.ts. */

/** How far a grant reaches; what each means in columns stands in scopes.ts. */
export type Scope =
  | "everything"
  | "ownCounties"
  | "assignedToMe"
  | "awaitingSpecialistInOwnCounties"
  | "doneByMe"
  | "aboutMe"
  | "theCaseOfMyLink"
  | "referredToMyAgency"
  | "assignedToMeAtMyAgency"
  | "sharedWithMyAgency"
  | "namedInCasesAtMyAgency"
  | "colleagues"
  | "ownOrganization"
  | "openedByBreakingGlass"
  | "releasedToMyCourt";

/** What can be seen or acted on. `CaseRecord` stands for every record that hangs on a referral. */
export type Subject =
  | "Family"
  | "Referral"
  | "CaseRecord"
  | "PartnerRecord"
  | "CourtPacket"
  | "History"
  | "Worker"
  | "County"
  | "Organization"
  | "Assignment"
  | "Calendar"
  | "Training"
  | "Supervision"
  | "OnCall"
  | "GlassBreak"
  | "GlassNotice"
  | "Seal"
  | "SiteVisit"
  | "Survey"
  | "SurveyInvitation"
  | "SurveyResult"
  | "Cube"
  | "Edition";
export type Verb = "read" | Action | FamilyAction | ProgrammeAction;

export interface Grant {
  may: readonly Verb[];
  on: Subject;
  within: readonly Scope[];
}

export interface Role {
  title: string;
  /** Where the role is held; null for whoever holds none by an assignment. */
  worksIn: Workplace | null;
  /** Whether they are the agency's own; the others come from outside, through front-ends of their own (ADR 0025). */
  ownStaff: boolean;
  /** The side that this role speaks for where the policy asks for both (FP-DF-02, FP-DC-01). */
  speaksFor: Side | null;
  /** The place in the policy whose duties are this role's own to do. */
  owes: Owner | null;
  grants: readonly Grant[];
  /** The places of the policy that a notice to this role's holder in the county reaches. */
  receives: readonly NoticeRecipient[];
  /** The rules whose refusal this role may waive with a reason; all other rules stand. */
  waives: readonly string[];
}
