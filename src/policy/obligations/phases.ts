import { endOfDay, formatDay, startOfDay } from "../calendar/zone";
import type { CivilDate } from "../calendar/civil-date";
import type { HoursBand, Parameters } from "../editions/edition";
import type { Case } from "../facts";
import {
  bandOf,
  contactsByWeek,
  firstContactOn,
  hoursIn,
  hoursOf,
  isFaceToFace,
  phases,
  plannedPhases,
  reachedAt,
  weekSpan,
  type PhaseSpan,
} from "../service";
import type { DaySpan, Obligation } from "./obligation";
import { hours, owed, servicesEnded } from "./row";

/** The phases that have hours of their own to show. */
const judged = ["INTENSIVE", "MAINTENANCE"] as const;
type JudgedPhase = (typeof judged)[number];

const ruleOf: Record<JudgedPhase, string> = { INTENSIVE: "FP-HR-02", MAINTENANCE: "FP-HR-04" };
const bandsOf = ({ hours: bands }: Parameters): Record<JudgedPhase, HoursBand> => ({
  INTENSIVE: bands.intensive,
  MAINTENANCE: bands.maintenance,
});

/** The least face-to-face hours of an accepted family, where the edition has them (FP-HR-02, FP-HR-04). */
export function phaseObligations(kase: Case, parameters: Parameters): Obligation[] {
  if (firstContactOn(kase, parameters) === null || kase.referral.acceptedAt === null) return [];
  return judged.flatMap((phase) => {
    const { faceToFaceMin, faceToFaceBasis } = bandsOf(parameters)[phase];
    if (faceToFaceMin === null) return [];
    const stretches = faceToFaceBasis === "PER_PHASE" ? wholePhase : eachWeek;
    return stretches(kase, parameters, phase).map((stretch) =>
      faceToFace(kase, parameters, stretch, ruleOf[phase], faceToFaceMin),
    );
  });
}

/** What the hours are counted over. */
interface Stretch {
  anchor: string;
  name: string;
  spans: DaySpan[];
}
type Stretches = (kase: Case, parameters: Parameters, phase: JudgedPhase) => Stretch[];

/** Judged once, at the end of the phase or of service (AMB-20). A phase resumed by a hold is still one phase. */
const wholePhase: Stretches = (kase, parameters, phase) => {
  const inPhase = (span: PhaseSpan) => span.phase === phase;
  const begun = phases(kase, parameters).filter(inPhase);
  // A phase that services did not live to see is kept as planned, to be shown as cancelled.
  const spans = begun.length > 0 ? begun : plannedPhases(kase, parameters).filter(inPhase);
  return spans.length > 0
    ? [{ anchor: `phase:${phase}`, name: `the ${phase.toLowerCase()} phase`, spans }]
    : [];
};

/** The other reading of the text: the hours are asked of every week (AMB-20). */
const eachWeek: Stretches = (kase, parameters, phase) =>
  weeksOf(kase, parameters, phase).map(({ number, span }) => ({
    anchor: `week:${number}`,
    name: `service week ${number}`,
    spans: [span],
  }));

function faceToFace(
  kase: Case,
  parameters: Parameters,
  { anchor, name, spans }: Stretch,
  ruleId: string,
  least: number,
): Obligation {
  const { terminatedOn } = kase.referral;
  const [from, to] = [spans[0].from, spans.at(-1)!.to];
  const dueAt = endOfDay(to);
  const contacts = spans.flatMap((span) => hoursIn(kase, parameters, span).contacts.filter(isFaceToFace));
  const measured = hoursOf(contacts).total;
  return owed({
    type: "FACE_TO_FACE_PHASE",
    ruleId,
    anchor,
    opensAt: startOfDay(from),
    dueAt,
    lapses: true,
    metAt: reachedAt(contacts, least, dueAt),
    evidence: contacts.map(({ id }) => ({ record: "Contact", id })),
    cancelledBecause: terminatedOn && to > terminatedOn ? servicesEnded(terminatedOn) : null,
    measured,
    because: `${name}, ${formatDay(from)} to ${formatDay(to)}: ${hours(measured)} face to face, at least ${hours(least)}`,
  });
}

function weeksOf(
  kase: Case,
  parameters: Parameters,
  phase: JudgedPhase,
): { number: number; span: DaySpan }[] {
  const first = firstContactOn(kase, parameters);
  if (first === null) return [];
  return Array.from({ length: parameters.service.maxWeeks }, (_, index) => index + 1)
    .filter((number) => bandOf(kase, parameters, number, first).phase === phase)
    .map((number) => ({ number, span: weekSpan(first, number) }));
}

export interface WeeklyReading {
  phase: JudgedPhase;
  weeksMeeting: number;
  weeks: number;
}

/**
 * How many complete weeks of each phase would also meet the weekly reading of the face-to-face hours: shown
 * beside the phase, so that neither reading of the text hides the other (AMB-20). `until` ends the count.
 */
export function weeklyReading(kase: Case, parameters: Parameters, until?: CivilDate): WeeklyReading[] {
  const first = firstContactOn(kase, parameters);
  if (first === null) return [];
  const contacts = contactsByWeek(kase, parameters, first);
  const ends = [kase.referral.terminatedOn, until].filter((day) => day !== null && day !== undefined).sort();
  return judged.flatMap((phase) => {
    const least = bandsOf(parameters)[phase].faceToFaceMin;
    if (least === null) return [];
    const complete = weeksOf(kase, parameters, phase).filter(({ span }) => !ends[0] || span.to <= ends[0]);
    const meets = ({ number }: { number: number }) => hoursOf(contacts.get(number) ?? []).faceToFace >= least;
    return [{ phase, weeksMeeting: complete.filter(meets).length, weeks: complete.length }];
  });
}
