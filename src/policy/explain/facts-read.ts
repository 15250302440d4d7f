import { caseCollections, collectionOf, familyCollections } from "../collections";
import type { Case } from "../facts";
import type { RecordRef, UsedFact } from "./explanation";
import { spoken, spokenValue } from "./words";

type Row = { id: string } & Record<string, unknown>;

/** How many records of one kind are listed; the rest is counted. */
const LISTED = 20;

/** What names a record or another is no fact by itself. */
const isReference = (field: string): boolean =>
  /^id$|(Id|Ids|ById)$/.test(field) && !["ruleId", "editionId"].includes(field);

/** Some fields of a record, as an explanation tells them. */
export function factOf(type: RecordRef["type"], row: object, fields: Iterable<string>): UsedFact {
  const record = row as Row;
  const name = typeof record.name === "string" ? `${spoken(type)} ${record.name}` : spoken(type);
  const read = [...fields];
  const values = read
    .filter((field) => !isReference(field) && field !== "name")
    .map((field) => ({ name: spoken(field), value: spokenValue(record[field]) }));
  return { record: { type, id: record.id }, name, values, fields: read };
}

/** A record of a case by its type and id. */
export function recordIn(kase: Case, type: string, id: string): object | undefined {
  if (type === "Referral") return kase.referral;
  if (type === "Family") return kase.family;
  const rows: readonly { id: string }[] = kase[collectionOf[type as keyof typeof collectionOf]] ?? [];
  return rows.find((row) => row.id === id);
}

/**
 * A case whose records note which of their fields are read: a rule that judges it leaves behind the facts that
 * it used. What is read is handed on as it is, so that the judgement is the same.
 */
export function watched(original: Case): { kase: Case; used: () => UsedFact[] } {
  const reads = new Map<object, { type: RecordRef["type"]; fields: Set<string> }>();
  const asked = new Set<string>();
  const watch = <T extends object>(type: RecordRef["type"], row: T): T =>
    new Proxy(row, {
      get(target, key) {
        if (typeof key === "string") {
          const read = reads.get(target) ?? { type, fields: new Set<string>() };
          read.fields.add(key);
          reads.set(target, read);
        }
        return Reflect.get(target, key) as unknown;
      },
    });
  const kase = {
    ...original,
    family: watch("Family", original.family),
    referral: watch("Referral", original.referral),
  };
  const noting = (name: keyof Case, value: unknown) =>
    Object.defineProperty(kase, name, { enumerable: true, get: () => (asked.add(name), value) });
  noting("now", original.now);
  for (const [list, type] of Object.entries(lists)) {
    const rows: readonly object[] = original[list as keyof typeof lists];
    noting(
      list as keyof Case,
      rows.map((row) => watch(type, row)),
    );
  }
  const used = () => {
    const facts = [...reads].map(([row, { type, fields }]) => factOf(type, row, fields));
    const unread = Object.keys(lists).filter(
      (list) => asked.has(list) && !original[list as keyof typeof lists].some((row) => reads.has(row)),
    );
    return [
      ...shortened(facts.filter(({ values }) => values.length > 0)),
      ...unread.map((list) =>
        beside(spoken(list), "recorded", original[list as keyof typeof lists].length || "none"),
      ),
      ...(asked.has("now") ? [beside("the moment", "now", original.now)] : []),
    ];
  };
  return { kase, used };
}

/** The lists of a case that rules read, by the record that each holds. */
const lists = {
  ...familyCollections,
  ...caseCollections,
  openReferrals: "Referral",
  specialists: "Worker",
} as const satisfies Partial<Record<keyof Case, RecordRef["type"]>>;

/** Something that is known and stands in no record. */
const beside = (name: string, what: string, value: unknown): UsedFact => ({
  record: null,
  name,
  values: [{ name: what, value: spokenValue(value) }],
});

/** Of many records of a kind the last that were read are listed, and the others counted. */
function shortened(facts: UsedFact[]): UsedFact[] {
  const types = [...new Set(facts.map(({ record }) => record!.type))];
  return types.flatMap((type) => {
    const all = facts.filter(({ record }) => record!.type === type);
    const others = all.length - LISTED;
    if (others <= 0) return all;
    return [...all.slice(-LISTED), beside(spoken(type), "others", others)];
  });
}
