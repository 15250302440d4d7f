import { performance } from "node:perf_hooks";
import { addDays } from "../../src/policy/calendar/civil-date";
import { startOfDay } from "../../src/policy/calendar/zone";
import { editions } from "../../src/policy/editions";
import type { Edition } from "../../src/policy/editions/edition";
import type { Case, ContactFacts } from "../../src/policy/facts";
import { obligationsOf, verdict } from "../../src/policy/obligations";
import { aCaseInTreatment } from "../../test/policy/fixture";
import { median } from "./median";

/** `npm run bench:judge`: how long it takes to judge everything that is owed in one case with a year of contacts. */
const CONTACTS = 300;
const ROUNDS = 500;

const first = "2006-03-07";
const contact = (index: number): ContactFacts => ({
  id: `contact-${String(index).padStart(4, "0")}`,
  type: index % 3 === 0 ? "HOME_VISIT" : "TELEPHONE",
  result: index % 10 === 9 ? "NO_SHOW" : "COMPLETED",
  startedAt: new Date(
    startOfDay(addDays(first, Math.floor((index * 365) / CONTACTS))).getTime() + 14 * 3_600_000,
  ),
  durationMinutes: 60,
  faceToFace: index % 3 === 0,
  workerId: "cara",
  voidedAt: null,
});

/** A case in service for a year, extended. Each round judges one of its own, so that nothing is remembered. */
const aYear = (): Case =>
  aCaseInTreatment("2007-03-07 12:00", {
    contacts: Array.from({ length: CONTACTS }, (_, index) => contact(index)),
    referral: { status: "EXTENDED", extendedUntil: "2007-03-31" },
  });

function judge(kase: Case, edition: Edition): number {
  return obligationsOf(kase, edition).filter((one) => verdict(one, kase.now).breach).length;
}

for (const edition of Object.values(editions)) {
  const times: number[] = [];
  const kase = aYear();
  const owed = obligationsOf(kase, edition).length;
  for (let round = 0; round < ROUNDS; round += 1) {
    const fresh = aYear();
    const begun = performance.now();
    judge(fresh, edition);
    times.push(performance.now() - begun);
  }
  console.log(
    `${edition.id}: ${owed} obligations from ${CONTACTS} contacts, ${judge(kase, edition)} breaches: ` +
      `median ${median(times).toFixed(2)} ms, ${median(times.slice(0, 10)).toFixed(2)} ms in the first ten of ${ROUNDS} rounds`,
  );
}
