import { assessments } from "./assessments";
import { children } from "./children";
import { closings } from "./closings";
import type { Cube, CubeId } from "./cube";
import { incidents } from "./incidents";
import { outcomes } from "./outcomes";
import { referrals } from "./referrals";
import { timeliness } from "./timeliness";

/** Every cube. */
export const cubes: readonly Cube[] = [
  referrals,
  assessments,
  closings,
  outcomes,
  children,
  incidents,
  timeliness,
];

const byId = new Map(cubes.map((one) => [one.id, one]));

export const cubeNamed = (id: CubeId): Cube => byId.get(id)!;
