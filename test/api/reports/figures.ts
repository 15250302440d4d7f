import type { Answer } from "../../support/client";
import { local } from "../../support/local";
import { askReport, figuresOf, said, type AnsweredFigure, type ReportAsked } from "../../support/report";
import { asked, type Reported } from "./caseload";

export function figureTests(reported: () => Reported): void {
  type Name = keyof Reported["kases"];
  const ids = (...names: Name[]) => names.map((name) => reported().kases[name].referralId).sort();
  const childIds = (...names: Name[]) => names.map((name) => reported().kases[name].children[0].id).sort();
  const report = (id: string, wish?: ReportAsked) => figuresOf(reported().state, id, wish);
  /** Numerator, denominator and value of each figure named. */
  const lines = (figures: Record<string, AnsweredFigure>, ...keys: string[]) =>
    Object.fromEntries(keys.map((key) => [key, figures[key] ? said(figures[key]).line : "no such figure"]));

  describe("R-04, the referrals and what became of them", () => {
    test("Each of eight referrals stands in one place, and its row is that referral", async () => {
      const figures = await report("R-04");
      expect(said(figures.referred)).toEqual({
        line: [8, null, 8],
        counted: ids(...(Object.keys(reported().kases) as Name[])),
        of: ids(...(Object.keys(reported().kases) as Name[])),
      });
      const fates: [string, Name[], number][] = [
        ["accepted", ["closed", "noShows", "placed", "brief"], 50],
        ["declined", ["declined"], 12.5],
        ["declinedBy;criterion=EX_03", ["declined"], 12.5],
        ["declinedBy;criterion=TP_01", [], 0],
        ["withdrawn", ["withdrawn"], 12.5],
        ["notAccepted", ["notAccepted"], 12.5],
        ["undecided", ["late"], 12.5],
      ];
      for (const [key, names, value] of fates)
        expect({ key, ...said(figures[key]) }).toMatchObject({
          ...{ key, line: [names.length, 8, value], counted: ids(...names) },
        });
    });

    test("The bands of age show whom the change of the age lets in (FP-TP-02)", async () => {
      const figures = await report("R-04");
      expect(said(figures["withdrawn;ageBand=15-18"])).toEqual({
        ...{ line: [1, 1, 100], counted: ids("withdrawn"), of: ids("withdrawn") },
      });
      expect(said(figures["accepted;ageBand=0-14"]).line).toEqual([4, 7, 57.1]);
    });

    test("A period counts by the day of the first submission", async () => {
      const march = await report("R-04", { filter: { from: "2006-03-06", to: "2006-03-06" } });
      expect(march.referred.value).toBe(8);
      const later = await report("R-04", { filter: { from: "2006-03-07" } });
      expect(later.referred).toMatchObject({ numerator: 0, value: 0 });
      expect(later.accepted).toMatchObject({ numerator: 0, denominator: 0, value: null });
      expect(later.accepted.unavailable).toMatch(/nothing to count/);
    });
  });

  describe("R-05, placement prevention", () => {
    const served: Name[] = ["closed", "noShows", "placed", "brief"];

    test("Of the families served whose year is over, each is prevented, placed or unknown (AMB-32)", async () => {
      const figures = await report("R-05");
      const of = ids(...served);
      expect(said(figures.prevented)).toEqual({ line: [2, 4, 50], counted: ids("closed", "brief"), of });
      expect(said(figures.placed)).toEqual({ line: [1, 4, 25], counted: ids("placed"), of });
      expect(said(figures.unknown)).toEqual({ line: [1, 4, 25], counted: ids("noShows"), of });
    });

    test("The point in time and the literal denominator stand beside it, with the text's approximate figure", async () => {
      const figures = await report("R-05");
      expect(said(figures.atHomeAfterAYear)).toMatchObject({
        ...{ line: [3, 4, 75], counted: ids("closed", "placed", "brief") },
      });
      expect(said(figures.preventedOfReferred)).toEqual({
        line: [2, 7, 28.6],
        counted: ids("closed", "brief"),
        of: ids("declined", "withdrawn", "notAccepted", ...served),
      });
      expect(figures.prevented.benchmark).toMatch(/^approximately 90 %/);
    });

    test("The cohorts are those of the quarter in which services ended", async () => {
      const figures = await report("R-05", { by: ["QUARTER"] });
      expect(lines(figures, "prevented;quarter=2006-Q2", "preventedOfReferred;quarter=2006-Q1")).toEqual({
        "prevented;quarter=2006-Q2": [2, 4, 50],
        "preventedOfReferred;quarter=2006-Q1": [0, 3, 0],
      });
    });

    test("A family whose year is not over is in no cohort", async () => {
      const early = await figuresOf(reported().state.at(local("2007-05-01 12:00")), "R-05");
      // Only the service that ended on 5 April 2006 is a year ago.
      expect(said(early.unknown)).toEqual({ line: [1, 1, 100], counted: ids("noShows"), of: ids("noShows") });
    });

    test("Reunification is a cohort of its own; here there is none", async () => {
      const figures = await report("R-05");
      expect(figures["prevented;purpose=PREVENTION"]).toMatchObject({ numerator: 2, denominator: 4 });
      expect(figures["prevented;purpose=REUNIFICATION"]).toBeUndefined();
    });
  });

  test("R-07: all accepted families were assessed, but not all who were met", async () => {
    const figures = await report("R-07");
    expect(said(figures.ofAccepted).line).toEqual([4, 4, 100]);
    expect(said(figures.ofMet)).toEqual({
      line: [4, 6, 66.7],
      counted: ids("closed", "noShows", "placed", "brief"),
      of: ids("closed", "noShows", "placed", "brief", "late", "notAccepted"),
    });
  });

  test("R-11: closings by reason and length", async () => {
    const figures = await report("R-11");
    expect(
      lines(
        figures,
        "closings",
        "byReason;reason=COMPLETION",
        "byReason;reason=NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH",
        "byReason;reason=RISK",
        "byLength;length=under 10 weeks",
        "byLength;length=10 to 20 weeks",
        "byLength;length=over 20 weeks",
        "length",
        "hours",
      ),
    ).toEqual({
      closings: [4, null, 4],
      "byReason;reason=COMPLETION": [3, 4, 75],
      "byReason;reason=NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH": [1, 4, 25],
      "byReason;reason=RISK": [0, 4, 0],
      "byLength;length=under 10 weeks": [1, 4, 25],
      "byLength;length=10 to 20 weeks": [3, 4, 75],
      "byLength;length=over 20 weeks": [0, 4, 0],
      // First met on 7 March; one ended on 5 April, three on 20 May: 30 + 3 * 75 = 255 days, 255 / 28 = 9.107 weeks.
      length: [255, 4, 9.1],
      hours: [4 * 120, 4, 2],
    });
    expect(said(figures["byLength;length=under 10 weeks"]).counted).toEqual(ids("noShows"));
  });

  test("R-02: the hours of the weeks against their band", async () => {
    const figures = await report("R-02");
    // Four weeks of one family and ten of three are complete; each had one visit of two hours in its first week.
    expect(
      lines(figures, "hoursAWeek", "withinBand", "belowBand;phase=INTENSIVE", "aboveBand", "withoutContact"),
    ).toEqual({
      hoursAWeek: [480, 34, 0.24],
      withinBand: [0, 34, 0],
      "belowBand;phase=INTENSIVE": [34, 34, 100],
      aboveBand: [0, 34, 0],
      withoutContact: [30, 34, 88.2],
    });
    expect(
      lines(
        figures,
        "faceToFace;phase=INTENSIVE",
        "faceToFaceHours;phase=INTENSIVE",
        "faceToFace;phase=MAINTENANCE",
        "weeklyReading;phase=INTENSIVE",
      ),
    ).toEqual({
      "faceToFace;phase=INTENSIVE": [0, 4, 0],
      "faceToFaceHours;phase=INTENSIVE": [480, 4, 2],
      "faceToFace;phase=MAINTENANCE": [0, 3, 0],
      "weeklyReading;phase=INTENSIVE": [0, 34, 0],
    });
    const perCase = await report("R-02", { by: ["CASE"] });
    const own = Object.values(perCase).find(
      ({ name, dimensions: [one] }) => name === "hoursAWeek" && one?.value === ids("noShows")[0],
    )!;
    expect(said(own).line).toEqual([120, 4, 0.5]);
  });

  test("R-12: the year of follow-up", async () => {
    const figures = await report("R-12");
    expect(
      lines(
        figures,
        "unreachable",
        "unreachable;kind=CALL",
        "refresherNeeded",
        "refresherGiven",
        "outcome;outcome=PREVENTED",
        "outcome;outcome=PLACED",
        "outcome;outcome=UNKNOWN",
      ),
    ).toEqual({
      unreachable: [1, 3, 33.3],
      "unreachable;kind=CALL": [1, 2, 50],
      refresherNeeded: [1, 3, 33.3],
      refresherGiven: [1, 1, 100],
      "outcome;outcome=PREVENTED": [2, 4, 50],
      "outcome;outcome=PLACED": [1, 4, 25],
      "outcome;outcome=UNKNOWN": [1, 4, 25],
    });
    expect(said(figures.refresherNeeded).counted).toEqual(ids("placed"));
    expect(figures.unreachable.counted.nodes[0].id).toMatch(/^FollowUp:/);
  });

  /** What every case owes, as the API judges it, told apart by kind and by how it counts. */
  async function judged(types: string[]): Promise<Record<string, Record<string, string[]>>> {
    const standing: Record<string, string> = {
      ...{ MET: "onTime", MET_LATE: "late", LATE: "late", EXCUSED: "excused" },
      ...{ OVERDUE: "missed", MISSED: "missed" },
    };
    const counts: Record<string, Record<string, string[]>> = {};
    for (const id of ids(...(Object.keys(reported().kases) as Name[]))) {
      const { referral } = await reported().state.get(
        `query ($id: ID!) { referral(id: $id) { obligations { id type status } } }`,
        { id },
      );
      for (const owed of referral.obligations as { id: string; type: string; status: string }[]) {
        const stands = standing[owed.status];
        if (!types.includes(owed.type) || !stands) continue;
        counts[owed.type] ??= { onTime: [], late: [], excused: [], missed: [] };
        counts[owed.type][stands].push(owed.id);
      }
    }
    return counts;
  }

  test.each([
    [
      "R-01",
      [
        ...["INITIAL_CONTACT_48H", "INITIAL_VISIT_48H", "CIS_TO_STATE_OFFICE", "TREATMENT_PLAN", "PLAN_COPY"],
        ...["SUMMARY_COPY", "ORIGINALS_TO_DHS"],
      ],
    ],
    ["R-12", ["FOLLOW_UP_CALL", "FOLLOW_UP_VISIT", "OUTCOME_CHECK_12M", "EFFECTIVENESS_EVALUATION"]],
  ])("%s counts every duty as the API judges it, and opens on that very duty", async (id, types) => {
    const figures = await report(id);
    const counts = await judged(types);
    expect(Object.keys(counts).sort()).toEqual([...types].sort());
    for (const [type, byStanding] of Object.entries(counts)) {
      const of = Object.values(byStanding).flat().sort();
      for (const [measure, counted] of Object.entries(byStanding)) {
        const figure = said(figures[`${measure};duty=${type}`]);
        expect({ type, measure, counted: figure.counted, of: figure.of }).toEqual({
          ...{ type, measure, counted: counted.sort(), of },
        });
        expect(figure.line.slice(0, 2)).toEqual([counted.length, of.length]);
      }
    }
  });

  test("R-01: one of six first contacts was late, and the time taken is that of the clock", async () => {
    const figures = await report("R-01");
    expect(said(figures["onTime;duty=INITIAL_CONTACT_48H"]).line).toEqual([5, 6, 83.3]);
    expect(said(figures["late;duty=INITIAL_CONTACT_48H"]).line).toEqual([1, 6, 16.7]);
    // Five were met after 29 hours, one after 77: 222 hours by six.
    expect(said(figures["timeTaken;duty=INITIAL_CONTACT_48H"]).line).toEqual([222 * 60, 6, 37]);
    // The plan was agreed on day 11 of four families; of the late one its two marks have passed.
    expect(said(figures["firstMark;duty=TREATMENT_PLAN"]).line).toEqual([4, 5, 80]);
    expect(said(figures["secondMark;duty=TREATMENT_PLAN"]).line).toEqual([4, 5, 80]);
  });

  test("R-18: the finished cases of a county come out as the simulation says", async () => {
    const filter = { countyId: reported().yazoo.countyId };
    const figures = await report("R-18", { filter, against: "MS_1994" });
    const measures =
      "refused papersWanting accepted added lost moved nowMet nowLate nowMissed noLongerMissed";
    const figure = `{ total cases caseIds }`;
    const { simulate } = await reported().state.get(
      `query ($filter: SimulationFilter) { simulate(edition: MS_1994, filter: $filter) {
        totals { replayed changed ${figure} ${measures.replace(/\w+/g, (name) => `${name} ${figure}`)} } } }`,
      { filter },
    );
    for (const name of ["changed", ...measures.split(" ")]) {
      const { total, caseIds } = simulate.totals[name];
      const { line, counted } = said(figures[name]);
      expect({ name, line: line.slice(0, 2), counted }).toEqual({
        ...{ name, line: [total, 2], counted: [...caseIds].sort() },
      });
    }
    expect(figures.changed.value).toBe(100);
  });

  describe("R-19, the state annual report", () => {
    const in2006 = { from: "2006-01-01", to: "2006-12-31" };

    test("Families, children at risk, children then placed", async () => {
      const figures = await report("R-19", { filter: in2006 });
      expect(lines(figures, "familiesServed", "childrenAtRisk", "thenPlaced")).toEqual({
        ...{ familiesServed: [4, null, 4], childrenAtRisk: [4, null, 4], thenPlaced: [1, 4, 25] },
      });
      expect(said(figures.thenPlaced).counted).toEqual(childIds("placed"));
      expect(figures.averageCost).toMatchObject({
        value: null,
        unavailable: "programmeCostCents was not given",
      });
      expect(figures.costAvoided).toMatchObject({
        value: null,
        unavailable: "placementCostCents was not given",
      });
    });

    test("The cost, once it is given: halves of a cent go up", async () => {
      const money = { programmeCostCents: 1_000_002, placementCostCents: 12_345 };
      const figures = await report("R-19", { filter: in2006, money });
      // 1,000,002 cents by 4 families are 2,500.005 dollars each.
      expect(lines(figures, "averageCost", "costAvoided")).toEqual({
        ...{ averageCost: [1_000_002, 4, 2500.01], costAvoided: [3 * 12_345, null, 370.35] },
      });
    });

    test("Children still with their family a year after services, in the year in which that day falls", async () => {
      const figures = await report("R-19", { filter: { from: "2007-01-01", to: "2007-12-31" } });
      expect(said(figures.withFamilyAfter1)).toMatchObject({
        ...{ line: [4, 4, 100], counted: childIds("closed", "noShows", "placed", "brief") },
      });
      expect(figures.withFamilyAfter2.denominator).toBe(0);
      expect(figures.familiesServed.value).toBe(0);
    });

    test("It says that it stands outside the two documents", async () => {
      const { outsideTheDocuments, basis } = await askReport(reported().state, "R-19");
      expect([outsideTheDocuments, basis]).toEqual(["Miss. Code § 43-51-9", []]);
    });
  });

  test("R-20: each child who was given services to prevent a placement", async () => {
    const figures = await report("R-20");
    expect(
      lines(figures, "candidates", "duration", "placedAtStart", "placedAfterAYear", "entered", "didNotEnter"),
    ).toEqual({
      candidates: [4, null, 4],
      // Accepted on 10 March: 27 days of one child and 72 of three are 243, by four 60.75.
      duration: [243, 4, 60.8],
      placedAtStart: [0, 4, 0],
      placedAfterAYear: [0, 4, 0],
      entered: [1, 4, 25],
      didNotEnter: [3, 4, 75],
    });
    expect(said(figures.entered).counted).toEqual(childIds("placed"));
  });

  test("A report says for which moment, of which days and under which editions it was computed", async () => {
    const filter = { from: "2006-01-01", to: "2006-12-31" };
    const answer = await askReport(reported().state, "R-05", { filter });
    expect(answer).toMatchObject({ id: "R_05", computedAt: "2007-12-01T18:00:00.000Z", period: filter });
    expect(answer.basis.map((rule: Answer["data"]) => rule.id)).toContain("FP-OM-01");
    for (const { editions } of answer.figures) expect(editions).toEqual(["MS_2006"]);
    expect(asked).toBe("2007-12-01T18:00:00Z");
  });
}
