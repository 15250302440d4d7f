import { escalationsDue } from "../incidents";
import type { Case, IncidentFacts, IncidentKind } from "../facts";
import { insert, notify, update, type Change } from "./change";
import type { Effects } from "./effect";
import type { Command } from "./inputs";

/** What is to be told goes to the county's worker, with a copy to the supervisor, in the same transaction. */
export function reported(
  kase: Case,
  command: Command,
  { kind, learnedAt, narrative }: { kind: IncidentKind; learnedAt: Date; narrative: string | null },
): Change[] {
  const { by } = command;
  // What the county reports it knows: nobody has to answer.
  const known = by.side === "COUNTY";
  return [
    insert("Incident", command.newId(), {
      kind,
      learnedAt,
      narrative,
      reportedAt: kase.now,
      reportedBySide: by.side ?? "COUNTY",
      acknowledgedAt: known ? kase.now : null,
      acknowledgedById: known ? by.workerId : null,
      escalatedAt: null,
      decision: null,
      decisionReason: null,
      decidedAt: null,
      decidedBySides: [],
      workerId: by.workerId,
    }),
    ...notify(
      kase,
      command,
      kind === "NEW_CAN" ? "NEW_ABUSE_OR_NEGLECT" : "SAFETY_ALERT",
      "COUNTY_WORKER",
      "ASWS",
    ),
  ];
}

const escalated = (kase: Case, command: Command, due: IncidentFacts[]): Change[] => [
  ...due.map(({ id }) => update("Incident", id, { escalatedAt: kase.now })),
  ...due.flatMap(() => notify(kase, command, "SAFETY_ESCALATION", "ASWS")),
];

/** Abuse that comes to light, safety that fails, and what is done about it (FP-NT-01, 02, 06, 07). */
export const incidentEffects: Effects<
  "reportIncident" | "acknowledgeIncident" | "escalateIncidents" | "evaluateIncident"
> = {
  reportIncident: (kase, command) => reported(kase, command, command.input),

  acknowledgeIncident: (kase, { input, by }) => [
    update("Incident", input.incidentId, { acknowledgedAt: kase.now, acknowledgedById: by.workerId }),
  ],

  escalateIncidents: (kase, command, { parameters }) =>
    escalated(kase, command, escalationsDue(kase.incidents, kase.now, parameters)),

  evaluateIncident: (kase, { input, by }) => [
    update("Incident", input.incidentId, {
      decision: input.decision,
      decisionReason: input.reason,
      decidedAt: kase.now,
      decidedBySides: [...new Set([...(by.side ? [by.side] : []), ...input.sides])].sort(),
    }),
  ],
};
