import { Lived } from "../../support/caseload";
import type { Client } from "../../support/client";
import { openDesk } from "../../support/desk";
import { local } from "../../support/local";
import { Office } from "../../support/office";
import { caseIn } from "../../support/states";

const desk = openDesk();
jest.setTimeout(60_000);

let sam: Client;
let tess: Client;
let dana: Client;
let rankin: Office;
const may = local("2006-05-01 09:00");

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  rankin = await Office.open(desk.server, "Rankin");
  await rankin.adopt("ms-2006");
  sam = desk.office.people.sam.at(may);
  dana = desk.office.people.dana.at(may);
  tess = (await desk.server.as("STATE_OFFICE", "Tess")).at(may);
}, 60_000);

const reason = "As the committee advised.";
const change = (name: string, value: string) => ({ name, value });
const draftOf = (...changes: { name: string; value: string }[]) => ({
  ...{ base: "MS_2006", title: "Children up to sixteen", changes, reason },
});
const drafted = async (by: Client, ...changes: { name: string; value: string }[]): Promise<string> =>
  (await by.do("draftEdition", draftOf(...changes))).record.id;

/** Drafted by Sam, approved by Tess. */
async function published(...changes: { name: string; value: string }[]): Promise<string> {
  const draftId = await drafted(sam, ...changes);
  await sam.do("submitEditionDraft", { draftId });
  await tess.do("publishEdition", { draftId });
  const { editionDrafts } = await sam.get("{ editionDrafts { id editionId } }");
  return editionDrafts.find(({ id }: { id: string }) => id === draftId).editionId;
}

async function adopted(editionId: string, countyId: string | null, fromDay: string): Promise<void> {
  const { record } = await sam.do("proposeAdoption", { editionId, countyId, fromDay, reason });
  await tess.do("adoptEdition", { proposalId: record.id });
}

describe("A draft of an edition", () => {
  test("is refused by the path of each change that does not hold, and nothing is written", async () => {
    const before = await desk.tables.snapshot();
    const { refusal } = await sam.give(
      "draftEdition",
      draftOf(
        change("target.maxAge", '"old"'),
        change("target.age", "16"),
        change("followUp.graceDays", "x"),
      ),
    );
    expect(refusal.violations.map(({ code }: any) => code)).toEqual(["INVALID_PARAMETER"]);
    expect(refusal.violations[0].message).toContain("followUp.graceDays is no JSON");
    const second = await sam.give(
      "draftEdition",
      draftOf(change("target.maxAge", '"old"'), change("target.age", "16")),
    );
    expect(second.refusal.violations.map(({ facts }: any) => facts[0].value)).toEqual([
      "target.maxAge",
      "target.age",
    ]);
    expect(await sam.refused("draftEdition", draftOf(change("hours.intensive.min", "16")))).toEqual([
      "INVALID_PARAMETER",
    ]);
    expect(await sam.refused("draftEdition", draftOf())).toEqual(["NOTHING_CHANGED"]);
    expect(await desk.tables.snapshot()).toEqual(before);
  });

  test("departs from a shipped edition alone", async () => {
    const { errors } = await sam.ask(
      "mutation ($input: DraftEditionInput!) { draftEdition(input: $input) { record { id } } }",
      { input: { ...draftOf(change("target.maxAge", "16")), base: "MS_2006_R1" } },
    );
    expect(errors?.[0].extensions.fields?.[0].path).toBe("input.base");
  });

  test("is published by a second person of the State Office, and by nobody else", async () => {
    const draftId = await drafted(sam, change("target.maxAge", "16"));
    expect(await tess.refused("publishEdition", { draftId })).toEqual(["INVALID_TRANSITION"]);
    await sam.do("submitEditionDraft", { draftId });
    expect(await dana.refused("publishEdition", { draftId })).toEqual(["FORBIDDEN"]);
    expect(await sam.refused("publishEdition", { draftId })).toEqual(["SECOND_PERSON_REQUIRED"]);
    await tess.do("publishEdition", { draftId });
    const later = { draftId, ...draftOf(change("target.maxAge", "17")), base: undefined };
    expect(await sam.refused("reviseEditionDraft", later)).toEqual(["INVALID_TRANSITION"]);
    expect(await sam.refused("withdrawEditionDraft", { draftId, reason })).toEqual(["INVALID_TRANSITION"]);
  });

  test("that someone else wrote anew is theirs, and has to be submitted again", async () => {
    const draftId = await drafted(dana, change("target.maxAge", "16"));
    await dana.do("submitEditionDraft", { draftId });
    const { base: _base, ...content } = draftOf(change("target.maxAge", "17"));
    await sam.do("reviseEditionDraft", { draftId, ...content });
    expect(await tess.refused("publishEdition", { draftId })).toEqual(["INVALID_TRANSITION"]);
    await sam.do("submitEditionDraft", { draftId });
    expect(await sam.refused("publishEdition", { draftId })).toEqual(["SECOND_PERSON_REQUIRED"]);
  });

  test("is seen by those who propose or decide, and by nobody else", async () => {
    const list = async (who: Client) => (await who.get("{ editionDrafts { id } }")).editionDrafts.length;
    expect(await list(dana)).toBeGreaterThan(0);
    for (const who of ["alice", "ben", "cara"] as const) expect(await list(desk.office.people[who])).toBe(0);
  });
});

