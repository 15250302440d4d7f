import { familyElsewhere } from "../support/acts/sealing";
import type { Lived } from "../support/caseload";
import type { Client } from "../support/client";
import { openDesk } from "../support/desk";
import { local } from "../support/local";
import type { Who } from "../support/office";
import { caseIn } from "../support/states";
import { attack } from "./support/attack";
import { withoutAccess } from "./support/siblings";

const desk = openDesk();
let kase: Lived;
let weak: Awaited<ReturnType<typeof withoutAccess>>;
beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  weak = await withoutAccess(desk.server);
  kase = await caseIn(desk.office, "UNDER_REVIEW");
});
afterAll(() => weak.stop());

const free = (who: Who): Client => weak.as(desk.office.ids[who]).at(local(kase.now));

attack("BFLA-01", {
  works: async () => {
    const other = await caseIn(desk.office, "UNDER_REVIEW");
    const input = { referralId: other.referralId, workerId: desk.office.ids.cara };
    return (await free("alice").do("assignSpecialist", input)).referral.status !== "UNDER_REVIEW";
  },
  fails: async () => {
    const input = { workerId: desk.office.ids.cara };
    expect(await kase.refused("alice", kase.now, "assignSpecialist", input)).toEqual(["FORBIDDEN"]);
  },
});

const mourning = (day: string) => ({ day, name: "Mine", authority: "Mine" });
attack("BFLA-02", {
  works: async () => Boolean(await free("cara").do("addHoliday", mourning("2040-03-05"))),
  fails: async () =>
    expect(await kase.as("cara").refused("addHoliday", mourning("2041-03-05"))).toEqual(["FORBIDDEN"]),
});

const waiver = { ruleId: "FP-AS-07", reason: "None is involved." };
attack("BFLA-03", {
  works: async () => Boolean(await kase.do("ben", kase.now, "waiveRule", waiver)),
  fails: async () => {
    for (const who of ["alice", "cara"] as const)
      expect(await kase.refused(who, kase.now, "waiveRule", waiver)).toEqual(["FORBIDDEN"]);
    // No role waives what is not listed, and nobody waives without a reason.
    for (const who of ["ben", "dana"] as const)
      expect(await kase.refused(who, kase.now, "waiveRule", { ...waiver, ruleId: "FP-PL-07" })).toEqual([
        "RULE_NOT_WAIVABLE",
      ]);
    await expect(
      kase.as("ben").give("waiveRule", { referralId: kase.referralId, ...waiver, reason: " " }),
    ).rejects.toThrow(/must not be empty/);
  },
});

attack("BFLA-04", {
  works: async () => {
    const sue = (await desk.server.as("STATE_OFFICE", "Sue")).at(local(kase.now));
    return Boolean(await sue.do("publishEdition", { draftId: await submitted() }));
  },
  fails: async () => {
    const draftId = await submitted();
    expect(await kase.as("sam").refused("publishEdition", { draftId })).toEqual(["SECOND_PERSON_REQUIRED"]);
  },
});
async function submitted(): Promise<string> {
  const content = {
    base: "MS_2006",
    title: "Sixteen",
    changes: [{ name: "target.maxAge", value: "16" }],
    reason: "So.",
  };
  const { record } = await kase.as("sam").do("draftEdition", content);
  await kase.as("sam").do("submitEditionDraft", { draftId: record.id });
  return record.id as string;
}

attack("BFLA-05", {
  works: async () => {
    const familyId = await familyElsewhere(kase);
    return Boolean(await free("alice").do("updateFamily", { familyId, name: "Mine" }));
  },
  fails: async () => {
    const familyId = await familyElsewhere(kase);
    await kase.as("alice").do("breakGlass", { familyId, reason: "Now." });
    expect(await kase.as("alice").refused("updateFamily", { familyId, name: "Mine" })).toEqual(["FORBIDDEN"]);
  },
});

const spelled = [
  `mutation ($input: AddHolidayInput!) { harmless: addHoliday(input: $input) { refusal { violations { code } } } }`,
  `mutation ($input: AddHolidayInput!) { ...F } fragment F on Mutation { harmless: addHoliday(input: $input) { refusal { violations { code } } } }`,
  `mutation getHolidays($input: AddHolidayInput!) { ... on Mutation { harmless: addHoliday(input: $input) { refusal { violations { code } } } } }`,
];
/** What stands before a server and looks for forbidden words finds none of them at the start of these. */
const denied = (document: string) => /^mutation \(\$input: \w+!\) \{ addHoliday/.test(document);
attack("BFLA-06", {
  works: () => spelled.every((document) => !denied(document)) && denied(spelled[0].replace("harmless: ", "")),
  fails: async () => {
    for (const document of spelled) {
      const { harmless } = await kase.as("alice").get(document, { input: mourning("2042-03-05") });
      expect(harmless.refusal.violations).toMatchObject([{ code: "FORBIDDEN" }]);
    }
  },
});
