import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import type { HearthlineAbility } from "../../access/ability";
import { visible } from "../../access/visible";
import type { Case, InformationClass, PacketSection, PacketSelection } from "../../policy/facts";
import { obligationsOf } from "../../policy/obligations";
import type { CourtPacketInputs, CourtPacketTopicFacts } from "../../policy/programme/court-packets";
import { editionOf } from "../edition/editions";
import { checkOrganizations } from "../organization/named";
import { loadCase } from "../perform/load";
import { lockCase, lockedCase } from "../perform/lock";
import type { Performer } from "../perform/performer";
import type { Loaded } from "../perform/programme-load";
import { badUserInput, notFound } from "../shared/problems";
import { CourtPacket } from "./court-packet";
import { sectionsOf, type PacketSources } from "./sections";

type Selection = PacketSelection & { classes: readonly InformationClass[] };

/** What a packet holds as the case stands now. */
export async function drawn(
  manager: EntityManager,
  kase: Case,
  selection: Selection,
): Promise<PacketSection[]> {
  const { editionId } = kase.referral;
  const owed = editionId === null ? [] : obligationsOf(kase, await editionOf(manager, editionId));
  // The rows that a case is loaded with are the records themselves.
  return sectionsOf({ ...kase, owed } as unknown as PacketSources, selection);
}

const digestOf = (sections: readonly PacketSection[]): string =>
  createHash("sha256").update(JSON.stringify(sections)).digest("hex");

/** Every record that is chosen must be one of the case. */
function checkChosen(kase: Case, input: PacketSelection): void {
  const lists = {
    assessmentIds: kase.assessments,
    planIds: kase.plans,
    documentIds: kase.documents,
    courtEventIds: kase.courtEvents,
    followUpIds: kase.followUps,
  };
  const fields = Object.entries(lists)
    .filter(([name, rows]) =>
      input[name as keyof typeof lists].some((id) => !rows.some((row) => row.id === id)),
    )
    .map(([name]) => ({ path: `input.${name}`, message: "names a record that is none of this case" }));
  if (fields.length > 0) throw badUserInput(fields);
}

/** The packet that is about to be prepared of a case that the viewer sees. */
export async function loadPreparation(
  manager: EntityManager,
  input: CourtPacketInputs["prepareCourtPacket"],
  { ability, now }: Performer,
): Promise<Loaded<CourtPacketTopicFacts>> {
  const { referral, family } = await lockCase(manager, ability, input.referralId);
  const { countyId, sealed, id: familyId } = family;
  const record = Object.assign(new CourtPacket(), {
    ...{ countyId, sealed, familyId, referralId: referral.id },
    ...{ assignedWorkerId: null, reviewCountyId: null, releasedToId: null },
  });
  const { kase } = await loadCase(manager, referral, family, now);
  if (ability.can("prepareCourtPacket", record)) {
    checkChosen(kase, input);
    await checkOrganizations(manager, input);
  }
  const sections = await drawn(manager, kase, input);
  const facts = { packet: null, familyId, sections, digest: digestOf(sections) };
  return { record, facts, of: { familyId, referralId: referral.id } };
}

const unseen: CourtPacketTopicFacts = { packet: null, familyId: "", sections: [], digest: "" };

const packetSeen = async (manager: EntityManager, ability: HearthlineAbility, id: string) => {
  const query = manager.createQueryBuilder(CourtPacket, "packet").where({ id });
  const packet = await visible(query, ability, "CourtPacket").getOne();
  if (!packet) throw notFound("CourtPacket");
  return packet;
};

/** A packet, with its case locked: whoever changes either waits. */
export async function loadCourtPacket(
  manager: EntityManager,
  { packetId }: { packetId: string },
  { ability, now }: Performer,
): Promise<Loaded<CourtPacketTopicFacts>> {
  // To those who may see no packet at all, one that exists and one that does not are alike not theirs to act on.
  if (!ability.can("read", "CourtPacket")) return { record: new CourtPacket(), facts: unseen };
  const { referralId } = await packetSeen(manager, ability, packetId);
  const referral = await lockedCase(manager, referralId).getOneOrFail();
  const packet = await packetSeen(manager, ability, packetId);
  const { kase } = await loadCase(manager, referral, referral.family, now);
  const sections = await drawn(manager, kase, packet);
  const { familyId } = packet;
  return {
    record: packet,
    facts: { packet, familyId, sections, digest: digestOf(sections) },
    of: { familyId, referralId },
  };
}
