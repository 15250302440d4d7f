import type { Lived } from "../../support/caseload";
import { openDesk } from "../../support/desk";
import { local } from "../../support/local";
import { figuresOf, said } from "../../support/report";
import { caseIn } from "../../support/states";

jest.setTimeout(90_000);

const desk = openDesk("Rankin");
let noShows: Lived;
let completed: Lived;

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  noShows = await caseIn(desk.office, "TERMINATED");
  completed = await caseIn(desk.office, "FOLLOW_UP");
});

test("R-11", async () => {
  const figures = await figuresOf(desk.office.people.dana.at(local("2006-12-01 12:00")), "R-11");
  console.log(JSON.stringify(figures, null, 1));
  expect(said(figures["byReason;reason=COMPLETION"])).toEqual({
    line: [1, 2, 50],
    counted: [completed.referralId],
    of: [noShows.referralId, completed.referralId].sort(),
  });
});
