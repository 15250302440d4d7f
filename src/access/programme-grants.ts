import type { Grant } from "./roles";

/** What a county's staff sees and does beside its cases: visits, supervision, the roster, the workers' survey. */
export const countyProgramme = [
  { may: ["read"], on: "Training", within: ["everything"] },
  { may: ["read"], on: "Supervision", within: ["ownCounties"] },
  { may: ["read"], on: "OnCall", within: ["ownCounties"] },
  { may: ["read"], on: "SiteVisit", within: ["ownCounties"] },
  { may: ["read", "answerSurvey"], on: "Survey", within: ["everything"] },
  { may: ["read"], on: "SurveyInvitation", within: ["aboutMe"] },
] as const satisfies readonly Grant[];

/** What the state sees of it: everything, but of the survey only what it comes to. */
export const stateProgramme = [
  { may: ["read"], on: "Training", within: ["everything"] },
  { may: ["read"], on: "Supervision", within: ["everything"] },
  { may: ["read"], on: "OnCall", within: ["everything"] },
  { may: ["read"], on: "SiteVisit", within: ["everything"] },
  { may: ["read"], on: "Survey", within: ["everything"] },
  { may: ["read"], on: "SurveyResult", within: ["everything"] },
  { may: ["read"], on: "Cube", within: ["everything"] },
] as const satisfies readonly Grant[];
