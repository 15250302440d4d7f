import { isPast } from "../calendar/elapsed";
import { civilDateOf, formatDay, formatInstant } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import { isInitial, leaderOf } from "../team-meetings";
import { memo } from "./citations";
import { inWords } from "./reading";
import type { Finding, Question, Rule } from "./rule";

const countyRole = "3. Proposed Rule, County Staff role";
const specialistRole = "3. Proposed Rule, Family Preservation staff role";

type Meeting = Inputs["recordTeamMeeting"];

/**
 * Family team meetings, which ms-2006 brings. The type of the case on the day of the meeting decides who leads
 * it; the first meeting of the case, and the first after it changed its type, are the county's (AMB-25).
 */
export const teamMeetings: Rule[] = [
  {
    id: "FP-FT-01",
    title: "The first family team meeting of a preventive case",
    mode: "SOFT",
    text:
      "In a preventive case the county coordinates and facilitates the first family team meeting, together with " +
      "the specialist. The text sets no time for it.",
    citations: {
      "ms-1994": [],
      "ms-2006": [
        memo(
          countyRole,
          "Coordinate and facilitate the initial Family Team Meeting on Preventive cases with the FPS worker",
        ),
      ],
    },
    check: (asked: Question<Meeting>) => [...heldMeanwhile(asked), ...ledAsSaidBy("FP-FT-01")(asked)],
  },
  {
    id: "FP-FT-02",
    title: "Later family team meetings of a preventive case",
    mode: "SOFT",
    text: "In a preventive case the specialist coordinates and facilitates the meetings after the first.",
    citations: {
      "ms-1994": [],
      "ms-2006": [
        memo(
          specialistRole,
          "coordinate and facilitate the subsequent the Family Team Meetings on all Preventive cases",
        ),
      ],
    },
    check: ledAsSaidBy("FP-FT-02"),
  },
  {
    id: "FP-FT-03",
    title: "Family team meetings of a custody case",
    mode: "SOFT",
    text: "In a custody case the county coordinates and facilitates every family team meeting.",
    citations: {
      "ms-1994": [],
      "ms-2006": [memo(countyRole, "Coordinate and facilitate all Family Team Meetings on Custody cases")],
    },
    check: ledAsSaidBy("FP-FT-03"),
  },
  {
    id: "FP-FT-04",
    title: "The specialist at the first family team meeting",
    mode: "SOFT",
    text:
      "The specialist takes part in the first family team meeting of the case, preventive or custody. Of later " +
      "custody meetings the text does not say so.",
    citations: {
      "ms-1994": [],
      "ms-2006": [memo(specialistRole, "Participate in the initial Family Team Meeting")],
    },
    check: specialistThere,
  },
];

/** A meeting of the case was held after the referral, and has been held; no waiver makes it so. */
function heldMeanwhile({ kase, input }: Question<Meeting>): Finding[] {
  if (!input?.heldAt) return [];
  const { heldAt } = input;
  const { firstSubmittedAt } = kase.referral;
  if (isPast(kase.now, heldAt))
    return [
      {
        code: "MEETING_IN_FUTURE",
        message: `A meeting on ${formatInstant(heldAt)} has not been held; it is ${formatInstant(kase.now)}.`,
        facts: { heldAt: heldAt.toISOString(), now: kase.now.toISOString() },
        remedy: "Record it once it has been held, or correct its time.",
        waivable: false,
      },
    ];
  if (firstSubmittedAt === null || !isPast(heldAt, firstSubmittedAt)) return [];
  return [
    {
      code: "MEETING_BEFORE_REFERRAL",
      message: `A meeting on ${formatInstant(heldAt)} lies before the referral of ${formatInstant(firstSubmittedAt)}.`,
      facts: { heldAt: heldAt.toISOString(), firstSubmittedAt: firstSubmittedAt.toISOString() },
      remedy: "Correct the time of the meeting.",
      waivable: false,
    },
  ];
}

function ledAsSaidBy(ruleId: "FP-FT-01" | "FP-FT-02" | "FP-FT-03") {
  return ({ kase, parameters, input }: Question<Meeting>): Finding[] => {
    if (!input?.heldAt) return [];
    const leader = leaderOf(kase, input, parameters);
    const { coordinatedBy, facilitatedBy } = input;
    if (leader.ruleId !== ruleId || leader.side === null) return [];
    if (coordinatedBy === leader.side && facilitatedBy === leader.side) return [];
    const on = formatDay(civilDateOf(input.heldAt));
    const which = `${leader.initial ? "The first" : "A later"} meeting of a ${inWords(leader.caseType)} case`;
    return [
      {
        code: "FTM_FACILITATOR_INVALID",
        message: `${which}, here of ${on}, is coordinated and facilitated by the ${inWords(leader.side)}.`,
        facts: {
          caseType: leader.caseType,
          initial: String(leader.initial),
          coordinatedBy,
          facilitatedBy,
          expected: leader.side,
        },
        remedy: `Have the ${inWords(leader.side)} lead it, correct who did, or ask for a waiver.`,
      },
    ];
  };
}

function specialistThere({ kase, parameters, input }: Question<Meeting>): Finding[] {
  if (!input?.heldAt || !parameters.teamMeeting.specialistAtInitial) return [];
  if (input.specialistTookPart || !isInitial(kase, input)) return [];
  return [
    {
      code: "FTM_SPECIALIST_ABSENT",
      message: "The specialist takes part in the first family team meeting of the case.",
      facts: { initial: "true", specialistTookPart: "false" },
      remedy: "Hold it together with the specialist, or ask for a waiver.",
    },
  ];
}
