import { classes, families } from "./classes";

const line = (cells: string[]) => `| ${cells.join(" | ")} |`;

/** The page docs/attacks.md, made from the table of classes. */
export function page(): string {
  const sections = families.flatMap(({ title, file, rows }) => [
    `## ${title}`,
    "",
    `Tried in \`test/attacks/${file}\`.`,
    "",
    line(["id", "class", "catalogue", "what holds it off"]),
    line(["---", "---", "---", "---"]),
    ...rows.map((row) => line([...row])),
    "",
  ]);
  return [
    "# Attacks",
    "",
    `${classes.length} classes of attack from the public catalogues. Each is a test with a positive control: the attack works on something that lacks the defence, and does not work here. This page is made from \`test/attacks/classes.ts\` by \`npm run attacks\`.`,
    "",
    ...sections,
  ].join("\n");
}