describe("A published edition", () => {
  test("stands beside the shipped ones, with what it changes", async () => {
    const id = await published(change("target.maxAge", "16"), change("followUp.graceDays", "3"));
    const { editions } = await desk.office.people.alice.get(
      "{ editions { id base title changes { name from to } parameters { name value } } }",
    );
    expect(editions.map((one: any) => one.id).slice(0, 2)).toEqual(["MS_1994", "MS_2006"]);
    const edition = editions.find((one: any) => one.id === id);
    expect(edition).toMatchObject({ base: "MS_2006", title: "Children up to sixteen" });
    expect(edition.parameters).toContainEqual({ name: "target.maxAge", value: "16" });
    const changes = [
      { name: "target.maxAge", from: "18", to: "16" },
      expect.objectContaining({ name: "followUp.graceDays", to: "3" }),
    ];
    expect(edition.changes).toEqual(changes);
    const { editionDifferences } = await dana.get(
      "query ($to: EditionId!) { editionDifferences(from: MS_2006, to: $to) { name from to } }",
      { to: id },
    );
    expect(editionDifferences).toEqual(changes);
  });

  test("bears the next number of its base, also when two are published at once", async () => {
    const drafts = [
      await drafted(sam, change("target.maxAge", "15")),
      await drafted(sam, change("target.maxAge", "13")),
    ];
    for (const draftId of drafts) await sam.do("submitEditionDraft", { draftId });
    await Promise.all(drafts.map((draftId) => tess.do("publishEdition", { draftId })));
    const { editionDrafts } = await sam.get("{ editionDrafts { id editionId } }");
    const ids = editionDrafts.filter(({ id }: any) => drafts.includes(id)).map((one: any) => one.editionId);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^MS_2006_R\d+$/);
  });
});

describe("FP-PV-01: an edition adopted for a pilot county", () => {
  const seventeen = { children: [{ name: "Maya", birthDate: "1989-01-15" }] };
  let pilot: string;
  beforeAll(async () => {
    pilot = await published(change("target.maxAge", "16"));
    await adopted(pilot, desk.office.countyId, "2006-05-10");
  }, 60_000);

  const submitted = async (office: Office, start: string) => {
    const kase = await Lived.ready(office, { start, ...seventeen });
    const { refusal, referral } = await kase
      .as("alice", kase.day(0, "09:00"))
      .give("submitReferral", { referralId: kase.referralId });
    return refusal?.violations.map(({ code }: any) => code) ?? referral.editionId;
  };

  test("judges its referrals from that day on, and no others", async () => {
    expect(await submitted(desk.office, "2006-05-09")).toBe("MS_2006");
    expect(await submitted(desk.office, "2006-05-10")).toEqual(["AGE_OUT_OF_RANGE"]);
    expect(await submitted(rankin, "2006-05-10")).toBe("MS_2006");
  });

  test("pins the cases that it judges, which are served and looked back at under it", async () => {
    const kase = await Lived.ready(desk.office, { start: "2006-05-11" });
    await (await (await kase.submit()).review()).assign();
    await kase.meet();
    const { editionId, obligations, compliance } = await kase.read(
      `editionId obligations { type rule { citation { editionId } } }
        compliance(asOf: "${local("2006-05-11 12:00")}") { editionId total }`,
    );
    expect(editionId).toBe(pilot);
    expect(compliance).toMatchObject({ editionId: pilot });
    expect(compliance.total).toBeGreaterThan(0);
    for (const { rule } of obligations) expect(rule.citation.editionId).toBe("MS_2006");
  });

  test("is adopted by a second person, and never backwards", async () => {
    const asked = { editionId: pilot, countyId: rankin.countyId, fromDay: "2006-04-30", reason };
    expect(await sam.refused("proposeAdoption", asked)).toEqual(["ADOPTION_IN_THE_PAST"]);
    const { record } = await sam.do("proposeAdoption", { ...asked, fromDay: "2006-05-01" });
    expect(await sam.refused("adoptEdition", { proposalId: record.id })).toEqual(["SECOND_PERSON_REQUIRED"]);
    const tomorrow = tess.at(local("2006-05-02 09:00"));
    expect(await tomorrow.refused("adoptEdition", { proposalId: record.id })).toEqual([
      "ADOPTION_IN_THE_PAST",
    ]);
    await sam.do("withdrawAdoptionProposal", { proposalId: record.id, reason: "Its day has passed." });
    expect(await tess.refused("adoptEdition", { proposalId: record.id })).toEqual(["INVALID_TRANSITION"]);
    expect(await sam.refused("proposeAdoption", { ...asked, editionId: "MS_2006_R99" })).toEqual([
      "NO_SUCH_EDITION",
      "ADOPTION_IN_THE_PAST",
    ]);
    const { adoptionProposals } = await sam.get("{ adoptionProposals { id status county { name } } }");
    expect(adoptionProposals).toContainEqual({
      ...{ id: record.id, status: "WITHDRAWN", county: { name: "Rankin" } },
    });
  });

  test("is listed with the day from which it is in force", async () => {
    const { adoptions } = await desk.office.people.cara.get(
      "{ adoptions { editionId fromDay county { name } } }",
    );
    expect(adoptions).toContainEqual({
      ...{ editionId: pilot, fromDay: "2006-05-10", county: { name: "Hinds" } },
    });
  });
});

