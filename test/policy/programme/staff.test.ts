import fc from "fast-check";
import type { RoleAssignmentFacts } from "../../../src/policy/programme/facts";
import { lastAdministrator, overlapping } from "../../../src/policy/programme/staff-checks";

const last = 12;
const minute = (n: number) => new Date(Date.UTC(2006, 2, 6, 12, n));
const assignment = (from: number, to: number | null): RoleAssignmentFacts => ({
  id: "assignment",
  workerId: "someone",
  role: "ROLE",
  countyIds: [],
  organizationId: null,
  from: minute(from),
  to: to === null ? null : minute(to),
  grantedById: null,
  endedById: null,
  endedBecause: null,
});
const span = fc
  .record({ from: fc.nat(last), length: fc.nat(last), open: fc.boolean() })
  .map(({ from, length, open }) => ({ from, to: open ? null : from + length }));

/** The minutes in which an assignment is in force, counted one by one. */
const minutes = ({ from, to }: { from: number; to: number | null }) =>
  Array.from({ length: 3 * last }, (_, n) => n).filter((n) => n >= from && (to === null || n < to));

test("HL-01: two assignments overlap exactly if a minute lies in both", () => {
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(span, span, (held, wanted) => {
      fc.pre(wanted.to === null || wanted.to > wanted.from);
      const both = minutes(held).some((n) => minutes(wanted).includes(n));
      const to = wanted.to === null ? null : minute(wanted.to);
      const findings = overlapping([assignment(held.from, held.to)], minute(wanted.from), to);
      expect(findings.map(({ code }) => code)).toEqual(both ? ["ASSIGNMENTS_OVERLAP"] : []);
      seen.add(both);
    }),
    { numRuns: 1000 },
  );
  expect(seen.size).toBe(2);
});

test.each([
  ["nobody else", [], true],
  ["one who has begun, until further notice", [assignment(0, null)], false],
  ["one who begins at that very moment", [assignment(5, null)], false],
  ["one who begins later", [assignment(6, null)], true],
  ["one whose end is set", [assignment(0, 60)], true],
])("HL-01: beside %s, whoever gives out roles can go or not", (_who, otherAdministrators, refused) => {
  const codes = lastAdministrator({ administers: true, otherAdministrators }, minute(5)).map(
    ({ code }) => code,
  );
  expect(codes).toEqual(refused ? ["LAST_ADMINISTRATOR"] : []);
  expect(lastAdministrator({ administers: false, otherAdministrators }, minute(5))).toEqual([]);
});
