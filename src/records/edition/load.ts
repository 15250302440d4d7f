import type { EntityManager } from "typeorm";
import type { AdoptionTopicFacts } from "../../policy/programme/adoptions";
import type { EditionFacts } from "../../policy/programme/editions";
import { AdoptionProposal } from "../adoption/adoption-proposal";
import { takeTurns } from "../perform/lock";
import type { Performer } from "../perform/performer";
import type { Loaded } from "../perform/programme-load";
import { notFound } from "../shared/problems";
import { checkCounty } from "../worker/named";
import { EditionDraft } from "./edition-draft";
import { publishedIds } from "./editions";

type Kind<T> = new () => T;

/** The record that a command is on. Who may see none learns no more than that it is not theirs to give. */
async function named<T extends EditionDraft | AdoptionProposal>(
  manager: EntityManager,
  { ability }: Performer,
  kind: Kind<T>,
  id: string,
): Promise<T | null> {
  const record = await manager.findOneBy<EditionDraft | AdoptionProposal>(kind, { id });
  if (!record && ability.can("read", new kind())) throw notFound(kind.name);
  return record as T | null;
}

/** A draft as its commands judge it. Two that are about editions at once take turns. */
export async function loadEditionDraft(
  manager: EntityManager,
  input: { draftId?: string },
  performer: Performer,
): Promise<Loaded<EditionFacts>> {
  await takeTurns(manager, "editions");
  const draft = input.draftId ? await named(manager, performer, EditionDraft, input.draftId) : null;
  const published = await publishedIds(manager);
  return { record: draft ?? new EditionDraft(), facts: { draft, published } };
}

/** What a new draft is judged by. */
export const loadEditions = (manager: EntityManager, _input: object, performer: Performer) =>
  loadEditionDraft(manager, {}, performer);

/** A proposal to put an edition in force, as its commands judge it. */
export async function loadAdoption(
  manager: EntityManager,
  input: { proposalId?: string; countyId?: string | null },
  performer: Performer,
): Promise<Loaded<AdoptionTopicFacts>> {
  await takeTurns(manager, "editions");
  const { proposalId, countyId } = input;
  const proposal = proposalId ? await named(manager, performer, AdoptionProposal, proposalId) : null;
  if (countyId) await checkCounty(manager, countyId);
  const published = await publishedIds(manager);
  return { record: proposal ?? new AdoptionProposal(), facts: { proposal, published } };
}
