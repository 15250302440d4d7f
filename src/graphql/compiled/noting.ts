import { isIdentified, waysTo, type Way } from "../../access/through";
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
 * but one way, or one that reaches everything, it need not be asked of the row.
 */
export function compileNoting(selection: RecordSelection): void {
  const { compiling, name, metadata } = selection;
  if (!isIdentified(name)) return;
  const ways = compiling.ways(name);
  const everywhere = ways.filter(
    ({ conditions }) => Object.keys(conditions).length === 0 || ways.length === 1,
  );
  const sometimes = ways.filter((way) => !everywhere.includes(way));
  const asked = sometimes.map((way) => ({
    scope: way.scope,
    key: selection.hide(`way ${way.scope}`, holds(selection, way, ways.indexOf(way))),
  }));
  const always = everywhere.map(({ scope }) => scope);
  const has = (property: string) => metadata.findColumnWithPropertyName(property) !== undefined;
  const id = selection.hideColumn("id");
  const family = name === "Family" ? id : has("familyId") ? selection.hideColumn("familyId") : null;
  const referral = has("referralId") ? selection.hideColumn("referralId") : null;
  selection.steps.push((row, { request }) => {
    const through = asked.filter(({ key }) => row[key]).map(({ scope }) => scope);
    const ids = {
      id: row[id] as string,
      familyId: family && (row[family] as string | null),
      referralId: referral && (row[referral] as string | null),
    };
    request.reads.noteRow(name, ids, [...always, ...through]);
  });
}
