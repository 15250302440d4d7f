import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { editionIds } from "../../../src/policy/editions/edition";
import { rule, rules } from "../../../src/policy/rules";
import { ruleModes } from "../../../src/policy/rules/rule";
import { aCase, judge } from "../fixture";

const numbered = (section: string, last: number, first = 1): string[] =>
  Array.from(
    { length: last - first + 1 },
    (_, index) => `FP-${section}-${String(first + index).padStart(2, "0")}`,
  );

const expected = [
  ...numbered("PV", 9),
  ...numbered("TP", 5),
  ...["FP-EX-01a", "FP-EX-01b", "FP-EX-01c", "FP-EX-01d", ...numbered("EX", 4, 2)],
  ...numbered("DF", 9),
  ...numbered("RF", 8),
  ...numbered("IC", 5),
  ...numbered("AS", 8),
  ...numbered("AC", 5),
  ...numbered("PL", 11),
  ...numbered("HR", 9),
  ...numbered("DO", 5),
  ...numbered("ST", 4),
  ...numbered("FT", 4),
  ...numbered("NT", 7),
  ...numbered("CO", 14),
  ...numbered("CT", 2),
  ...numbered("SU", 6),
  ...numbered("FU", 6),
  ...numbered("DC", 5),
  ...numbered("OM", 4),
  ...numbered("EV", 6),
];

const all = Object.values(rules);
const cited = all.flatMap(({ id, citations }) =>
  editionIds.flatMap((editionId) => citations[editionId].map((citation) => ({ id, editionId, ...citation }))),
);

describe("The policy", () => {
  it("has every rule of its sections, once, in the order of the document", () => {
    expect(Object.keys(rules)).toEqual(expected);
  });

  it("refuses to know a rule that does not exist", () => {
    expect(() => rule("FP-XX-99")).toThrow("There is no rule FP-XX-99.");
    expect(() => rule("constructor")).toThrow();
    expect(rule("FP-TP-02").id).toBe("FP-TP-02");
  });

  it.each(all)("$id is a rule that one can read", ({ id, title, text, mode }) => {
    expect(id).toMatch(/^FP-[A-Z]{2}-\d\d[a-d]?$/);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(text).toMatch(/^[A-Z].{30,}\.$/);
    expect(ruleModes).toContain(mode);
  });

  it.each(all)("$id is cited in an edition", ({ citations }) => {
    expect(Object.keys(citations)).toEqual([...editionIds]);
    expect(editionIds.flatMap((editionId) => citations[editionId])).not.toHaveLength(0);
  });

  it.each(cited)("$id quotes $editionId: $quote", ({ document, section, page, quote, editionId }) => {
    expect(quote.length).toBeGreaterThanOrEqual(15);
    expect(quote.length).toBeLessThan(200);
    expect(quote).toBe(quote.replace(/\s+/g, " ").trim());
    expect(quote).not.toMatch(/["“”]/);
    expect(section).not.toBe("");
    expect(page).toBe(document.startsWith("Policy manual") ? "3000-3008" : null);
    if (section.includes("Current Rule")) expect(editionId).toBe("ms-1994");
    if (section.includes("Proposed Rule")) expect(editionId).toBe("ms-2006");
  });

  it.each(all.filter(({ check }) => check))("$id can be asked before anyone tries", ({ id }) => {
    for (const editionId of editionIds)
      for (const kase of [aCase(), aCase({ referral: { firstSubmittedAt: null, submittedAt: null } })])
        for (const finding of judge(id, editionId, kase)) {
          expect(finding.code).toMatch(/^[A-Z][A-Z0-9_]+$/);
          expect(finding.message).toMatch(/\.$/);
          expect(finding.remedy).toMatch(/\.$/);
        }
  });

  it("changes nothing in the case that it judges", () => {
    const freeze = <T>(value: T): T => {
      if (value && typeof value === "object" && !(value instanceof Date) && !(value instanceof Set))
        Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    const kase = freeze(aCase());
    for (const { id, check } of all.filter((each) => each.check))
      for (const editionId of editionIds) expect(() => check && judge(id, editionId, kase)).not.toThrow();
  });

  it("reads no clock and does nothing but judge", () => {
    for (const folder of ["rules", "editions"]) {
      const path = join(__dirname, "../../../src/policy", folder);
      for (const file of readdirSync(path)) {
        const source = readFileSync(join(path, file), "utf8");
        expect(source).not.toMatch(/new Date\(\)|Date\.now|Math\.random|process\.\w|console\.|await /);
        for (const [, from] of source.matchAll(/^(?:import|export|\}).* from "([^"]+)"/gm))
          expect(from).toMatch(/^\.\.?(\/|$)/);
        expect(source).not.toContain('from "../../');
      }
    }
  });
});
