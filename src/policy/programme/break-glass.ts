import { formatInstant } from "../calendar/zone";
import { insert, update } from "../commands/change";
import type { Finding } from "../rules/rule";
import type { Given, ProgrammeCommand, Topic } from "./command";
import type { GlassBreakFacts, GlassFinding } from "./facts";
import { secondPerson } from "./second-person";

/** How long a glass stays broken, in hours, and how many one worker may hold open at a time (HL-03). */
export const glass = { usualHours: 1, mostHours: 4, inForceAtOnce: 5 } as const;

export interface BreakGlassInputs {
  /** The family is named by its id or by the exact number of the agency's own case: nobody searches this way. */
  breakGlass: { familyId: string | null; dhsCaseNumber: string | null; reason: string; hours: number };
  endGlassBreak: { glassBreakId: string };
  reviewGlassBreak: { glassBreakId: string; finding: GlassFinding; note: string };
}
export interface BreakGlassFacts {
  familyId: string;
  /** Whether the worker sees the family already. */
  alreadyVisible: boolean;
  /** How many families the worker holds open this way at the moment. */
  inForce: number;
  /** Who supervises in the family's county or in one of the worker's. */
  supervisorIds: readonly string[];
}
export interface GlassBreakTopicFacts {
  glassBreak: GlassBreakFacts;
}

/** Whether a glass stays broken at a moment: from the act on, until its minute has come or it was given back. */
export const isInForce = (
  { from, until, endedAt }: Pick<GlassBreakFacts, "from" | "until" | "endedAt">,
  now: Date,
): boolean => from <= now && now < until && (endedAt === null || now < endedAt);

function mayBeBroken({ alreadyVisible, inForce }: BreakGlassFacts): Finding[] {
  if (alreadyVisible)
    return [
      {
        code: "ALREADY_VISIBLE",
        message: "The family is yours to see already.",
        facts: {},
        remedy: "Read it; there is no glass to break.",
      },
    ];
  if (inForce >= glass.inForceAtOnce)
    return [
      {
        code: "TOO_MANY_OPEN",
        message: `${inForce} families are open to you this way at the moment.`,
        facts: { inForce: String(inForce), most: String(glass.inForceAtOnce) },
        remedy: "End one that you no longer need (`endGlassBreak`).",
      },
    ];
  return [];
}

function broken(
  { familyId, supervisorIds }: BreakGlassFacts,
  { input: { reason, hours }, by, now, newId }: Given<BreakGlassInputs["breakGlass"]>,
) {
  const id = newId();
  const until = new Date(now.getTime() + hours * 3_600_000);
  const unreviewed = { finding: null, reviewNote: null, reviewedAt: null, reviewerId: null };
  const told = { glassBreakId: id, familyId, brokenById: by.workerId, reason, until };
  return [
    insert("GlassBreak", id, {
      ...{ familyId, workerId: by.workerId, reason, from: now, until, endedAt: null },
      ...unreviewed,
    }),
    ...supervisorIds.map((workerId) => insert("GlassNotice", newId(), { ...told, workerId })),
  ];
}

const over = ({ until, endedAt }: GlassBreakFacts): Finding => ({
  code: "ALREADY_ENDED",
  message: `It ended ${formatInstant(endedAt ?? until)}.`,
  facts: { endedAt: (endedAt ?? until).toISOString() },
  remedy: "Nothing is left to do.",
});

const reviewed = ({ reviewedAt }: GlassBreakFacts): Finding[] =>
  reviewedAt === null
    ? []
    : [
        {
          code: "ALREADY_REVIEWED",
          message: `It was reviewed ${formatInstant(reviewedAt)}.`,
          facts: { reviewedAt: reviewedAt.toISOString() },
          remedy: "Nothing is left to do.",
        },
      ];

/** Opening a family in an emergency, giving it back, and the review that stays open until someone else closes it. */
export const breakGlassCommands: {
  breakGlass: ProgrammeCommand<BreakGlassInputs["breakGlass"], BreakGlassFacts>;
} & Topic<Omit<BreakGlassInputs, "breakGlass">, GlassBreakTopicFacts> = {
  breakGlass: {
    saysWho: "HL-03",
    check: (facts) => ({ ruleId: "HL-03", findings: mayBeBroken(facts) }),
    effect: broken,
  },
  endGlassBreak: {
    saysWho: "HL-03",
    check: ({ glassBreak }, { now }) => ({
      ruleId: "HL-03",
      findings: isInForce(glassBreak, now) ? [] : [over(glassBreak)],
    }),
    effect: ({ glassBreak }, { now }) => [update("GlassBreak", glassBreak.id, { endedAt: now })],
  },
  reviewGlassBreak: {
    saysWho: "HL-03",
    check: ({ glassBreak }, given) => ({
      ruleId: "HL-03",
      findings: [...reviewed(glassBreak), ...secondPerson(glassBreak.workerId, given)],
    }),
    // What was not justified does not go on.
    effect: ({ glassBreak }, { input: { finding, note }, by, now }) => [
      update("GlassBreak", glassBreak.id, {
        ...{ finding, reviewNote: note, reviewedAt: now, reviewerId: by.workerId },
        ...(finding === "NOT_JUSTIFIED" && isInForce(glassBreak, now) ? { endedAt: now } : {}),
      }),
    ],
  },
};
