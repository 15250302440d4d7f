import { Ctx, Query, Resolver } from "type-graphql";
import { readable, type ReadableName } from ".";
import { Node } from "./shared/node";
import { badUserInput } from "./shared/problems";
import { IdArg, found, rowId } from "./shared/queries";
import type { Request } from "./shared/request";

const isReadable = (name: string): name is ReadableName => Object.hasOwn(readable, name);

function typeOf(id: string): ReadableName {
  const [typeName = ""] = id.split(":");
  if (isReadable(typeName)) return typeName;
  throw badUserInput([{ path: "id", message: "is no id of this API; send one as it was answered" }]);
}

/** Finding anything again by its id. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    description: "Any record by its id; NOT_FOUND when it does not exist or is not yours to see.",
  })
  async node(@IdArg("record") id: string, @Ctx() { reader }: Request): Promise<Node> {
    return found<Node>(await reader.one(typeOf(id), rowId(typeOf(id), id)), typeOf(id));
  }
}
