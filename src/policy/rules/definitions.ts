import { addDays } from "../calendar/civil-date";
import { formatDay } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import { sides, type Side } from "../facts";
import { firstContactOn } from "../service";
import { inBoth, manual, memo } from "./citations";
import { heldInTime } from "./hours-checks";
import { today } from "./reading";
import type { Finding, Question, Rule } from "./rule";

const defined = "Definitions of Criteria for Referral and Acceptance";

/** Definitions of Criteria for Referral and Acceptance, and the terms that other clauses leave undefined. */
export const definitions: Rule[] = [
  {
    id: "FP-DF-01",
    title: "Out-of-home placement",
    mode: "COMPUTE",
    text:
      "A removal is an out-of-home placement once the child has been away for two weeks, fourteen days from the " +
      "day of removal to the day of return, in the care of a public system. A stay with relatives for which no " +
      "system answers is none.",
    citations: inBoth(
      manual(
        defined,
        "the removal of a child from his or her own home for a duration of two weeks or more, and with responsibility",
      ),
    ),
  },
  {
    id: "FP-DF-02",
    title: "Imminent risk",
    mode: "HARD",
    text:
      "The county and the specialist must each find that a child will be separated from the family as soon as " +
      "that can be brought about, unless something is done; and they name the cause: abuse, neglect, substance " +
      "dependency, or the child's own emotional or behavioural dysfunction. What a side said last counts.",
    citations: inBoth(
      manual(
        defined,
        "the referring agency and the Family Preservation Specialist concur that a child or children",
      ),
      manual(
        defined,
        "because of conditions of abuse, neglect, substance dependency or because of emotional behavioral dysfunction of the child",
      ),
    ),
    check: bothSidesConcur,
  },
  {
    id: "FP-DF-03",
    title: "Primary care giver",
    mode: "RECORD",
    text:
      "A primary care giver is a parent by birth or adoption, a long-term foster parent, a legal guardian, or " +
      "someone who has taken a parent's place. Every family has at least one.",
    citations: inBoth(
      manual(
        defined,
        "a parent, including adoptive parent or long-term foster parent, a legal guardian or a person who is acting in loco parentis",
      ),
    ),
  },
  {
    id: "FP-DF-04",
    title: "Direct contact",
    mode: "COMPUTE",
    text:
      "Hours of direct contact are those of home visits and other meetings with the family, telephone calls, and " +
      "work to get concrete services, which is face to face only when the family is there. Travel, court, " +
      "staffing, collateral contacts, text messages and visits that failed are not counted.",
    citations: {
      "ms-1994": [
        memo("2. Current Rule", "including home visits, telephone contacts, and assessing concrete services"),
      ],
      "ms-2006": [
        memo(
          "2. Proposed Rule",
          "including home visits, telephone contacts, and assessing concrete services",
        ),
      ],
    },
  },
  {
    id: "FP-DF-05",
    title: "A week of service",
    mode: "COMPUTE",
    text:
      "The weeks are weeks of contact. The first begins on the day the family was first met face to face, and " +
      "each lasts seven days.",
    citations: {
      "ms-1994": [memo("2. Current Rule", "During the first 10 weeks of contact")],
      "ms-2006": [memo("2. Proposed Rule", "During the first 10 weeks of contact")],
    },
  },
  {
    id: "FP-DF-06",
    title: "The phases of service",
    mode: "COMPUTE",
    text:
      "Weeks 1 to 10 are the intensive phase of the hours and weeks 11 to 20 the maintenance phase; what comes " +
      "after is extended. The duties of the role lists run through all of them until services end. A year of " +
      "follow-up comes next, and the case closes when it is over.",
    citations: {
      "ms-1994": [
        memo("2. Current Rule", "During weeks 11-20, contact is decreased"),
        memo(
          "3. Current Rule, Family Preservation staff will",
          "during the 20-week intensive phase of the program",
        ),
        manual(
          "Program Delivery",
          "followed by quarterly intervals up to 12 months after termination of services",
        ),
      ],
      "ms-2006": [
        memo("2. Proposed Rule", "During weeks 11-20, contact is decreased"),
        memo("3. Proposed Rule, Family Preservation staff role", "during the intensive phase of the program"),
        manual(
          "Program Delivery",
          "followed by quarterly intervals up to 12 months after termination of services",
        ),
      ],
    },
    check: heldInTime,
  },
  {
    id: "FP-DF-07",
    title: "A working day",
    mode: "COMPUTE",
    text:
      "Days on which state offices are open: Monday to Friday without the holidays of the calendar kept by the " +
      "deployment. A time set in working days ends with the local day.",
    citations: {
      "ms-1994": [],
      "ms-2006": [
        memo("3. Proposed Rule, Family Preservation staff role", "by the 5th working day of each month"),
      ],
    },
  },
  {
    id: "FP-DF-08",
    title: "An emergency",
    mode: "RECORD",
    text:
      "Whether a referral is an emergency is for the supervisor or the county's worker to say; so is that a child " +
      "is about to be removed because of severe abuse or neglect. The specialist may point to an immediate " +
      "conflict, and no more.",
    citations: inBoth(
      manual("Period of Service", "deemed an emergency by the ASWS or Protective Services social worker"),
      manual(
        "Program Delivery/Referral Process, 1. Referral, Initial Intervention And Assessment",
        "it can take place the same day if there is an immediate conflict",
      ),
    ),
  },
  {
    id: "FP-DF-09",
    title: "The termination of services",
    mode: "COMPUTE",
    text:
      "Services end on the effective day of the decision to discontinue, and everything afterwards is counted " +
      "from there. That day cannot lie before the family was first met, nor more than a month ahead.",
    citations: {
      "ms-1994": [
        memo(
          "2. Current Rule",
          "telephone contacts once a month after termination of services to the families",
        ),
      ],
      "ms-2006": [
        memo(
          "2. Proposed Rule",
          "telephone contacts once a month after termination of services to the families",
        ),
      ],
    },
    check: effectiveDateInReach,
  },
];

