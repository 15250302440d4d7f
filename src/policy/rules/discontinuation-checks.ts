import { addDays, weekday, type CivilDate } from "../calendar/civil-date";
import { civilDateOf, formatDay } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import type { Parameters } from "../editions/edition";
import type { Case, DiscontinuationReason } from "../facts";
import { countyStaffings } from "../service/staffings";
import { completesEarly, inWords, isBlank, referralDay, today } from "./reading";
import type { Finding, Question } from "./rule";

/** What the rules of discontinuation.ts check. */
type Proposal = Inputs["proposeDiscontinuation"];

/** The proposal in question, and the day on which it was made: the one being made, or the one that is pending. */
function proposalInQuestion(
  kase: Case,
  input: Proposal | Inputs["decideDiscontinuation"] | undefined,
): { staffedOn: CivilDate | null; proposedOn: CivilDate; reason: DiscontinuationReason } | undefined {
  if (input && "staffedOn" in input) return { ...input, proposedOn: today(kase) };
  const pending = kase.discontinuations.find(({ status }) => status === "PENDING");
  return pending && { ...pending, proposedOn: civilDateOf(pending.proposedAt) };
}

/** Each side gives its word once; a proposal that was turned down is made anew (FP-DC-01). */
function alreadyDecided({ kase, by }: Question): Finding[] {
  const pending = kase.discontinuations.find(({ status }) => status === "PENDING");
  const vote = pending?.votes.find(({ side }) => side === by?.side);
  if (!vote) return [];
  return [
    {
      code: "ALREADY_DECIDED",
      message: `The ${inWords(vote.side)} has already given its word on this proposal.`,
      facts: { side: vote.side, agrees: String(vote.agrees) },
      remedy: "Wait for the other side.",
      waivable: false,
    },
  ];
}

/**
 * Under an edition that does not have both sides decide, a premature closing takes a staffing (AMB-47); a
 * completion is none. To turn a proposal down takes no staffing.
 */
function staffedBefore({
  kase,
  parameters,
  input,
}: Question<Proposal | Inputs["decideDiscontinuation"]>): Finding[] {
  const proposal = proposalInQuestion(kase, input);
  if (parameters.discontinuation.dualDecision || !proposal || proposal.reason === "COMPLETION") return [];
  if (input && "agrees" in input && !input.agrees) return [];
  const { staffedOn, proposedOn } = proposal;
  const monday = addDays(proposedOn, 1 - weekday(proposedOn));
  const [earliest, latest] = [addDays(monday, -7), addDays(monday, 6)];
  const recorded = countyStaffings(kase).map(({ heldAt }) => civilDateOf(heldAt));
  const inTime = (day: CivilDate) => earliest <= day && day <= latest && day <= today(kase);
  // The day that the proposal names is taken at its word; a staffing on record needs none.
  if ([...(staffedOn ? [staffedOn] : []), ...recorded].some(inTime)) return [];
  const last = staffedOn ?? recorded.at(-1);
  const found = staffedOn
    ? `The staffing named is that of ${formatDay(staffedOn)}`
    : last
      ? `The last staffing on record is that of ${formatDay(last)}`
      : "No staffing is recorded";
  return [
    {
      code: "STAFFING_REQUIRED",
      message: `${found}; a proposal of ${formatDay(proposedOn)} takes one of that week or the week before.`,
      facts: { staffedOn: last ?? "none", proposedOn, earliest, latest },
      remedy: "Staff the case with the county and record it or name the day, or ask for a waiver.",
      waivable: true,
    },
  ];
}

/** What a decision takes: a word from each side once, and the staffing that the edition asks for. */
export const decidedTogether = (
  question: Question<Proposal | Inputs["decideDiscontinuation"]>,
): Finding[] => [...alreadyDecided(question), ...staffedBefore(question)];

/** Judges each reason by what its clause asks; a question without a proposal has nothing to judge. */
export function reasonInPolicy({ kase, parameters, input }: Question<Proposal>): Finding[] {
  if (!input?.reason) return [];
  return [...listed(kase, parameters, input), ...(shown[input.reason]?.(input, kase, parameters) ?? [])];
}

