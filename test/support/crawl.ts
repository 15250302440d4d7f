import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import type { Client } from "./client";

type Field = GraphQLField<unknown, unknown>;

/** What of the policy's own text an answer names; it holds nothing of anyone's. */
const byName: Record<string, string> = { Rule: "{ id }", Citation: "{ section }" };
/** What can be found by no id of its own is asked whole where it stands. */
const inline = new Set(["Compliance"]);
const A_DOCUMENT = 6;
const OF_A_TYPE = 3;

/** Asks everything of every record that it reaches: every field, with every value of an argument that must be given. */
export class Crawler {
  constructor(
    private readonly schema: GraphQLSchema,
    /** The moment of looks back. */
    private readonly asOf: string,
  ) {}

  /** Everything that a viewer is told of these records and of all that they lead to. */
  async tell(client: Client, ids: string[]): Promise<string[]> {
    const told: string[] = [];
    const queue = [...ids];
    const seen = new Set(ids);
    const count: Record<string, number> = {};
    while (queue.length > 0) {
      const id = queue.shift()!;
      const type = id.split(":")[0];
      if ((count[type] = (count[type] ?? 0) + 1) > OF_A_TYPE) continue;
      const answers = await Promise.all(this.documents(type).map((one) => client.ask(one, { id })));
      for (const answer of answers) {
        const text = JSON.stringify(answer);
        told.push(text);
        for (const [, found] of text.matchAll(/"id":"([A-Z]\w+:[0-9a-f-]{36})"/g))
          if (!seen.has(found)) {
            seen.add(found);
            queue.push(found);
          }
      }
    }
    return told;
  }

  documents(type: string): string[] {
    const asked = this.selections(this.schema.getType(type) as GraphQLObjectType, []);
    const some = Array.from({ length: Math.ceil(asked.length / A_DOCUMENT) }, (_, index) =>
      asked.slice(index * A_DOCUMENT, (index + 1) * A_DOCUMENT).join("\n"),
    );
    return some.map((text) => `query ($id: ID!) { node(id: $id) { __typename ... on ${type} { ${text} } } }`);
  }

  private selections(type: GraphQLObjectType, path: string[]): string[] {
    return Object.values(type.getFields()).flatMap((field) => this.asked(field as Field, type, path));
  }

  /** A field with each way of giving its arguments, under names of their own. */
  private asked(field: Field, type: GraphQLObjectType, path: string[]): string[] {
    const within = this.within(field, type, path);
    if (within === null) return [];
    const ways = field.args.filter(isRequiredArgument).reduce(
      (all, { name, type: of }) => {
        const named = getNamedType(of);
        const values = isEnumType(named) ? named.getValues().map((one) => one.name) : ["20"];
        return all.flatMap((way) => values.map((value) => [...way, `${name}: ${value}`]));
      },
      [[]] as string[][],
    );
    const back = field.args.some(({ name }) => name === "asOf") ? [`asOf: "${this.asOf}"`] : [];
    const all = [...ways, ...back.flatMap((one) => ways.map((way) => [...way, one]))];
    return all.map((way, index) => {
      const alias = all.length > 1 ? `${field.name}${index}: ` : "";
      return `${alias}${field.name}${way.length > 0 ? `(${way.join(", ")})` : ""} ${within}`;
    });
  }

  private within(field: Field, parent: GraphQLObjectType, path: string[]): string | null {
    const type = getNamedType(field.type);
    if (isLeafType(type)) return "";
    if (isInterfaceType(type)) return "{ __typename id }";
    if (!isObjectType(type) || path.includes(type.name)) return null;
    if (byName[type.name]) return byName[type.name];
    if (/Connection$/.test(type.name)) return "{ nodes { id } }";
    const isNode = type.getInterfaces().length > 0;
    if (isNode && !inline.has(parent.name)) return "{ id }";
    return `{ ${this.selections(type, [...path, type.name]).join(" ")} }`;
  }
}
