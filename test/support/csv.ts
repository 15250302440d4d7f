/** Reads CSV as RFC 4180 has it, on its own terms: a line is an object by the names of the first line. */
export function readCsv(text: string): Record<string, string>[] {
  const lines: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/y;
  while (cell.lastIndex < text.length) {
    const [, value, end] = cell.exec(text)!;
    lines.at(-1)!.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === "\r\n") lines.push([]);
  }
  const [head, ...rest] = lines.filter((line) => line.length > 0);
  return rest.map((line) => Object.fromEntries(head.map((name, index) => [name, line[index]])));
}
