import { update, insert, type Change } from "../commands/change";
import { changesNamed, type NamedChange } from "../editions/changes";
import { draftOf, type DraftProblem } from "../editions/draft";
import type { EditionId, ShippedEditionId } from "../editions/edition";
import type { EditionDraftFacts, EditionDraftStatus } from "../editions/facts";
import { nextEditionId } from "../editions/published";
import type { Finding } from "../rules/rule";
import type { Given, ProgrammeCommand, Topic } from "./command";
import { inTurn, secondPerson } from "./second-person";

/** What a draft says of itself. */
export interface DraftContent {
  title: string;
  changes: readonly NamedChange[];
  reason: string;
}
export interface EditionInputs {
  draftEdition: DraftContent & { base: ShippedEditionId };
  reviseEditionDraft: DraftContent & { draftId: string };
  submitEditionDraft: { draftId: string };
  publishEdition: { draftId: string };
  withdrawEditionDraft: { draftId: string; reason: string };
}
export interface EditionFacts {
  draft: EditionDraftFacts | null;
  /** The ids of the editions that have been published. */
  published: readonly EditionId[];
}

const problemsOf = (base: ShippedEditionId, named: readonly NamedChange[]): DraftProblem[] => {
  const read = changesNamed(named);
  if ("problems" in read) return read.problems;
  const draft = draftOf(base, read.changes);
  return "problems" in draft ? draft.problems : [];
};

/** Every change that the parameters do not allow, each by its path. */
function contentHolds(base: ShippedEditionId, { changes }: DraftContent): Finding[] {
  if (changes.length === 0) {
    const remedy = "Name at least one parameter with another value.";
    return [{ code: "NOTHING_CHANGED", message: `It is ${base} as it stands.`, facts: { base }, remedy }];
  }
  return problemsOf(base, changes).map(({ path, message }) => ({
    code: "INVALID_PARAMETER",
    message: `${path} ${message}.`,
    facts: { parameter: path },
    remedy: "Name the parameter and its value as the edition's parameters are listed.",
  }));
}

/** The content as it is kept; it has been found to hold. */
function kept({ title, changes, reason }: DraftContent) {
  const read = changesNamed(changes);
  return { title, reason, changes: "changes" in read ? read.changes : {} };
}

interface Step<Input> {
  from: readonly EditionDraftStatus[];
  holds?: (draft: EditionDraftFacts, given: Given<Input>) => Finding[];
  values: (draft: EditionDraftFacts, given: Given<Input>, facts: EditionFacts) => Record<string, unknown>;
}

/** A command on a draft: from which states, what must hold, and what it becomes. */
const onDraft = <Input>(
  action: keyof EditionInputs,
  { from, holds, values }: Step<Input>,
): ProgrammeCommand<Input, EditionFacts> => ({
  saysWho: "FP-PV-01",
  check: ({ draft }, given) => {
    const turn = inTurn(draft!.status, action, from);
    return { ruleId: "FP-PV-01", findings: turn.length > 0 ? turn : (holds?.(draft!, given) ?? []) };
  },
  effect: (facts, given): Change[] => [
    update("EditionDraft", facts.draft!.id, values(facts.draft!, given, facts)),
  ],
});

/** Drafts of editions, and their publication with a second person's approval (FP-PV-01). */
export const editionCommands: Topic<EditionInputs, EditionFacts> = {
  draftEdition: {
    saysWho: "FP-PV-01",
    check: (_facts, { input }) => ({ ruleId: "FP-PV-01", findings: contentHolds(input.base, input) }),
    effect: (_facts, { input, by, newId }) => [
      insert("EditionDraft", newId(), {
        ...kept(input),
        base: input.base,
        status: "DRAFT",
        authorId: by.workerId,
        authorName: by.name,
        editionId: null,
      }),
    ],
  },
  reviseEditionDraft: onDraft("reviseEditionDraft", {
    from: ["DRAFT", "SUBMITTED"],
    holds: ({ base }, { input }) => contentHolds(base, input),
    values: (_draft, { input, by }) => ({
      ...kept(input),
      status: "DRAFT",
      authorId: by.workerId,
      authorName: by.name,
    }),
  }),
  submitEditionDraft: onDraft("submitEditionDraft", {
    from: ["DRAFT"],
    values: (_draft, { now }) => ({ status: "SUBMITTED", submittedAt: now }),
  }),
  publishEdition: onDraft("publishEdition", {
    from: ["SUBMITTED"],
    holds: ({ authorId }, given) => secondPerson(authorId, given),
    values: ({ base }, { by, now }, { published }) => ({
      status: "PUBLISHED",
      editionId: nextEditionId(base, published),
      publishedAt: now,
      approvedById: by.workerId,
      approvedByName: by.name,
    }),
  }),
  withdrawEditionDraft: onDraft("withdrawEditionDraft", {
    from: ["DRAFT", "SUBMITTED"],
    values: (_draft, { input }) => ({ status: "WITHDRAWN", withdrawnBecause: input.reason }),
  }),
};
