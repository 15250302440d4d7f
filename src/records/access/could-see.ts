import { reachesOf } from "../../access/through";
import type { Scope } from "../../access/roles";
import { earliest, latest } from "./moments";
import type { Span } from "./standing";
import type { Stint } from "./stints";

/** That somebody could see a family by a scope of their role's grants, from one moment to another. */
export interface Way {
  scope: Scope;
  from: Date;
  to: Date;
}

export interface CouldSee {
  /** The last place of theirs in which they could. */
  stint: Stint;
  ways: Way[];
}

/** Ways by one scope that overlap or follow each other are one. */
function joined(ways: readonly Way[]): Way[] {
  const known: Way[] = [];
  for (const way of [...ways].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = known.findLast(({ scope }) => scope === way.scope);
    if (last && last.to >= way.from) last.to = latest(last.to, way.to);
    else known.push({ ...way });
  }
  return known;
}

/** The ways in which the table of roles let one of them see the family or one of its cases, span by span. */
function waysOf({ viewer, from, to }: Stint, spans: readonly Span[]): Way[] {
  const reaches = { Family: reachesOf(viewer, "Family"), Referral: reachesOf(viewer, "Referral") };
  return spans.flatMap((span) => {
    const scopes = new Set(
      span.standings.flatMap(({ record, row }) =>
        reaches[record].filter(({ holds }) => holds(row)).map(({ scope }) => scope),
      ),
    );
    const within = { from: latest(span.from, from), to: earliest(span.to, to)! };
    return within.from < within.to ? [...scopes].map((scope) => ({ scope, ...within })) : [];
  });
}

/** Who could have seen a family: everyone whose places and grants covered it at some time, each once. */
export function whoCouldSee(stints: readonly Stint[], spans: readonly Span[]): CouldSee[] {
  const known = new Map<string, CouldSee>();
  for (const stint of stints) {
    const ways = waysOf(stint, spans);
    if (ways.length === 0) continue;
    const before = known.get(stint.viewer.workerId)?.ways ?? [];
    known.set(stint.viewer.workerId, { stint, ways: joined([...before, ...ways]) });
  }
  return [...known.values()];
}
