import { formatDay, civilDateOf } from "../calendar/zone";
import type { CivilDate } from "../calendar/civil-date";
import { insert, update } from "../commands/change";
import { isShipped } from "../editions";
import type { EditionId } from "../editions/edition";
import type { AdoptionProposalFacts } from "../editions/facts";
import type { Finding } from "../rules/rule";
import type { Topic } from "./command";
import { inTurn, secondPerson } from "./second-person";

export interface AdoptionInputs {
  proposeAdoption: { editionId: EditionId; countyId: string | null; fromDay: CivilDate; reason: string };
  adoptEdition: { proposalId: string };
  withdrawAdoptionProposal: { proposalId: string; reason: string };
}
export interface AdoptionTopicFacts {
  proposal: AdoptionProposalFacts | null;
  /** The ids of the editions that have been published. */
  published: readonly EditionId[];
}

/** Nothing is judged backwards: a day that has begun keeps the edition that it has (AMB-01). */
function notBackwards(fromDay: CivilDate, now: Date): Finding[] {
  const today = civilDateOf(now);
  if (fromDay >= today) return [];
  return [
    {
      code: "ADOPTION_IN_THE_PAST",
      message: `${formatDay(fromDay)} is over: an edition is not put in force backwards.`,
      facts: { fromDay, today },
      remedy: `Name ${formatDay(today)} or a later day.`,
    },
  ];
}

const exists = (editionId: EditionId, published: readonly EditionId[]): Finding[] =>
  isShipped(editionId) || published.includes(editionId)
    ? []
    : [
        {
          code: "NO_SUCH_EDITION",
          message: `No edition ${editionId} has been published.`,
          facts: { editionId },
          remedy: "Name one that `editions` lists.",
        },
      ];

/** Which edition is in force where and from when: proposed by one, adopted by a second (FP-PV-01). */
export const adoptionCommands: Topic<AdoptionInputs, AdoptionTopicFacts> = {
  proposeAdoption: {
    saysWho: "FP-PV-01",
    check: ({ published }, { input, now }) => ({
      ruleId: "FP-PV-01",
      findings: [...exists(input.editionId, published), ...notBackwards(input.fromDay, now)],
    }),
    effect: (_facts, { input: { editionId, countyId, fromDay, reason }, by, newId }) => [
      insert("AdoptionProposal", newId(), {
        ...{ editionId, countyId, fromDay, reason },
        status: "PROPOSED",
        authorId: by.workerId,
        authorName: by.name,
      }),
    ],
  },
  adoptEdition: {
    saysWho: "FP-PV-01",
    check: ({ proposal }, given) => {
      const turn = inTurn(proposal!.status, "adoptEdition", ["PROPOSED"]);
      const both = [
        ...secondPerson(proposal!.authorId, given),
        ...notBackwards(proposal!.fromDay, given.now),
      ];
      return { ruleId: "FP-PV-01", findings: turn.length > 0 ? turn : both };
    },
    effect: ({ proposal }, { by, now, newId }) => {
      const { id, editionId, countyId, fromDay } = proposal!;
      return [
        update("AdoptionProposal", id, {
          status: "ADOPTED",
          decidedAt: now,
          approvedById: by.workerId,
          approvedByName: by.name,
        }),
        insert("Adoption", newId(), { editionId, countyId, fromDay, recordedAt: now }),
      ];
    },
  },
  withdrawAdoptionProposal: {
    saysWho: "FP-PV-01",
    check: ({ proposal }) => ({
      ruleId: "FP-PV-01",
      findings: inTurn(proposal!.status, "withdrawAdoptionProposal", ["PROPOSED"]),
    }),
    effect: ({ proposal }, { input, now }) => [
      update("AdoptionProposal", proposal!.id, {
        status: "WITHDRAWN",
        decidedAt: now,
        withdrawnBecause: input.reason,
      }),
    ],
  },
};
