import { abilityOf } from "../../src/access/ability";
import { partNames, roles, type PartName, type Verb } from "../../src/access/roles";
import { columnOf, subjects, type ScopeColumn } from "../../src/access/scopes";
import { actsOn, expected, lacks, subjectOf, voices } from "./reference";
import { columnsIn, viewerOf, worlds, type World } from "./worlds";

/** Where a record keeps its scope columns otherwise than by their own names, as the tables have it. */
const shapes: Record<string, (columns: Record<string, unknown>) => Record<string, unknown>> = {
  Family: (columns) => ({ ...columns, id: columns.familyId, familyId: undefined, referralId: undefined }),
  Referral: (columns) => ({ ...columns, id: columns.referralId, referralId: undefined }),
  Organization: (columns) => ({ id: columns.organizationId }),
  Worker: (columns) => ({ id: columns.workerId }),
  RoleAssignment: ({ countyId, workerId }) => ({ countyIds: [countyId], workerId }),
  CourtPacket: ({ organizationId, ...columns }) => ({ ...columns, releasedToId: organizationId }),
  HistoryEntry: ({ familyId, referralId, actorId, ...family }) => ({ familyId, referralId, actorId, family }),
};

const made = new Map<string, object>();

/** A record of this name as it stands in a world. */
function recordIn(name: string, world: World): object {
  const key = [name, ...world].join();
  const known = made.get(key) ?? newRecord(name, world);
  made.set(key, known);
  return known;
}

function newRecord(name: string, world: World): object {
  const { [name]: Kind } = { [name]: class {} };
  const columns = columnsIn(world)!;
  return Object.assign(new Kind(), shapes[name]?.(columns) ?? columns);
}

export interface Disagreement {
  role: PartName;
  act: string;
  record: string;
  world: string;
  table: boolean;
  matrix: boolean;
}

/** Every act that anyone is granted or ought to be on a record's subject. */
function actsAskedOf(subject: string): string[] {
  const granted = partNames.flatMap((name) =>
    roles[name].grants.filter(({ on }) => on === subject).flatMap(({ may }) => [...may]),
  );
  return [...new Set([...granted, ...actsOn(subject)])];
}

/** What a part says, owes, receives and waives beside its acts. */
function voiceOf(role: PartName): string {
  const { speaksFor, owes, receives, waives } = roles[role];
  const list = (names: readonly string[]) => names.join(" ") || "nothing";
  return `speaks for ${speaksFor ?? "nobody"}, owes ${owes ?? "nothing"}, receives ${list(receives)}, waives ${list(waives)}`;
}

/** The parts whose voice the table gives otherwise than the matrix. */
export const mispoken = (): PartName[] => partNames.filter((role) => voiceOf(role) !== voices[role]);

const asked: readonly ScopeColumn[] = [
  ...(["familyId", "referralId", "assignedWorkerId", "reviewCountyId", "sealed"] as const),
];

/** The records that the table takes for another subject's, or for having what they lack or lacking what they have. */
export const misplaced = (): string[] =>
  Object.keys(subjects).filter((name) => {
    const lacking = asked.filter((column) => columnOf(subjects[name], column) === null);
    return subjects[name].subject !== subjectOf.get(name) || lacking.join() !== lacks(name).join();
  });

/** Every cell of the matrix, one at a time: null where the table agrees. */
export function* compared(only: readonly PartName[] = partNames): Generator<Disagreement | null> {
  for (const role of only) {
    const ability = abilityOf(viewerOf(role));
    for (const name of Object.keys(subjects)) {
      const subject = subjectOf.get(name)!;
      const acts = actsAskedOf(subject);
      for (const world of worlds) {
        const record = recordIn(name, world);
        for (const act of acts) {
          const table = ability.can(act as Verb, record);
          const matrix = expected(role, act, { subject, record: name }, world);
          yield table === matrix
            ? null
            : { role, act, record: name, world: [...world].join(" and ") || "nothing to me", table, matrix };
        }
      }
    }
  }
}

/** Whether the table says anything but what the matrix says, of one part or of all. */
export function differs(role?: PartName): boolean {
  if (mispoken().length > 0 || misplaced().length > 0) return true;
  for (const cell of compared(role && [role])) if (cell) return true;
  return false;
}
