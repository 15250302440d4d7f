import type { DataSource } from "typeorm";
import { apiAddress, Client } from "../journey/client";
import { countyUnder, pilotCounty } from "../journey/county";
import { type EditionId, referralDay } from "../journey/edition";
import { observer, roles, type Tokens } from "../journey/people";
import { JourneyProblem } from "../journey/problem";
import { meDocument, type Me } from "../journey/queries";
import type { Stage } from "../journey/stage";
import { assertAnswers, assertTimeTravel } from "../journey/time-travel";
import { type DevKeys, loadDevKeys } from "../platform/identity";
import type { Settings } from "../platform/settings";
import { adopt } from "../records/adoption/adopt";
import { withDatabase } from "./database";
import { tokenFor } from "./journey-sign-in";

/** The database behind the server: development tokens and adoptions come from it, as with `npm run token`. */
interface Behind {
  source: DataSource;
  keys: DevKeys;
}

/** Prepares a journey on the server that HEARTHLINE_URL names. */
export async function namedStage(url: string, edition: EditionId, settings: Settings): Promise<Stage> {
  await assertAnswers(url);
  const given = givenTokens();
  if (roles.every((role) => given[role])) return prepare(url, edition, given, null);
  if (settings.production) {
    throw new JourneyProblem(`Set HEARTHLINE_TOKEN_<ROLE> for each of ${roles.join(", ")}.`);
  }
  return withDatabase(settings, async ({ source, dataFolder }) =>
    prepare(url, edition, given, { source, keys: await loadDevKeys(dataFolder) }),
  );
}

function givenTokens(): Partial<Tokens> {
  const found = roles.map((role) => [role, process.env[`HEARTHLINE_TOKEN_${role}`] || undefined]);
  return Object.fromEntries(found) as Partial<Tokens>;
}

async function prepare(
  url: string,
  edition: EditionId,
  given: Partial<Tokens>,
  behind: Behind | null,
): Promise<Stage> {
  const watching = given[observer] ?? (await tokenFor(behind!, observer, pilotCounty));
  await assertTimeTravel(url, watching);
  const among = await countiesOf(url, given);
  const found = await countyUnder(edition, new Client(apiAddress(url), watching), among);
  const county = found ?? (!among || among.includes(pilotCounty) ? pilotCounty : among[0]);
  const remarks = [`The server is the one at ${url}.`];
  if (!found) remarks.push(await adoptIn(county, edition, behind));
  const tokens = { ...given, [observer]: watching } as Tokens;
  for (const role of roles) tokens[role] ??= await tokenFor(behind!, role, county);
  return { url, tokens, county, remarks };
}

/** The counties that all workers of the given tokens serve; undefined when none of them is bound to any. */
async function countiesOf(url: string, given: Partial<Tokens>): Promise<string[] | undefined> {
  let common: string[] | undefined;
  for (const role of roles.filter((each) => each !== observer && given[each])) {
    await assertTimeTravel(url, given[role]!);
    const { me } = await new Client(apiAddress(url), given[role]).ask<Me>(meDocument);
    const names = me.counties.map(({ name }) => name);
    common = common ? common.filter((name) => names.includes(name)) : names;
  }
  if (common?.length === 0)
    throw new JourneyProblem("The workers of the given tokens serve no county together.");
  return common;
}

/** Puts the edition in force in one county alone, so that the others keep what they have. */
async function adoptIn(county: string, edition: EditionId, behind: Behind | null): Promise<string> {
  if (!behind) {
    throw new JourneyProblem(
      `${edition} is in force in none of the workers' counties on ${referralDay}; ` +
        `run: npm run adopt -- --edition ${edition} --county ${county} --from ${referralDay}`,
    );
  }
  const order = { editionId: edition, countyName: county, from: referralDay, now: new Date() };
  await behind.source.transaction((manager) => adopt(manager, order));
  return `${edition} was in force in no county on ${referralDay}: it is now adopted in ${county} County from that day, and in no other.`;
}
