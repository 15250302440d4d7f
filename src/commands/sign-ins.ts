import type { DataSource } from "typeorm";
import { type RoleName, roleNames, roles } from "../access/roles";
import type { SignIn } from "../graphql/explorer";
import { type DevKeys, signDevToken } from "../platform/identity";
import { findOrCreateWorker, type Wanted } from "../records/worker/provision";

/** Whom to sign in: whoever is not named is one of the usual. */
export type SignInWanted = Pick<Wanted, "role"> & Partial<Wanted>;

// Who signs in when nobody else is named: the people of the demonstration.
const usual: Record<RoleName, Omit<Wanted, "role">> = {
  COUNTY_WORKER: { name: "Alice", countyNames: ["Hinds"] },
  ASWS: { name: "Ben", countyNames: ["Hinds"] },
  FPS_WORKER: { name: "Cara", countyNames: ["Hinds"] },
  COORDINATOR: { name: "Dana", countyNames: [] },
  STATE_OFFICE: { name: "Sam", countyNames: [] },
  PARTNER_PROVIDER: {
    name: "Pia",
    countyNames: [],
    organization: { name: "Bridge Family Services", kind: "PROVIDER" },
  },
  ANALYST: { name: "Nora", countyNames: [] },
  COURT_OFFICER: {
    name: "Judge Ames",
    countyNames: [],
    organization: { name: "Hinds County Court", kind: "COURT" },
  },
  TECHNICAL_ADMINISTRATOR: { name: "Tom", countyNames: [] },
};

/** A development token for a worker of this role, who is made if there is none. */
export async function signIn(source: DataSource, keys: DevKeys, asked: SignInWanted): Promise<SignIn> {
  const wanted = { ...usual[asked.role], ...definedOf(asked) };
  const { role, name, countyNames, organization } = wanted;
  const { workerId } = await source.transaction((manager) => findOrCreateWorker(manager, wanted));
  const place = organization?.name ?? (countyNames.join(", ") || "the whole state");
  return {
    label: `${roles[role].title}: ${name}, ${place}`,
    token: await signDevToken(keys, { sub: workerId }),
  };
}

const definedOf = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

/** A sign-in for each role. */
export async function signInEveryRole(source: DataSource, keys: DevKeys): Promise<SignIn[]> {
  const made: SignIn[] = [];
  for (const role of roleNames) made.push(await signIn(source, keys, { role }));
  return made;
}
