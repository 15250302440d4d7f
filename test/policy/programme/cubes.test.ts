import { decideProgramme } from "../../../src/policy/programme";

const by = { workerId: "sam", name: "Sam", side: null };
const publication = { cube: "REFERRALS", quarter: "2026-07-01", cells: [] };

const decided = (quarter: string, at: string, published = false) => {
  let made = 0;
  const decision = decideProgramme(
    "publishCubes",
    { published, publications: [publication] },
    { input: { quarter }, by, now: new Date(at), newId: () => String((made += 1)) },
  );
  return decision.accepted ? decision.changes.length : decision.violations.map(({ code }) => code);
};

test("A quarter is published from the day after its last on, in Mississippi's time (HL-07)", () => {
  expect(decided("2026-07-01", "2026-10-01T04:59:59Z")).toEqual(["QUARTER_NOT_CLOSED"]);
  expect(decided("2026-07-01", "2026-10-01T05:00:00Z")).toBe(1);
});

test("A quarter is named by its first day, and published once (HL-07)", () => {
  expect(decided("2026-07-02", "2026-11-01T12:00:00Z")).toEqual(["NOT_A_QUARTER"]);
  expect(decided("2026-07-01", "2026-11-01T12:00:00Z", true)).toEqual(["ALREADY_PUBLISHED"]);
});
