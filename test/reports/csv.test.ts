import { csvLine } from "../../src/reports/csv";
import { Figure } from "../../src/reports/simulation/figures";
import { asCsv } from "../../src/reports/simulation/report";

test("A cell with a comma, a quotation mark or a line break is quoted, and its marks doubled", () => {
  expect(csvLine(["plain", 'said "so"', "a, b", "two\nlines", null, 0, -1.5])).toBe(
    'plain,"said ""so""","a, b","two\nlines",,0,-1.5\r\n',
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])(
  "A text like %j cannot run as a formula",
  (text) => {
    expect(csvLine([text])).toMatch(/^"?'/);
  },
);

test("A number below zero stays a number", () => {
  expect(csvLine([-3])).toBe("-3\r\n");
});

test("A worker's name in a simulation cannot run as a formula either", () => {
  const line = { group: "worker", name: "=1+1", measure: "changed", replayed: 1 } as const;
  expect(asCsv([{ ...line, figure: new Figure(1) }])).toContain("worker,'=1+1,changed,0,0,1,\r\n");
});
