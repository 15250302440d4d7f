import { informationClasses, type InformationClass } from "../policy/facts/information";
import { fields } from "./fields";
import { closedWithin, inAnEmergency, openedByWay, reads, showsNothing, type ReadingPurpose } from "./reads";
import type { PartName, Scope } from "./roles";
import type { Viewer } from "./viewer";

/** The sensitive fields of a record, each with the classes that it tells of. */
const sensitive = new Map(
  Object.entries(fields).map(([type, placed]) => {
    const classes = new Map<string, InformationClass[]>();
    for (const one of informationClasses)
      for (const field of placed[one] ?? []) classes.set(field, [...(classes.get(field) ?? []), one]);
    return [type, classes];
  }),
);
const noField: ReadonlyMap<string, InformationClass[]> = new Map();

export const sensitiveFields = (type: string): ReadonlyMap<string, readonly InformationClass[]> =>
  sensitive.get(type) ?? noField;

/** Every field of a record by its place, for the rules that name fields. */
export const fieldsOf = (type: string): string[] => [...new Set(Object.values(fields[type] ?? {}).flat())];

export const purposeOf = ({ role, purpose }: Viewer): ReadingPurpose => purpose ?? reads[role].usual;

/** The purposes that a role may state. */
export const purposesOf = (role: PartName): ReadingPurpose[] =>
  Object.keys(reads[role].stated) as ReadingPurpose[];

const openedBy = (viewer: Viewer): readonly InformationClass[] =>
  reads[viewer.role].stated[purposeOf(viewer)] ?? [];

/** The classes that are open to a viewer in what they reach by a scope. */
export function openWithin(viewer: Viewer, scope: Scope): readonly InformationClass[] {
  if (purposeOf(viewer) === showsNothing) return [];
  if (openedByWay[scope]) return openedByWay[scope];
  const closed = closedWithin[scope] ?? [];
  return openedBy(viewer).filter((one) => !closed.includes(one));
}

/** Whether all of some classes are open to a viewer: everywhere, or at least of this family. */
export function opens(
  viewer: Viewer,
  classes: readonly InformationClass[],
  familyId: string | null = null,
): boolean {
  const { familiesByGlass, familiesAtAgency, consentedClasses } = viewer.opened;
  const ofFamily =
    familyId === null || purposeOf(viewer) === showsNothing
      ? []
      : [
          ...(familiesByGlass.includes(familyId) ? inAnEmergency : []),
          ...(familiesAtAgency.includes(familyId) ? (consentedClasses[familyId] ?? []) : []),
        ];
  const open = [...openedBy(viewer), ...ofFamily];
  return classes.every((one) => open.includes(one));
}

/** The classes with who reads each for what, as rows to print. */
export const fieldClassRows = () =>
  informationClasses.map((informationClass) => ({
    informationClass,
    fields: Object.entries(fields).flatMap(([type, placed]) =>
      (placed[informationClass] ?? []).map((field) => `${type}.${field}`),
    ),
    readers: (Object.keys(reads) as PartName[]).flatMap((role) => {
      const purposes = purposesOf(role).filter((one) => reads[role].stated[one]!.includes(informationClass));
      return purposes.length > 0 ? [{ role, purposes }] : [];
    }),
  }));
