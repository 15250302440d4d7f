/**
 * One text for one value, whatever order its keys come in and whether it was written just now or read back from
 * jsonb: keys sorted by code unit, no white space, instants in ISO as JSON writes them, what is undefined left out.
 * A hash that was made of it once must come out again in years: this is never changed, only succeeded.
 */
export function canonical(value: unknown): string {
  return written(JSON.parse(JSON.stringify(value ?? null)));
}

const isPlain = (value: unknown): boolean => typeof value !== "object" || value === null;

function written(value: unknown): string {
  // A list of ids, however long, is what JSON writes of it.
  if (Array.isArray(value) && value.every(isPlain)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${written(field)}`).join(",")}}`;
}
