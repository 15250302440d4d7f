/** An obligation as the journey asks for it. */
export interface Obligation {
  type: string;
  anchor: string;
  status: string;
  breach: boolean;
  targetAt: string | null;
  dueAt: string | null;
  metAt: string | null;
  cancelledBecause: string | null;
  measured: number | null;
  because: string;
  rule: { id: string };
}

/** What is asked of every obligation. */
export const obligationFields =
  "type anchor status breach targetAt dueAt metAt cancelledBecause measured because rule { id }";

/** What an act did to an obligation, or what the passing of time did. */
export type ChangeKind = "owed" | "met" | "moved" | "cancelled" | "missed" | "gone";
export interface Change {
  kind: ChangeKind;
  obligation: Obligation;
}

const key = ({ type, anchor }: Obligation): string => `${type}/${anchor}`;
const missed = ({ status }: Obligation): boolean => ["LATE", "OVERDUE", "MISSED"].includes(status);

/** What became of the obligations between two looks at the case; one can be owed and met by the same act. */
export function changesBetween(before: Obligation[], after: Obligation[]): Change[] {
  const known = new Map(before.map((one) => [key(one), one]));
  const still = new Set(after.map(key));
  const gone = before.filter((one) => !still.has(key(one)));
  return [
    ...after.flatMap((one) =>
      kinds(known.get(key(one)), one).map((kind): Change => ({ kind, obligation: one })),
    ),
    ...gone.map((obligation): Change => ({ kind: "gone", obligation })),
  ];
}

function kinds(before: Obligation | undefined, after: Obligation): ChangeKind[] {
  const found: ChangeKind[] = [];
  if (!before) found.push("owed");
  else if (before.dueAt !== after.dueAt || before.targetAt !== after.targetAt) found.push("moved");
  if (after.metAt && !before?.metAt) found.push("met");
  if (after.cancelledBecause && !before?.cancelledBecause) found.push("cancelled");
  if (missed(after) && !(before && missed(before))) found.push("missed");
  return found;
}
