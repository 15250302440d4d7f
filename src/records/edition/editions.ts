import type { DataSource, EntityManager } from "typeorm";
import { asServer } from "../../platform/capacity";
import { editions, isShipped } from "../../policy/editions";
import type { Edition, EditionId } from "../../policy/editions/edition";
import { publishedEdition } from "../../policy/editions/published";
import { badUserInput } from "../shared/problems";
import { EditionDraft } from "./edition-draft";

/** What has been published is no secret. It never changes, so what was read once is true for good, on every server. */
const known = new WeakMap<DataSource, Map<EditionId, Edition>>();

function knownTo({ connection }: EntityManager): Map<EditionId, Edition> {
  const made = known.get(connection) ?? new Map<EditionId, Edition>();
  known.set(connection, made);
  return made;
}

const editionOfDraft = ({ editionId, title, changes }: EditionDraft): Edition =>
  publishedEdition(editionId!, title, changes);

/** A saved draft as an edition: what it would be if it were published as it stands. */
export function draftAsEdition({ base, title, changes }: EditionDraft): Edition {
  return publishedEdition(base, title, changes);
}

/** An edition, shipped or published; null when there is none. */
export async function findEdition(manager: EntityManager, id: EditionId): Promise<Edition | null> {
  if (isShipped(id)) return editions[id];
  const cache = knownTo(manager);
  const cached = cache.get(id);
  if (cached) return cached;
  const draft = await asServer(() => manager.findOneBy(EditionDraft, { editionId: id }));
  if (!draft) return null;
  const edition = editionOfDraft(draft);
  cache.set(id, edition);
  return edition;
}

/** The edition that a record names. */
export async function editionOf(manager: EntityManager, id: EditionId): Promise<Edition> {
  const edition = await findEdition(manager, id);
  if (!edition) throw new Error(`The edition ${id} is named, and there is none.`);
  return edition;
}

/** The edition that a client names. */
export async function editionAskedFor(manager: EntityManager, id: EditionId, path: string): Promise<Edition> {
  const edition = await findEdition(manager, id);
  if (edition) return edition;
  throw badUserInput([{ path, message: `there is no edition ${id}; \`editions\` lists them` }]);
}

/** The ids of the published editions, in the order of their publication. */
export async function publishedIds(manager: EntityManager): Promise<EditionId[]> {
  const published = () =>
    manager.find(EditionDraft, {
      select: { id: true, editionId: true },
      where: { status: "PUBLISHED" },
      order: { publishedAt: "ASC", id: "ASC" },
    });
  const rows = await asServer(published);
  return rows.map(({ editionId }) => editionId!);
}

/** The shipped editions, and those that were published. */
export async function allEditions(manager: EntityManager): Promise<Edition[]> {
  const ids = await publishedIds(manager);
  return [...Object.values(editions), ...(await Promise.all(ids.map((id) => editionOf(manager, id))))];
}
