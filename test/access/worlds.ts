import type { PartName } from "../../src/access/roles";
import { nothingOpened, type Viewer } from "../../src/access/viewer";

/** How a record can stand to whoever asks for it. Every one of them can hold or not. */
export const relations = [
  "in my county",
  "assigned to me",
  "awaiting a specialist in my county",
  "its family opened by breaking the glass",
  "its family at my agency",
  "its case at my agency",
  "the case of my link",
  "of my organization",
  "done by me",
  "about me",
  "about someone named in a case at my agency",
  "about a colleague",
  "sealed",
] as const;
export type Relation = (typeof relations)[number];
export type World = ReadonlySet<Relation>;

const mine = {
  worker: "00000000-0000-4000-8000-000000000001",
  county: "00000000-0000-4000-8000-000000000002",
  organization: "00000000-0000-4000-8000-000000000003",
  familyByGlass: "00000000-0000-4000-8000-000000000004",
  familyAtAgency: "00000000-0000-4000-8000-000000000005",
  caseAtAgency: "00000000-0000-4000-8000-000000000006",
  caseOfLink: "00000000-0000-4000-8000-000000000007",
  named: "00000000-0000-4000-8000-000000000008",
  colleague: "00000000-0000-4000-8000-000000000009",
};
const others = "00000000-0000-4000-8000-00000000000f";

/** Someone of each part who has one of everything. */
export const viewerOf = (role: PartName): Viewer => ({
  workerId: mine.worker,
  name: "Someone",
  role,
  countyIds: [mine.county],
  organizationId: mine.organization,
  opened: {
    ...nothingOpened,
    familiesByGlass: [mine.familyByGlass],
    familiesAtAgency: [mine.familyAtAgency],
    casesAtAgency: [mine.caseAtAgency],
    caseOfLink: [mine.caseOfLink],
    workersOnCases: [mine.named],
    colleagues: [mine.colleague],
  },
});

/** Relations that ask one column for different values: of each of these at most one can hold. */
const exclusive: readonly Relation[][] = [
  ["its family opened by breaking the glass", "its family at my agency"],
  ["its case at my agency", "the case of my link"],
  ["about me", "about someone named in a case at my agency", "about a colleague"],
];

/** The values of the scope columns in a world; null for a world that cannot be. */
export function columnsIn(world: World): Record<string, unknown> | null {
  if (exclusive.some((group) => group.filter((one) => world.has(one)).length > 1)) return null;
  const whether = (relation: Relation, value: unknown, otherwise: unknown = others) =>
    world.has(relation) ? value : otherwise;
  return {
    countyId: whether("in my county", mine.county),
    assignedWorkerId: whether("assigned to me", mine.worker),
    reviewCountyId: whether("awaiting a specialist in my county", mine.county, null),
    familyId: whether(
      "its family opened by breaking the glass",
      mine.familyByGlass,
      whether("its family at my agency", mine.familyAtAgency),
    ),
    referralId: whether(
      "its case at my agency",
      mine.caseAtAgency,
      whether("the case of my link", mine.caseOfLink),
    ),
    organizationId: whether("of my organization", mine.organization),
    actorId: whether("done by me", mine.worker),
    workerId: whether(
      "about me",
      mine.worker,
      whether(
        "about someone named in a case at my agency",
        mine.named,
        whether("about a colleague", mine.colleague),
      ),
    ),
    sealed: world.has("sealed"),
  };
}

const atMyAgency: Relation[] = ["its family at my agency", "its case at my agency"];

/** No relation, each alone, every two of them, and those that one scope asks for together. */
export const worlds: readonly World[] = [
  new Set<Relation>(),
  ...relations.map((one) => new Set([one])),
  ...relations.flatMap((one, index) => relations.slice(index + 1).map((other) => new Set([one, other]))),
  ...relations.map((one) => new Set([...atMyAgency, one])),
  ...relations.map((one) => new Set<Relation>([...atMyAgency, "of my organization", one])),
  new Set<Relation>([...atMyAgency, "assigned to me", "sealed"]),
].filter((world) => columnsIn(world) !== null);
