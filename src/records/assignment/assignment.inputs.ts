import { InputType } from "type-graphql";
import type { RoleName } from "../../access/roles";
import type { OrganizationKind } from "../../policy/programme/facts";
import { OrganizationKindEnum, RoleEnum } from "../shared/enums";
import { At, KeyedInput, OnDay, OneOf, Reference, References, Words } from "../shared/inputs";

@InputType({
  description: "Registers someone who will work with the programme; they have no role yet (HL-01).",
})
export class RegisterWorkerInput extends KeyedInput {
  @Words("Name as colleagues know it.", { max: 200 })
  name!: string;

  @Words("Telephone number.", { optional: true, max: 50 })
  phone!: string | null;

  @Words("The subject (`sub`) by which the agency's issuer of tokens knows them.", { max: 255 })
  externalSubject!: string;

  @OnDay("When they were hired.", { optional: true, past: true })
  hireDate!: string | null;
}

@InputType({ description: "Says that a worker works here no more, or again." })
export class WorkerStandingInput extends KeyedInput {
  @Reference("Worker", "The worker.")
  workerId!: string;

  @Words("The reason, as it will be read later.")
  reason!: string;
}

@InputType({
  description: "A worker leaves: they cannot sign in, and every assignment of theirs ends (HL-01).",
})
export class DeactivateWorkerInput extends WorkerStandingInput {}

@InputType({ description: "A worker is back; what they may do waits for a new assignment (HL-01)." })
export class ReactivateWorkerInput extends WorkerStandingInput {}

@InputType({ description: "Registers a partner or a court whose people will work with the programme." })
export class RegisterOrganizationInput extends KeyedInput {
  @Words("Name.", { max: 200 })
  name!: string;

  @OneOf(OrganizationKindEnum, "What it is.")
  kind!: OrganizationKind;
}

@InputType({ description: "Gives a worker a role from one moment until another (HL-01)." })
export class AssignRoleInput extends KeyedInput {
  @Reference("Worker", "The worker.")
  workerId!: string;

  @OneOf(RoleEnum, "What they will be.")
  role!: RoleName;

  @References(
    "County",
    "The counties of a role that is held in counties, one or several (AMB-41); otherwise none.",
  )
  countyIds!: string[];

  @Reference("Organization", "The partner or the court of a role that is held there; otherwise none.", {
    optional: true,
  })
  organizationId!: string | null;

  @At("The moment from which they have it, not in the past; at once unless said.", { optional: true })
  from!: Date | null;

  @At("The moment from which they have it no more; until further notice unless said.", { optional: true })
  to!: Date | null;
}

@InputType({ description: "Ends an assignment: what it allowed is over at that moment (HL-01)." })
export class EndAssignmentInput extends KeyedInput {
  @Reference("RoleAssignment", "The assignment.")
  assignmentId!: string;

  @At("The moment from which it is in force no more, not in the past; at once unless said.", {
    optional: true,
  })
  at!: Date | null;

  @Words("The reason, as it will be read later.")
  reason!: string;
}
