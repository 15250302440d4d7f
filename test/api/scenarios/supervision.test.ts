import type { Client } from "../../support/client";
import { by, openDesk, underEachEdition } from "../../support/desk";
import { local, localOf } from "../../support/local";
import { caseIn } from "../../support/states";

const desk = openDesk();
const noon = local("2006-03-20 12:00");
const now = (client: Client) => client.at(noon);

describe("FP-SU-01, FP-SU-03, FP-SU-04, FP-SU-06: sessions", () => {
  const session = () => ({
    countyId: desk.office.countyId,
    workerId: desk.office.ids.cara,
    heldOn: "2006-03-17",
    notes: "The plan of the Moore family.",
  });
  const kinds = {
    recordOnSiteSupervision: "ONSITE",
    recordClinicalSupervision: "CLINICAL",
    recordMonitoring: "MONITORING",
    recordSupervisionConsultation: "CONSULTATION",
  };

  test("each is recorded by whose act it is, and read by the county, the state and the specialist", async () => {
    const { ben, dana } = desk.office.people;
    await now(ben).do("recordOnSiteSupervision", session());
    await now(dana).do("recordClinicalSupervision", session());
    await now(dana).do("recordMonitoring", session());
    await now(ben).do("recordSupervisionConsultation", { ...session(), supervisorId: desk.office.ids.ben });
    const query = `query ($workerId: ID) { supervisionSessions(first: 10, workerId: $workerId) {
      nodes { kind heldOn county { name } specialist { name } givenBy { name } supervisor { name } } } }`;
    for (const who of ["alice", "ben", "cara", "dana", "sam"] as const) {
      const { nodes } = (await desk.office.people[who].get(query, { workerId: desk.office.ids.cara }))
        .supervisionSessions;
      expect(nodes.map(({ kind }: { kind: string }) => kind).sort()).toEqual(Object.values(kinds).sort());
    }
    const { nodes } = (await dana.get(query)).supervisionSessions;
    expect(nodes.find(({ kind }: { kind: string }) => kind === "CONSULTATION")).toEqual({
      kind: "CONSULTATION",
      heldOn: "2006-03-17",
      county: { name: "Hinds" },
      specialist: { name: "Cara" },
      givenBy: { name: "Ben" },
      supervisor: { name: "Ben" },
    });
    const stranger = await desk.server.as("ASWS", "Ruth", "Rankin");
    expect((await stranger.get(query)).supervisionSessions.nodes).toEqual([]);
  });

  test("a supervisor records for the own counties only (AMB-41), and each for their own part", async () => {
    const ruth = await desk.server.as("ASWS", "Ruth", "Rankin");
    expect(await now(ruth).refused("recordOnSiteSupervision", session())).toEqual(["FORBIDDEN"]);
    expect(await now(desk.office.people.ben).refused("recordClinicalSupervision", session())).toEqual([
      "FORBIDDEN",
    ]);
    expect(await now(desk.office.people.dana).refused("recordOnSiteSupervision", session())).toEqual([
      "FORBIDDEN",
    ]);
  });

  test("with a specialist and a supervisor of the county, and no others", async () => {
    const rita = await desk.server.as("FPS_WORKER", "Rita", "Rankin");
    const { me } = await rita.get(`{ me { id } }`);
    const { dana } = desk.office.people;
    for (const workerId of [me.id, desk.office.ids.alice])
      expect(await now(dana).refused("recordMonitoring", { ...session(), workerId })).toEqual([
        "SPECIALIST_NOT_IN_COUNTY",
      ]);
    const alice = { supervisorId: desk.office.ids.alice };
    expect(await now(dana).refused("recordSupervisionConsultation", { ...session(), ...alice })).toEqual([
      "SUPERVISOR_NOT_IN_COUNTY",
    ]);
  });

  test("a specialist of two counties is supervised in each (AMB-41)", async () => {
    const both = await desk.server.as("FPS_WORKER", "Tess", "Hinds", "Yazoo");
    const { me } = await both.get(`{ me { id } }`);
    const { counties } = await both.get(`{ counties(first: 1, name: "Yazoo") { nodes { id } } }`);
    const yates = await desk.server.as("ASWS", "Yates", "Yazoo");
    const there = { ...session(), workerId: me.id, countyId: counties.nodes[0].id };
    await now(desk.office.people.ben).do("recordOnSiteSupervision", { ...session(), workerId: me.id });
    await now(yates).do("recordOnSiteSupervision", there);
    expect((await both.get(`{ supervisionSessions(first: 5) { totalCount } }`)).supervisionSessions).toEqual({
      totalCount: 2,
    });
  });
});