const sideNames: Record<Side, string> = { COUNTY: "The county", SPECIALIST: "The specialist" };

function bothSidesConcur({ kase }: Question): Finding[] {
  const findings = sides.flatMap((side): Finding[] => {
    const said = kase.concurrences.filter((concurrence) => concurrence.side === side);
    const last = said.sort((a, b) => b.concurredAt.getTime() - a.concurredAt.getTime())[0];
    if (last?.concurs) return [];
    return [
      {
        code: "CONCURRENCE_REQUIRED",
        message: last
          ? `${sideNames[side]} does not concur that removal is imminent: ${last.rationale}`
          : `${sideNames[side]} has not yet said whether removal is imminent.`,
        facts: { side, concurs: last ? "false" : "not stated" },
        remedy: `Have ${sideNames[side].toLowerCase()} record its concurrence, or do not accept the referral.`,
      },
    ];
  });
  if (kase.referral.causes.length === 0)
    findings.push({
      code: "RISK_CAUSE_REQUIRED",
      message: "No cause of the imminent risk is named.",
      facts: { causes: "none" },
      remedy: "Name the cause: abuse, neglect, substance dependency, or the child's dysfunction.",
    });
  return findings;
}

/** How far ahead an end may be set. The text has no limit; this one keeps a slip of the year out. */
const furthestDaysAhead = 31;

function effectiveDateInReach({
  kase,
  parameters,
  input,
}: Question<Inputs["proposeDiscontinuation"]>): Finding[] {
  if (!input) return [];
  const { effectiveOn } = input;
  const firstContact = firstContactOn(kase, parameters);
  const latest = addDays(today(kase), furthestDaysAhead);
  const invalid = (message: string, facts: Record<string, string>): Finding => ({
    code: "EFFECTIVE_DATE_INVALID",
    message,
    facts: { effectiveOn, ...facts },
    remedy: "Give the day on which services end or ended.",
  });
  const findings: Finding[] = [];
  if (firstContact !== null && effectiveOn < firstContact)
    findings.push(
      invalid(
        `Services cannot end on ${formatDay(effectiveOn)}, before the first contact on ${formatDay(firstContact)}.`,
        { firstContact },
      ),
    );
  if (effectiveOn > latest)
    findings.push(
      invalid(
        `${formatDay(effectiveOn)} is more than ${furthestDaysAhead} days ahead; the latest day is ${formatDay(latest)}.`,
        { latest },
      ),
    );
  return findings;
}
