import { GraphQLError, type ValidationRule } from "graphql";

/** An operation of a kind that the schema lacks is refused before anything tries to execute it. */
export const knownOperations: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (!context.getSchema().getRootType(node.operation))
      context.reportError(new GraphQLError(`The API has no ${node.operation}s.`, { nodes: node }));
    return false;
  },
});
