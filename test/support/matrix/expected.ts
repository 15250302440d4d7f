import { fields } from "../../../src/access/fields";
import { closedWithin, reads } from "../../../src/access/reads";
import { roles, type Scope, type Verb } from "../../../src/access/roles";
import { subjects } from "../../../src/access/scopes";
import { informationClasses } from "../../../src/policy/facts/information";
import type { Asker, Row } from "./world";

/** What a scope means, said once more in words of its own: nothing was opened to anyone one by one. */
const holds: Record<Scope, (asker: Asker, row: Row) => boolean> = {
  everything: () => true,
  ownCounties: ({ counties }, { countyId, countyIds }) =>
    counties.some((one) => one === countyId || countyIds.includes(one)),
  assignedToMe: ({ workerId }, { assignedWorkerId }) => assignedWorkerId === workerId,
  awaitingSpecialistInOwnCounties: ({ counties }, { reviewCountyId }) =>
    reviewCountyId !== null && counties.includes(reviewCountyId),
  doneByMe: ({ workerId }, { actorId }) => actorId === workerId,
  aboutMe: ({ workerId }, row) => row.workerId === workerId,
  theCaseOfMyLink: () => false,
  referredToMyAgency: () => false,
  assignedToMeAtMyAgency: () => false,
  sharedWithMyAgency: () => false,
  namedInCasesAtMyAgency: () => false,
  colleagues: () => false,
  ownOrganization: ({ organizationId }, row) =>
    organizationId !== null && row.organizationId === organizationId,
  openedByBreakingGlass: () => false,
  releasedToMyCourt: () => false,
};

/** The ways on which the table lets someone do something with a row. */
export const waysTo = (verb: Verb, asker: Asker, row: Row): Scope[] =>
  roles[asker.role].grants
    .filter(({ on, may }) => on === subjects[row.type].subject && may.includes(verb))
    .flatMap(({ within }) => within.filter((scope) => holds[scope](asker, row)));

/** The fields of a row that the table withholds from someone who sees it. */
export function withheldFrom(asker: Asker, row: Row): string[] {
  const { usual, stated } = reads[asker.role];
  const classesOf = (field: string) =>
    informationClasses.filter((one) => fields[row.type][one]?.includes(field));
  const opens = (field: string, scope: Scope) =>
    classesOf(field).every((one) => {
      if (one === "PROTECTED_ADDRESS" && row.type === "Family" && !row.addressProtected) return true;
      return stated[asker.purpose ?? usual]!.includes(one) && !closedWithin[scope]?.includes(one);
    });
  const ways = waysTo("read", asker, row);
  const sensitive = Object.keys(fields[row.type]).flatMap((place) =>
    place === "plain" || place === "within" ? [] : (fields[row.type][place as "HEALTH"] ?? []),
  );
  return [...new Set(sensitive)].filter((field) => !ways.some((scope) => opens(field, scope)));
}
