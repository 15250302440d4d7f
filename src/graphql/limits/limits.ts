import type { ApolloServerPlugin, BaseContext } from "@apollo/server";
import {
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValidationRule,
} from "graphql";
import { foundWithin } from "./measured";
import { defaultsOf, Measuring, type Measure } from "./measure";

/** The largest request body that is read, in bytes. */
export const BODY_LIMIT = 100 * 1024;
/** The longest document that is parsed, in tokens. */
export const TOKEN_LIMIT = 2000;

interface Limit {
  most: number;
  /** What is counted, for whoever went beyond it. */
  counts: string;
}

/** How much one operation may ask for, its fragments written out (ADR 0025). */
export const limits: Record<keyof Measure, Limit> = {
  depth: { most: 10, counts: "levels of fields with selections of their own" },
  aliases: { most: 15, counts: "aliases" },
  directives: { most: 5, counts: "directives" },
  rootFields: { most: 10, counts: "fields at its outermost level" },
  nodes: { most: 10_000, counts: "records, page sizes multiplied down the lists" },
  first: { most: 100, counts: "records on one page" },
};
const names = Object.keys(limits) as (keyof Measure)[];

/** What a client reads who went beyond a limit: which, how much is allowed, and what was found. */
export const limitExceeded = (name: string, { most, counts }: Limit, found: number, status = 400) =>
  new GraphQLError(`The operation asks for ${found} ${counts}; at most ${most} are allowed.`, {
    extensions: { code: "LIMIT_EXCEEDED", limit: { name, most, found }, http: { status } },
  });

// The rules ask about the same document in turn.
const measurings = new WeakMap<DocumentNode, Measuring>();

function measuringOf(schema: GraphQLSchema, document: DocumentNode): Measuring {
  const measuring = measurings.get(document) ?? new Measuring(schema, document);
  measurings.set(document, measuring);
  return measuring;
}

const ruleOf =
  (name: keyof Measure): ValidationRule =>
  (context) => ({
    OperationDefinition(operation) {
      const found = measuringOf(context.getSchema(), context.getDocument()).of(operation)[name];
      if (found > limits[name].most) context.reportError(limitExceeded(name, limits[name], found));
      return false;
    },
  });

/** The limits as validation rules, one each. Validation knows no variables: what they add is counted below. */
export const limitRules: ValidationRule[] = names.map(ruleOf);

/** The limit that an operation goes beyond with its variables' values, if there is one. */
export function beyondWithVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> | null | undefined,
): GraphQLError | undefined {
  const values = { ...defaultsOf(operation), ...variables };
  let fault: GraphQLError | undefined;
  foundWithin(document, operation, values, () => {
    const measure = new Measuring(schema, document, values).of(operation);
    const name = names.find((one) => measure[one] > limits[one].most);
    fault = name && limitExceeded(name, limits[name], measure[name]);
    return fault === undefined;
  });
  return fault;
}

/** The limits once more with the variables' values, before anything is executed. */
export const limitsWithVariables = <C extends BaseContext>(): ApolloServerPlugin<C> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      const fault = operation && beyondWithVariables(schema, document, operation, request.variables);
      if (fault) throw fault;
    },
  }),
});