describe("AMB-01: a running case that moves to another edition", () => {
  const fields = "editionId breaches { type anchor } obligations { type anchor status dueAt because }";
  let kase: Lived;
  const asOf = async (when: string, basis = "RECORDED_THEN") =>
    (
      await kase
        .as("dana", "2006-06-20 12:00")
        .get(
          `query ($id: ID!, $basis: ComplianceBasis) { referral(id: $id) { compliance(asOf: "${local(when)}", basis: $basis) { ${fields} } } }`,
          { id: kase.referralId, basis },
        )
    ).referral.compliance;

  beforeAll(async () => {
    await rankin.adopt("ms-1994");
    kase = await caseIn(rankin, "INTENSIVE");
  }, 60_000);

  test("keeps every verdict of the time before, and is judged by the new edition from then on", async () => {
    const days = ["2006-03-10 12:00", "2006-03-20 12:00", "2006-04-13 12:00"];
    const bases = ["RECORDED_THEN", "KNOWN_TODAY"];
    const looks = () => Promise.all(days.flatMap((day) => bases.map((basis) => asOf(day, basis))));
    const before = await looks();
    expect(before.at(-1).editionId).toBe("MS_1994");
    const input = { editionId: "MS_2006", reason: "The pilot ends." };
    const { referral, record } = await kase.do("dana", "2006-04-14 10:00", "migrateCase", input);
    expect(referral.editionId).toBe("MS_2006");
    expect(record.__typename).toBe("EditionMigration");
    expect(await looks()).toEqual(before);

    const { compliance, migrations } = await kase.read(
      `migrations { fromEditionId toEditionId reason migratedAt worker { name } } compliance { ${fields} }`,
      "2006-04-14 10:00",
    );
    expect(migrations).toEqual([
      {
        ...{ fromEditionId: "MS_1994", toEditionId: "MS_2006", reason: "The pilot ends." },
        ...{ migratedAt: "2006-04-14T15:00:00.000Z", worker: { name: "Dana" } },
      },
    ]);
    expect(compliance.editionId).toBe("MS_2006");
    expect(compliance.breaches).toEqual((await asOf("2006-04-14 09:59")).breaches);
    const types = compliance.obligations.map(({ type, anchor }: any) => `${type} ${anchor}`);
    expect(types).toContain("ACCEPTANCE_NOTICE accepted");
    expect(types).toContain("FACE_TO_FACE_PHASE phase:MAINTENANCE");
    expect(types).not.toContain("FACE_TO_FACE_PHASE phase:INTENSIVE");
  });

  test("is told in the history, with the edition that it moved to", async () => {
    const { history } = await kase.read("history(first: 100) { nodes { action editionId citations wrote } }");
    const entry = history.nodes.find(({ action }: any) => action === "migrateCase");
    expect(entry).toMatchObject({ editionId: "MS_2006", citations: ["FP-PV-01"] });
    expect(entry.wrote).toContain("EditionMigration");
  });

  test("is moved by those who may, to an edition that there is and that it is not under", async () => {
    const input = { referralId: kase.referralId, editionId: "MS_2006", reason };
    for (const who of ["alice", "ben", "cara"] as const)
      expect(await kase.as(who).refused("migrateCase", input)).toEqual(["FORBIDDEN"]);
    expect(await kase.as("sam").refused("migrateCase", input)).toEqual(["ALREADY_UNDER_EDITION"]);
    const { errors } = await kase
      .as("sam")
      .ask("mutation ($input: MigrateCaseInput!) { migrateCase(input: $input) { record { id } } }", {
        input: { ...input, editionId: "MS_2006_R99" },
      });
    expect(errors?.[0].extensions.fields?.[0].path).toBe("input.editionId");
    const draft = await caseIn(rankin, "DRAFT");
    expect(await draft.as("sam").refused("migrateCase", { ...input, referralId: draft.referralId })).toEqual([
      "INVALID_TRANSITION",
    ]);
  });
});
