import { Figure } from "../../src/records/case/as-of-figures";

test("A figure counts all of its cases and names the first hundred", () => {
  const figure = new Figure();
  for (let n = 1; n <= 150; n += 1) figure.add(`case-${n}`, 2);
  expect(figure).toMatchObject({ count: 300, cases: 150 });
  expect(figure.caseIds).toHaveLength(100);
  expect([figure.caseIds[0], figure.caseIds[99]]).toEqual(["Referral:case-1", "Referral:case-100"]);
});
