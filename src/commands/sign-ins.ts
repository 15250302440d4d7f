import type { DataSource } from "typeorm";
import { type RoleName, roleNames, roles } from "../access/roles";
import type { SignIn } from "../graphql/explorer";
import { type DevKeys, signDevToken } from "../platform/identity";
import { findOrCreateWorker } from "../records/worker/provision";

export interface Wanted {
  role: RoleName;
  name?: string;
  countyNames?: string[];
}

// Who signs in when nobody else is named: the people of the demonstration.
const usual: Record<RoleName, { name: string; countyNames: string[] }> = {
  COUNTY_WORKER: { name: "Alice", countyNames: ["Hinds"] },
  ASWS: { name: "Ben", countyNames: ["Hinds"] },
  FPS_WORKER: { name: "Cara", countyNames: ["Hinds"] },
  COORDINATOR: { name: "Dana", countyNames: [] },
  STATE_OFFICE: { name: "Sam", countyNames: [] },
};

/** A development token for a worker of this role, who is made if there is none. */
export async function signIn(source: DataSource, keys: DevKeys, wanted: Wanted): Promise<SignIn> {
  const { role, name = usual[role].name, countyNames = usual[role].countyNames } = wanted;
  const worker = await source.transaction((manager) =>
    findOrCreateWorker(manager, { role, name, countyNames }),
  );
  const place = countyNames.length > 0 ? countyNames.join(", ") : "the whole state";
  return {
    label: `${roles[role].title}: ${name}, ${place}`,
    token: await signDevToken(keys, { sub: worker.id }),
  };
}

/** A sign-in for each role. */
export async function signInEveryRole(source: DataSource, keys: DevKeys): Promise<SignIn[]> {
  const made: SignIn[] = [];
  for (const role of roleNames) made.push(await signIn(source, keys, { role }));
  return made;
}
