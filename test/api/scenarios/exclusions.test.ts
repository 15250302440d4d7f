import { Lived, type Particulars } from "../../support/caseload";
import { openDesk, underEachEdition } from "../../support/desk";

const desk = openDesk();

const mother = { name: "Ann", relationship: "BIOLOGICAL_PARENT", isPrimary: true };
const father = { name: "Tom", relationship: "BIOLOGICAL_PARENT" };
const maya = { name: "Maya", birthDate: "1996-01-15" };

/** The codes that keep a specialist from being sent, though the review found nothing; none when one was sent. */
async function sending(particulars: Particulars): Promise<{ kase: Lived; codes: string[] }> {
  const kase = await Lived.ready(desk.office, particulars);
  await (await kase.submit()).review();
  const { refusal } = await kase.as("ben", kase.day(0, "11:00")).give("assignSpecialist", {
    referralId: kase.referralId,
    workerId: desk.office.ids.cara,
  });
  return { kase, codes: (refusal?.violations ?? []).map(({ code }: { code: string }) => code) };
}

/** Excluded: nobody is sent, and the referral can be declined because of that criterion. */
async function expectDeclined(particulars: Particulars, criterion: string): Promise<void> {
  const { kase, codes } = await sending(particulars);
  expect(codes).toEqual([`EXCLUDED_${criterion}`]);
  await kase.do("cara", kase.day(0, "12:00"), "declineReferral", { note: "By the criterion." });
  const { status, declinedCriteria, notices } = await kase.read(
    "status declinedCriteria notices { kind recipient }",
  );
  expect({ status, declinedCriteria }).toEqual({ status: "DECLINED", declinedCriteria: [criterion] });
  expect(notices).toContainEqual({ kind: "REFERRAL_DECLINED", recipient: "REFERRING_WORKER" });
}

async function expectSent(particulars: Particulars): Promise<void> {
  const { kase, codes } = await sending(particulars);
  expect(codes).toEqual([]);
  expect(await kase.status(kase.day(0, "12:00"))).toBe("CONTACT_PENDING");
}

underEachEdition(desk, () => {
  describe("E-04: an actively psychotic mother", () => {
    test("controlled by medication does not exclude", () =>
      expectSent({ caregivers: [{ ...mother, activelyPsychotic: true, controlledByMedication: true }] }));
    test("not controlled by medication excludes", () =>
      expectDeclined({ caregivers: [{ ...mother, activelyPsychotic: true }] }, "EX_01A"));
  });

  describe("E-05: suicidal", () => {
    test("a brother who is no target does not exclude", () =>
      expectSent({ children: [maya, { name: "Luke", birthDate: "1994-01-01", suicidal: true }] }));
    test("a father excludes", () =>
      expectDeclined({ caregivers: [mother, { ...father, suicidal: true }] }, "EX_01B"));
    test("a father on medication excludes all the same", () =>
      expectDeclined(
        { caregivers: [mother, { ...father, suicidal: true, controlledByMedication: true }] },
        "EX_01B",
      ));
    test("a target child excludes", () =>
      expectDeclined({ children: [{ ...maya, suicidal: true }] }, "EX_01B"));
    test("a homicidal parent excludes, a homicidal lodger does not", async () => {
      await expectDeclined({ caregivers: [{ ...mother, homicidal: true }] }, "EX_01C");
      await expectSent({ caregivers: [mother, { name: "Lodger", relationship: "OTHER", homicidal: true }] });
    });
  });

  describe("E-06, E-12: sexual abuse as the primary problem, and the perpetrator", () => {
    const abuse = (primaryProblemSexualAbuse: boolean, perpetratorInHome: boolean): Particulars => ({
      statement: { primaryProblemSexualAbuse, perpetratorInHome },
    });
    test("both together exclude", () => expectDeclined(abuse(true, true), "EX_02"));
    test("a perpetrator who has left does not", () => expectSent(abuse(true, false)));
    test("abuse that is not the primary problem does not", () => expectSent(abuse(false, true)));
  });

  describe("E-07: a child with an intellectual disability", () => {
    const child = (intellectualDisability: string): Particulars => ({
      children: [{ ...maya, intellectualDisability }],
    });
    test.each(["NONE", "MILD", "UNKNOWN"])("%s does not exclude", (degree) => expectSent(child(degree)));
    test.each(["MODERATE", "SEVERE", "PROFOUND"])("%s excludes", (degree) =>
      expectDeclined(child(degree), "EX_01D"),
    );
  });

  test("EX-04: with nothing against it a referral cannot be declined", async () => {
    const kase = await Lived.ready(desk.office);
    await (await kase.submit()).review();
    const codes = await kase.refused("cara", kase.day(0, "12:00"), "declineReferral", { note: "No time." });
    expect(codes).toEqual(["NO_CRITERION_FAILED"]);
  });

  test("an exclusion that comes to light before acceptance stands against it", async () => {
    const kase = await Lived.ready(desk.office);
    await (await (await (await kase.submit()).review()).assign()).meet();
    await (await (await kase.assess()).concur("cara")).concur("alice");
    await kase.do("cara", kase.day(4, "09:40"), "updateCaregiver", {
      caregiverId: kase.caregivers[0].id,
      suicidal: true,
    });
    expect(await kase.refused("cara", kase.day(4, "10:00"), "acceptReferral")).toEqual(["EXCLUDED_EX_01B"]);
  });
});
