import { isPast } from "../calendar/elapsed";
import type { Edition } from "../editions/edition";
import type { MigrationFacts } from "../editions/facts";
import { publishedEdition } from "../editions/published";
import type { Case } from "../facts";
import type { Obligation } from "./obligation";

/** The edition that a case was moved from. */
const left = ({ fromEditionId, fromChanges }: MigrationFacts): Edition =>
  publishedEdition(fromEditionId, fromEditionId, fromChanges);

const inTurn = ({ migrations }: Pick<Case, "migrations">): MigrationFacts[] =>
  [...migrations].sort((a, b) => a.migratedAt.getTime() - b.migratedAt.getTime());

/** The editions that judged a case one after the other, each with the moment at which the case left it. */
export const editionsInTurn = (
  kase: Pick<Case, "migrations">,
  edition: Edition,
): { edition: Edition; until: Date | null }[] => [
  ...inTurn(kase).map((move) => ({ edition: left(move), until: move.migratedAt })),
  { edition, until: null },
];

/** The edition that judged a case at a moment, for one that is judged by `edition` now. */
export function judgeAt(kase: Case, edition: Edition, moment: Date): Edition {
  const next = inTurn(kase).find(({ migratedAt }) => moment < migratedAt);
  return next ? left(next) : edition;
}

/** What each edition of a case asks of it, put together: nothing is judged backwards (FP-PV-01, AMB-01). */
export function acrossMigrations(
  kase: Case,
  edition: Edition,
  owedUnder: (edition: Edition) => Obligation[],
): Obligation[] {
  const moves = inTurn(kase);
  const editions = [...moves.map(left), edition];
  return moves.reduce(
    (owed, { migratedAt }, index) => moved(owed, owedUnder(editions[index + 1]), migratedAt),
    owedUnder(editions[0]),
  );
}

const key = ({ type, anchor }: Obligation): string => `${type} ${anchor}`;

/**
 * What was met or due when the case moved stays as it was judged. What was open follows the new edition, unless
 * it would be late by it already. What only the new edition asks for begins from then.
 */
function moved(before: readonly Obligation[], after: readonly Obligation[], at: Date): Obligation[] {
  const by = (mark: Date | null): boolean => mark !== null && isPast(mark, at);
  const settled = ({ metAt, dueAt }: Obligation) => (metAt !== null && metAt <= at) || by(dueAt);
  const sooner = (to: Obligation, from: Obligation) =>
    by(to.dueAt) || (by(to.targetAt) && !by(from.targetAt));
  // Hours and contacts of a span are owed from the first span that begins under the edition.
  const begins = ({ dueAt, opensAt, lapses }: Obligation) =>
    !by(dueAt) && !(lapses && opensAt !== null && opensAt < at);

  const known = new Map(before.map((one) => [key(one), one]));
  const followed = after.flatMap((to) => {
    const from = known.get(key(to));
    if (!from) return begins(to) ? [to] : [];
    return settled(from) ? [] : [sooner(to, from) ? from : to];
  });
  return [...before.filter(settled), ...followed];
}
