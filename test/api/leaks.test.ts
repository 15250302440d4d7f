import { opens } from "../../src/access/classes";
import type { ReadingPurpose } from "../../src/access/reads";
import type { RoleName } from "../../src/access/roles";
import { nothingOpened } from "../../src/access/viewer";
import { buildHearthlineSchema } from "../../src/graphql/schema";
import { informationClasses, type InformationClass } from "../../src/policy/facts/information";
import { reportIds } from "../../src/reports/statistics/report";
import { plant, type Canary } from "../support/canaries";
import type { Lived } from "../support/caseload";
import { Crawler } from "../support/crawl";
import { openDesk } from "../support/desk";
import { local } from "../support/local";
import type { Who } from "../support/office";
import { wholeCase } from "../support/whole";

const desk = openDesk();
let kase: Lived;
let canaries: Canary[];
let crawler: Crawler;

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  kase = await wholeCase(desk.office);
  canaries = await plant(desk.server.source, desk.tables);
  crawler = new Crawler(await buildHearthlineSchema(), local(kase.now));
}, 120_000);

const roleOf: Record<Who, RoleName> = {
  alice: "COUNTY_WORKER",
  ben: "ASWS",
  cara: "FPS_WORKER",
  dana: "COORDINATOR",
  sam: "STATE_OFFICE",
};

/** What the table opens to someone reading for a purpose, in a family whose address is protected. */
const open = (who: Who, purpose?: ReadingPurpose): InformationClass[] =>
  informationClasses.filter((one) =>
    opens(
      {
        ...{ workerId: "", name: "", role: roleOf[who], countyIds: [], organizationId: null },
        ...{ opened: nothingOpened, purpose },
      },
      [one],
    ),
  );

/** The reports as the API and as files tell them, and a replay. */
async function counted(who: Who, purpose?: string): Promise<string[]> {
  const token = await desk.server.token(
    roleOf[who],
    who[0].toUpperCase() + who.slice(1),
    ...(who === "dana" || who === "sam" ? [] : [desk.office.county]),
  );
  const headers = {
    authorization: `Bearer ${token}`,
    ...(purpose ? { "x-hearthline-purpose": purpose } : {}),
  };
  const file = async (id: string, more: string) =>
    (await fetch(`${desk.server.url}reports/${id}.csv?${more}`, { headers })).text();
  const client = purpose ? kase.as(who).for(purpose) : kase.as(who);
  const report = `query ($id: ReportId!, $against: EditionId) { report(id: $id, against: $against, by: [COUNTY, SPECIALIST]) {
    figures { name title value dimensions { name value label } unavailable rows(first: 20) { nodes { __typename id } } } } }`;
  const told: string[] = [];
  for (const id of reportIds) {
    const against = id === "R-18" ? "MS_1994" : null;
    told.push(JSON.stringify(await client.ask(report, { id: id.replace("-", "_"), against })));
    const compare = against ? "&against=MS_1994" : "";
    told.push(await file(id, `by=COUNTY${compare}`), await file(id, `rows=DENOMINATOR${compare}`));
  }
  const simulate = `{ simulate(edition: MS_1994) { reasons { code figure { caseIds } } shifts { from to } } }`;
  told.push(JSON.stringify(await client.ask(simulate)));
  return told;
}

/** The canaries that what was told holds, each with where it was first heard. */
const sung = (told: string[]): (Canary & { heard: string })[] =>
  canaries.flatMap((canary) => {
    const text = told.find((one) => one.includes(canary.value));
    const at = text?.indexOf(canary.value) ?? 0;
    return text ? [{ ...canary, heard: text.slice(Math.max(0, at - 200), at + 100) }] : [];
  });

const readers: [Who, ReadingPurpose | undefined][] = [
  ["alice", undefined],
  ["alice", "TECHNICAL"],
  ["ben", undefined],
  ["cara", undefined],
  ["dana", undefined],
  ["sam", undefined],
  ["sam", "COURT"],
];

test("canaries are planted in every class", () => {
  expect(canaries.length).toBeGreaterThan(40);
  for (const one of informationClasses)
    expect([one, canaries.some(({ classes }) => classes.includes(one))]).toEqual([one, true]);
});

describe.each(readers)("%s reading for %s", (who, purpose) => {
  test("is told every canary of the classes that are open, and no other, by whatever path", async () => {
    const client = purpose ? kase.as(who).for(purpose) : kase.as(who);
    const told = await crawler.tell(client, [kase.referralId, kase.familyId]);
    told.push(...(await counted(who, purpose)));
    const classes = open(who, purpose);
    const granted = canaries.filter((one) => one.classes.every((of) => classes.includes(of)));
    const heard = sung(told);
    expect(heard.filter(({ place }) => !granted.some((one) => one.place === place))).toEqual([]);
    expect(granted.filter(({ place }) => !heard.some((one) => one.place === place))).toEqual([]);
    expect(
      told.filter((text) => text.includes("INTERNAL_SERVER_ERROR")).map((one) => one.slice(0, 300)),
    ).toEqual([]);
  }, 240_000);
});
