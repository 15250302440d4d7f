import { formatDay } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import { planParties, type Case, type PlanFacts, type PlanInputSource, type PlanParty } from "../facts";
import { inWords, isBlank, latestFamilyAssessment, planInQuestion, today } from "./reading";
import type { Finding, Question } from "./rule";

/** What the rules of plan.ts check. Each judges the plan that the command names, or else the newest in use. */
type AboutPlan = Question<{ planId?: string }>;

const versionOf = (plan: PlanFacts): string => `Plan version ${plan.versionNumber}`;

export function planAtHand({ kase, input }: AboutPlan): Finding[] {
  if (planInQuestion(kase, input)) return [];
  return [
    {
      code: "PLAN_REQUIRED",
      message: `The ${kase.family.name} family has no treatment plan.`,
      facts: { plans: String(kase.plans.length) },
      remedy: "Draft the treatment plan.",
    },
  ];
}

const sourceNames: Record<PlanInputSource, string> = {
  SPECIALIST: "the specialist",
  FAMILY: "a representative of the family",
  COUNTY: "the county",
  PROFESSIONAL: "an involved professional",
};

export function inputsGathered({ kase, parameters, input }: AboutPlan): Finding[] {
  const plan = planInQuestion(kase, input);
  if (!plan) return [];
  const heard = plan.inputs.filter(({ givenOn }) => givenOn <= today(kase)).map(({ source }) => source);
  return parameters.plan.inputs
    .filter((source) => !heard.includes(source))
    .map((source) => ({
      code: "PLAN_INPUT_MISSING",
      message: `${versionOf(plan)} lacks the input of ${sourceNames[source]}.`,
      facts: { source, versionNumber: String(plan.versionNumber) },
      remedy: `Record what ${sourceNames[source]} put into the plan.`,
    }));
}

export function contentComplete({ kase, parameters, input }: AboutPlan): Finding[] {
  const plan = planInQuestion(kase, input);
  if (!plan) return [];
  const { content } = parameters.plan;
  const missing: Finding[] = [];
  const lacks = (element: string, what: string, facts: Record<string, string>, remedy: string) =>
    missing.push({
      code: "PLAN_CONTENT_MISSING",
      message: `${versionOf(plan)} ${what}.`,
      facts: { element, versionNumber: String(plan.versionNumber), ...facts },
      remedy,
    });

  if (content.includes("GOALS") && plan.goals.length === 0)
    lacks("GOALS", "has no goal", {}, "Write down the family's treatment goals.");
  for (const { statement, procedures, measure } of plan.goals) {
    const goal = { goal: statement };
    if (content.includes("PROCEDURES") && procedures.length === 0)
      lacks(
        "PROCEDURES",
        `has no procedure for the goal “${statement}”`,
        goal,
        "Add the procedures for this goal.",
      );
    if (content.includes("MEASUREMENT") && isBlank(measure))
      lacks(
        "MEASUREMENT",
        `has no measure for the goal “${statement}”`,
        goal,
        "Say how this goal will be measured.",
      );
  }
  if (
    content.includes("CONCRETE_SERVICES") &&
    plan.concreteServices.length === 0 &&
    !plan.noConcreteServicesNeeded
  )
    lacks(
      "CONCRETE_SERVICES",
      "does not say which concrete services are needed",
      { concreteServices: "0", noConcreteServicesNeeded: "false" },
      "Name the concrete services, or state that none is needed.",
    );
  if (content.includes("ACQUISITION_METHODS"))
    for (const { kind } of plan.concreteServices.filter(({ acquiringMethod }) => isBlank(acquiringMethod)))
      lacks(
        "ACQUISITION_METHODS",
        `does not say how ${inWords(kind)} will be got`,
        { service: kind },
        "Say by which method the service will be got.",
      );
  return missing;
}

export function responsibleNamed({ kase, parameters, input }: AboutPlan): Finding[] {
  const plan = planInQuestion(kase, input);
  if (!plan || !parameters.plan.content.includes("RESPONSIBLE")) return [];
  return plan.goals
    .flatMap(({ procedures }) => procedures)
    .filter(({ responsible }) => responsible.every(isBlank))
    .map(({ description }) => ({
      code: "PLAN_CONTENT_MISSING",
      message: `${versionOf(plan)} names nobody who carries out “${description}”.`,
      facts: { element: "RESPONSIBLE", procedure: description, versionNumber: String(plan.versionNumber) },
      remedy: "Name at least one person who is responsible for the procedure.",
    }));
}

