import { editions } from "../../src/policy/editions";
import { parameterPaths, type ParameterPath } from "../../src/policy/editions/draft";
import { editionIds, type ShippedEditionId } from "../../src/policy/editions/edition";
import { parameterRules } from "../../src/policy/editions/parameter-rules";
import { guards } from "../../src/policy/lifecycle/guards";
import { rules } from "../../src/policy/rules";
import type { Rule, RuleMode } from "../../src/policy/rules/rule";
import { decidedIn, definedIn, knownRules, policy, read, testedIn, tests } from "./trace";

/** docs/policy.md: the whole policy for someone who answers for it, made from the code that decides. */

const sections: Record<string, string> = {
  PV: "The programme",
  TP: "Target population",
  EX: "Inappropriate referrals",
  DF: "Definitions",
  RF: "Referral",
  IC: "Initial contact",
  AS: "Assessment",
  AC: "Acceptance",
  PL: "Treatment plan",
  HR: "Hours and contacts",
  DO: "Documentation",
  ST: "Staffing",
  FT: "Family team meetings",
  NT: "Notifications",
  CO: "The county's duties",
  CT: "Court",
  SU: "Supervision, on-call and training",
  FU: "Follow-up",
  DC: "Discontinuation",
  OM: "Programme outcomes",
  EV: "Evaluation",
};

const modes: Record<RuleMode, string> = {
  HARD: "refuses",
  SOFT: "refuses, unless it is waived with a reason",
  DEADLINE: "owed by a time",
  COMPUTE: "computed",
  RECORD: "recorded",
  REPORT: "reported",
};

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function valueOf(editionId: ShippedEditionId, path: ParameterPath): string {
  const value = path
    .split(".")
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], editions[editionId].parameters);
  if (value === null) return "none";
  if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : "nobody";
  return typeof value === "string" ? value : JSON.stringify(value);
}

const citations = ({ citations: said }: Rule, editionId: ShippedEditionId): string =>
  said[editionId]
    .map(
      ({ document, section, page, quote }) =>
        `${document}, _${section}_${page ? `, pages ${page}` : ""}: “${quote}”`,
    )
    .join("<br>") || "silent";

function figures(id: string): string[] {
  const paths = parameterPaths.filter((path) => parameterRules[path].includes(id));
  return paths.map((path) => {
    const values = editionIds.map((editionId) => cell(valueOf(editionId, path)));
    const changed = new Set(values).size > 1 ? " (changed)" : "";
    return `| \`${path}\`${changed} | ${values.join(" | ")} |`;
  });
}

const files = (names: string[]): string => names.map((name) => `\`${name}\``).join(", ");

function ruleText(
  rule: Rule,
  sources: { policy: ReturnType<typeof policy>; tests: ReturnType<typeof tests> },
): string {
  const { id, title, mode, text } = rule;
  const judges = Object.entries(guards).flatMap(([action, guard]) =>
    guard.rules.includes(id) ? [action] : [],
  );
  const home = definedIn(sources.policy, id);
  const others = decidedIn(sources.policy, id);
  const held = testedIn(sources.tests, id);
  return [
    `### ${id} ${title}`,
    "",
    `_${mode}: ${modes[mode]}._ ${text}`,
    "",
    `| | ${editionIds.join(" | ")} |`,
    `| --- |${editionIds.map(() => " --- |").join("")}`,
    `| text | ${editionIds.map((editionId) => cell(citations(rule, editionId))).join(" | ")} |`,
    ...figures(id),
    "",
    `Decided in ${files([...(home ? [home] : []), ...others])}.${judges.length > 0 ? ` It judges ${files(judges)}.` : ""}`,
    held.length > 0 ? `Held by ${files(held)}.` : "",
    "",
  ]
    .filter((line, index, all) => line !== "" || all[index - 1] !== "")
    .join("\n");
}

/** The questions of docs/open-questions.md, which is their one list. */
function openQuestions(): string[] {
  const rows = read("docs/open-questions.md")
    .split("\n")
    .filter((line) => line.startsWith("| AMB-"))
    .map((line) => line.split(" | ").map((part) => part.replace(/^\| |\s*\|$/g, "").trim()));
  return rows.map(([number, question, reading]) => `- **${number}** ${question}<br>${reading}`);
}

/** The whole page, as it stands in docs/policy.md. */
export function policyPage(): string {
  const sources = { policy: policy(), tests: tests() };
  const ids = knownRules.filter((id) => id in rules);
  const kinds = [...new Set(ids.map((id) => id.slice(3, 5)))];
  const body = kinds.flatMap((kind) => [
    `## ${sections[kind] ?? kind}`,
    "",
    ...ids.filter((id) => id.slice(3, 5) === kind).map((id) => ruleText(rules[id], sources)),
  ]);
  return [
    "# The policy, rule by rule",
    "",
    "Written by `npm run policy` from the rules that the server decides by; not to be edited by hand. For each rule: its id and what it is about, how it is enforced, the rule in plain words, where each edition says it and with which figures, the files that decide it and the tests that hold it. `ms-1994` is the rule in force before the filing of 23 February 2006, `ms-2006` the rule that it proposed.",
    "",
    `${ids.length} rules: ${kinds.map((kind) => `[${sections[kind] ?? kind}](#${anchor(sections[kind] ?? kind)})`).join(", ")}, [open questions](#open-questions-for-the-policy-owner).`,
    "",
    ...body,
    "## Open questions for the policy owner",
    "",
    "What the text leaves open, and the reading taken; [the questions in full](open-questions.md) say what to change for another.",
    "",
    ...openQuestions(),
    "",
  ].join("\n");
}

const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-");
