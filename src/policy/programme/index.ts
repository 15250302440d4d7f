import type { Change } from "../commands/change";
import type { Violation } from "../rules/rule";
import { adoptionCommands, type AdoptionInputs, type AdoptionTopicFacts } from "./adoptions";
import {
  breakGlassCommands,
  type BreakGlassFacts,
  type BreakGlassInputs,
  type GlassBreakTopicFacts,
} from "./break-glass";
import { calendarCommands, type CalendarFacts, type CalendarInputs } from "./calendar";
import type { Given, ProgrammeCommand } from "./command";
import { courtPacketCommands, type CourtPacketInputs, type CourtPacketTopicFacts } from "./court-packets";
import { cubeCommands, type CubeInputs, type PublishCubesFacts } from "./cubes";
import { editionCommands, type EditionFacts, type EditionInputs } from "./editions";
import { onCallCommands, type OnCallInputs, type PlanOnCallFacts, type WithdrawOnCallFacts } from "./on-call";
import { sealingCommands, type SealFamilyFacts, type SealingInputs, type UnsealFamilyFacts } from "./sealing";
import { siteVisitCommands, type SiteVisitInputs } from "./site-visits";
import { staffCommands, type StaffFactsOf, type StaffInputs } from "./staff";
import { supervisionCommands, type SupervisionInputs, type SupervisionTopicFacts } from "./supervision";
import { surveyCommands, type AnswerSurveyFacts, type SendSurveyFacts, type SurveyInputs } from "./surveys";
import { trainingCommands, type TrainingInputs, type TrainingTopicFacts } from "./training";

/** What each command outside any case carries. */
export type ProgrammeInputs = CalendarInputs &
  TrainingInputs &
  StaffInputs &
  SupervisionInputs &
  OnCallInputs &
  BreakGlassInputs &
  SealingInputs &
  SiteVisitInputs &
  SurveyInputs &
  CourtPacketInputs &
  CubeInputs &
  EditionInputs &
  AdoptionInputs;
export type ProgrammeAction = keyof ProgrammeInputs;

/** The facts that each of them is judged by. */
export type ProgrammeFacts = Record<keyof CalendarInputs, CalendarFacts> &
  Record<keyof TrainingInputs, TrainingTopicFacts> &
  StaffFactsOf &
  Record<keyof SupervisionInputs, SupervisionTopicFacts> &
  Record<"planOnCall", PlanOnCallFacts> &
  Record<"withdrawOnCall", WithdrawOnCallFacts> &
  Record<"breakGlass", BreakGlassFacts> &
  Record<"endGlassBreak" | "reviewGlassBreak", GlassBreakTopicFacts> &
  Record<"sealFamily", SealFamilyFacts> &
  Record<"unsealFamily", UnsealFamilyFacts> &
  Record<keyof SiteVisitInputs, Record<never, never>> &
  Record<"sendSurvey", SendSurveyFacts> &
  Record<"answerSurvey", AnswerSurveyFacts> &
  Record<keyof CourtPacketInputs, CourtPacketTopicFacts> &
  Record<keyof CubeInputs, PublishCubesFacts> &
  Record<keyof EditionInputs, EditionFacts> &
  Record<keyof AdoptionInputs, AdoptionTopicFacts>;

/** The programme's own commands: what is done for it as a whole, for a county or for a worker. */
export const programmeCommands: {
  [A in ProgrammeAction]: ProgrammeCommand<ProgrammeInputs[A], ProgrammeFacts[A]>;
} = {
  ...calendarCommands,
  ...trainingCommands,
  ...staffCommands,
  ...supervisionCommands,
  ...onCallCommands,
  ...breakGlassCommands,
  ...sealingCommands,
  ...siteVisitCommands,
  ...surveyCommands,
  ...courtPacketCommands,
  ...cubeCommands,
  ...editionCommands,
  ...adoptionCommands,
};

/** Decides a command outside any case. Pure. */
export function decideProgramme<A extends ProgrammeAction>(
  action: A,
  facts: ProgrammeFacts[A],
  given: Given<ProgrammeInputs[A]>,
): { accepted: true; changes: Change[] } | { accepted: false; violations: Violation[] } {
  const { check, effect } = programmeCommands[action];
  const { ruleId, findings } = check?.(facts, given) ?? { ruleId: "", findings: [] };
  return findings.length > 0
    ? { accepted: false, violations: findings.map((finding) => ({ ...finding, ruleId })) }
    : { accepted: true, changes: effect(facts, given) };
}