const partyNames: Record<PlanParty, string> = { FAMILY: "the family", SPECIALIST: "the specialist" };

export function signedByBoth({ kase, input }: AboutPlan): Finding[] {
  const plan = planInQuestion(kase, input);
  if (!plan) return [];
  return planParties
    .filter((party) => !plan.signatures.some((signature) => signature.party === party))
    .map((party) => ({
      code: "PLAN_NOT_SIGNED",
      message: `${versionOf(plan)} is not signed by ${partyNames[party]}.`,
      facts: { party, versionNumber: String(plan.versionNumber) },
      remedy: `Record the signature of ${partyNames[party]}.`,
    }));
}

/** A date that something already done carries cannot lie ahead. */
function datedAhead(kase: Case, code: string, what: string, day: string): Finding[] {
  if (day <= today(kase)) return [];
  return [
    {
      code,
      message: `${what} is dated ${formatDay(day)}, after today, ${formatDay(today(kase))}.`,
      facts: { date: day, today: today(kase) },
      remedy: "Give the day on which it was done.",
    },
  ];
}

export function signatureByToday({ kase, input }: Question<Inputs["signPlan"]>): Finding[] {
  return input?.signedOn
    ? datedAhead(kase, "SIGNATURE_IN_FUTURE", `The signature of ${input.name}`, input.signedOn)
    : [];
}

export function fundingNeeded({ kase, input }: Question<Inputs["arrangeFunding"]>): Finding[] {
  const plan = input && planInQuestion(kase, input);
  if (!plan) return [];
  const { serviceKind, arrangedOn } = input;
  const findings = datedAhead(kase, "FUNDING_IN_FUTURE", "The funding", arrangedOn);
  if (!plan.concreteServices.some(({ kind, fundingNeeded: needed }) => kind === serviceKind && needed))
    findings.push({
      code: "FUNDING_NOT_NEEDED",
      message: `${versionOf(plan)} asks for no money for ${inWords(serviceKind)}.`,
      facts: { service: serviceKind, versionNumber: String(plan.versionNumber) },
      remedy: "Name a service of the plan that needs funding, or draft a new version that says so.",
    });
  return findings;
}

/** A document can be delivered once it exists, by today at the latest. */
function deliverable(kase: Case, { document, deliveredOn }: Inputs["deliverDocument"]): Finding[] {
  const ready =
    document === "TREATMENT_PLAN"
      ? kase.plans.some(({ finalisedOn }) => finalisedOn !== null)
      : latestFamilyAssessment(kase) !== undefined;
  const findings = datedAhead(kase, "DELIVERY_IN_FUTURE", "The delivery", deliveredOn);
  if (!ready)
    findings.push({
      code: "DOCUMENT_NOT_READY",
      message: `There is no ${inWords(document)} to deliver yet.`,
      facts: { document },
      remedy:
        document === "TREATMENT_PLAN" ? "Finalise the treatment plan." : "Record the family assessment.",
    });
  return findings;
}

export function copyDeliverable({ kase, input }: Question<Inputs["deliverDocument"]>): Finding[] {
  return input?.kind === "COPY" ? deliverable(kase, input) : [];
}

type OriginalInput = Inputs["deliverDocument"] | Inputs["fileOriginal"];

export function originalDeliveredAndFiled({ kase, input }: Question<OriginalInput>): Finding[] {
  if (!input) return [];
  if (!("filedOn" in input)) return input.kind === "ORIGINAL" ? deliverable(kase, input) : [];
  const delivery = kase.deliveries.find(({ id }) => id === input.deliveryId);
  if (!delivery) return [];
  const findings = datedAhead(kase, "FILING_IN_FUTURE", "The filing", input.filedOn);
  if (delivery.kind !== "ORIGINAL")
    findings.push({
      code: "NOT_AN_ORIGINAL",
      message: "What was delivered is a copy; the agency's record takes the original.",
      facts: { document: delivery.document, kind: delivery.kind },
      remedy: "Have the original delivered, and file that.",
    });
  if (input.filedOn < delivery.deliveredOn)
    findings.push({
      code: "FILED_BEFORE_DELIVERY",
      message: `The original was delivered on ${formatDay(delivery.deliveredOn)}; it cannot have been filed on ${formatDay(input.filedOn)}.`,
      facts: { deliveredOn: delivery.deliveredOn, filedOn: input.filedOn },
      remedy: "Give the day on which it was filed.",
    });
  return findings;
}
