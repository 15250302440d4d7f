import { Args, ArgsType, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { RoleName } from "../../access/roles";
import { County } from "../county/county";
import { PageArgs, connectionOf, type Page } from "../shared/connection";
import { listName } from "../shared/cursors";
import { RoleEnum } from "../shared/enums";
import { pageOf } from "../shared/page";
import type { Request } from "../shared/request";
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
}

@ArgsType()
class CountyArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Only the county of this name, e.g. `Hinds`." })
  name?: string | null;
}

const byName = <T extends { name: string }>(alias: string) =>
  ({ expression: `${alias}.name`, value: ({ name }: T) => name, direction: "ASC" }) as const;

function workerPage(
  { role, county, ...page }: WorkerArgs,
  { reader, cursors }: Request,
): Promise<Page<Worker>> {
  const query = reader.query("Worker").andWhere("worker.active");
  if (role) query.andWhere("worker.role = :role", { role });
  if (county) {
    query.andWhere(
      `exists (select from worker_county serves join county on county.id = serves.county_id
        where serves.worker_id = worker.id and county.name = :county)`,
      { county },
    );
  }
  return pageOf(query, listName("workers", { role, county }), page, byName("worker"), cursors);
}

function countyPage({ name, ...page }: CountyArgs, { reader, cursors }: Request): Promise<Page<County>> {
  const query = reader.query("County");
  if (name) query.andWhere("county.name = :name", { name });
  return pageOf(query, listName("counties", { name }), page, byName("county"), cursors);
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
  @FieldResolver(() => [County], { description: "The counties they serve; empty for state-wide roles." })
  counties(@Root() { id }: Worker, @Ctx() { reader }: Request): Promise<County[]> {
    return reader.countiesOf(id);
  }
}
