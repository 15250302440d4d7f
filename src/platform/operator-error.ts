/** Something the person who runs the server can put right: shown as its one line, without a stack. */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
}

/** The text of anything thrown, on one line. */
export function oneLine(error: unknown): string {
  const text = error instanceof AggregateError && !error.message ? error.errors.join("; ") : String(error);
  const message = error instanceof Error && error.message ? error.message : text;
  return message.replace(/\s+/g, " ").trim();
}
