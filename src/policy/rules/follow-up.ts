import { addMonths } from "../calendar/civil-date";
import { isPast } from "../calendar/elapsed";
import { civilDateOf, formatDay, formatInstant } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import type { Case, FollowUpKind } from "../facts";
import { inBoth, manual, memo } from "./citations";
import { inWords, today } from "./reading";
import type { Finding, Question, Rule } from "./rule";

/** The year of follow-up. */
export const followUp: Rule[] = [
  {
    id: "FP-FU-01",
    title: "A call each month",
    mode: "DEADLINE",
    text:
      "In each of the twelve months after services end, the specialist reaches the family by telephone. A visit " +
      "does not take the place of a call.",
    citations: {
      "ms-1994": [
        memo(
          "2. Current Rule",
          "Follow-up contact includes telephone contacts once a month after termination",
        ),
      ],
      "ms-2006": [
        memo(
          "2. Proposed Rule",
          "Follow-up contact includes telephone contacts once a month after termination",
        ),
        memo(
          "3. Proposed Rule, Family Preservation staff role",
          "which includes telephone contact once a month after termination of services to the families",
        ),
      ],
    },
    check: dated("CALL"),
  },
  {
    id: "FP-FU-02",
    title: "Visits at 3, 6, 9 and 12 months",
    mode: "DEADLINE",
    text:
      "The specialist visits the family at home three, six, nine and twelve months after services end, each " +
      "counted from the end itself.",
    citations: {
      "ms-1994": [
        memo("2. Current Rule", "Home visits are scheduled in 3, 6, 9, and 12 month intervals."),
        memo(
          "3. Current Rule, Family Preservation staff will",
          "will visit the family, once every three months, up to a year",
        ),
      ],
      "ms-2006": [
        memo("2. Proposed Rule", "Follow-up home visits are scheduled in 3, 6, 9, and 12-month intervals."),
      ],
    },
    check: dated("VISIT"),
  },
  {
    id: "FP-FU-03",
    title: "Looking back on the year",
    mode: "RECORD",
    text:
      "When the year is over it is known whether a child was placed, and for a family that completed services " +
      "their effectiveness has been evaluated. Both look back on the year, so they are made in its last month or " +
      "later; then the case closes.",
    citations: {
      "ms-1994": [
        memo("2. Current Rule", "further assessments are completed, and program effectiveness is evaluated"),
      ],
      "ms-2006": [
        memo("2. Proposed Rule", "further assessments are completed and program effectiveness is evaluated"),
        memo(
          "3. Proposed Rule, Family Preservation staff role",
          "program effectiveness is evaluated up to a year after termination of services to the family",
        ),
      ],
    },
    check: yearLookedBackOn,
  },
  {
    id: "FP-FU-04",
    title: "Within reach for a year",
    mode: "RECORD",
    text: "The specialist can be reached by the family for the year: by telephone or pager, ms-1994 adds.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, Family Preservation staff will",
          "be available to the families by telephone or pager up to a year after termination of services",
        ),
      ],
      "ms-2006": [
        memo(
          "3. Proposed Rule, Family Preservation staff role",
          "available to the families up to a year after termination of services to the family",
        ),
      ],
    },
  },
  {
    id: "FP-FU-05",
    title: "A refresher if needed",
    mode: "RECORD",
    text:
      "The visits help a family keep what it has learned; where it was lost there is a refresher, within the same " +
      "case and without hours to fill.",
    citations: inBoth(
      manual(
        "Program Delivery",
        "provide a refresher course if needed and on-call services will also be available",
      ),
    ),
    check: dated("REFRESHER"),
  },
  {
    id: "FP-FU-06",
    title: "Who is followed up",
    mode: "COMPUTE",
    text:
      "The calls, the visits and the evaluation are for families who completed services. Of the others it is only " +
      "looked up, after a year, whether a child was placed.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, Family Preservation staff will",
          "After the family completes the intensive phase of treatment",
        ),
      ],
      "ms-2006": [
        memo(
          "3. Proposed Rule, Family Preservation staff role",
          "After the family completes the intensive phase of treatment",
        ),
      ],
    },
    check: evaluationDated,
  },
];