underEachEdition(desk, (edition) => {
  const shift = (from: string, to: string, backUpId: string | null = desk.office.ids.ben) => ({
    countyId: desk.office.countyId,
    specialistId: desk.office.ids.cara,
    backUpId,
    from: local(from),
    to: local(to),
  });

  test("FP-SU-02: a shift without a back-up", async () => {
    const { refusal } = await now(desk.office.people.ben).give(
      "planOnCall",
      shift("2006-03-01 00:00", "2006-03-01 08:00", null),
    );
    const codes = refusal?.violations.map(({ code }: { code: string }) => code) ?? [];
    expect(codes).toEqual(by(edition, ["BACK_UP_REQUIRED"], []));
  });

  test("FP-SU-02: a shift ends after it begins, and its back-up is a supervisor of the county", async () => {
    const { ben } = desk.office.people;
    expect(
      await now(ben).refused(
        "planOnCall",
        shift("2006-03-02 08:00", "2006-03-02 08:00", desk.office.ids.alice),
      ),
    ).toEqual(["SHIFT_ENDS_BEFORE_IT_BEGINS", "SUPERVISOR_NOT_IN_COUNTY"]);
  });

  test("FP-HR-08, FP-FU-04: the hours in which nobody can be reached, from acceptance to the end of the year", async () => {
    const start = by(edition, "1998-03-02", "2008-03-03");
    const year = start.slice(0, 4);
    const kase = await caseIn(desk.office, "FOLLOW_UP", { start });
    const { ben, dana } = desk.office.people;
    const accepted = kase.day(4, "10:00");
    const plan = async (from: string, to: string) =>
      (await now(ben).do("planOnCall", shift(`${year}-${from}`, `${year}-${to}`))).record.id as string;
    await plan("03-01 00:00", "06-01 00:00");
    const spring = await plan("05-20 00:00", "09-01 00:00");
    await plan("09-01 06:30", "12-01 00:00");
    const query = `query ($countyId: ID!, $from: DateTimeISO!, $to: DateTimeISO!) {
      onCallGaps(countyId: $countyId, from: $from, to: $to) { from to hours } }`;
    const gaps = async (from: string, to: string, client = dana) =>
      (
        await client.get(query, { countyId: desk.office.countyId, from: local(from), to: local(to) })
      ).onCallGaps.map((gap: { from: string; to: string; hours: number }) => [
        localOf(gap.from),
        localOf(gap.to),
        gap.hours,
      ]);
    expect(await gaps(`${year}-01-01 00:00`, `${year}-12-01 00:00`)).toEqual([
      [`${year}-09-01 00:00`, `${year}-09-01 06:30`, 6.5],
    ]);
    await now(ben).do("withdrawOnCall", { shiftId: spring, reason: "Cara is on leave." });
    expect(await now(ben).refused("withdrawOnCall", { shiftId: spring, reason: "Again." })).toEqual([
      "ALREADY_WITHDRAWN",
    ]);
    expect(await gaps(accepted, `${year}-09-02 00:00`)).toEqual([
      [`${year}-06-01 00:00`, `${year}-09-01 06:30`, 92 * 24 + 6.5],
    ]);
    // Services ended on the 75th day; the family is within reach for a year from then.
    const last = Number(year) + 1;
    const [gap] = await gaps(`${year}-12-31 00:00`, `${last}-12-01 00:00`);
    expect(gap.slice(0, 2)).toEqual([
      `${year}-12-31 00:00`,
      by(edition, "1999-05-17 00:00", "2009-05-18 00:00"),
    ]);
    // Who sees no case of the county sees no gap of it.
    const rose = await desk.server.as("COUNTY_WORKER", "Rose", "Rankin");
    expect(await gaps(accepted, `${year}-12-01 00:00`, rose)).toEqual([]);
    const { errors } = await dana.ask(query, {
      countyId: desk.office.countyId,
      from: noon,
      to: local("2008-03-20 12:00"),
    });
    expect(errors?.[0].extensions.code).toBe("BAD_USER_INPUT");
  });
});

test("the roster is listed for the county's staff and the state, the latest first, page by page", async () => {
  const query = `query ($after: String, $countyId: ID) { onCallShifts(first: 2, after: $after, countyId: $countyId) {
    nodes { from backUp { name } specialist { name } county { name } } pageInfo { hasNextPage endCursor } totalCount } }`;
  for (const who of ["alice", "ben", "cara", "dana", "sam"] as const) {
    const froms: string[] = [];
    for (let after: string | null = null; ;) {
      const { onCallShifts } = await desk.office.people[who].get(query, {
        after,
        countyId: desk.office.countyId,
      });
      froms.push(...onCallShifts.nodes.map(({ from }: { from: string }) => from));
      after = onCallShifts.pageInfo.endCursor;
      if (!onCallShifts.pageInfo.hasNextPage) {
        expect(froms).toHaveLength(onCallShifts.totalCount);
        break;
      }
    }
    expect(froms).toEqual([...froms].sort().reverse());
    expect(froms.length).toBeGreaterThan(6);
  }
});
