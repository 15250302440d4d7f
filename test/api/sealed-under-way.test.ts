import { escalateOverdue } from "../../src/records/incident/escalate";
import { Evaluated } from "../support/acts/evaluation";
import { order, seal, unseal } from "../support/acts/sealing";
import type { Lived } from "../support/caseload";
import type { Client } from "../support/client";
import { openDesk } from "../support/desk";
import { later, local } from "../support/local";
import { caseIn } from "../support/states";

const desk = openDesk();
jest.setTimeout(120_000);
beforeAll(() => desk.office.adopt("ms-2006"));

const now = local("2007-08-01 12:00");
const unknown = "0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";

describe("HL-04: what was under way when it was sealed", () => {
  test("a stored answer is not told again while it is sealed, and is afterwards", async () => {
    const lived = await caseIn(desk.office, "SUBMITTED", { family: { dhsCaseNumber: "Q-2" } });
    const at = local(lived.now);
    const { alice, cara } = lived.office.people;
    const once: [Client, string, Record<string, unknown>, string][] = [
      [cara, "startReview", { referralId: lived.referralId }, "Referral"],
      [cara, "logContact", { referralId: lived.referralId }, "Referral"],
      [alice, "updateFamily", { familyId: lived.familyId, name: "Reed" }, "Family"],
    ];
    const contact = { type: "TELEPHONE", startedAt: local(lived.day(0)), durationMinutes: 5 };
    const said = async ([client, action, input, type]: (typeof once)[number], key = action) => {
      const made = `mutation ($input: ${action[0].toUpperCase()}${action.slice(1)}Input!) { ${action}(input: $input) {
        ${type.toLowerCase()} { id } record { id } refusal { violations { code } } } }`;
      const extra = action === "logContact" ? contact : {};
      const { data, errors } = await client
        .at(at)
        .ask(made, { input: { ...input, ...extra, idempotencyKey: key } });
      return { data, errors: errors?.map(({ message, extensions }) => [message, extensions.code]) };
    };
    const register = {
      ...{ countyId: lived.office.countyId, name: "Quick", phones: [], idempotencyKey: "register" },
      children: [{ name: "Max", birthDate: "1999-01-01" }],
    };
    const registered = (await alice.at(at).do("registerFamily", register)).family.id as string;
    const first = [];
    for (const one of once) first.push(await said(one));
    expect(first.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined]);
    const seals = [
      await seal(lived, now),
      await seal({ office: lived.office, familyId: registered } as Lived, now),
    ];
    for (const one of once) {
      const target = "familyId" in one[2] ? "familyId" : "referralId";
      const other = [
        one[0],
        one[1],
        { ...one[2], [target]: `${one[3]}:${unknown}` },
        one[3],
      ] as (typeof once)[number];
      const missing = await said(other, "another key");
      expect(missing.errors![0][1]).toBe("NOT_FOUND");
      expect(await said(one)).toEqual(missing);
    }
    await expect(alice.at(at).give("registerFamily", register)).rejects.toThrow(/NOT_FOUND/);
    for (const id of seals) await unseal(lived, id, now);
    const again = [];
    for (const one of once) again.push(await said(one));
    expect(again).toEqual(first);
    expect((await alice.at(at).do("registerFamily", register)).family.id).toBe(registered);
  });

  test("a seal is put once for a key", async () => {
    const lived = await caseIn(desk.office, "DRAFT");
    const sam = desk.office.people.sam.at(now);
    const command = { familyId: lived.familyId, ...order, idempotencyKey: "seal" };
    const { record } = await sam.do("sealFamily", command);
    expect((await sam.do("sealFamily", command)).record).toEqual(record);
  });

  test("a stored answer of breaking the glass is not told again either", async () => {
    const lived = await caseIn(desk.office, "DRAFT");
    const rose = (await desk.server.as("COUNTY_WORKER", "Rose", "Rankin")).at(now);
    const command = { familyId: lived.familyId, reason: "Now.", idempotencyKey: "glass" };
    const { record } = await rose.do("breakGlass", command);
    expect((await rose.do("breakGlass", command)).record).toEqual(record);
    await seal(lived, now);
    await expect(rose.give("breakGlass", command)).rejects.toThrow(/NOT_FOUND/);
    await expect(rose.give("endGlassBreak", { glassBreakId: record.id })).rejects.toThrow(/NOT_FOUND/);
  });

  test("a family's link answers as one that was never given out", async () => {
    const lived = await caseIn(desk.office, "ACCEPTED");
    const family = new Evaluated(lived);
    const link = await family.issue("ACCEPTANCE");
    const id = await seal(lived, now);
    const said = async (given: string) => {
      const { status, data, errors } = await family.comes("declineSatisfactionForm", { link: given });
      return { status, data, errors };
    };
    const never = await said("never-given-out-to-anyone");
    expect(never.data.declineSatisfactionForm.refusal).not.toBeNull();
    expect(await said(link)).toEqual(never);
    await unseal(lived, id, now);
    expect(await family.declines(link)).toBe("DECLINED");
  });

  test("an alert that nobody answers is passed on all the same, and is seen once it is unsealed", async () => {
    const lived = await caseIn(desk.office, "INTENSIVE");
    await lived.report("SAFETY_CANNOT_BE_MAINTAINED", lived.now);
    const id = await seal(lived, now);
    await escalateOverdue(desk.server.source, new Date(local(later(lived.now, 24 * 60))));
    await expect(lived.read("incidents { escalatedAt }", "2007-08-01 12:00")).rejects.toThrow(/NOT_FOUND/);
    await unseal(lived, id, now);
    const { incidents } = await lived.read("incidents { escalatedAt }", "2007-08-01 12:00");
    expect(incidents[0].escalatedAt).not.toBeNull();
  });

  test("a command that waits for the seal finds nothing any more", async () => {
    const lived = await caseIn(desk.office, "DRAFT");
    const { client } = desk.tables;
    const row = lived.familyId.split(":")[1];
    await client.query("begin");
    await client.query("update family set sealed = true where id = $1", [row]);
    const waiting = lived
      .as("alice")
      .ask(`mutation ($input: UpdateFamilyInput!) { updateFamily(input: $input) { family { id } } }`, {
        input: { familyId: lived.familyId, name: "Late" },
      });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await client.query("commit");
    expect((await waiting).errors![0].extensions.code).toBe("NOT_FOUND");
  });
});
