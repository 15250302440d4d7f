import { addDays, type CivilDate } from "../calendar/civil-date";
import { quarterOf } from "../calendar/quarters";
import { civilDateOf, formatDay } from "../calendar/zone";
import { insert } from "../commands/change";
import type { Finding } from "../rules/rule";
import type { Given, Topic } from "./command";
import type { CubePublicationFacts } from "./facts";

export interface CubeInputs {
  /** The quarter by its first day. */
  publishCubes: { quarter: CivilDate };
}
export interface PublishCubesFacts {
  /** Whether the quarter has been published before. */
  published: boolean;
  /** What is to be published of it; nothing where it may not be. */
  publications: Omit<CubePublicationFacts, "id">[];
}

/** Whether a quarter is over on a day: before, what is counted in it still changes. */
export const isClosed = (quarter: CivilDate, today: CivilDate): boolean => quarterOf(quarter).to < today;

function unpublishable(
  { published }: PublishCubesFacts,
  { input: { quarter }, now }: Given<CubeInputs["publishCubes"]>,
): Finding[] {
  const { name, from, to } = quarterOf(quarter);
  const finding = (code: string, message: string, remedy: string) => [
    { code, message, remedy, facts: { quarter } },
  ];
  if (quarter !== from)
    return finding(
      "NOT_A_QUARTER",
      `${formatDay(quarter)} is not the first day of a calendar quarter.`,
      `Name the quarter by its first day; that of ${name} is ${from}.`,
    );
  if (!isClosed(quarter, civilDateOf(now)))
    return finding(
      "QUARTER_NOT_CLOSED",
      `${name} ends on ${formatDay(to)}: until then what is counted in it still changes.`,
      `Publish it from ${formatDay(addDays(to, 1))} on.`,
    );
  if (published)
    return finding(
      "ALREADY_PUBLISHED",
      `${name} has been published. A second answer would tell by its difference what the first one hides.`,
      "What was published stays as it is; corrections count from the quarter of their own on.",
    );
  return [];
}

/** Tables for analysts, published once a quarter and never altered (HL-07). */
export const cubeCommands: Topic<CubeInputs, PublishCubesFacts> = {
  publishCubes: {
    saysWho: "HL-07",
    check: (facts, given) => ({ ruleId: "HL-07", findings: unpublishable(facts, given) }),
    effect: ({ publications }, { newId }) =>
      publications.map((publication) => insert("CubePublication", newId(), publication)),
  },
};
