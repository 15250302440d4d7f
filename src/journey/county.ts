import type { Client } from "./client";
import { type EditionId, inApi, referralDay } from "./edition";

const usual = "Hinds";
/** Where an edition is tried that is in force nowhere else: the county with the fewest people. */
export const pilotCounty = "Issaquena";

interface Policy {
  counties: { nodes: { name: string }[] };
  adoptions: { county: { name: string } | null; editionId: string; fromDay: string; number: number }[];
}

const policyDocument = `{
  counties(first: 100) { nodes { name } }
  adoptions { county { name } editionId fromDay number }
}`;

/**
 * A county in which the edition is in force on the day of the referral: Hinds if it is in force there, else the
 * first that has it; undefined when none has.
 */
export async function countyUnder(
  edition: EditionId,
  client: Client,
  among?: readonly string[],
): Promise<string | undefined> {
  const { counties, adoptions } = await client.ask<Policy>(policyDocument);
  const names = among ?? counties.nodes.map(({ name }) => name);
  return [usual, ...names]
    .filter((name) => names.includes(name))
    .find((name) => inForce(name, adoptions) === inApi(edition));
}

/** Of the adoptions that reach the day, the county's own come first, and the last recorded before the others. */
function inForce(name: string, adoptions: Policy["adoptions"]): string | undefined {
  const reaching = adoptions
    .filter(({ county, fromDay }) => fromDay <= referralDay && (county === null || county.name === name))
    .sort((a, b) => Number(a.county === null) - Number(b.county === null) || b.number - a.number);
  return reaching[0]?.editionId;
}
