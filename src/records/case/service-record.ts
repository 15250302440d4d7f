import { Field, Float, Int, ObjectType } from "type-graphql";
import { civilDateOf } from "../../policy/calendar/zone";
import type { Parameters } from "../../policy/editions/edition";
import type { Case } from "../../policy/facts";
import type { TreatmentStatus } from "../../policy/lifecycle/states";
import { weeklyReading } from "../../policy/obligations/phases";
import {
  bandOf,
  firstContactOn,
  hoursIn,
  phases,
  plannedEnd,
  serviceWeek,
  weekSpan,
} from "../../policy/service";
import { PhaseEnum } from "../shared/enums";
import { Day } from "../shared/scalars";

@ObjectType({
  description:
    "Hours of direct contact in a span of days; the family counts once, however many were present (FP-PV-03).",
})
abstract class Span {
  @Field(() => Day, { description: "First day." })
  from!: string;

  @Field(() => Day, { description: "Last day." })
  to!: string;

  @Field(() => Float, { description: "Hours of direct contact (FP-DF-04)." })
  hours!: number;

  @Field(() => Float, { description: "Of these, hours face to face (FP-HR-02, FP-HR-04)." })
  faceToFaceHours!: number;
}

@ObjectType({ description: "A service week: seven days from the first contact on (FP-DF-05)." })
export class ServiceWeek extends Span {
  @Field(() => Int, { description: "Counted from 1." })
  number!: number;

  @Field(() => Float, { description: "Least hours of the band (FP-HR-01, FP-HR-03)." })
  minHours!: number;

  @Field(() => Float, { description: "Most hours of the band; more is a warning, no breach." })
  maxHours!: number;
}

@ObjectType({ description: "A phase of treatment (FP-DF-06)." })
export class ServicePhase extends Span {
  @Field(() => PhaseEnum.type, { description: "Which phase." })
  phase!: TreatmentStatus;
}

@ObjectType({
  description:
    "How many weeks of a phase would meet its face-to-face minimum if that were meant per week (AMB-20).",
})
export class WeeklyReading {
  @Field(() => PhaseEnum.type, { description: "Which phase." })
  phase!: TreatmentStatus;

  @Field(() => Int, { description: "Weeks that meet it." })
  weeksMeeting!: number;

  @Field(() => Int, { description: "Complete weeks so far." })
  weeks!: number;
}

@ObjectType({
  description: "The service given: weeks and phases with their hours, computed from the contacts.",
})
export class ServiceRecord {
  @Field(() => Day, {
    nullable: true,
    description: "Day of the first completed face-to-face contact: day 0 of week 1 (FP-DF-05, AMB-09).",
  })
  firstContactOn!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: "Last day planned: end of week 20, or of the extension (FP-HR-06).",
  })
  plannedEnd!: string | null;

  @Field(() => Int, { nullable: true, description: "The service week of today." })
  currentWeek!: number | null;

  @Field(() => [ServiceWeek], { description: "The weeks so far." })
  weeks!: ServiceWeek[];

  @Field(() => [ServicePhase], { description: "The phases, as planned or as they were." })
  phases!: ServicePhase[];

  @Field(() => [WeeklyReading], {
    description: "The other reading of the face-to-face hours, beside the one per phase (AMB-20).",
  })
  weeklyReading!: WeeklyReading[];
}

/** The service of a case up to a moment. */
export function serviceRecord(kase: Case, parameters: Parameters): ServiceRecord {
  const start = firstContactOn(kase, parameters);
  const today = civilDateOf(kase.now);
  const until = [today, kase.referral.terminatedOn ?? today].sort()[0];
  const count = start && until >= start ? serviceWeek(start, until) : 0;
  const measured = (span: { from: string; to: string }) => {
    const { total, faceToFace } = hoursIn(kase, parameters, span);
    return { ...span, hours: total, faceToFaceHours: faceToFace };
  };
  const weeks = Array.from({ length: count }, (_, index) => index + 1).map((number) => {
    const { min, max } = bandOf(kase, parameters, number);
    return Object.assign(new ServiceWeek(), {
      number,
      ...measured(weekSpan(start!, number)),
      minHours: min,
      maxHours: max,
    });
  });
  return Object.assign(new ServiceRecord(), {
    firstContactOn: start,
    plannedEnd: plannedEnd(kase, parameters),
    currentWeek: kase.referral.terminatedOn ? null : count || null,
    weeks,
    phases: phases(kase, parameters).map(({ phase, from, to }) =>
      Object.assign(new ServicePhase(), { phase, ...measured({ from, to }) }),
    ),
    weeklyReading: weeklyReading(kase, parameters, today).map((one) =>
      Object.assign(new WeeklyReading(), one),
    ),
  });
}
