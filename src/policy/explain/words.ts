import { isCivilDate } from "../calendar/civil-date";
import { formatDay, formatInstant } from "../calendar/zone";
import { baseOf, editionIds, type EditionId } from "../editions/edition";
import { inWords } from "../rules/reading";
import type { Rule } from "../rules/rule";
import type { Clause, Explanation, Reason, UsedFact } from "./explanation";

/** `durationMinutes` → "duration minutes", `TreatmentPlan` → "treatment plan". */
export const spoken = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .trim();

/** A value of a record as one says it. */
export function spokenValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return "not recorded";
  if (value instanceof Date) return formatInstant(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? "none" : spokenList(value);
  if (typeof value === "object") return Object.values(value).map(spokenValue).join(" ");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (isCivilDate(text)) return formatDay(text);
  return /^[A-Z][A-Z0-9_]+$/.test(text) ? inWords(text) : text;
}

const spokenList = (values: unknown[]): string =>
  values.some((value) => Array.isArray(value) || (typeof value === "object" && value !== null))
    ? `${values.length} recorded`
    : values.map(spokenValue).join(", ");

/** The clause that an edition judges by: its own or, where it is silent, that of the latest that speaks. */
export function clauseOf({ citations }: Rule, judging: EditionId): Clause | null {
  const said = [baseOf(judging), ...[...editionIds].reverse()].find((id) => citations[id].length > 0);
  return said ? { ...citations[said][0], editionId: said } : null;
}

/** The clause with its place, as a sentence. */
function quoted(rule: Rule, judging: EditionId): string {
  const clause = clauseOf(rule, judging);
  if (clause === null) return "";
  const place = [
    clause.document,
    `“${clause.section}”`,
    ...(clause.page ? [`pages ${clause.page}`] : []),
  ].join(", ");
  const silent = clause.editionId === judging ? "" : ` (${judging} is silent; this is ${clause.editionId})`;
  return ended(` The text, ${place}${silent}: “${clause.quote}”`);
}

const ended = (text: string): string => (/[.!?]”?$/.test(text) ? text : `${text}.`);

const told = ({ name, values }: UsedFact): string =>
  values.length > 0 ? `${name} (${values.map((one) => `${one.name}: ${one.value}`).join("; ")})` : name;

/** How many records a sentence names; the rest is counted. */
const NAMED = 6;

function restingOn(facts: UsedFact[]): string {
  if (facts.length === 0) return "";
  const named = facts.slice(0, NAMED).map(told).join(", ");
  const more = facts.length > NAMED ? ` and ${facts.length - NAMED} more` : "";
  return ` It rests on: ${named}${more}.`;
}

const named = ({ rule }: Reason): string => `${rule.id}, ${rule.title}`;

/** What a rule comes to that does not simply hold, with its clause and the facts. */
function spelledOut(reason: Reason, { editionId, breach }: Explanation): string {
  const { rule, outcome, findings, note, facts } = reason;
  const found = findings.map(({ message }) => ended(message)).join(" ");
  const comesTo = {
    HOLDS: "holds",
    FAILS: breach ? "is broken" : "stands against it",
    WAIVED: `was set aside: ${note}`,
    EXCUSED: `is excused: ${note}`,
    AWAITS_COMMAND: "judges what the command says, when it is given",
  };
  const verdict = ended(`${named(reason)}, ${comesTo[outcome]}`);
  return `${[verdict, found].filter(Boolean).join(" ")}${quoted(rule, editionId)}${restingOn(facts)}`;
}

/** One of several rules that hold: it needs no clause here. */
const inPassing = (reason: Reason): string =>
  reason.outcome === "HOLDS"
    ? `${ended(`${named(reason)}, holds${reason.note ? `: ${reason.note}` : ""}`)}${restingOn(reason.facts)}`
    : ended(`${named(reason)}, judges what the command says, when it is given`);

/** First what is against it or special; then what holds, by name alone where something is against it. */
function rulesInWords(explanation: Explanation): string[] {
  const { reasons } = explanation;
  if (reasons.length === 1) return [spelledOut(reasons[0], explanation)];
  const plain = ({ outcome }: Reason) => outcome === "HOLDS" || outcome === "AWAITS_COMMAND";
  const special = reasons.filter((reason) => !plain(reason)).map((one) => spelledOut(one, explanation));
  // Who gives the command and what it says may be judged by one rule: it is not said to hold where it does not.
  const told = reasons.filter((reason) => !plain(reason)).map(({ rule }) => rule.id);
  const others = reasons.filter((reason) => plain(reason) && !told.includes(reason.rule.id));
  const refused = reasons.some(({ outcome }) => outcome === "FAILS");
  if (!refused) return [...special, ...others.map(inPassing)];
  return others.length > 0
    ? [...special, `Nothing against it is found by ${others.map(named).join("; ")}.`]
    : special;
}

/** What one would say to a worker or a judge: the verdict, the rules and clauses, the reckoning, the remedy. */
export function paragraph(explanation: Explanation): string {
  const { subject, judgedAt, editionId, finding, arithmetic, remedies } = explanation;
  return [
    ended(`Judged ${formatInstant(judgedAt)} under ${editionId}: ${subject}`),
    ended(finding),
    ...(arithmetic ? [ended(`The reckoning: ${arithmetic}`)] : []),
    ...rulesInWords(explanation),
    ...remedies.map(ended),
  ].join(" ");
}
