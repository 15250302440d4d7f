import { administering } from "./acts";
import type { Grant } from "./grant";

/** Whoever signs in knows what they were, are and will be. */
export const ownAssignments = [
  { may: ["read"], on: "Assignment", within: ["aboutMe"] },
] as const satisfies readonly Grant[];

/** Those to whom the staff is no matter know themselves alone. */
export const oneself = [
  { may: ["read"], on: "Worker", within: ["aboutMe"] },
  ...ownAssignments,
] as const satisfies readonly Grant[];

/** Counties, colleagues and holidays are no secret to those who work with the programme. */
export const directory = [
  { may: ["read"], on: "County", within: ["everything"] },
  { may: ["read"], on: "Organization", within: ["everything"] },
  { may: ["read"], on: "Worker", within: ["everything"] },
  { may: ["read"], on: "Calendar", within: ["everything"] },
] as const satisfies readonly Grant[];

/** Who works here, in which role, where and until when: given out, and nothing clinical with it (HL-01). */
export const administration = [
  { may: administering.ofWorkers, on: "Worker", within: ["everything"] },
  { may: ["registerOrganization"], on: "Organization", within: ["everything"] },
  { may: ["read", ...administering.ofAssignments], on: "Assignment", within: ["everything"] },
] as const satisfies readonly Grant[];

/** What a county's staff sees and does beside its cases: visits, supervision, the roster, the workers' survey. */
export const countyProgramme = [
  { may: ["read"], on: "Training", within: ["everything"] },
  { may: ["read"], on: "Supervision", within: ["ownCounties"] },
  { may: ["read"], on: "OnCall", within: ["ownCounties"] },
  { may: ["read"], on: "SiteVisit", within: ["ownCounties"] },
  { may: ["read", "answerSurvey"], on: "Survey", within: ["everything"] },
  { may: ["read"], on: "SurveyInvitation", within: ["aboutMe"] },
] as const satisfies readonly Grant[];

/** What the state sees of it: everything but the survey, which is the State Office's own. */
export const stateProgramme = [
  { may: ["read"], on: "Training", within: ["everything"] },
  { may: ["read"], on: "Supervision", within: ["everything"] },
  { may: ["read"], on: "OnCall", within: ["everything"] },
  { may: ["read"], on: "SiteVisit", within: ["everything"] },
  { may: ["read"], on: "Cube", within: ["everything"] },
] as const satisfies readonly Grant[];
