import { sensitiveFields } from "../../access/classes";
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
/** A line of a paper, and the field that it is drawn from, where that may be sensitive: its place is its class. */
type Line = [label: string, value: string | readonly string[] | null, field?: string];

const inWords = (name: string) => name.toLowerCase().replaceAll("_", " ");

const assessment = ({ assessedOn, ...is }: Assessment): [string, Line[]] => [
  `Assessment of ${formatDay(assessedOn)}, ${inWords(is.kind)}`,
  [
    ["High-risk factors", is.highRiskFactors, "highRiskFactors"],
    ["Emergency placement", is.emergencyPlacementNote, "emergencyPlacementNote"],
    ["Problems", is.problems, "problems"],
    ["Services needed", is.neededServices, "neededServices"],
    ["Summary", is.summary, "summary"],
  ],
];

const plan = ({ kind, versionNumber, status, goals, activatedOn }: TreatmentPlan): [string, Line[]] => [
  `${inWords(kind)}, version ${versionNumber}, ${inWords(status)}`,
  [
    ["In force since", activatedOn && formatDay(activatedOn)],
    ["Goals", goals.map(({ statement }) => statement), "goals"],
    ["Measured by", goals.flatMap(({ measure }) => measure ?? []), "goals"],
    ["Steps", goals.flatMap(({ procedures }) => procedures.map(({ description }) => description)), "goals"],
  ],
];

const monthly = ({ kind, month, submittedAt, text }: MonthlyDocument): [string, Line[]] => [
  `${inWords(kind)} of ${month.slice(0, 7)}`,
  [
    ["Submitted", formatInstant(submittedAt)],
    ["Text", text, "text"],
  ],
];

const courtEvent = ({ type, heldOn, court, narrative }: CourtEvent): [string, Line[]] => [
  `${inWords(type)} of ${formatDay(heldOn)}`,
  [
    ["Court", court],
    ["Narrative", narrative, "narrative"],
  ],
];

const followUp = ({ kind, result, occurredAt, ...told }: FollowUp): [string, Line[]] => [
  `Follow-up of ${formatInstant(occurredAt)}, ${inWords(kind)}`,
  [
    ["Result", inWords(result)],
    ["Re-assessment", told.reassessment, "reassessment"],
    ["Narrative", told.narrative, "narrative"],
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

/** Whether a line may be told: each class of its field (access/fields.ts) must be one that the packet takes in. */
const mayTell = (type: string, allowed: readonly InformationClass[], [, , field]: Line): boolean =>
  field === undefined || (sensitiveFields(type).get(field) ?? []).every((one) => allowed.includes(one));

/** A paper of what may be told; none when nothing of it may. */
function paper([title, lines]: [string, Line[]], may: (line: Line) => boolean, sources: string[]) {
  const text = lines
    .filter(may)
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
  const papers = <T extends Node>(
    type: string,
    rows: T[],
    ids: string[],
    told: (row: T) => [string, Line[]],
  ) => {
    const may = (line: Line) => mayTell(type, selection.classes, line);
    return chosen(rows, ids).flatMap((row) => paper(told(row), may, [globalId(type, row.id)]));
  };
  return [
    ...papers("Assessment", known.assessments, selection.assessmentIds, assessment),
    ...papers("TreatmentPlan", known.plans, selection.planIds, plan),
    ...papers("MonthlyDocument", known.documents, selection.documentIds, monthly),
    ...papers("CourtEvent", known.courtEvents, selection.courtEventIds, courtEvent),
    ...papers("FollowUp", known.followUps, selection.followUpIds, followUp),
    ...(selection.withCompliance ? paper(compliance(known), () => true, []) : []),
  ];
}
