import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import { badUserInput } from "./problems";

@ObjectType({ description: "Where a page stands in its list." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follows." })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: "Give it as `after` to get what follows." })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: "How many to answer, 1 to 100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

/** A page of records, and how to count all of them when asked. */
export interface Page<T> {
  edges: { node: T; cursor: string }[];
  pageInfo: PageInfo;
  count: () => Promise<number>;
}

/** Refuses a page size out of bounds: every list has a limit, and the client says it. */
export function checkFirst(first: number): void {
  if (first < 1 || first > 100) throw badUserInput([{ path: "first", message: "must be 1 to 100" }]);
}

/** The connection types of a record, after the Relay convention. */
export function connectionOf<T extends object>(type: new () => T, name = type.name) {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list.` })
  class Edge {
    @Field(() => type, { description: "The record." })
    node!: T;

    @Field(() => String, { description: "Where it stands in the list." })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} records.` })
  class Connection implements Pick<Page<T>, "edges" | "pageInfo"> {
    @Field(() => [Edge], { description: "The records, each with its cursor." })
    edges!: Edge[];

    @Field(() => [type], { description: "The records alone." })
    nodes(): T[] {
      return this.edges.map(({ node }) => node);
    }

    @Field(() => PageInfo, { description: "Whether and where more follows." })
    pageInfo!: PageInfo;

    count!: () => Promise<number>;

    @Field(() => Int, { description: "How many there are in all, as far as the viewer may see." })
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  return Object.assign(Connection, {
    of: (page: Page<T>): Connection => Object.assign(new Connection(), page),
  });
}
