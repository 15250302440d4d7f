import {
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from "graphql";
import { collectFields } from "graphql/execution/collectFields";
import { Compiling, type Bound, type Surroundings } from "./compiling";
import { rootOf, type Root } from "./root";

/** How an operation is answered: some of its outermost fields by statements, the rest by their resolvers. */
export interface Plan {
  /** The keys of the answer, in its order. */
  keys: string[];
  /** The fields that are asked for under them. */
  names: string[];
  roots: Root[];
  /** The operation with the other fields alone; null when there are none. */
  rest: DocumentNode | null;
}

/** The shapes of rules for which the plans of one operation are kept. */
const MOST_PLANS = 20;

/** The plans of a document, kept as long as the document itself is. */
export class Plans {
  private readonly fragments: Record<string, FragmentDefinitionNode> = {};
  /** The variables on which depends what is selected. */
  private readonly deciding: string[];
  private readonly known = new Map<string, Plan[]>();

  constructor(
    private readonly around: Surroundings,
    private readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments[definition.name.value] = definition;
    this.deciding = variablesOfDirectives(document);
  }

  /** The plan for whoever asks, with what their variables include and skip. */
  of(bound: Bound): Plan {
    const selection = JSON.stringify(this.deciding.map((name) => bound.variables[name]));
    const plans = this.known.get(selection) ?? [];
    this.known.set(selection, plans);
    const known = plans.find(({ roots }) => roots.every((root) => root.fits(bound)));
    if (known) return known;
    const plan = this.made(bound);
    plans.unshift(plan);
    plans.length = Math.min(plans.length, MOST_PLANS);
    return plan;
  }

  private made(bound: Bound): Plan {
    const { around, operation, fragments } = this;
    const type = around.schema.getQueryType()!;
    const fields = collectFields(around.schema, fragments, bound.variables, type, operation.selectionSet);
    const newCompiling = () => new Compiling(around, operation, fragments, bound);
    const roots: Root[] = [];
    const others: FieldNode[] = [];
    for (const [key, nodes] of fields) {
      const field = type.getFields()[nodes[0].name.value];
      const root = field ? rootOf(newCompiling, field, key, nodes) : null;
      if (root) roots.push(root);
      else others.push(...nodes);
    }
    const names = [...fields.values()].map(([{ name }]) => name.value);
    return { keys: [...fields.keys()], names, roots, rest: others.length > 0 ? this.only(others) : null };
  }

  private only(selections: FieldNode[]): DocumentNode {
    const { document, operation } = this;
    const definitions = document.definitions.map((one) =>
      one === operation ? { ...operation, selectionSet: { ...operation.selectionSet, selections } } : one,
    );
    return { ...document, definitions };
  }
}

function variablesOfDirectives(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}
