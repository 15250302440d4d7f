import { classesSection } from "./classes";
import { code, table } from "./markdown";
import { departures } from "./departures";
import { partNames, roles, type PartName, type Scope, type Subject } from "../../src/access/roles";
import { scopes, subjects } from "../../src/access/scopes";
import { nothingOpened, type Viewer } from "../../src/access/viewer";
import { partsOf, reach, recordsOf, subjectNames, verbsOn } from "./matrix";
import { scopeWords } from "./words";

/** docs/access.md: who may see and do what, for someone who answers for it, made from the table that decides. */

const inWords = (within: readonly Scope[]): string =>
  within.length === 0 ? "–" : within.map((scope) => scopeWords[scope].short).join(" or ");

const places: Record<NonNullable<(typeof roles)[PartName]["worksIn"]>, string> = {
  COUNTIES: "counties, one or several (AMB-41)",
  STATE: "the whole state",
  PROVIDER: "a partner",
  COURT: "a court",
};

/** Who there is, and where each is held. */
const partsTable = (): string[] =>
  table(
    ["role", "title", "held in", "receives notices for", "may waive"],
    partNames.map((part) => {
      const { title, worksIn, receives, waives } = roles[part];
      const held = worksIn === null ? "no assignment" : places[worksIn];
      return [`\`${part}\``, title, held, receives.join(", ") || "–", waives.join(", ") || "–"];
    }),
  );

/** Someone with one of everything, so that a scope says in columns what it asks. */
const anyone: Viewer = {
  workerId: "their own id",
  name: "",
  role: "FAMILY",
  countyIds: [],
  organizationId: null,
  opened: nothingOpened,
};

const scopesTable = (): string[] =>
  table(
    ["scope", "in the tables", "what it means", "asks of a record"],
    (Object.keys(scopes) as Scope[]).map((scope) => [
      `\`${scope}\``,
      scopeWords[scope].short,
      scopeWords[scope].means,
      code(Object.keys(scopes[scope](anyone))) || "nothing",
    ]),
  );

const columnsOf = (name: string): string => {
  const { columns } = subjects[name];
  const said = Object.entries(columns).filter(([, column]) => column !== null);
  const words = said.map(([asked, column]) => `\`${asked}\` is \`${column}\``);
  return words.length > 0 ? `in \`${name}\` ${words.join(", ")}` : "";
};

/** Who may do what to the records of one subject, and how far. */
function subjectSection(on: Subject): string[] {
  const parts = partsOf(on);
  const places = recordsOf(on).map(columnsOf).filter(Boolean);
  return [
    `### ${on}`,
    "",
    `Covers ${code(recordsOf(on))}.${places.length > 0 ? ` Of what scopes ask, ${places.join("; ")}.` : ""}`,
    "",
    ...table(
      ["act", ...parts.map((part) => `\`${part}\``)],
      verbsOn(on).map((verb) => [
        verb === "read" ? "**read**" : `\`${verb}\``,
        ...parts.map((part) => inWords(reach(part, verb, on))),
      ]),
    ),
  ];
}

const departuresTable = (): string[] =>
  table(
    ["role", "act", "on", "here", "because"],
    departures.map(({ role, verbs, on, granted, because }) => [
      `\`${role}\``,
      code(verbs),
      on,
      granted ? "granted" : "not granted",
      because,
    ]),
  );

/** Further sections, each made from a table of its own, in the order in which they are printed. */
const further: readonly (() => string[])[] = [classesSection];

/** The whole page, as it stands in docs/access.md. */
export function accessPage(): string {
  return [
    "# Who may see and do what",
    "",
    "Written by `npm run access` from the table that decides, `src/access/roles.ts`; not to be edited by hand. Who someone is follows from the assignment that they hold at the moment of the request (HL-01): a role, the counties or the organization in which it is held, from one moment until another. What is not in a table here is not granted. What someone may not see is not found, and a sealed family is absent for everyone (HL-04), whatever is granted.",
    "",
    "## The roles",
    "",
    ...partsTable(),
    "## The scopes",
    "",
    "How far a grant reaches. A scope that asks something which a record does not have reaches nothing of it.",
    "",
    ...scopesTable(),
    "## Act by act",
    "",
    "A dash: not granted. Where several scopes stand, any of them is enough.",
    "",
    ...subjectNames.flatMap(subjectSection),
    ...further.flatMap((section) => section()),
    "## Decisions beside the matrix",
    "",
    "The table was made after a matrix of the permissions that the policy implies. Where it grants more than that, or less, the reason stands here.",
    "",
    ...departuresTable(),
  ]
    .join("\n")
    .concat("\n")
    .replace(/\n+$/, "\n");
}
