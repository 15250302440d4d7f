import { purposeOf } from "../../access/classes";
import type { Scope } from "../../access/grant";
import { isIdentified, reachesOf } from "../../access/through";
import { instantOf } from "../../platform/chain/link";
import type { ReadableName } from "..";
import { readLedgerOf } from "../history/read-ledger";
import type { Performer } from "../perform/performer";
import type { Reader } from "./reader";

/** How an answer leaves, and by what it was asked for. */
export interface Leaving {
  kind: "QUERY" | "MUTATION" | "SUBSCRIPTION" | "EXPORT" | "SIMULATION";
  operation: string;
}

interface Carried {
  id: string;
  familyId?: string | null;
  referralId?: string | null;
  /** It hangs on a record whose family is noted. */
  isOwned?: boolean;
}
type Reaches = ReturnType<typeof reachesOf>;

/** The longest text that is kept of what was asked. */
const OPERATION = 200;

/**
 * The identified records that leave with an answer. They are noted where they leave, so that no way of loading
 * them passes by, and recorded before the answer goes out.
 */
export class Reads {
  private readonly seen = new Set<object>();
  private readonly records = new Map<string, Set<string>>();
  private readonly families = new Set<string>();
  /** Ids whose family is not known yet, by the kind of record that knows it. */
  private readonly owners = new Map<string, Set<string>>();
  private readonly through = new Set<string>();
  private readonly reaches = new Map<string, Reaches>();

  constructor(private readonly performer: Performer) {}

  /** A record of which something is answered. */
  note(name: string, record: object): void {
    if (this.seen.has(record)) return;
    this.seen.add(record);
    const through = this.reachesOn(name).flatMap(({ scope, holds }) => (holds(record) ? [scope] : []));
    this.noteRow(name, record as Carried, through);
  }

  /** Says of a record that it stands for a row which is noted. */
  isNoted(record: object): void {
    this.seen.add(record);
  }

  /** The same of a row that was answered as it was read: its ids, and the ways by which it was reached. */
  noteRow(name: string, { id, familyId, referralId, isOwned }: Carried, through: readonly Scope[]): void {
    const family = name === "Family" ? id : familyId;
    // What belongs to no family identifies nobody.
    if (!family && !referralId && !isOwned) return;
    add(this.records, name, id);
    if (family) this.families.add(family);
    else if (referralId) add(this.owners, "Referral", referralId);
    for (const scope of through) this.through.add(scope);
  }

  /** A record of which only the id is answered: `Referral:0198…`. */
  noteId(globalId: unknown): void {
    const [name, id] = typeof globalId === "string" ? globalId.split(":") : [];
    if (!name || !id || !isIdentified(name) || this.records.get(name)?.has(id)) return;
    add(this.records, name, id);
    if (name === "Family") this.families.add(id);
    else add(this.owners, name, id);
  }

  /** Records what leaves; an answer whose reading cannot be recorded must not go out. */
  async leave({ kind, operation }: Leaving, reader: Reader): Promise<void> {
    if (this.records.size === 0) return;
    const { viewer, now, requestId } = this.performer;
    await this.findFamilies(reader);
    await readLedgerOf(this.performer.dataSource).record({
      at: instantOf(now),
      actorId: viewer.workerId,
      actorName: viewer.name,
      role: viewer.role,
      purpose: this.through.has("openedByBreakingGlass") ? "EMERGENCY" : purposeOf(viewer),
      requestId,
      ...{ kind, operation: operation.slice(0, OPERATION) },
      through: [...this.through].sort(),
      familyIds: [...this.families].sort(),
      records: Object.fromEntries([...this.records].map(([name, ids]) => [name, [...ids]])),
    });
  }

  private async findFamilies(reader: Reader): Promise<void> {
    for (const [name, ids] of this.owners) {
      const query = reader.query(name as ReadableName);
      const { alias } = query;
      const rows = (await query
        .select([`${alias}.id`, `${alias}.familyId`])
        .andWhere(`${alias}.id = ANY(:ids)`, { ids: [...ids] })
        .getMany()) as Carried[];
      for (const { familyId } of rows) if (familyId) this.families.add(familyId);
    }
    this.owners.clear();
  }

  private reachesOn(name: string): Reaches {
    const known = this.reaches.get(name) ?? reachesOf(this.performer.viewer, name);
    this.reaches.set(name, known);
    return known;
  }
}

function add(ids: Map<string, Set<string>>, name: string, id: string): void {
  const known = ids.get(name);
  if (known) known.add(id);
  else ids.set(name, new Set([id]));
}