function listed(kase: Case, parameters: Parameters, proposal: Proposal): Finding[] {
  const { reason, effectiveOn, earlyCompletionReason } = proposal;
  const { reasons } = parameters.discontinuation;
  if (reasons.includes(reason)) return [];
  if (reason === "COMPLETION" && !completesEarly(kase, parameters, proposal)) return [];
  const message =
    reason === "COMPLETION"
      ? `Services that end on ${formatDay(effectiveOn)}, before week ${parameters.service.minWeeks} is over, are closed prematurely; completion is no reason for that.`
      : `The edition does not list “${inWords(reason)}” as a reason to end services.`;
  return [
    {
      code: "REASON_NOT_IN_POLICY",
      message,
      facts: { reason, effectiveOn, reasons: reasons.join(", ") },
      remedy: `Give a reason that the edition lists: ${reasons.map(inWords).join("; ")}.`,
      waivable: reason === "OTHER" || (reason === "COMPLETION" && !isBlank(earlyCompletionReason)),
    },
  ];
}

type Shown = (proposal: Proposal, kase: Case, parameters: Parameters) => Finding[];

/** What each reason must be shown by. */
const shown: Partial<Record<DiscontinuationReason, Shown>> = {
  LACK_OF_COOPERATION: kindOfLack,
  RISK: riskStated,
  ABUSE_INJURY_REMOVAL: childRemoved,
  OTHER: told,
};

const kindsOfLack: readonly DiscontinuationReason[] = [
  "NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH",
  "HOSTILITY_UNWORKABLE_RESISTANCE",
];

function kindOfLack({ subreasons, narrative }: Proposal): Finding[] {
  if (subreasons.some((reason) => kindsOfLack.includes(reason)) || !isBlank(narrative)) return [];
  return [
    {
      code: "SUBREASON_REQUIRED",
      message: "Lack of cooperation is given without its kind and without a narrative.",
      facts: { subreasons: subreasons.join(", ") || "none", narrative: "none" },
      remedy: "Say whether it is no-shows or hostility, or tell of the lack of cooperation.",
    },
  ];
}

function riskStated(
  { riskRemainsHigh, parentDevelopsControls }: Proposal,
  _kase: Case,
  { discontinuation }: Parameters,
): Finding[] {
  const facts = {
    riskRemainsHigh: String(riskRemainsHigh ?? "not stated"),
    parentDevelopsControls: String(parentDevelopsControls ?? "not stated"),
  };
  if (riskRemainsHigh) return [];
  if (discontinuation.riskMustBeHigh)
    return [
      {
        code: "RISK_NOT_HIGH",
        message: "The reason asks that the risk to the child remains high; that is not stated.",
        facts,
        remedy: "State that the risk remains high if it does, or give another reason.",
      },
    ];
  if (parentDevelopsControls === false) return [];
  return [
    {
      code: "RISK_NOT_STATED",
      message:
        "The reason asks that the child remains at risk or the parent develops no controls; neither is stated.",
      facts,
      remedy: "State which of the two is so, or give another reason.",
    },
  ];
}

/** Any removal will do, however short: the clause says removed, not placed out of home (AMB-45). */
function childRemoved(_proposal: Proposal, kase: Case): Finding[] {
  const since = referralDay(kase);
  const removed = kase.removals.some(
    ({ cause, removedOn }) => cause === "ABUSE_OR_INJURY" && removedOn >= since,
  );
  if (removed) return [];
  return [
    {
      code: "REMOVAL_REQUIRED",
      message: `No child of the family has been removed because of abuse or injury since the referral of ${formatDay(since)}.`,
      facts: {
        removals: kase.removals.map(({ removedOn, cause }) => `${removedOn} ${cause}`).join(", ") || "none",
      },
      remedy: "Have the county record the removal, or give another reason.",
    },
  ];
}

function told({ narrative }: Proposal): Finding[] {
  if (!isBlank(narrative)) return [];
  return [
    {
      code: "NARRATIVE_REQUIRED",
      message: "Another reason is given, but the narrative does not say which.",
      facts: { narrative: "none" },
      remedy: "Tell why services end.",
    },
  ];
}
