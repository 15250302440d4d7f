import { createMongoAbility, type MongoAbility, type RawRuleOf } from "@casl/ability";
import type { Actor } from "../policy/commands/inputs";
import type { NoticeRecipient, Side } from "../policy/facts";
import { partNames, roles, roleNames, type PartName, type RoleName, type Verb } from "./roles";
import { readRules } from "./read-rules";
import { columnOf, conditionsOn, scopes, subjects } from "./scopes";
import type { Viewer } from "./viewer";

export type HearthlineAbility = MongoAbility<[Verb, string | object]>;

/** The type that a rule is about: the class of the record at hand. */
const detectSubjectType = (record: string | object): string =>
  typeof record === "string" ? record : record.constructor.name;

type Rules = RawRuleOf<HearthlineAbility>[];

/** What the table grants a viewer on one kind of record. */
function granted(viewer: Viewer, name: string): Rules {
  const grants = roles[viewer.role].grants.filter(({ on }) => on === subjects[name].subject);
  return grants.flatMap(({ may, within }) =>
    within
      .map((scope) => ({ scope, conditions: conditionsOn(subjects[name], scopes[scope](viewer)) }))
      .flatMap(({ scope, conditions }) => {
        if (conditions === null) return [];
        const acts = may.filter((verb) => verb !== "read");
        return [
          ...(acts.length > 0 ? [{ action: acts, subject: name, conditions }] : []),
          ...(may.includes("read") ? readRules(viewer, name, scope, conditions) : []),
        ];
      }),
  );
}

/** A sealed record is absent to everyone, whatever else is granted. */
function unlessSealed(name: string): Rules {
  const column = columnOf(subjects[name], "sealed");
  // CASL's word for every action.
  const action = "manage" as Verb;
  return column ? [{ inverted: true, action, subject: name, conditions: { [column]: true } }] : [];
}

/** What the table of roles allows this viewer, as CASL rules over records and their scope columns. */
export function abilityOf(viewer: Viewer): HearthlineAbility {
  const rules = Object.keys(subjects).flatMap((name) => [...granted(viewer, name), ...unlessSealed(name)]);
  return createMongoAbility<HearthlineAbility>(rules, { detectSubjectType });
}

/** A viewer as the policy sees who acts. */
export const actorOf = ({ workerId, name, role }: Viewer): Actor => ({
  workerId,
  name,
  side: roles[role].speaksFor,
});

/** Whether a viewer is of the agency's own staff. */
export const isOwnStaff = ({ role }: Viewer): boolean => roles[role].ownStaff;

/** Those who may do something at all, somewhere: for explaining a refusal. */
export const rolesThatMay = (verb: Verb): PartName[] =>
  partNames.filter((name) => roles[name].grants.some(({ may }) => may.includes(verb)));

/** The same among those who sign in. */
export const workersThatMay = (verb: Verb): RoleName[] =>
  roleNames.filter((name) => roles[name].grants.some(({ may }) => may.includes(verb)));

/** The roles that may waive a rule with a reason. */
export const rolesThatMayWaive = (ruleId: string): RoleName[] =>
  roleNames.filter((name) => roles[name].waives.includes(ruleId));

/** The roles that speak for a side of the policy's dual decisions. */
export const rolesThatSpeakFor = (side: Side): RoleName[] =>
  roleNames.filter((name) => roles[name].speaksFor === side);

/** Whether what is addressed to a place of the policy reaches this viewer. */
export const receives = ({ role }: Viewer, recipient: NoticeRecipient): boolean =>
  roles[role].receives.includes(recipient);

/** The roles whose holders in a county receive what is addressed to a place of the policy. */
export const rolesThatReceive = (recipient: NoticeRecipient): RoleName[] =>
  roleNames.filter((name) => roles[name].receives.includes(recipient));
