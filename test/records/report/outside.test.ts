import { readSettings } from "../../../src/platform/settings";
import { definitions } from "../../../src/records/report/report";
import { asked } from "../../../src/records/report/report.inputs";
import type { Request } from "../../../src/records/shared/request";

const request = (outsideReports: boolean) =>
  ({ now: new Date("2007-01-01T12:00:00Z"), today: "2007-01-01", outsideReports }) as Request;
const ids = (outside: boolean) => definitions(request(outside)).map(({ id }) => id);

test("A deployment may leave out the reports that stand outside the two documents", () => {
  expect(readSettings({}).outsideReports).toBe(true);
  expect(readSettings({ HEARTHLINE_OUTSIDE_REPORTS: "0" }).outsideReports).toBe(false);
  expect(ids(true).filter((id) => !ids(false).includes(id))).toEqual(["R-19", "R-20"]);
  expect(() => asked({ id: "R-19", by: [] }, request(false), [])).toThrow("No such Report");
  expect(asked({ id: "R-19", by: [] }, request(true), []).report.id).toBe("R-19");
});
