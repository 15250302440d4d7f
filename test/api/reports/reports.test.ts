import { openDesk } from "../../support/desk";
import { reportedCaseload, type Reported } from "./caseload";
import { csvTests } from "./csv";
import { figureTests } from "./figures";
import { scopeTests } from "./scope";

const desk = openDesk("Hinds");
// Eight cases are lived through first, some of them for more than a year.
jest.setTimeout(120_000);

let all: Reported;
beforeAll(async () => {
  all = await reportedCaseload(desk.server, desk.office);
});

describe("The figures, counted from the cases (FP-EV-01, FP-DO-05, FP-OM-03)", () => figureTests(() => all));
describe("The scope", () => scopeTests(() => all));
describe("The files", () => csvTests(() => all));
