import { NIL } from "uuid";
import { asServer } from "../../platform/capacity";
import { Family } from "../family/family";
import { HistoryEntry } from "../history/history-entry";
import { ReadEntry } from "../history/read-entry";
import { checkFirst, type Page, type PageArgs } from "../shared/connection";
import type { ListName } from "../shared/cursors";
import { List } from "../shared/list";
import { globalId } from "../shared/node";
import { onServersAccount, pageOf } from "../shared/page";
import { badUserInput, notFound } from "../shared/problems";
import { rowId } from "../shared/queries";
import { whole } from "../shared/whole";
import type { Request } from "../shared/request";
import { FamilyAccess, PossibleReader, type AccessArgs } from "./access.types";
import { whoCouldSee } from "./could-see";
import { spansOf } from "./standing";
import { stintsOf } from "./stints";

/** Whether the viewer may read, in this family's history, what somebody did. */
const mayReadOf = ({ performer }: Request, family: Family, actorId: string): boolean =>
  performer.ability.can("read", Object.assign(new HistoryEntry(), { familyId: family.id, family, actorId }));

/**
 * The log of a family's records, for whoever may read its history: of everyone, or of one's own acts alone. What
 * one may not see is not found.
 */
export async function accessTo({ familyId, from, to }: AccessArgs, request: Request): Promise<FamilyAccess> {
  const id = rowId("Family", familyId, "familyId");
  if (from >= to) throw badUserInput([{ path: "to", message: "must be after `from`" }]);
  const { viewer, reader, performer, reads } = request;
  const family = await asServer(() => performer.dataSource.manager.findOneBy(Family, { id }));
  if (!family) throw notFound("Family");
  const everyones = mayReadOf(request, family, NIL);
  const own = mayReadOf(request, family, viewer.workerId) && (await reader.one("Family", id)) !== null;
  if (!everyones && !own) throw notFound("Family");
  reads.noteId(globalId("Family", id));
  return Object.assign(new FamilyAccess(), { family, from, to, only: everyones ? null : viewer.workerId });
}

const newest = { by: "at", direction: "DESC" } as const;

const listOf = (name: string, { family, from, to, only }: FamilyAccess): ListName => ({
  name,
  asked: { family: family.id, from, to, only },
});

/** The record of readings is the server's own: who may ask for it was settled before. */
function readEntries({ performer }: Request): List<ReadEntry> {
  const { manager } = performer.dataSource;
  const metadata = manager.connection.getMetadata(ReadEntry);
  const shape = whole<ReadEntry>(metadata);
  const ask = <R>(text: string, values: unknown[]): Promise<R[]> => manager.query(text, values);
  return new List({ metadata, alias: "entry", sight: null, shape, ask, reckon: ask });
}

/** Who read, the latest first. */
export function readsIn(access: FamilyAccess, args: PageArgs, request: Request): Promise<Page<ReadEntry>> {
  const { family, from, to, only } = access;
  const list = readEntries(request)
    .where("entry.familyIds @> ARRAY[:family]::uuid[]", { family: family.id })
    .where("entry.at >= :from AND entry.at < :to", { from, to });
  if (only) list.where("entry.actorId = :only", { only });
  return onServersAccount(() => pageOf(list, listOf("reads", access), args, newest, request.cursors));
}

/** Who wrote, the latest first. */
export function writesIn(
  access: FamilyAccess,
  args: PageArgs,
  { reader, cursors }: Request,
): Promise<Page<HistoryEntry>> {
  const { family, from, to } = access;
  const list = reader
    .list("HistoryEntry")
    .where("historyentry.familyId = :family", { family: family.id })
    .where("historyentry.at >= :from AND historyentry.at < :to", { from, to });
  return pageOf(list, listOf("writes", access), args, newest, cursors);
}

/** Who could see it, by name; of one's own acts alone, oneself. */
export async function possibleReaders(
  access: FamilyAccess,
  { first, after }: PageArgs,
  { performer, cursors }: Request,
): Promise<Page<PossibleReader>> {
  checkFirst(first);
  const { manager } = performer.dataSource;
  const { family, from, to, only } = access;
  const [spans, stints] = await asServer(() =>
    Promise.all([spansOf(manager, family.id, from, to), stintsOf(manager, family.id)]),
  );
  const all = whoCouldSee(stints, spans)
    .filter(({ stint }) => only === null || stint.viewer.workerId === only)
    .map(({ stint: { viewer }, ways }) => {
      const { workerId, name, role } = viewer;
      return Object.assign(new PossibleReader(), {
        ...{ id: workerId, workerId: globalId("Worker", workerId), name, role, ways },
      });
    });
  const own = cursors.of(listOf("possible readers", access));
  const start = after ? all.findIndex(({ id }) => id === own.read(after).id) + 1 : 0;
  const edges = all
    .slice(start, start + first)
    .map((node) => ({ node, cursor: own.write({ value: null, id: node.id }) }));
  return {
    edges,
    pageInfo: { hasNextPage: all.length > start + first, endCursor: edges.at(-1)?.cursor ?? null },
    count: () => Promise.resolve(all.length),
  };
}
