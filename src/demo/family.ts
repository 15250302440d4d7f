import { addDays, daysBetween, weekday, type CivilDate } from "../policy/calendar/civil-date";
import { startOfDay } from "../policy/calendar/zone";
import type { CaregiverFacts, ChildFacts } from "../policy/facts";
import { boys, girls, grandmothers, men, streets, surnames, women } from "./names";
import { seats } from "./places";
import type { Random } from "./random";
import { troubles, type Trouble } from "./troubles";

export type Child = Omit<ChildFacts, "id">;
export type Caregiver = Omit<CaregiverFacts, "id">;

const sound = {
  activelyPsychotic: false,
  controlledByMedication: false,
  suicidal: false,
  homicidal: false,
  intellectualDisability: "NONE",
} as const;

/** A family that the stories are told of: who they are, and the calendar of their case. */
export class Family {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly language: string | null;
  readonly children: Child[];
  readonly caregivers: Caregiver[];
  readonly trouble: Trouble;

  constructor(
    readonly number: number,
    readonly county: string,
    /** Day 0 of the story. */
    readonly began: CivilDate,
    /** A case of these days keeps no office hours, so that there is always one that began yesterday. */
    readonly recent: boolean,
    readonly random: Random,
  ) {
    this.trouble = random.pick(troubles);
    this.name = random.pick(surnames);
    this.address = `${random.int(12, 2890)} ${random.pick(streets)}, ${seats[county]}, MS`;
    this.phone = `(${random.pick(["601", "662", "228", "769"])}) 555-01${String(random.int(0, 99)).padStart(2, "0")}`;
    this.language = ["Garcia", "Hernandez", "Lopez", "Martinez"].includes(this.name) ? "Spanish" : null;
    this.caregivers = this.adults();
    this.children = this.minors();
  }

  /** The number of the agency's own case. */
  get caseNumber(): string {
    return `DHS-${String(this.number).padStart(4, "0")}`;
  }

  /** The child that the referral is for: the eldest at home where the child is the trouble, else the youngest. */
  get target(): Child {
    return this.trouble.cause === "CHILD_EMOTIONAL_BEHAVIORAL_DYSFUNCTION"
      ? this.children[0]
      : this.children.at(-1)!;
  }

  get head(): Caregiver {
    return this.caregivers[0];
  }

  /** The `n`th day of the story, as it falls. */
  date(n: number): CivilDate {
    return addDays(this.began, n);
  }

  /** The `n`th day of the story or, where that is a weekend, the Monday after. */
  officeDay(n: number): CivilDate {
    const day = this.date(n);
    const daysOff = weekday(day) > 5 ? 8 - weekday(day) : 0;
    return this.recent ? day : addDays(day, daysOff);
  }

  /** Which day of the story a date is. */
  dayOf(date: CivilDate): number {
    return daysBetween(this.began, date);
  }

  /** A moment on a day, by the local clock. */
  moment(day: CivilDate, time: string): Date {
    const [hour, minute] = time.split(":").map(Number);
    return new Date(startOfDay(day).getTime() + (hour * 60 + minute) * 60_000);
  }

  private adults(): Caregiver[] {
    const { random } = this;
    const relationship = "BIOLOGICAL_PARENT";
    const adult = (first: string, more: Partial<Caregiver>): Caregiver => ({
      ...sound,
      name: `${first} ${this.name}`,
      relationship,
      isPrimary: true,
      ...more,
    });
    if (random.chance(0.14))
      return [
        adult(random.pick(grandmothers), {
          relationship: random.pick(["LEGAL_GUARDIAN", "IN_LOCO_PARENTIS"]),
        }),
      ];
    if (random.chance(0.08)) return [adult(random.pick(men), {})];
    const mother = adult(random.pick(women), random.chance(0.06) ? { relationship: "ADOPTIVE_PARENT" } : {});
    const father = random.chance(0.4) ? [adult(random.pick(men), { isPrimary: random.chance(0.5) })] : [];
    const other = random.chance(0.15)
      ? [adult(random.pick(grandmothers), { relationship: "OTHER", isPrimary: false })]
      : [];
    return [mother, ...father, ...other];
  }

  /** One to four children, the eldest first. */
  private minors(): Child[] {
    const { random } = this;
    const count = random.pick([1, 1, 2, 2, 2, 3, 3, 4]);
    const troubled = this.trouble.cause === "CHILD_EMOTIONAL_BEHAVIORAL_DYSFUNCTION";
    const ages = Array.from({ length: count }, () => random.int(troubled ? 9 : 0, troubled ? 16 : 15));
    const names = random.several([...girls, ...boys], count);
    return ages
      .sort((a, b) => b - a)
      .map((age, index) => ({
        ...sound,
        name: `${names[index]} ${this.name}`,
        birthDate: addDays(this.began, -365 * age - random.int(20, 330) - Math.ceil(age / 4)),
      }));
  }
}
