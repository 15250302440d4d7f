import { reachesOf } from "../../access/through";
import type { Scope } from "../../access/roles";
import type { Span, Stint } from "./standing";

/** That somebody could see a family by a scope of their role's grants, from one moment to another. */
export interface Way {
  scope: Scope;
  from: Date;
  to: Date;
}

export interface CouldSee {
  stint: Stint;
  ways: Way[];
}

const later = (one: Date, other: Date | null) => (other && other > one ? other : one);
const earlier = (one: Date, other: Date | null) => (other && other < one ? other : one);

/** Ways by one scope that follow each other are one. */
function joined(ways: readonly Way[]): Way[] {
  const known: Way[] = [];
  for (const way of ways) {
    const last = known.findLast(({ scope }) => scope === way.scope);
    if (last && last.to >= way.from) last.to = way.to;
    else known.push({ ...way });
  }
  return known;
}

/** The ways in which the table of roles let one of them see the family or one of its cases, span by span. */
function waysOf({ viewer, from, to }: Stint, spans: readonly Span[]): Way[] {
  const reaches = { Family: reachesOf(viewer, "Family"), Referral: reachesOf(viewer, "Referral") };
  const ways = spans.flatMap((span) => {
    const open = span.standings.filter(({ row }) => row.sealed !== true);
    const scopes = new Set(
      open.flatMap(({ record, row }) =>
        reaches[record].filter(({ holds }) => holds(row)).map(({ scope }) => scope),
      ),
    );
    const within = { from: later(span.from, from), to: earlier(span.to, to) };
    return within.from < within.to ? [...scopes].map((scope) => ({ scope, ...within })) : [];
  });
  return joined(ways);
}

/** Who could have seen a family: everyone whose place and grants covered it at some time. */
export const whoCouldSee = (stints: readonly Stint[], spans: readonly Span[]): CouldSee[] =>
  stints.map((stint) => ({ stint, ways: waysOf(stint, spans) })).filter(({ ways }) => ways.length > 0);
