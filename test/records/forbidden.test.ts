import { forbidden } from "../../src/access/refusal";
import { nothingOpened, type Viewer } from "../../src/access/viewer";

const viewer = (role: Viewer["role"], name: string): Viewer => ({
  workerId: name,
  name,
  role,
  countyIds: ["hinds"],
  organizationId: null,
  opened: nothingOpened,
});
const told = (...args: Parameters<typeof forbidden>) => forbidden(...args).message;

test("who may do it, and not here, is told what is missing: the county, or the assignment", () => {
  expect(told("registerFamily", "FP-RF-01", viewer("COUNTY_WORKER", "Alice"))).toBe(
    "registerFamily is for those who work in the county; Alice does not work in this one.",
  );
  expect(told("planOnCall", "FP-SU-02", viewer("ASWS", "Ben"))).toMatch(/Ben does not work in this one/);
  expect(told("logContact", "FP-HR-09", viewer("FPS_WORKER", "Cara"))).toMatch(/not assigned to Cara/);
  expect(told("logContact", "FP-HR-09", viewer("ASWS", "Ben"))).toBe(
    "logContact is not an act of the Area Social Work Supervisor.",
  );
});
