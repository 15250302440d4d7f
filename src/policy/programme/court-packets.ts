import { insert, update } from "../commands/change";
import type { CourtPacketFacts, PacketSection, PacketSelection } from "../facts/court-packet";
import type { Finding } from "../rules/rule";
import type { Topic } from "./command";
import { inTurn, secondPerson } from "./second-person";

export interface CourtPacketInputs {
  prepareCourtPacket: PacketSelection &
    Pick<CourtPacketFacts, "courtId" | "purpose" | "hearingOn" | "classes"> & { referralId: string };
  releaseCourtPacket: { packetId: string };
  withdrawCourtPacket: { packetId: string; reason: string };
}

/** The packet, and what it holds as the case stands; the packet is null when it is about to be prepared. */
export interface CourtPacketTopicFacts {
  packet: CourtPacketFacts | null;
  familyId: string;
  sections: readonly PacketSection[];
  digest: string;
}

const empty = (sections: readonly PacketSection[]): Finding[] =>
  sections.length > 0
    ? []
    : [
        {
          code: "NOTHING_TO_RELEASE",
          message: "With these records and classes the packet would be empty.",
          facts: {},
          remedy: "Choose records of the case, and the classes of information that the hearing needs.",
        },
      ];

const reporter = ({ classes }: Pick<CourtPacketFacts, "classes">): Finding[] =>
  classes.includes("REPORTER")
    ? [
        {
          code: "NOT_RELEASABLE",
          message: "Who reported is not released in a packet.",
          facts: { classes: classes.join(", ") },
          remedy: "Leave REPORTER out; the court orders that by itself.",
        },
      ]
    : [];

/** Packets of a case for a court: one prepares, another releases (HL-05). */
export const courtPacketCommands: Topic<CourtPacketInputs, CourtPacketTopicFacts> = {
  prepareCourtPacket: {
    saysWho: "HL-05",
    check: ({ sections }, { input }) => ({
      ruleId: "HL-05",
      findings: [...reporter(input), ...empty(sections)],
    }),
    effect: ({ familyId }, { input, by, newId }) => [
      insert("CourtPacket", newId(), {
        ...input,
        familyId,
        status: "PREPARED",
        releasedToId: null,
        preparedById: by.workerId,
        preparedByName: by.name,
      }),
    ],
  },
  releaseCourtPacket: {
    saysWho: "HL-05",
    check: ({ packet, sections }, given) => {
      const turn = inTurn(packet!.status, "releaseCourtPacket", ["PREPARED"]);
      const findings = [...secondPerson(packet!.preparedById, given), ...empty(sections)];
      return { ruleId: "HL-05", findings: turn.length > 0 ? turn : findings };
    },
    effect: ({ packet, sections, digest }, { by, now }) => [
      update("CourtPacket", packet!.id, {
        status: "RELEASED",
        releasedToId: packet!.courtId,
        releasedSections: [...sections],
        digest,
        releasedAt: now,
        releasedById: by.workerId,
        releasedByName: by.name,
      }),
    ],
  },
  withdrawCourtPacket: {
    saysWho: "HL-05",
    check: ({ packet }) => ({
      ruleId: "HL-05",
      findings: inTurn(packet!.status, "withdrawCourtPacket", ["PREPARED", "RELEASED"]),
    }),
    effect: ({ packet }, { input, by, now }) => [
      update("CourtPacket", packet!.id, {
        status: "WITHDRAWN",
        releasedToId: null,
        withdrawnAt: now,
        withdrawnById: by.workerId,
        withdrawnByName: by.name,
        withdrawnBecause: input.reason,
      }),
    ],
  },
};
