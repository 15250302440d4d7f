import { civilDateOf } from "../calendar/zone";
import type { Case, PlanFacts } from "../facts";
import { treatmentStatus } from "../service";
import { after, insert, notify, setReferral, update } from "./change";
import type { Effects } from "./effect";
import type { PlanContent } from "./inputs";

const planOf = (kase: Case, id: string): PlanFacts => kase.plans.find((plan) => plan.id === id)!;

const content = (given: PlanContent) => ({
  kind: given.kind,
  goals: given.goals,
  concreteServices: given.concreteServices.map((service) => ({ ...service, fundingArrangedOn: null })),
  noConcreteServicesNeeded: given.noConcreteServicesNeeded,
  services: given.services,
  plannedWeeks: given.plannedWeeks,
  inputs: given.inputs,
});

/** The treatment plan, its copies and originals, and what it needs money for (FP-PL). */
export const planEffects: Effects<
  | "draftPlan"
  | "revisePlan"
  | "finalisePlan"
  | "signPlan"
  | "activatePlan"
  | "deliverDocument"
  | "fileOriginal"
  | "arrangeFunding"
> = {
  draftPlan: (kase, { input, newId }) => [
    insert("TreatmentPlan", newId(), {
      ...content(input),
      versionNumber: Math.max(0, ...kase.plans.map((plan) => plan.versionNumber)) + 1,
      status: "DRAFT",
      signatures: [],
      finalisedOn: null,
      activatedOn: null,
    }),
  ],

  revisePlan: (_kase, { input }) => [update("TreatmentPlan", input.planId, content(input))],

  finalisePlan: (kase, command) => [
    update("TreatmentPlan", command.input.planId, {
      status: "FINALISED",
      finalisedOn: civilDateOf(kase.now),
    }),
    ...(planOf(kase, command.input.planId).concreteServices.some((service) => service.fundingNeeded)
      ? notify(kase, command, "FUNDING_REQUESTED", "COUNTY_WORKER")
      : []),
  ],

  signPlan: (kase, { input: { planId, ...signature } }) => {
    const others = planOf(kase, planId).signatures.filter((given) => given.party !== signature.party);
    return [update("TreatmentPlan", planId, { signatures: [...others, signature] })];
  },

  // An activated plan supersedes the one before it; a revision never reopens the 14 days (FP-PL-11).
  activatePlan: (kase, { input }, { parameters }) => {
    const today = civilDateOf(kase.now);
    const superseded = kase.plans
      .filter((plan) => plan.status === "ACTIVE")
      .map((plan) => update("TreatmentPlan", plan.id, { status: "SUPERSEDED" }));
    const changes = [
      ...superseded,
      update("TreatmentPlan", input.planId, { status: "ACTIVE", activatedOn: today }),
    ];
    return [
      ...changes,
      setReferral(kase, { status: treatmentStatus(after(kase, changes), parameters, today) }),
    ];
  },

  deliverDocument: (_kase, { input, by, newId }) => [
    insert("DocumentDelivery", newId(), { ...input, filedOn: null, workerId: by.workerId }),
  ],

  fileOriginal: (_kase, { input, by }) => [
    update("DocumentDelivery", input.deliveryId, { filedOn: input.filedOn, filedById: by.workerId }),
  ],

  arrangeFunding: (kase, { input }) => [
    update("TreatmentPlan", input.planId, {
      concreteServices: planOf(kase, input.planId).concreteServices.map((service) =>
        service.kind === input.serviceKind && service.fundingNeeded
          ? { ...service, fundingArrangedOn: input.arrangedOn }
          : service,
      ),
    }),
  ],
};
