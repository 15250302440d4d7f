import {
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** What to give for arguments that must be given, by `Type.field.argument` or by the argument's name alone. */
export type Given = Record<string, string>;

/** Documents of one root field that together ask for all that hangs on its answer, to a depth. */
export interface Asked {
  field: string;
  documents: string[];
}

/** About as many tokens as the server takes in one document. */
const MOST_TOKENS = 1500;
const tokens = (text: string) => text.match(/\w+|[{}():,."[\]]/g)?.length ?? 0;

/**
 * Asks a live schema for everything: for each query the documents that reach every field below it, to a depth. A
 * field whose arguments nobody gives is an error, so that no new query stays untried.
 */
export class WholeAnswers {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly given: Given,
  ) {}

  all(except: readonly string[] = []): Asked[] {
    return Object.values(this.schema.getQueryType()!.getFields())
      .filter(({ name }) => !except.includes(name))
      .map((field) => ({ field: field.name, documents: this.documents(field) }));
  }

  documents(field: GraphQLField<unknown, unknown>): string[] {
    const call = `${field.name}${this.args("Query", field)}`;
    return this.parts(getNamedType(field.type)).map((part) => `{ ${call} ${part} }`);
  }

  /** The selections of a root field's type: a connection's are those of its nodes, in parts that fit a document. */
  private parts(type: GraphQLNamedOutputType): string[] {
    if (isLeafType(type)) return [""];
    const nodes = isObjectType(type) ? type.getFields().nodes : undefined;
    if (!nodes) return this.chunks(type, [type.name]);
    const inner = getNamedType(nodes.type);
    return this.chunks(inner, [inner.name]).map(
      (part) => `{ totalCount pageInfo { hasNextPage endCursor } nodes ${part} }`,
    );
  }

  private chunks(type: GraphQLNamedOutputType, path: string[]): string[] {
    if (!isObjectType(type)) return ["{ __typename ... on Node { id recordedAt } }"];
    const fields = Object.values(type.getFields());
    const plain = fields
      .filter((one) => isLeafType(getNamedType(one.type)))
      .map((one) => this.leaf(type.name, one));
    const chunks = [["__typename", ...plain]];
    for (const one of fields.filter((each) => !isLeafType(getNamedType(each.type)))) {
      const selection = `${one.name}${this.args(type.name, one)} ${this.below(one, path, 3)}`;
      const last = chunks.at(-1)!;
      if (tokens([...last, selection].join(" ")) > MOST_TOKENS) chunks.push([selection]);
      else last.push(selection);
    }
    return chunks.map((chunk) => `{ ${chunk.join(" ")} }`);
  }

  private leaf = (typeName: string, field: GraphQLField<unknown, unknown>) =>
    `${field.name}${this.args(typeName, field)}`;

  private below(field: GraphQLField<unknown, unknown>, path: string[], depth: number): string {
    const type = getNamedType(field.type);
    if (!isObjectType(type)) return "{ __typename ... on Node { id recordedAt } }";
    const inner = Object.values(type.getFields()).flatMap((one) => {
      const target = getNamedType(one.type);
      if (isLeafType(target)) return [this.leaf(type.name, one)];
      if (depth === 0 || path.includes(target.name)) return [];
      // A connection's edges are its nodes again.
      if (one.name === "edges") return ["edges { cursor }"];
      return [
        `${one.name}${this.args(type.name, one)} ${this.below(one, [...path, target.name], type.name.endsWith("Connection") ? depth : depth - 1)}`,
      ];
    });
    return `{ __typename ${inner.join(" ")} }`;
  }

  private args(typeName: string, field: GraphQLField<unknown, unknown>): string {
    const said = field.args.flatMap((argument) => {
      const value =
        this.given[`${typeName}.${field.name}.${argument.name}`] ??
        (isRequiredArgument(argument) ? this.given[argument.name] : undefined);
      if (value !== undefined) return [`${argument.name}: ${value}`];
      if (!isRequiredArgument(argument)) return [];
      throw new Error(`${typeName}.${field.name}(${argument.name}) is given by no line of the test.`);
    });
    return said.length > 0 ? `(${said.join(", ")})` : "";
  }
}
