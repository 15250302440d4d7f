import type { DataSource } from "typeorm";
import { abilityOf, type HearthlineAbility } from "../access/ability";
import type { RoleName } from "../access/roles";
import type { Viewer } from "../access/viewer";
import { findOrCreateWorker } from "../records/worker/provision";
import { viewerOf } from "../records/worker/viewer";
import { inPool } from "./pool";
import { men, surnames, women } from "./names";
import { elsewhere, home, regions } from "./places";
import { Random } from "./random";
import type { Seat } from "./step";

interface Post {
  role: RoleName;
  seat: Seat | null;
  counties: string[];
}

/** The workers of the printed sign-ins. */
const known: (Post & { name: string })[] = [
  { name: "Alice", role: "COUNTY_WORKER", seat: "county", counties: [home] },
  { name: "Ben", role: "ASWS", seat: "supervisor", counties: [home] },
  { name: "Cara", role: "FPS_WORKER", seat: "specialist", counties: [home] },
  { name: "Dana", role: "COORDINATOR", seat: null, counties: [] },
  { name: "Sam", role: "STATE_OFFICE", seat: null, counties: [] },
];

const AREAS = 13;
const SPECIALISTS = 20;

const posts: Post[] = [
  ...regions(AREAS).map((counties): Post => ({ role: "ASWS", seat: "supervisor", counties })),
  ...regions(SPECIALISTS).map((counties): Post => ({ role: "FPS_WORKER", seat: "specialist", counties })),
  ...elsewhere.map((name): Post => ({ role: "COUNTY_WORKER", seat: "county", counties: [name] })),
];

/** Everyone who works with the programme: the names are as chance has it, and the same for the same seed. */
function staff(seed: number): (Post & { name: string })[] {
  const random = new Random(seed);
  const named = posts.map((post) => ({
    ...post,
    name: `${random.pick(random.chance(0.8) ? women : men)} ${random.pick(surnames)}`,
  }));
  return [...known, ...named];
}

/** A worker as the server knows them. */
export interface Seated {
  viewer: Viewer;
  ability: HearthlineAbility;
}

/** Who sits where: the one worker of each seat in a county. */
export type Seating = (seat: Seat, county: string) => Seated;

/** The workers of these counties and of the whole state, made where they are missing. */
export async function hire(source: DataSource, seed: number, places: ReadonlySet<string>): Promise<Seating> {
  const seats = new Map<string, Seated>();
  const wanted = staff(seed).filter(
    ({ counties }) => counties.length === 0 || counties.some((county) => places.has(county)),
  );
  await inPool(wanted, async ({ role, name, seat, counties }) => {
    const assignment = await source.transaction((manager) =>
      findOrCreateWorker(manager, { role, name, countyNames: counties }),
    );
    const viewer = viewerOf(assignment.worker, assignment);
    for (const county of counties) seats.set(`${seat}/${county}`, { viewer, ability: abilityOf(viewer) });
  });
  return (seat, county) => seats.get(`${seat}/${county}`)!;
}
