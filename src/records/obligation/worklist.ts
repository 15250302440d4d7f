import { addHours } from "../../policy/calendar/elapsed";
import { rules } from "../../policy/rules";
import { DUE_SOON_HOURS } from "../../policy/obligations/verdict";
import type { Page } from "../shared/connection";
import { checked } from "../shared/inputs";
import type { List } from "../shared/list";
import { pageOfParts, type Part } from "../shared/page";
import { badUserInput } from "../shared/problems";
import type { Request } from "../shared/request";
import type { Obligation } from "./obligation";
import { outstanding, owedNowBy, standingAt, stands, type OutstandingStatus } from "./standing";
import type { WorklistArgs, WorklistFilter } from "./worklist.inputs";
import { worklistsOf } from "./worklist-of";
import { summaryOf, type WorklistSummary } from "./worklist-summary";

/** A page of what is owed, and how to sum up the whole list when asked. */
export interface Worklist extends Page<Obligation> {
  summary: () => Promise<WorklistSummary>;
}

/** What is still owed in the cases that the viewer may see, and of what the filter names, in no order. */
function narrowed(filter: WorklistFilter | null, { reader, viewer, now }: Request): List<Obligation> {
  const list = reader.list("Obligation").where(outstanding, standingAt(now));
  if (filter?.of) {
    const { sql, values } = worklistsOf[filter.of](viewer);
    list.where(sql, values);
  }
  if (filter?.statuses.length) {
    list.where(`(${filter.statuses.map((status) => stands[status]).join(" OR ")})`);
  }
  // One rule is asked for by itself: its rows stand in an index of their own, by due time.
  const [ruleId, ...others] = filter?.ruleIds ?? [];
  if (others.length > 0) list.where("obligation.ruleId = ANY(:ruleIds)", { ruleIds: [ruleId, ...others] });
  else if (ruleId) list.where("obligation.ruleId = :ruleId", { ruleId });
  if (filter?.types.length) list.where("obligation.type = ANY(:types)", { types: filter.types });
  if (filter?.owner) list.where(owedNowBy(filter.owner));
  for (const column of ["countyId", "assignedWorkerId"] as const) {
    if (filter?.[column]) list.where(`obligation.${column} = :${column}`, { [column]: filter[column] });
  }
  if (filter?.dueFrom) list.where("obligation.dueAt >= :dueFrom", { dueFrom: filter.dueFrom });
  if (filter?.dueBefore) list.where("obligation.dueAt < :dueBefore", { dueBefore: filter.dueBefore });
  return list;
}

/** Where on the line of due times each standing is found; a part in which none is asked for is not read. */
const found: Record<"past" | "ahead" | "undated", readonly OutstandingStatus[]> = {
  past: ["LATE", "OVERDUE", "EXCUSED", "MISSED"],
  ahead: ["OPEN", "DUE_SOON", "LATE"],
  undated: ["OPEN", "DUE_SOON", "LATE"],
};

/** What is due before the moment of asking, and of that, only the stretch where something asked for can be. */
function pastOf(statuses: readonly OutstandingStatus[]): string {
  const asked = found.past.filter((status) => statuses.includes(status));
  const past = "obligation.dueAt < :second";
  // A week or a phase that is over can no longer be made good: it is shown when it is asked for by its standing.
  if (statuses.length === 0 || asked.join() === "OVERDUE") return `${past} AND NOT obligation.lapses`;
  return asked.join() === "LATE" ? `${past} AND obligation.graceUntil >= :second` : past;
}

const aheadOf = (statuses: readonly OutstandingStatus[]): string =>
  statuses.join() === "OPEN" ? "obligation.dueAt >= :openFrom" : "obligation.dueAt >= :second";

/**
 * The parts of a worklist, the most urgent first: what is overdue, what is ahead, and what has no time. Each is
 * one stretch of an index, so that a page costs the same however long the list is.
 */
function parts(filter: WorklistFilter | null, request: Request): Part<Obligation>[] {
  const statuses = filter?.statuses ?? [];
  const inPart = (name: keyof typeof found) =>
    statuses.length === 0 || found[name].some((status) => statuses.includes(status));
  const { second } = standingAt(request.now);
  const bounds = { openFrom: addHours(second, DUE_SOON_HOURS.measuredInHours) };
  const part = (sql: string, sort: Part<Obligation>["sort"]): Part<Obligation> => ({
    list: narrowed(filter, request).where(sql, bounds),
    sort,
  });
  const byDueTime = { by: "dueAt", direction: "ASC" } as const;
  return [
    ...(inPart("past") ? [part(pastOf(statuses), byDueTime)] : []),
    ...(inPart("ahead") ? [part(aheadOf(statuses), byDueTime)] : []),
    ...(inPart("undated") ? [part("obligation.dueAt IS NULL", null)] : []),
  ];
}

/** The same list in one query, for counting it. */
const whole = (filter: WorklistFilter | null, request: Request): List<Obligation> =>
  filter?.statuses.length
    ? narrowed(filter, request)
    : narrowed(filter, request).where(
        "(obligation.dueAt IS NULL OR obligation.dueAt >= :second OR NOT obligation.lapses)",
      );

/** A page of what is still owed and can still be done, or stands as asked for, the most urgent first. */
export async function worklist(args: WorklistArgs, request: Request): Promise<Worklist> {
  const filter = args.filter ? checked(args.filter, request.now, "filter") : null;
  const unknown = filter?.ruleIds.filter((id) => !Object.hasOwn(rules, id)) ?? [];
  if (unknown.length > 0) {
    throw badUserInput([{ path: "filter.ruleIds", message: `names no rule: ${unknown.join(", ")}` }]);
  }
  const name = { name: "obligations", asked: { filter } };
  const page = await pageOfParts(parts(filter, request), name, args, request.cursors);
  return {
    ...page,
    count: () => whole(filter, request).count(),
    summary: () => summaryOf(whole(filter, request)),
  };
}
