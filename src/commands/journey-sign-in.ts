import type { DataSource } from "typeorm";
import { observer, playerOf, type Role } from "../journey/people";
import type { DevKeys } from "../platform/identity";
import { signIn } from "./sign-ins";

/** A development token for the person who plays a role, in this county unless they see the whole state. */
export async function tokenFor(
  { source, keys }: { source: DataSource; keys: DevKeys },
  role: Role,
  county: string,
): Promise<string> {
  const countyNames = role === observer ? [] : [county];
  return (await signIn(source, keys, { role, name: playerOf(role), countyNames })).token;
}
