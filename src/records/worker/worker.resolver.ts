import { Args, ArgsType, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { RoleName } from "../../access/roles";
import { RoleAssignment } from "../assignment/role-assignment";
import { County } from "../county/county";
import { Organization } from "../organization/organization";
import { PageArgs, connectionOf, type Page } from "../shared/connection";
import { RoleEnum } from "../shared/enums";
import { pageOf } from "../shared/page";
import { ReckonedFrom } from "../shared/reckoned";
import type { Request } from "../shared/request";
import { holding } from "./holding";
import { Worker } from "./worker";

@ObjectType({ description: "A page of workers." })
export class WorkerConnection extends connectionOf(Worker) {}

@ObjectType({ description: "A page of counties." })
export class CountyConnection extends connectionOf(County) {}

@ArgsType()
class WorkerArgs extends PageArgs {
  @Field(() => RoleEnum.type, { nullable: true, description: "Only this role." })
  role?: RoleName | null;

  @Field(() => String, {
    nullable: true,
    description: "Only who serves the county of this name, e.g. `Hinds`.",
  })
  county?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Those who work here; `false` for those who do not any more.",
  })
  active!: boolean;
}

@ArgsType()
class CountyArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Only the county of this name, e.g. `Hinds`." })
  name?: string | null;
}

const byName = { by: "name", direction: "ASC" } as const;

async function workerPage(args: WorkerArgs, request: Request): Promise<Page<Worker>> {
  const { role, county, active, ...page } = args;
  const list = request.reader.list("Worker").where("worker.active = :active", { active });
  if (role || county) list.where("worker.id = any(:held)", { held: await holding(args, request) });
  return pageOf(list, { name: "workers", asked: { role, county, active } }, page, byName, request.cursors);
}

function countyPage({ name, ...page }: CountyArgs, { reader, cursors }: Request): Promise<Page<County>> {
  const list = reader.list("County");
  if (name) list.where("county.name = :name", { name });
  return pageOf(list, { name: "counties", asked: { name } }, page, byName, cursors);
}

/** The directory: who works where. */
@Resolver()
export class DirectoryResolver {
  @Query(() => Worker, { description: "Yourself, as the server knows you." })
  async me(@Ctx() { reader, viewer }: Request): Promise<Worker | null> {
    return reader.one("Worker", viewer.workerId);
  }

  @Query(() => WorkerConnection, { description: "Colleagues, by name." })
  async workers(
    @Args(() => WorkerArgs) args: WorkerArgs,
    @Ctx() request: Request,
  ): Promise<WorkerConnection> {
    return WorkerConnection.of(await workerPage(args, request));
  }

  @Query(() => CountyConnection, { description: "Mississippi's counties, by name." })
  async counties(
    @Args(() => CountyArgs) args: CountyArgs,
    @Ctx() request: Request,
  ): Promise<CountyConnection> {
    return CountyConnection.of(await countyPage(args, request));
  }
}

/** A worker's place. */
@Resolver(() => Worker)
export class WorkerResolver {
  @ReckonedFrom("id")
  @FieldResolver(() => RoleEnum.type, {
    nullable: true,
    description: "What they are at the moment of the request; null for one without an assignment (HL-01).",
  })
  async role(@Root() { id }: Worker, @Ctx() request: Request): Promise<RoleName | null> {
    return (await request.assignmentOf(id))?.role ?? null;
  }

  @FieldResolver(() => [County], {
    description: "The counties they serve at the moment of the request; empty for state-wide roles.",
  })
  async counties(@Root() { id }: Worker, @Ctx() request: Request): Promise<County[]> {
    return request.reader.several("County", (await request.assignmentOf(id))?.countyIds ?? []);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: "The partner or the court they work for at the moment of the request.",
  })
  async organization(@Root() { id }: Worker, @Ctx() request: Request): Promise<Organization | null> {
    return request.reader.one("Organization", (await request.assignmentOf(id))?.organizationId ?? null);
  }

  @FieldResolver(() => [RoleAssignment], {
    description:
      "What they were, are and will be, as far as you may see it, in the order of its making (HL-01).",
  })
  assignments(@Root() { id }: Worker, @Ctx() { reader }: Request): Promise<RoleAssignment[]> {
    return reader.of("RoleAssignment", "workerId", id);
  }
}
