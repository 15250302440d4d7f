/**
 * An answer in the one form in which all are compared: ids without the name of their type, instants in one notation,
 * lists without their pages, fields sorted.
 */
export function plain(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => plain(one));
  if (typeof value === "object" && value !== null) {
    const fields = value as Record<string, unknown>;
    if (Array.isArray(fields.nodes)) return plain(fields.nodes);
    return Object.fromEntries(
      Object.entries(fields)
        .map(([name, field]): [string, unknown] => [name, plain(field, name)])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
  if (typeof value !== "string") return value;
  if (key === "id") return value.slice(value.indexOf(":") + 1);
  return key.endsWith("At") ? new Date(value).toISOString() : value;
}

/** Where two answers part, in words; null where they agree. */
export function difference(a: unknown, b: unknown, at = "answer"): string | null {
  if (a === b) return null;
  const both = [a, b];
  if (both.every((one) => typeof one === "object" && one !== null)) {
    const [left, right] = both as Record<string, unknown>[];
    const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
    const found = keys.map((key) => difference(left[key], right[key], `${at}.${key}`));
    return found.find((one) => one !== null) ?? null;
  }
  return `${at}: ${JSON.stringify(a)?.slice(0, 200)} and ${JSON.stringify(b)?.slice(0, 200)}`;
}