/** Program Outcome, as far as the year of follow-up is owed by it; the other outcomes stand in outcomes.ts. */
export const programOutcome: Rule[] = [
  {
    id: "FP-OM-01",
    title: "No child placed, after a year",
    mode: "REPORT",
    text:
      "What the programme is measured by: whether a child of the home was placed while the family was served and " +
      "up to a year after. For every family that was served, someone looks that up when the year is over.",
    citations: inBoth(
      manual("Program Outcome", "during the family’s involvement with the program and at one-year follow-up"),
    ),
    check: outcomeDated,
  },
];

function dated(kind: Inputs["logFollowUp"]["kind"]) {
  return ({ kase, input }: Question<Inputs["logFollowUp"]>): Finding[] =>
    input?.kind === kind ? afterTheEnd(kase, `This ${inWords(kind)}`, input.occurredAt) : [];
}

function outcomeDated({ kase, input }: Question<Inputs["recordOutcome"]>): Finding[] {
  return input?.checkedAt ? afterTheEnd(kase, "This outcome check", input.checkedAt) : [];
}

function evaluationDated({ kase, input }: Question<Inputs["evaluateEffectiveness"]>): Finding[] {
  return input?.evaluatedAt ? afterTheEnd(kase, "This evaluation", input.evaluatedAt) : [];
}

/** Follow-up happens after services have ended, and before it is recorded. */
function afterTheEnd(kase: Case, what: string, at: Date): Finding[] {
  const { terminatedOn } = kase.referral;
  const findings: Finding[] = [];
  if (isPast(kase.now, at))
    findings.push({
      code: "FOLLOW_UP_IN_FUTURE",
      message: `${what} is dated ${formatInstant(at)}; it is ${formatInstant(kase.now)}.`,
      facts: { at: at.toISOString(), now: kase.now.toISOString() },
      remedy: "Record it once it has taken place, or correct its time.",
    });
  if (terminatedOn !== null && civilDateOf(at) < terminatedOn)
    findings.push({
      code: "FOLLOW_UP_BEFORE_TERMINATION",
      message: `${what} is dated ${formatInstant(at)}, before services ended on ${formatDay(terminatedOn)}.`,
      facts: { at: at.toISOString(), terminatedOn },
      remedy: "Log it as a contact of the service, or correct its time.",
    });
  return findings;
}

function yearLookedBackOn({ kase, parameters }: Question): Finding[] {
  const { terminatedOn, terminationReason } = kase.referral;
  if (terminatedOn === null) return [];
  const { outcomeMonth } = parameters.followUp;
  const yearEnd = addMonths(terminatedOn, outcomeMonth);
  const lastMonth = addMonths(terminatedOn, outcomeMonth - 1);
  const made = (kind: FollowUpKind): boolean =>
    kase.followUps.some((entry) => entry.kind === kind && civilDateOf(entry.occurredAt) >= lastMonth);
  const facts = { terminatedOn, yearEnd };
  const findings: Finding[] = [];
  if (today(kase) < yearEnd)
    findings.push({
      code: "FOLLOW_UP_YEAR_NOT_OVER",
      message: `Services ended on ${formatDay(terminatedOn)}; the year of follow-up lasts until ${formatDay(yearEnd)}.`,
      facts: { ...facts, today: today(kase) },
      remedy: `Close the case on ${formatDay(yearEnd)} or later.`,
    });
  if (!made("OUTCOME_CHECK"))
    findings.push({
      code: "OUTCOME_CHECK_REQUIRED",
      message: "It is not on record whether a child was placed in the year after services.",
      facts: { ...facts, countsFrom: lastMonth },
      remedy: `Record the outcome, checked on ${formatDay(lastMonth)} or later.`,
    });
  if (terminationReason === "COMPLETION" && !made("EFFECTIVENESS_EVALUATION"))
    findings.push({
      code: "EFFECTIVENESS_EVALUATION_REQUIRED",
      message: "The effectiveness of the services has not been evaluated.",
      facts: { ...facts, countsFrom: lastMonth },
      remedy: `Record the evaluation, made on ${formatDay(lastMonth)} or later.`,
    });
  return findings;
}
