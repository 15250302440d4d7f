import { informationClasses, type InformationClass } from "../../src/policy/facts/information";
import { consentTo, partner, referTo, type Partner } from "../support/acts/partners";
import { plant, type Canary } from "../support/canaries";
import type { Lived } from "../support/caseload";
import type { Client } from "../support/client";
import { openDesk } from "../support/desk";
import { later, local } from "../support/local";
import { wholeCase } from "../support/whole";

const desk = openDesk();
let kase: Lived;
let pia: Partner;
let canaries: Canary[];
let now: string;

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  pia = await partner(desk.office);
  kase = await wholeCase(desk.office);
  now = later(kase.now, 10);
  await consentTo(kase, pia.id, now, { classes: [] });
  await referTo(kase, pia.id, now);
  canaries = await plant(desk.server.source, desk.tables);
}, 120_000);

/** What is sensitive of a case and its family, by the paths of a case and, once more, by the family's. */
const whole = `query ($case: ID!, $family: ID!) {
  referral(id: $case) { redacted ...told }
  node(id: $case) { ... on Referral { redacted ...told } }
  referrals(first: 10) { nodes { redacted screeningNote: otherReason } }
  family(id: $family) { address phones removals { cause narrative } caseTypeChanges { reason } children { suicidal } }
}
fragment told on Referral {
  otherReason decisionNote courtOrder
  assessments { redacted problems summary neededServices emergencyPlacementNote highRiskFactors }
  contacts(first: 20) { nodes { narrative participants location } }
  plans { goals { statement } }
  incidents { narrative decisionReason } investigations { finding reporterName reporterContact }
  staffings { directives clientUpdate } agencyReports { narrative } courtEvents { narrative }
  courtDirections { reason } waivers { reason } functioningMeasures { note instrument } discontinuations { narrative }
  teamMeetings { minutes } documents { text } satisfactionForms { comment }
}`;

/** The canaries that someone is told, by their places. */
async function heard(client: Client, when: string): Promise<string[]> {
  const variables = { case: kase.referralId, family: kase.familyId };
  const text = JSON.stringify(await client.at(local(when)).get(whole, variables));
  return canaries.filter(({ value }) => text.includes(value)).map(({ place }) => place);
}

/** What the consent opens of all that the county hears. */
async function opened(classes: readonly InformationClass[], when: string): Promise<string[]> {
  const all = await heard(kase.as("alice"), when);
  const within = canaries.filter((one) => one.classes.every((of) => classes.includes(of)));
  return all.filter((place) => within.some((one) => one.place === place));
}

const consentable = informationClasses.filter((one) => one !== "REPORTER");
const combinations: InformationClass[][] = [
  [],
  ...consentable.map((one) => [one]),
  ["NARRATIVE", "ABUSE"],
  consentable,
];

describe("A partner reads of a family what its consent covers, and no more (HL-02, HL-08)", () => {
  test("the county hears canaries of every class, so that silence tells something", async () => {
    for (const one of informationClasses) expect([one, await opened([one], now)]).not.toEqual([one, []]);
  });

  test.each(combinations.map((classes) => ({ classes })))("consented to $classes", async ({ classes }) => {
    now = later(now, 5);
    await consentTo(kase, pia.id, now, { classes });
    expect(await heard(pia.worker, now)).toEqual(await opened(classes, now));
  });

  test("from the minute on at which a narrower consent begins, and nothing once it is withdrawn", async () => {
    now = later(now, 5);
    await consentTo(kase, pia.id, now, { classes: ["NARRATIVE"] });
    const narrower = later(now, 30);
    const effectiveFrom = local(narrower);
    const consentId = await consentTo(kase, pia.id, now, { classes: ["HEALTH"], effectiveFrom });
    expect(await heard(pia.worker, later(narrower, -1))).toEqual(await opened(["NARRATIVE"], now));
    expect(await heard(pia.worker, narrower)).toEqual(await opened(["HEALTH"], now));
    await kase.do("alice", now, "withdrawConsent", { consentId, reason: "They wish it." });
    const variables = { case: kase.referralId, family: kase.familyId };
    const { errors } = await pia.worker.at(local(now)).ask(whole, variables);
    expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  });
});
