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
import { caseIn } from "../support/states";
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
  tom: "TECHNICAL_ADMINISTRATOR",
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

const some: [Who, ReadingPurpose | undefined][] = [
  ["alice", undefined],
  ["alice", "TECHNICAL"],
  ["sam", "COURT"],
];
/** Those who tell all classes apart; everybody with `npm run prove:matrix`. */
const readers: typeof some = [
  ...some,
  ...(process.env.HEARTHLINE_LEAKS === "all"
    ? (["ben", "cara", "dana", "sam"] as const).map((who): (typeof some)[number] => [who, undefined])
    : []),
];

test("canaries are planted in every class", () => {
  expect(canaries.length).toBeGreaterThan(40);
  for (const one of informationClasses)
    expect([one, canaries.some(({ classes }) => classes.includes(one))]).toEqual([one, true]);
});

describe.each(readers)("%s reading for %s (undefined: the usual purpose)", (who, purpose) => {
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

describe("What a command answers", () => {
  const payload = (action: string) => `mutation ($input: ${action[0].toUpperCase()}${action.slice(1)}Input!) {
    ${action}(input: $input) { record { redacted ... on Contact { narrative location worker { name } } }
      refusal { violations { code message facts { name value } remedy } } } }`;
  const contact = () => ({
    ...{
      referralId: kase.referralId,
      startedAt: local(`${kase.now.slice(0, 10)} 08:30`),
      durationMinutes: 5,
    },
    ...{ narrative: "canary in a payload", location: "canary in a place" },
  });

  test("is redacted like what is read, for the one who gave it, too", async () => {
    const alice = kase.as("alice");
    const { logCountyContact: told } = await alice.get(payload("logCountyContact"), { input: contact() });
    expect(told.record).toMatchObject({ narrative: "canary in a payload", redacted: [] });
    const quiet = await alice.for("TECHNICAL").get(payload("logCountyContact"), { input: contact() });
    expect(JSON.stringify(quiet)).not.toContain("canary");
    expect(quiet.logCountyContact.record).toMatchObject({ narrative: null, location: null });
    expect(quiet.logCountyContact.record.redacted.sort()).toEqual([
      ...["location", "narrative", "participants", "voidReason"],
    ]);
  });

  test("is no longer a refusal's reason to whoever may not read the reason", async () => {
    const input = { referralId: kase.referralId, ruleId: "FP-AS-07", reason: "Once more." };
    const ben = kase.as("ben");
    const { waiveRule: told } = await ben.get(payload("waiveRule"), { input });
    expect(told.refusal.violations[0].code).toBe("ALREADY_WAIVED");
    expect(JSON.stringify(told)).toContain("canary in Waiver.reason");
    const { waiveRule: quiet } = await ben.for("TECHNICAL").get(payload("waiveRule"), { input });
    expect(quiet.refusal.violations.map(({ code }: { code: string }) => code)).toEqual(["WITHHELD"]);
    expect(JSON.stringify(quiet)).not.toContain("canary");
  });
});

describe("A family's address", () => {
  const address = `query ($id: ID!) { family(id: $id) { addressProtected address phones redacted } }`;

  test("is withheld from the specialists who wait for the case, and told to the one who is sent", async () => {
    const waiting = await caseIn(desk.office, "SUBMITTED");
    await waiting.do("alice", waiting.now, "updateFamily", { addressProtected: true });
    const of = async (who: Who) => (await waiting.as(who).get(address, { id: waiting.familyId })).family;
    expect(await of("cara")).toMatchObject({ address: null, phones: null, redacted: ["address", "phones"] });
    await waiting.review();
    await waiting.assign();
    expect(await of("cara")).toMatchObject({ address: "12 Elm Street, Jackson", redacted: [] });
    expect(await of("dana")).toMatchObject({ addressProtected: true, address: null });
  });

  test("is plain to whoever sees the family where the county has not asked for secrecy", async () => {
    const plain = await caseIn(desk.office, "SUBMITTED");
    const { family } = await plain.as("dana").get(address, { id: plain.familyId });
    expect(family).toMatchObject({
      addressProtected: false,
      address: "12 Elm Street, Jackson",
      redacted: [],
    });
  });
});
