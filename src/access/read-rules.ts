import type { InformationClass } from "../policy/facts/information";
import { fieldsOf, openWithin, sensitiveFields } from "./classes";
import { plainUnless } from "./fields";
import { byConsent } from "./reads";
import type { Scope } from "./roles";
import { columnOf, subjects } from "./scopes";
import type { Viewer } from "./viewer";

type Conditions = Record<string, unknown>;
interface ReadRule {
  action: "read";
  subject: string;
  conditions: Conditions;
  fields?: string[];
}

/** The fields of a record that lie in some classes and no other. */
const fieldsIn = (name: string, open: readonly InformationClass[]): string[] =>
  [...sensitiveFields(name)]
    .filter(([, classes]) => classes.every((one) => open.includes(one)))
    .map(([field]) => field);

/** What a viewer reads of the records that they reach by a scope: which records, and which fields of them. */
export function readRules(viewer: Viewer, name: string, scope: Scope, conditions: Conditions): ReadRule[] {
  const rule = { action: "read", subject: name, conditions } as const;
  const open = openWithin(viewer, scope);
  const opened = fieldsIn(name, open);
  const closed = [...sensitiveFields(name).keys()].filter((field) => !opened.includes(field));
  if (closed.length === 0) return [rule];
  return [
    { ...rule, fields: fieldsOf(name).filter((field) => !closed.includes(field)) },
    ...unlessProtected(rule, open),
    ...(byConsent.includes(scope) ? [...consented(viewer, rule), ...ownWork(viewer, rule)] : []),
  ];
}

/** Where the county has not asked for secrecy, an address is as plain as the rest. */
function unlessProtected(rule: ReadRule, open: readonly InformationClass[]): ReadRule[] {
  const flag = plainUnless[rule.subject];
  if (flag === undefined || open.includes("PROTECTED_ADDRESS")) return [];
  const fields = fieldsIn(rule.subject, [...open, "PROTECTED_ADDRESS"]);
  return [{ ...rule, fields, conditions: { ...rule.conditions, [flag]: false } }];
}

/** What each family consented to, of that family alone. */
function consented({ opened }: Viewer, rule: ReadRule): ReadRule[] {
  const column = columnOf(subjects[rule.subject], "familyId");
  if (column === null) return [];
  return opened.familiesAtAgency.flatMap((familyId) => {
    const fields = fieldsIn(rule.subject, opened.consentedClasses[familyId] ?? []);
    const conditions = { ...rule.conditions, [column]: familyId };
    return fields.length > 0 ? [{ ...rule, fields, conditions }] : [];
  });
}

/** What one wrote oneself one may read again. */
const ownWork = ({ workerId }: Viewer, rule: ReadRule): ReadRule[] =>
  isWork(rule.subject) ? [{ ...rule, conditions: { ...rule.conditions, workerId } }] : [];

/** The records of a case that say who did the work; a notice says whom it is for. */
const isWork = (name: string): boolean =>
  subjects[name].subject === "CaseRecord" && name !== "Notice" && fieldsOf(name).includes("worker");
