import fc from "fast-check";
import type { Case, ContactFacts } from "../../../src/policy/facts";
import { obligationsOf, verdict } from "../../../src/policy/obligations";
import type { Obligation } from "../../../src/policy/obligations/obligation";
import { firstContact } from "../../../src/policy/service";
import { anyCase, anyContact, anyNow } from "./arbitrary-case";
import { bothEditions } from "./fixture";

const key = ({ type, anchor }: Obligation) => `${type} ${anchor}`;
const reversed = (kase: Case): Case => ({
  ...kase,
  contacts: kase.contacts.toReversed(),
  plans: kase.plans.toReversed(),
  deliveries: kase.deliveries.toReversed(),
  documents: kase.documents.toReversed(),
  staffings: kase.staffings.toReversed(),
  notices: kase.notices.toReversed(),
  followUps: kase.followUps.toReversed(),
  teamMeetings: kase.teamMeetings.toReversed(),
});
const withContact = (kase: Case, contact: ContactFacts): Case => ({
  ...kase,
  contacts: [...kase.contacts, contact],
});

/** From best to worst; what has yet to be judged stands in the middle. */
const rank = ["MET", "CANCELLED", "EXCUSED", "OPEN", "DUE_SOON", "MET_LATE", "LATE", "OVERDUE", "MISSED"];

describe.each(bothEditions)("in any case, under %s,", (_id, edition) => {
  const rows = (kase: Case) => obligationsOf(kase, edition);

  test("the same facts give the same rows, in whatever order they were recorded", () => {
    fc.assert(fc.property(anyCase, (kase) => expect(rows(reversed(kase))).toEqual(rows(kase))));
  });

  test("the hour changes nothing", () => {
    fc.assert(
      fc.property(anyCase, anyNow, (kase, now) => expect(rows({ ...kase, now })).toEqual(rows(kase))),
    );
  });

  test("the facts are left as they were", () => {
    fc.assert(
      fc.property(anyCase, (kase) => {
        const before = structuredClone(kase);
        rows(kase);
        expect(kase).toEqual(before);
      }),
    );
  });

  test("type and anchor name a row, every row cites a rule and explains itself", () => {
    fc.assert(
      fc.property(anyCase, (kase) => {
        const all = rows(kase);
        expect(new Set(all.map(key)).size).toBe(all.length);
        for (const row of all) {
          expect(row.ruleId).toMatch(/^FP-[A-Z]{2}-\d\d$/);
          expect(row.because).not.toMatch(/undefined|null|NaN|Invalid/);
          if (row.metAt) expect(row.evidence.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("what is due first comes first, and a target never lies past its due time", () => {
    fc.assert(
      fc.property(anyCase, (kase) => {
        const times = rows(kase).map(({ dueAt }) => dueAt?.getTime() ?? Infinity);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        for (const { targetAt, dueAt, graceUntil } of rows(kase)) {
          if (targetAt) expect(targetAt.getTime()).toBeLessThanOrEqual(dueAt?.getTime() ?? Infinity);
          if (graceUntil) expect(graceUntil.getTime()).toBeGreaterThanOrEqual(dueAt!.getTime());
        }
      }),
    );
  });

  test("a further contact never makes anything worse that was met, nor a breach of what was none", () => {
    fc.assert(
      fc.property(anyCase, anyContact(), anyNow, (kase, contact, now) => {
        const more = withContact(kase, contact);
        const [first, firstAfter] = [kase, more].map((each) => firstContact(each, edition.parameters));
        fc.pre(contact.startedAt <= now);
        // A first contact that turns out to be earlier moves every service week: that is another history.
        fc.pre(first !== null && first === firstAfter);
        const after = new Map(rows(more).map((row) => [key(row), verdict(row, now)]));
        for (const row of rows(kase)) {
          const [was, is] = [verdict(row, now), after.get(key(row))!];
          // A duty that an ending cancelled may turn out to have been done, late.
          if (was.status === "CANCELLED") continue;
          if (was.status === "MET") expect(is.status).toBe("MET");
          if (!was.breach) expect(is.breach).toBe(false);
          if (was.status !== "OVERDUE" && was.status !== "MISSED") {
            expect(rank.indexOf(is.status)).toBeLessThanOrEqual(rank.indexOf(was.status));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a further follow-up contact never makes anything worse that was met", () => {
    const entries = anyCase.filter(({ followUps }) => followUps.length > 0);
    fc.assert(
      fc.property(entries, anyNow, (kase, now) => {
        const [added, ...followUps] = kase.followUps;
        const after = new Map(
          rows({ ...kase, followUps: [added, ...followUps] }).map((row) => [key(row), row]),
        );
        for (const row of rows({ ...kase, followUps })) {
          if (verdict(row, now).status === "MET")
            expect(verdict(after.get(key(row))!, now).status).toBe("MET");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("hours are the family's: who else was there changes no figure", () => {
    const child = {
      activelyPsychotic: false,
      controlledByMedication: false,
      suicidal: false,
      homicidal: false,
    };
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 5 }), (kase, n) => {
        const children = Array.from({ length: n }, (_, index) => ({
          ...child,
          intellectualDisability: "NONE" as const,
          id: `child-${index}`,
          name: "Child",
          birthDate: "1996-01-15",
        }));
        const targetChildIds = children.map(({ id }) => id);
        const larger = { ...kase, children, referral: { ...kase.referral, targetChildIds } };
        expect(rows(larger)).toEqual(rows(kase));
      }),
    );
  });

  test("what has been judged stays judged: time alone turns no breach back", () => {
    fc.assert(
      fc.property(anyCase, anyNow, anyNow, (kase, a, b) => {
        const [sooner, later] = a <= b ? [a, b] : [b, a];
        for (const row of rows(kase))
          if (verdict(row, sooner).breach) expect(verdict(row, later).breach).toBe(true);
      }),
    );
  });
});
