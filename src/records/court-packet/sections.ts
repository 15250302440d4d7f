import { formatDay, formatInstant } from "../../policy/calendar/zone";
import type { InformationClass, PacketSection, PacketSelection } from "../../policy/facts";
import type { Obligation } from "../../policy/obligations/obligation";
import { obligationStatuses, verdict } from "../../policy/obligations/verdict";
import type { Assessment } from "../assessment/assessment";
import type { CourtEvent } from "../court/court";
import type { FollowUp } from "../follow-up/follow-up";
import type { MonthlyDocument } from "../monthly-document/monthly-document";
import type { TreatmentPlan } from "../plan/treatment-plan";
import { globalId, type Node } from "../shared/node";

/** What a packet can be drawn from. */
export interface PacketSources {
  assessments: Assessment[];
  plans: TreatmentPlan[];
  documents: MonthlyDocument[];
  courtEvents: CourtEvent[];
  followUps: FollowUp[];
  owed: readonly Obligation[];
  now: Date;
}
/** A line of a paper, and the class of sensitive information that it is of, if any. */
type Line = [label: string, value: string | readonly string[] | null, of?: InformationClass];

const inWords = (name: string) => name.toLowerCase().replaceAll("_", " ");

const assessment = ({ assessedOn, ...is }: Assessment): [string, Line[]] => [
  `Assessment of ${formatDay(assessedOn)}, ${inWords(is.kind)}`,
  [
    ["High-risk factors", is.highRiskFactors, "ABUSE"],
    ["Emergency placement", is.emergencyPlacementNote, "NARRATIVE"],
    ["Problems", is.problems, "NARRATIVE"],
    ["Services needed", is.neededServices],
    ["Summary", is.summary, "NARRATIVE"],
  ],
];

const plan = ({ kind, versionNumber, status, goals, activatedOn }: TreatmentPlan): [string, Line[]] => [
  `${inWords(kind)}, version ${versionNumber}, ${inWords(status)}`,
  [
    ["In force since", activatedOn && formatDay(activatedOn)],
    ["Goals", goals.map(({ statement }) => statement)],
    ["Measured by", goals.flatMap(({ measure }) => measure ?? [])],
    ["Steps", goals.flatMap(({ procedures }) => procedures.map(({ description }) => description))],
  ],
];

const monthly = ({ kind, month, submittedAt, text }: MonthlyDocument): [string, Line[]] => [
  `${inWords(kind)} of ${month.slice(0, 7)}`,
  [
    ["Submitted", formatInstant(submittedAt)],
    ["Text", text, "NARRATIVE"],
  ],
];

const courtEvent = ({ type, heldOn, court, narrative }: CourtEvent): [string, Line[]] => [
  `${inWords(type)} of ${formatDay(heldOn)}`,
  [
    ["Court", court],
    ["Narrative", narrative, "NARRATIVE"],
  ],
];

const followUp = ({ kind, result, occurredAt, ...told }: FollowUp): [string, Line[]] => [
  `Follow-up of ${formatInstant(occurredAt)}, ${inWords(kind)}`,
  [
    ["Result", inWords(result)],
    ["Re-assessment", told.reassessment, "NARRATIVE"],
    ["Narrative", told.narrative, "NARRATIVE"],
  ],
];

/** How the duties were kept: how many stand how, and which rules were broken how often. */
function compliance({ owed, now }: PacketSources): [string, Line[]] {
  const judged = owed.map((one) => ({ ruleId: one.ruleId, ...verdict(one, now) }));
  const count = (holds: (one: (typeof judged)[number]) => boolean) => judged.filter(holds).length;
  const broken = [...new Set(judged.filter(({ breach }) => breach).map(({ ruleId }) => ruleId))].sort();
  return [
    `Duties of the policy as of ${formatInstant(now)}`,
    [
      ["Owed in all", String(judged.length)],
      ...obligationStatuses
        .map((status): Line => [inWords(status), String(count((one) => one.status === status))])
        .filter(([, number]) => number !== "0"),
      ["Broken", broken.map((id) => `${id}: ${count((one) => one.ruleId === id && one.breach)}`)],
    ],
  ];
}

/** A paper of what may be told; null when nothing of it may. */
function paper([title, lines]: [string, Line[]], allowed: ReadonlySet<string>, sources: string[]) {
  const text = lines
    .filter(([, , of]) => of === undefined || allowed.has(of))
    .map(([label, value]) => [label, value === null ? "" : [value].flat().join("; ")])
    .filter(([, value]) => value !== "")
    .map(([label, value]) => `${label}: ${value}`)
    .join("\n");
  return text === "" ? [] : [{ title, text, sources }];
}

const chosen = <T extends Node>(rows: readonly T[], ids: readonly string[]) =>
  rows.filter(({ id }) => ids.includes(id));

/** The papers of a packet as the case stands: what was chosen, less the classes that were not. */
export function sectionsOf(
  known: PacketSources,
  selection: PacketSelection & { classes: readonly InformationClass[] },
): PacketSection[] {
  const allowed = new Set<string>(selection.classes);
  const papers = <T extends Node>(
    type: string,
    rows: T[],
    ids: string[],
    told: (row: T) => [string, Line[]],
  ) => chosen(rows, ids).flatMap((row) => paper(told(row), allowed, [globalId(type, row.id)]));
  return [
    ...papers("Assessment", known.assessments, selection.assessmentIds, assessment),
    ...papers("TreatmentPlan", known.plans, selection.planIds, plan),
    ...papers("MonthlyDocument", known.documents, selection.documentIds, monthly),
    ...papers("CourtEvent", known.courtEvents, selection.courtEventIds, courtEvent),
    ...papers("FollowUp", known.followUps, selection.followUpIds, followUp),
    ...(selection.withCompliance ? paper(compliance(known), allowed, []) : []),
  ];
}
