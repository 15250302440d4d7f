import type { Entry } from "../journey";
import { clockTime, dayInWords, dueInWords } from "../local-time";
import type { Change, Obligation } from "../obligations";
import type { Style } from "./style";
import { kindInWords, obligationInWords, plain } from "./words";

const verbs: Record<Change["kind"], string> = {
  owed: "owed",
  met: "met",
  moved: "moved",
  cancelled: "off",
  missed: "MISSED",
  gone: "gone",
};

// More of a kind than this are told in one line.
const FEW = 3;
const indent = " ".repeat(30);

/** The lines of one act: when, who, what; and what it did to the obligations. */
export function entryLines({ at, by, what, status, statusBefore, changes }: Entry, style: Style): string[] {
  const when = `${dayInWords(at)} ${clockTime(at)}`;
  const who = (by ?? "Calendar").padEnd(8);
  const moved =
    status !== null && status !== statusBefore ? `  ${style.strong(arrow(statusBefore, status))}` : "";
  return [`${when}  ${who} ${what}${moved}`, ...changeLines(changes, style)];
}

const arrow = (from: string | null, to: string): string =>
  from ? `[${plain(from)} -> ${plain(to)}]` : `[${plain(to)}]`;

function changeLines(all: Change[], style: Style): string[] {
  const groups = new Map<string, Change[]>();
  const changes = all.filter((change) => !toldTogether(change, all));
  for (const change of changes) {
    const key = `${change.kind}/${change.obligation.type}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length > FEW ? [many(group, style)] : group.map((change) => one(change, style)),
  );
}

function one({ kind, obligation }: Change, style: Style): string {
  return line(kind, obligationInWords(obligation), `${due(obligation)}${cited(kind, obligation)}`, style);
}

const cited = (kind: Change["kind"], ...obligations: Obligation[]): string =>
  kind === "owed" ? `  (${[...new Set(obligations.map(({ rule }) => rule.id))].join(", ")})` : "";

/** A week's contact and its hours are met by the same contacts: the line of the hours tells of both. */
function toldTogether({ kind, obligation: { type, anchor } }: Change, all: Change[]): boolean {
  const isTwin = (other: Change) =>
    other.kind === kind && other.obligation.type === "WEEKLY_HOURS" && other.obligation.anchor === anchor;
  return type === "WEEKLY_CONTACT" && all.some(isTwin);
}

function many(group: Change[], style: Style): string {
  const [{ kind, obligation: first }] = group as [Change];
  const last = group.at(-1)!.obligation;
  const span = `${due(first)} to ${last.dueAt ? dueInWords(last.dueAt) : "open"}`;
  const what = `${kindInWords(first.type)}, ${group.length} times`;
  return line(kind, what, `${span}${cited(kind, ...group.map(({ obligation }) => obligation))}`, style);
}

function line(kind: Change["kind"], what: string, when: string, style: Style): string {
  const text = `${indent}${verbs[kind].padEnd(6)} ${what.padEnd(40)} ${when}`;
  return kind === "missed" ? style.bad(text) : style.faint(text);
}

function due({ targetAt, dueAt }: Obligation): string {
  if (!dueAt) return "no day set";
  const target = targetAt && targetAt !== dueAt ? `, late after ${dueInWords(targetAt)}` : "";
  return `due ${dueInWords(dueAt)}${target}`;
}
