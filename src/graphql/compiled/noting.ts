import { isIdentified, waysTo, type Way } from "../../access/through";
import type { ReadableName } from "../../records";
import type { Row } from "./finishing";
import type { RecordSelection } from "./selection";

/** Whether a way led to a row; what the row does not carry it does not meet. */
function holds(selection: RecordSelection, { conditions }: Way, index: number): string {
  const { compiling, name, metadata } = selection;
  const parts = Object.keys(conditions).map((column) => {
    if (!metadata.findColumnWithPropertyName(column)) return "FALSE";
    const values = compiling.put(({ viewer }) => [...waysTo(viewer, name)[index].conditions[column]]);
    return `COALESCE(${selection.sql(column)} = ANY(${values}), FALSE)`;
  });
  return parts.length > 0 ? parts.join(" AND ") : "TRUE";
}

/**
 * What is put on record of a row that leaves: its id, its family, and the ways by which it was reached. Where there is
 * but one way, or one that reaches everything, it need not be asked of the row; and what hangs on a case or a family is
 * of the same family, and has its scope.
 */
export function compileNoting(selection: RecordSelection, owner: ReadableName | null): void {
  const { compiling, name } = selection;
  if (!isIdentified(name)) return;
  const ways = compiling.ways(name);
  const inherited = owner !== null && sameScopes(ways, compiling.ways(owner));
  const everywhere = ways.filter(
    ({ conditions }) => Object.keys(conditions).length === 0 || ways.length === 1,
  );
  const sometimes = inherited ? [] : ways.filter((way) => !everywhere.includes(way));
  const asked = sometimes.map((way) => ({
    scope: way.scope,
    key: selection.hide(`way ${way.scope}`, holds(selection, way, ways.indexOf(way))),
  }));
  const always = everywhere.map(({ scope }) => scope);
  const idsOf = compileIds(selection, owner);
  selection.steps.push((row, { request }) => {
    const through = asked.filter(({ key }) => row[key]).map(({ scope }) => scope);
    request.reads.noteRow(name, idsOf(row), asked.length > 0 ? [...always, ...through] : always);
  });
}

const sameScopes = (some: readonly Way[], others: readonly Way[]): boolean =>
  some.length === others.length && some.every(({ scope }, index) => scope === others[index].scope);

/** The ids that a reading is recorded by. The family of what hangs on another record was noted with that. */
function compileIds(selection: RecordSelection, owner: ReadableName | null) {
  const { name, metadata } = selection;
  const id = selection.ownId();
  if (owner !== null) return (row: Row) => ({ id: id(row), familyId: null, referralId: null, isOwned: true });
  const hidden = (property: string) =>
    metadata.findColumnWithPropertyName(property) ? selection.hideColumn(property) : null;
  const family = name === "Family" ? null : hidden("familyId");
  const referral = hidden("referralId");
  return (row: Row) => ({
    id: id(row),
    familyId: family && (row[family] as string | null),
    referralId: referral && (row[referral] as string | null),
  });
}

/** The case or the family on which something hangs by a key; null where it hangs on something else. */
export const ownerOf = ({ name }: RecordSelection, key: string): ReadableName | null =>
  (name === "Referral" && key === "referralId") || (name === "Family" && key === "familyId") ? name : null;
