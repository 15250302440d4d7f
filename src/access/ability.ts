import { createMongoAbility, type MongoAbility, type RawRuleOf } from "@casl/ability";
import type { Actor } from "../policy/commands/inputs";
import type { NoticeRecipient, Side } from "../policy/facts";
import { partNames, roles, roleNames, type PartName, type RoleName, type Verb } from "./roles";
import { ownColumns, scopes, subjects } from "./scopes";
import type { Viewer } from "./viewer";

export type HearthlineAbility = MongoAbility<[Verb, string | object]>;

/** The type that a rule is about: the class of the record at hand. */
const detectSubjectType = (record: string | object): string =>
  typeof record === "string" ? record : record.constructor.name;

/** What the table of roles allows this viewer, as CASL rules over records and their scope columns. */
export function abilityOf(viewer: Viewer): HearthlineAbility {
  const rules: RawRuleOf<HearthlineAbility>[] = [];
  for (const [name, { subject, through }] of Object.entries(subjects)) {
    for (const grant of roles[viewer.role].grants.filter(({ on }) => on === subject)) {
      for (const scope of grant.within) {
        const columns = Object.entries(scopes[scope](viewer));
        const conditions = Object.fromEntries(
          columns.map(([column, value]) => [ownColumns.includes(column) ? column : through + column, value]),
        );
        rules.push({ action: [...grant.may], subject: name, conditions });
      }
    }
  }
  return createMongoAbility<HearthlineAbility>(rules, { detectSubjectType });
}

/** A viewer as the policy sees who acts. */
export const actorOf = ({ workerId, name, role }: Viewer): Actor => ({
  workerId,
  name,
  side: roles[role].speaksFor,
});

/** Those who may do something at all, somewhere: for explaining a refusal. */
export const rolesThatMay = (verb: Verb): PartName[] =>
  partNames.filter((name) => roles[name].grants.some(({ may }) => may.includes(verb)));

/** The roles that may waive a rule with a reason. */
export const rolesThatMayWaive = (ruleId: string): RoleName[] =>
  roleNames.filter((name) => roles[name].waives.includes(ruleId));

/** The roles that speak for a side of the policy's dual decisions. */
export const rolesThatSpeakFor = (side: Side): RoleName[] =>
  roleNames.filter((name) => roles[name].speaksFor === side);

/** The roles whose holders in a county receive what is addressed to a place of the policy. */
export const rolesThatReceive = (recipient: NoticeRecipient): RoleName[] =>
  roleNames.filter((name) => roles[name].receives.includes(recipient));
