import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { pageTypesOf } from "./page-types";

/** What an operation asks for, its fragments written out. */
export interface Measure {
  /** How deep fields with selections of their own lie in one another. */
  depth: number;
  aliases: number;
  directives: number;
  /** The fields of its outermost level. */
  rootFields: number;
  /** The records that it may answer: the product of page sizes down the lists, summed. */
  nodes: number;
  /** Its largest page. */
  first: number;
}

/** What a list of records without pages is counted as: its length is known to nobody before it is read. */
export const ASSUMED_LENGTH = 10;

const nothing: Measure = { depth: 0, aliases: 0, directives: 0, rootFields: 0, nodes: 0, first: 0 };

// Fragments that double each other reach figures that no number holds: beyond this one they are all the same.
const bounded = (figure: number) => Math.min(figure, Number.MAX_SAFE_INTEGER);

const together = (a: Measure, b: Measure): Measure => ({
  depth: Math.max(a.depth, b.depth),
  aliases: bounded(a.aliases + b.aliases),
  directives: bounded(a.directives + b.directives),
  rootFields: bounded(a.rootFields + b.rootFields),
  nodes: bounded(a.nodes + b.nodes),
  first: Math.max(a.first, b.first),
});

/** What has an identity of its own; a list within a record, such as the rules of an explanation, comes with it. */
const isRecord = (type: GraphQLNamedType): boolean =>
  isInterfaceType(type) || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node"));

type Variables = Readonly<Record<string, unknown>>;

/** The numbers that an operation gives its variables when a request does not. */
export const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );

/** Measures the operations of a document. Each fragment is looked at once, so the work grows as the document does. */
export class Measuring {
  /** How many selections were looked at. */
  visits = 0;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly known = new Map<string, Measure>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    /** The values given; a page whose size is a variable without a value counts as empty. */
    private readonly variables: Variables = {},
  ) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
  }

  of(operation: OperationDefinitionNode): Measure {
    const root = this.schema.getRootType(operation.operation) ?? undefined;
    const variables = (operation.variableDefinitions ?? []).flatMap(({ directives = [] }) => directives);
    const own = { ...nothing, directives: variables.length + (operation.directives?.length ?? 0) };
    return together(own, this.set(operation.selectionSet, root));
  }

  private set({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): Measure {
    return selections.map((one) => this.selection(one, parent)).reduce(together, nothing);
  }

  private selection(node: SelectionNode, parent: GraphQLNamedType | undefined): Measure {
    this.visits += 1;
    const own = { ...nothing, directives: node.directives?.length ?? 0 };
    switch (node.kind) {
      case Kind.FIELD:
        return together(own, this.field(node, parent));
      case Kind.INLINE_FRAGMENT:
        return together(own, this.set(node.selectionSet, this.typeOf(node.typeCondition) ?? parent));
      case Kind.FRAGMENT_SPREAD:
        return together(own, this.fragment(node.name.value));
    }
  }

  private fragment(name: string): Measure {
    const known = this.known.get(name);
    const definition = this.fragments.get(name);
    if (known || !definition) return known ?? nothing;
    // A fragment that leads back to itself adds nothing there; the standard rules refuse it.
    this.known.set(name, nothing);
    const own = { ...nothing, directives: definition.directives?.length ?? 0 };
    const measure = together(own, this.set(definition.selectionSet, this.typeOf(definition.typeCondition)));
    this.known.set(name, measure);
    return measure;
  }

  private field(node: FieldNode, parent: GraphQLNamedType | undefined): Measure {
    const name = node.name.value;
    const own = { rootFields: 1, aliases: node.alias ? 1 : 0 };
    if (!node.selectionSet) return { ...nothing, ...own };
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const inner = this.set(node.selectionSet, definition && getNamedType(definition.type));
    const aliases = bounded(own.aliases + inner.aliases);
    // What the schema tells of itself is no record, and the standard rules bound how often its lists may nest.
    if (name === "__schema" || name === "__type") return { ...inner, ...own, aliases, depth: 0, nodes: 0 };
    const { times, records, first } = this.sizeOf(node, parent, definition);
    return {
      ...inner,
      ...own,
      aliases,
      depth: inner.depth + 1,
      nodes: bounded(times * (records + inner.nodes)),
      first: Math.max(first, inner.first),
    };
  }

  /**
   * How often a field answers what is selected in it, and how many records each of these is: none of a list within a
   * record, such as the figures of a report, which still multiplies the pages below it.
   */
  private sizeOf(
    node: FieldNode,
    parent: GraphQLNamedType | undefined,
    definition: GraphQLField<unknown, unknown> | undefined,
  ): { times: number; records: number; first: number } {
    if (definition?.args.some(({ name }) => name === "first")) {
      const first = this.firstOf(node);
      return { times: first, records: 1, first };
    }
    const type = definition && getNullableType(definition.type);
    // The rows of a page are counted already.
    const isPage = parent !== undefined && pageTypesOf(this.schema).has(parent.name);
    if (!isListType(type) || isPage) return { times: 1, records: 0, first: 0 };
    return { times: ASSUMED_LENGTH, records: isRecord(getNamedType(type)) ? 1 : 0, first: 0 };
  }

  private firstOf(node: FieldNode): number {
    const value = node.arguments?.find(({ name }) => name.value === "first")?.value;
    if (value?.kind === Kind.INT) return Math.max(0, Number(value.value));
    if (value?.kind !== Kind.VARIABLE) return 0;
    const name = value.name.value;
    const given = Object.hasOwn(this.variables, name) ? this.variables[name] : 0;
    return typeof given === "number" ? Math.max(0, given) : 0;
  }

  private typeOf(condition: { name: { value: string } } | undefined): GraphQLNamedType | undefined {
    return condition && this.schema.getType(condition.name.value);
  }
}
