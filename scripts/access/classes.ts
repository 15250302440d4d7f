import { fieldClassRows } from "../../src/access/classes";
import { code, table } from "./markdown";

/** The sensitive fields by what they tell, and who reads them for what. */
export const classesSection = (): string[] => [
  "## Classes of information",
  "",
  "A field that tells something sensitive is read by role and purpose, also of a record that one sees (HL-08). A request states another purpose than its role's usual one in the header `x-hearthline-purpose`. What is withheld is null, and `redacted` on the record names it. A partner reads what each family consented to, and what it wrote itself; whoever broke the glass reads all but who reported.",
  "",
  ...table(
    ["class", "read by, for", "fields"],
    fieldClassRows().map(({ informationClass, readers, fields }) => [
      `\`${informationClass}\``,
      readers.map(({ role, purposes }) => `\`${role}\` (${purposes.join(", ")})`).join("; ") || "–",
      code(fields),
    ]),
  ),
];
