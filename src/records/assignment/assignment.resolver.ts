import { Args, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { County } from "../county/county";
import { Organization } from "../organization/organization";
import { Input, ProgrammeMutation } from "../shared/commands";
import { connectionOf } from "../shared/connection";
import { latestPage, WorkerPageArgs } from "../shared/programme-page";
import type { Request } from "../shared/request";
import { Worker } from "../worker/worker";
import { AssignRoleInput, EndAssignmentInput } from "./assignment.inputs";
import { RoleAssignment } from "./role-assignment";

@ObjectType({ description: "A page of assignments." })
export class RoleAssignmentConnection extends connectionOf(RoleAssignment) {}

/** Who had which role, and where. */
@Resolver(() => RoleAssignment)
export class AssignmentResolver {
  @Query(() => RoleAssignmentConnection, {
    description: "Who had, has and will have which role, the latest to begin first (HL-01).",
  })
  async roleAssignments(@Args(() => WorkerPageArgs) args: WorkerPageArgs, @Ctx() request: Request) {
    const list = request.reader.list("RoleAssignment");
    return RoleAssignmentConnection.of(await latestPage(list, "from", args, request));
  }

  @FieldResolver(() => Worker, { nullable: true, description: "Who has the role." })
  worker(@Root() { workerId }: RoleAssignment, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", workerId);
  }

  @FieldResolver(() => [County], {
    description: "The counties in which they have it; empty for other roles.",
  })
  counties(@Root() { countyIds }: RoleAssignment, @Ctx() { reader }: Request): Promise<County[]> {
    return reader.several("County", countyIds);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: "The partner or the court that they have it at; null for the agency's own staff.",
  })
  organization(@Root() { organizationId }: RoleAssignment, @Ctx() { reader }: Request) {
    return reader.one("Organization", organizationId);
  }

  @FieldResolver(() => Worker, {
    nullable: true,
    description: "Who gave it; null for what was given out before there were administrators, and the first.",
  })
  grantedBy(@Root() { grantedById }: RoleAssignment, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", grantedById);
  }

  @FieldResolver(() => Worker, { nullable: true, description: "Who ended it; null when nobody did." })
  endedBy(@Root() { endedById }: RoleAssignment, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", endedById);
  }

  @ProgrammeMutation("Gives a worker a role, now or from a moment to come (HL-01, AMB-41).")
  assignRole(@Input(() => AssignRoleInput) input: AssignRoleInput, @Ctx() request: Request) {
    return request.onProgramme("assignRole", input);
  }

  @ProgrammeMutation("Ends an assignment, now or at a moment to come; it never comes back (HL-01).")
  endAssignment(@Input(() => EndAssignmentInput) input: EndAssignmentInput, @Ctx() request: Request) {
    return request.onProgramme("endAssignment", input);
  }
}
