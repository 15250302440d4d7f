/** Asks a few at a time, so that the server is never idle. */
export async function inTurns<T, R>(all: T[], ask: (one: T) => Promise<R>, width = 8): Promise<R[]> {
  const answers: R[] = [];
  for (let at = 0; at < all.length; at += width)
    answers.push(...(await Promise.all(all.slice(at, at + width).map(ask))));
  return answers;
}
