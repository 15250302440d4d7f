import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, Kind, OperationTypeNode, type OperationDefinitionNode } from "graphql";
import type { Log } from "../platform/logging";
import type { FamilyRequest } from "../records/evaluation/family-request";
import { Request } from "../records/shared/request";
import { formatError, named } from "./problems";

/** What was asked: by the client's name for it, else by its root fields. */
export const nameOf = ({ name, selectionSet }: OperationDefinitionNode): string =>
  name?.value ??
  selectionSet.selections
    .map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : "…"))
    .join(",");

/** Records every answer with identified records before it leaves; what cannot be recorded does not leave. */
export const readingRecorded = (log: Log): ApolloServerPlugin<Request | FamilyRequest> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, operation, response }) {
        if (!operation || !(contextValue instanceof Request)) return;
        const kind = operation.operation === OperationTypeNode.MUTATION ? "MUTATION" : "QUERY";
        try {
          await contextValue.reads.leave({ kind, operation: nameOf(operation) }, contextValue.reader);
        } catch (error) {
          log.error({ err: error }, "What was read could not be recorded; the answer was held back.");
          response.http.status = 500;
          response.body = { kind: "single", singleResult: { errors: [unrecorded()] } };
        }
      },
    };
  },
});

const unrecorded = () => named(formatError(new GraphQLError("").toJSON()));
