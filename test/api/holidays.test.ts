import { by, openDesk, underEachEdition } from "../support/desk";
import { addDays, local, localDay } from "../support/local";
import { caseIn } from "../support/states";

const desk = openDesk();
const mourning = { day: "2006-03-10", name: "Day of mourning", authority: "The Governor's proclamation" };
const back = { reason: "The proclamation was withdrawn." };
const sheet = `obligations(types: [CIS_TO_STATE_OFFICE]) { dueAt status because }`;

describe("FP-DF-07: the state's holidays", () => {
  test("are those of the statute, with what was added and without what was taken away", async () => {
    const { sam, alice } = desk.office.people;
    const at = local("2025-12-01 09:00");
    await sam.at(at).do("addHoliday", { ...mourning, day: "2026-07-06" });
    await sam.at(at).do("removeHoliday", { day: "2026-04-27", reason: "The offices stay open." });
    const { holidays } = await alice.get(`{ holidays(year: 2026) { day statutory } }`);
    expect(holidays).toEqual([
      ...["2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-07-04"].map((day) => ({
        day,
        statutory: true,
      })),
      { day: "2026-07-06", statutory: false },
      ...["2026-09-07", "2026-11-11", "2026-11-26", "2026-12-25"].map((day) => ({ day, statutory: true })),
    ]);
  });

  test("are the State Office's to change, and each day once", async () => {
    const { alice, dana, sam } = desk.office.people;
    expect(await alice.refused("addHoliday", { ...mourning, day: "2027-03-10" })).toEqual(["FORBIDDEN"]);
    expect(await dana.refused("removeHoliday", { ...back, day: "2027-07-05" })).toEqual(["FORBIDDEN"]);
    expect(await sam.refused("addHoliday", { ...mourning, day: "2027-07-05" })).toEqual([
      "ALREADY_A_HOLIDAY",
    ]);
    expect(await sam.refused("removeHoliday", { ...back, day: "2027-07-06" })).toEqual(["NO_HOLIDAY"]);
  });
});

underEachEdition(desk, (edition) => {
  // Mondays with no holiday near; the calendar is one, so each edition has its own.
  const on = (days: number) => addDays(by(edition, "2006-03-06", "2007-03-05"), days);
  const holiday = { ...mourning, day: on(4) };

  test("an added holiday moves what is open, and neither what was met nor what was overdue", async () => {
    const [open, met, overdue] = await Promise.all(
      [on(0), on(0), on(-5)].map((start) => caseIn(desk.office, "CONTACT_PENDING", { start })),
    );
    await met.do("cara", `${on(1)} 09:00`, "forwardInformationSheet");
    const at = `${on(3)} 12:00`;
    await desk.office.people.sam.at(local(at)).do("addHoliday", holiday);
    const seen = async (kase: typeof open) => {
      const { dueAt, ...rest } = (await kase.read(sheet, at)).obligations[0];
      return { ...rest, dueOn: localDay(dueAt) };
    };
    expect(await seen(open)).toMatchObject({ dueOn: on(8), status: "OPEN" });
    expect(await seen(met)).toMatchObject({ dueOn: on(7), status: "MET" });
    expect(await seen(overdue)).toMatchObject({ dueOn: on(2), status: "OVERDUE" });

    const dueOn = async (asOf: string) => {
      const { compliance } = await open.read(
        `compliance(asOf: "${local(asOf)}", basis: RECORDED_THEN) { obligations { type dueAt } }`,
        at,
      );
      const one = compliance.obligations.find(({ type }: { type: string }) => type === "CIS_TO_STATE_OFFICE");
      return localDay(one.dueAt);
    };
    expect(await dueOn(`${on(3)} 11:00`)).toBe(on(7));
    expect(await dueOn(at)).toBe(on(8));

    await desk.office.people.sam.at(local(`${on(3)} 13:00`)).do("removeHoliday", { ...back, day: on(4) });
    expect(await seen(open)).toMatchObject({ dueOn: on(7) });
  });
});
