/** A stretch of time, its end excluded. */
export interface Span {
  from: Date;
  to: Date;
}

/** The stretches as they lie within another, in order, each run of them as one. */
function joined(spans: readonly Span[], within: Span): Span[] {
  const clipped = spans
    .map(({ from, to }) => ({
      from: from > within.from ? from : within.from,
      to: to < within.to ? to : within.to,
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  return clipped.reduce<Span[]>((runs, span) => {
    const last = runs.at(-1);
    if (!last || last.to < span.from) return [...runs, span];
    return [...runs.slice(0, -1), { from: last.from, to: last.to > span.to ? last.to : span.to }];
  }, []);
}

/** What of the needed time no stretch of cover reaches. */
export function uncovered(needed: readonly Span[], cover: readonly Span[], within: Span): Span[] {
  return joined(needed, within).flatMap((need) => {
    const covered = joined(cover, need);
    const starts = [need.from, ...covered.map(({ to }) => to)];
    const ends = [...covered.map(({ from }) => from), need.to];
    return starts.map((from, index) => ({ from, to: ends[index] })).filter(({ from, to }) => from < to);
  });
}
