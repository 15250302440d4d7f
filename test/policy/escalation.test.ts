import fc from "fast-check";
import { after } from "../../src/policy/commands/change";
import { decide } from "../../src/policy/decide";
import { edition } from "../../src/policy/editions";
import { editionIds } from "../../src/policy/editions/edition";
import { incidentKinds, type IncidentFacts } from "../../src/policy/facts";
import { addMinutes } from "../../src/policy/calendar/elapsed";
import { aCaseInTreatment, local } from "./fixture";

const start = local("2006-04-15 02:10");
const minute = fc.integer({ min: 0, max: 300 });

const anyIncident = fc
  .record({
    kind: fc.constantFrom(...incidentKinds),
    reported: minute,
    acknowledged: fc.option(minute, { nil: null }),
  })
  .map(({ kind, reported, acknowledged }): Omit<IncidentFacts, "id"> => ({
    kind,
    learnedAt: addMinutes(start, reported),
    reportedAt: addMinutes(start, reported),
    reportedBySide: "SPECIALIST",
    acknowledgedAt: acknowledged === null ? null : addMinutes(start, reported + acknowledged),
    escalatedAt: null,
    decision: null,
    decidedAt: null,
    decidedBySides: [],
  }));

describe.each(editionIds)("FP-NT-06 under %s", (id) => {
  test("however often one looks, each alert goes to the supervisor once, and only when its time is over", () => {
    fc.assert(
      fc.property(fc.array(anyIncident, { maxLength: 5 }), fc.array(minute), (incidents, looks) => {
        let made = 0;
        const newId = () => `id-${++made}`;
        const known = incidents.map((one, index) => ({ ...one, id: `incident-${index}` }));
        let kase = aCaseInTreatment("2006-04-15 02:10", { incidents: known });
        for (const look of looks.sort((a, b) => a - b)) {
          const by = { workerId: "server", name: "Hearthline", side: null };
          const now = addMinutes(start, look);
          const decision = decide({ ...kase, now }, edition(id), {
            action: "escalateIncidents",
            input: {},
            by,
            newId,
            newLink: () => "hash",
          });
          if (decision.accepted) kase = after({ ...kase, now }, decision.changes);
        }
        const passed = kase.incidents.filter(({ escalatedAt }) => escalatedAt !== null);
        const told = kase.notices.filter(({ kind }) => kind === "SAFETY_ESCALATION");
        expect(told).toHaveLength(passed.length);
        for (const { kind, reportedAt, escalatedAt, acknowledgedAt } of passed) {
          expect(kind).toBe("SAFETY_CANNOT_BE_MAINTAINED");
          expect(acknowledgedAt).toBeNull();
          expect(escalatedAt!.getTime()).toBeGreaterThanOrEqual(addMinutes(reportedAt, 30).getTime());
        }
        const last = looks.at(-1) ?? 0;
        const missed = kase.incidents.filter(
          (one) =>
            one.kind === "SAFETY_CANNOT_BE_MAINTAINED" &&
            one.acknowledgedAt === null &&
            one.escalatedAt === null &&
            looks.length > 0 &&
            addMinutes(one.reportedAt, 30) <= addMinutes(start, last),
        );
        expect(missed).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
