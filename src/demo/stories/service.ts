import type { PlanContent } from "../../policy/commands/inputs";
import type { Family } from "../family";
import { county, refused, specialist, type Step } from "../step";
import { contact } from "./meeting";

function planOf(family: Family, day: number): PlanContent {
  const { random, trouble, head } = family;
  const needs = random.chance(0.65) ? [random.pick(trouble.needs)] : [];
  const givenOn = family.officeDay(day);
  return {
    kind: "TREATMENT_PLAN",
    goals: trouble.goals.map(({ statement, measure, procedure }) => ({
      statement,
      measure,
      baseline: null,
      target: null,
      procedures: [{ description: procedure, responsible: [head.name, "Specialist"] }],
    })),
    concreteServices: needs.map(([kind, need]) => ({
      kind,
      need,
      acquiringMethod: "Through the county's funds and local churches",
      fundingNeeded: random.chance(0.6),
    })),
    noConcreteServicesNeeded: needs.length === 0,
    services: [],
    plannedWeeks: null,
    inputs: [
      { source: "SPECIALIST", name: "Specialist", givenOn },
      { source: "FAMILY", name: head.name, givenOn },
      { source: "COUNTY", name: "County worker", givenOn },
    ],
  };
}

/** The plan is written, finalised, signed and put into effect; once in a while before all have signed. */
export function planned(family: Family, day: number): Step[] {
  const hasty = family.random.chance(0.08);
  const signedOn = family.officeDay(day);
  const sign = (party: "FAMILY" | "SPECIALIST", time: string, name: string) =>
    specialist(day, time, "signPlan", ({ planId }) => ({ planId, party, name, signedOn }));
  const content = planOf(family, day);
  return [
    specialist(day, "09:30", "draftPlan", content),
    specialist(day, "13:15", "finalisePlan", ({ planId }) => ({ planId })),
    sign("SPECIALIST", "15:00", "Specialist"),
    ...(hasty
      ? [specialist(day, "15:05", "activatePlan", ({ planId }) => ({ planId }), refused("PLAN_NOT_SIGNED"))]
      : []),
    sign("FAMILY", "16:10", family.head.name),
    specialist(day, "16:20", "activatePlan", ({ planId }) => ({ planId })),
    ...content.concreteServices
      .filter(({ fundingNeeded }) => fundingNeeded && family.random.chance(0.8))
      .map(({ kind }) =>
        county(day + 4, "10:00", "arrangeFunding", ({ planId }) => ({
          planId,
          serviceKind: kind,
          arrangedOn: family.officeDay(day + 4),
        })),
      ),
  ];
}

/** Copies and original go to the county, in most cases in time; some originals are never filed. */
export function handedOver(family: Family, day: number): Step[] {
  const deliveredOn = family.officeDay(day);
  const deliver = (
    time: string,
    document: "TREATMENT_PLAN" | "ASSESSMENT_SUMMARY",
    kind: "COPY" | "ORIGINAL",
  ) => specialist(day, time, "deliverDocument", { document, kind, deliveredOn, recipient: "County worker" });
  return [
    deliver("16:30", "TREATMENT_PLAN", "COPY"),
    ...(family.random.chance(0.92) ? [deliver("16:32", "ASSESSMENT_SUMMARY", "COPY")] : []),
    deliver("16:35", "TREATMENT_PLAN", "ORIGINAL"),
    ...(family.random.chance(0.9)
      ? [
          county(day, "16:50", "fileOriginal", ({ deliveryId }) => ({
            deliveryId,
            filedOn: deliveredOn,
          })),
        ]
      : []),
  ];
}

export interface Manner {
  /** How often a week falls short of its hours, and how often it goes by without any contact. */
  short: number;
  missed: number;
}
export const steady: Manner = { short: 0.04, missed: 0.01 };
export const strained: Manner = { short: 0.25, missed: 0.1 };

/** Contact in each service week from the first meeting on, with more hours in the first ten weeks. */
export function servedWeekly(
  family: Family,
  metOn: number,
  weeks: number,
  { manner = steady, intensive = 10, from = 1 }: { manner?: Manner; intensive?: number; from?: number } = {},
): Step[] {
  return Array.from({ length: weeks }, (_, index) => index + 1)
    .filter((week) => week >= from)
    .flatMap((week) => weekOf(family, metOn + 7 * (week - 1), week <= intensive, manner));
}

function weekOf(family: Family, firstDay: number, intensive: boolean, { short, missed }: Manner): Step[] {
  const { random } = family;
  const day = firstDay + random.int(2, 3);
  if (random.chance(missed)) {
    return random.chance(0.5)
      ? [
          contact(family, day, "15:00", 10, {
            result: "NO_SHOW",
            narrative: "Nobody at home at the agreed time.",
          }),
        ]
      : [];
  }
  // Now and then there is more of it than the band of the maintenance weeks.
  const full = intensive ? random.int(305, 390) : random.chance(0.03) ? 325 : random.int(125, 210);
  const minutes = random.chance(short) ? full * 0.55 : full;
  const whole = Math.round(minutes / 5) * 5;
  if (!intensive || random.chance(0.88)) return [contact(family, day, intensive ? "10:00" : "14:30", whole)];
  const part = Math.round(whole / 10) * 5;
  const second = random.pick(["OTHER_FACE_TO_FACE", "HOME_VISIT", "CONCRETE_SERVICE", "TELEPHONE"] as const);
  const phone = second === "TELEPHONE";
  return [
    contact(family, day, "13:00", phone ? whole - 60 : part),
    contact(family, day + 2, "15:30", phone ? 60 : whole - part, {
      type: second,
      familyPresent: second === "CONCRETE_SERVICE",
    }),
  ];
}
