import { civilDateOf } from "../calendar/zone";
import type { Parameters } from "../editions/edition";
import type { Case, DiscontinuationFacts, DiscontinuationVote } from "../facts";
import { treatmentStatus } from "../service";
import { insert, notify, setReferral, update } from "./change";
import type { Effects } from "./effect";

/** The proposal that waits for a decision. */
const pendingDiscontinuation = (kase: Case): DiscontinuationFacts | undefined =>
  kase.discontinuations.find((proposal) => proposal.status === "PENDING");

/** FPS and county decide together, or the FPS alone where the edition does not say (FP-DC-01, AMB-47). */
const decided = (votes: DiscontinuationVote[], { discontinuation }: Parameters): boolean => {
  const agreed = new Set(votes.filter((vote) => vote.agrees).map((vote) => vote.side));
  return agreed.has("SPECIALIST") && (agreed.has("COUNTY") || !discontinuation.dualDecision);
};

const resumed = (kase: Case, parameters: Parameters) =>
  kase.plans.some((plan) => plan.status === "ACTIVE")
    ? treatmentStatus(kase, parameters, civilDateOf(kase.now))
    : "ACCEPTED";

/** The phases of treatment, and how it ends (FP-HR-05, FP-HR-06, FP-DC). */
export const discontinuationEffects: Effects<
  "stepDown" | "holdIntensive" | "extendService" | "proposeDiscontinuation" | "decideDiscontinuation"
> = {
  stepDown: (kase, { input }) => [
    setReferral(kase, {
      status: "MAINTENANCE",
      steppedDownOn: civilDateOf(kase.now),
      stepDownReason: input.reason,
    }),
  ],

  // A family not yet stabilised may be held at the intensive band past week 10 (AMB-42).
  holdIntensive: (kase, { input }) => [
    setReferral(kase, {
      status: "INTENSIVE",
      heldOn: civilDateOf(kase.now),
      holdReason: input.reason,
    }),
  ],

  extendService: (kase, { input }, { parameters }) => {
    const extension = {
      extendedUntil: input.until,
      extendedAt: kase.referral.extendedAt ?? kase.now,
      extensionReason: input.reason,
    };
    const extended = { ...kase, referral: { ...kase.referral, ...extension } };
    return [
      setReferral(kase, {
        ...extension,
        status: treatmentStatus(extended, parameters, civilDateOf(kase.now)),
      }),
    ];
  },

  proposeDiscontinuation: (kase, { input, by, newId }) => [
    setReferral(kase, { status: "DISCONTINUATION_PENDING" }),
    insert("Discontinuation", newId(), {
      ...input,
      status: "PENDING",
      proposedAt: kase.now,
      proposedById: by.workerId,
      votes: [],
    }),
  ],

  decideDiscontinuation: (kase, command, { parameters }) => {
    const { input, by } = command;
    const proposal = pendingDiscontinuation(kase)!;
    const votes = [...proposal.votes, { side: by.side!, workerId: by.workerId, votedAt: kase.now, ...input }];
    const record = (status: DiscontinuationFacts["status"]) =>
      update("Discontinuation", proposal.id, { votes, status });
    if (!input.agrees) return [record("REJECTED"), setReferral(kase, { status: resumed(kase, parameters) })];
    if (!decided(votes, parameters)) return [record("PENDING")];
    return [
      record("AGREED"),
      setReferral(kase, {
        // Only families who complete the intensive phase are followed for the year (FP-FU-06, AMB-30).
        status: proposal.reason === "COMPLETION" ? "FOLLOW_UP" : "TERMINATED",
        terminatedOn: proposal.effectiveOn,
        terminationReason: proposal.reason,
      }),
      ...notify(kase, command, "SERVICES_TERMINATED", "REFERRING_WORKER", "ASWS"),
    ];
  },
};
