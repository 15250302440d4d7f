import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs, type Page } from "./connection";
import type { List } from "./list";
import type { Node } from "./node";
import { pageOf } from "./page";
import { rowId } from "./queries";
import type { Request } from "./request";

@ArgsType()
export class CountyPageArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only of this county." })
  countyId?: string | null;
}

@ArgsType()
export class WorkerPageArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only of this worker." })
  workerId?: string | null;
}

@ArgsType()
export class SessionPageArgs extends CountyPageArgs {
  @Field(() => ID, { nullable: true, description: "Only of this specialist." })
  workerId?: string | null;
}

/** A page of what is kept outside any case, the latest first, as far as the viewer may see. */
export function latestPage<T extends Node>(
  list: List<T>,
  by: keyof T & string,
  { first, after, ...asked }: SessionPageArgs,
  { cursors }: Request,
): Promise<Page<T>> {
  const { alias } = list;
  const of = { County: asked.countyId, Worker: asked.workerId };
  for (const [typeName, id] of Object.entries(of)) {
    const column = `${typeName.toLowerCase()}Id`;
    if (id) list.where(`${alias}.${column} = :${column}`, { [column]: rowId(typeName, id, column) });
  }
  return pageOf(list, { name: alias, asked }, { first, after }, { by, direction: "DESC" }, cursors);
}
