import { isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { readable, type ReadableName } from "../../records";
import type { ListName } from "../../records/shared/cursors";
import type { Sort } from "../../records/shared/list";

/** Stands for a property of a row that is not there yet. It has no value: whoever wants one is told so. */
export class Column {
  constructor(readonly property: string) {}

  [Symbol.toPrimitive](): never {
    throw new Error(`${this.property} is a column, and no value before a row is read.`);
  }
}

/** What a resolver asks of the reader for a row: the record of an id, those that hang on it, or those of some ids. */
export class Link {
  constructor(
    readonly how: "one" | "of" | "several",
    readonly record: ReadableName,
    /** The property of the record asked for that holds the value, and the row's own that it is. */
    readonly key: string,
    readonly column: string,
  ) {}
}

/** A page of records that hang on a row. */
export class PageLink {
  conditions: string[] = [];
  values: Record<string, unknown> = {};
  sort: Sort | null = null;
  name: ListName | null = null;

  constructor(readonly record: ReadableName) {}
}

/** Where a field's value comes from; null for what is reckoned. */
export type Origin = Column | Link | PageLink | null;

const property = (value: unknown): string => {
  if (value instanceof Column) return value.property;
  throw new Error("This is looked up by what is reckoned, and no column.");
};

/** Takes down what a resolver asks, instead of reading. */
class Tracing {
  page: PageLink | null = null;

  readonly reader = {
    one: (record: ReadableName, id: unknown) => new Link("one", record, "id", property(id)),
    of: (record: ReadableName, key: string, id: unknown) => new Link("of", record, key, property(id)),
    several: (record: ReadableName, ids: unknown) => new Link("several", record, "id", property(ids)),
    list: (record: ReadableName) => this.list((this.page = new PageLink(record))),
  };

  readonly cursors = {
    of: (name: ListName) => {
      this.page!.name = name;
    },
  };

  private list(page: PageLink) {
    const list = {
      alias: page.record.toLowerCase(),
      clone: () => list,
      where: (condition: string, values: Record<string, unknown>) => {
        page.conditions.push(condition);
        Object.assign(page.values, values);
        return list;
      },
      page: (sort: Sort | null) => {
        page.sort = sort;
        return Promise.resolve([]);
      },
    };
    return list;
  }
}

/** A request that has nothing but a reader: who asks or when is known to nobody yet. */
function requestOf(tracing: Tracing): object {
  const { reader, cursors } = tracing;
  return new Proxy(
    { reader, cursors },
    {
      get(has, name) {
        if (Object.hasOwn(has, name)) return has[name as "reader"];
        if (name === "then") return undefined;
        throw new Error(`${String(name)} is known only when someone asks.`);
      },
    },
  );
}

/** A row that takes down which of its properties are asked for; methods and getters are the class's own. */
function rowOf(type: GraphQLObjectType, asked: Set<string>, value: (name: string) => unknown): object {
  const entity = (readable as Record<string, { prototype: object }>)[type.name];
  return new Proxy(Object.create(entity?.prototype ?? Object.prototype) as object, {
    get(row, name, receiver) {
      if (typeof name === "symbol" || name in row || name === "then")
        return Reflect.get(row, name, receiver) as unknown;
      asked.add(name);
      return value(name);
    },
  });
}

const isOnly = (asked: ReadonlySet<string>, name: string): boolean => asked.size === 1 && asked.has(name);

/** What a value could be: a resolver that hands all of them on as they are reckons with none. */
const samples: readonly unknown[] = [
  null,
  false,
  true,
  0,
  7,
  "",
  "some",
  Object.freeze([]),
  Object.freeze({}),
];

async function originOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Promise<Origin> {
  const paged = field.args.some(({ name }) => name === "first");
  if (field.args.length > 0 && !paged) return null;
  const tracing = new Tracing();
  const answerTo = async (value: (name: string) => unknown, asked = new Set<string>()): Promise<unknown> =>
    field.resolve!(rowOf(type, asked, value), { first: 1 }, requestOf(tracing), null as never);
  try {
    const asked = new Set<string>();
    const answer = await answerTo((name) => new Column(name), asked);
    // What looks at another property, too, may answer otherwise for other rows.
    if (answer instanceof Link) return isOnly(asked, answer.column) ? answer : null;
    if (answer instanceof Column) {
      const handed = await Promise.all(samples.map((sample) => answerTo(() => sample)));
      return isOnly(asked, answer.property) && handed.every((one, at) => one === samples[at]) ? answer : null;
    }
    const { page } = tracing;
    return page?.name && Object.values(page.values).every((value) => value instanceof Column) ? page : null;
  } catch {
    // It wants a value: it is reckoned, and not read.
    return null;
  }
}

const known = new WeakMap<GraphQLSchema, Origins>();
export type Origins = ReadonlyMap<string, ReadonlyMap<string, Origin>>;

/**
 * Where each field of each type comes from, found out by asking its resolver about a row that has columns in the
 * place of values: so the resolvers stay the one place that says it.
 */
export async function traceOrigins(schema: GraphQLSchema): Promise<void> {
  const origins = new Map<string, Map<string, Origin>>();
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__") || roots.includes(type)) continue;
    const fields = new Map<string, Origin>();
    for (const field of Object.values(type.getFields()))
      fields.set(field.name, field.resolve ? await originOf(type, field) : null);
    origins.set(type.name, fields);
  }
  known.set(schema, origins);
}

/** What was found out about a schema when it was built. */
export const originsOf = (schema: GraphQLSchema): Origins => known.get(schema)!;
