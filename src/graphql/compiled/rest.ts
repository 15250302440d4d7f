import {
  execute,
  GraphQLSchema,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
} from "graphql";
import { whole } from "../../records/shared/whole";
import { Unanswerable } from "./complete";
import type { RecordSelection } from "./selection";

const schemas = new WeakMap<GraphQLObjectType, GraphQLSchema>();

/** The same types with a record in the place of the queries: so its fields alone can be asked of the executor. */
function schemaOf(type: GraphQLObjectType, whole: GraphQLSchema): GraphQLSchema {
  const known = schemas.get(type);
  if (known) return known;
  const types = Object.values(whole.getTypeMap());
  const made = new GraphQLSchema({ query: type, types, assumeValid: true });
  schemas.set(type, made);
  return made;
}

/** Compiles the fields that are reckoned: the statement brings the whole row, and ordinary resolvers do the rest. */
export function compileRest(
  selection: RecordSelection,
  type: GraphQLObjectType,
  rest: readonly (readonly [string, readonly FieldNode[]])[],
): void {
  const { compiling, alias, metadata } = selection;
  const schema = schemaOf(type, compiling.around.schema);
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        variableDefinitions: compiling.operation.variableDefinitions,
        selectionSet: { kind: Kind.SELECTION_SET, selections: rest.flatMap(([, nodes]) => nodes) },
      },
      ...Object.values(compiling.fragments),
    ],
  };
  const row = selection.hide("the whole row", `row_to_json(${alias})`);
  const { made } = whole(metadata);
  selection.steps.push((answer, { request, sent, unfinished }) => {
    const rootValue = made(answer[row]);
    unfinished.push(async () => {
      const { data, errors } = await execute({
        ...{ schema, document, rootValue, contextValue: request, variableValues: sent },
      });
      if (errors || !data) throw new Unanswerable();
      for (const [key] of rest) answer[key] = data[key];
    });
  });
}
