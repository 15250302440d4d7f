import { partNames, roles, type PartName, type Scope, type Subject, type Verb } from "../../src/access/roles";
import { subjects } from "../../src/access/scopes";

/** The table of roles turned round: act by act and subject by subject, who may, and how far. */

/** How far a part may go with an act on a subject; nothing when it may not. */
export const reach = (part: PartName, verb: Verb, on: Subject): Scope[] => [
  ...new Set(
    roles[part].grants
      .filter((grant) => grant.on === on && grant.may.includes(verb))
      .flatMap(({ within }) => within),
  ),
];

/** The subjects, in the order in which their records are named. */
export const subjectNames = [...new Set(Object.values(subjects).map(({ subject }) => subject))];

/** The records that a subject of the table covers. */
export const recordsOf = (on: Subject): string[] =>
  Object.keys(subjects).filter((name) => subjects[name].subject === on);

/** What anybody may do to a subject, reading first. */
export function verbsOn(on: Subject): Verb[] {
  const granted = partNames.flatMap((part) =>
    roles[part].grants.filter((grant) => grant.on === on).flatMap(({ may }) => may),
  );
  const acts = [...new Set(granted)].filter((verb) => verb !== "read").sort();
  return granted.includes("read") ? ["read", ...acts] : acts;
}

/** The parts that have anything to do with a subject. */
export const partsOf = (on: Subject): PartName[] =>
  partNames.filter((part) => roles[part].grants.some((grant) => grant.on === on));
