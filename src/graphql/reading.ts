import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, Kind, OperationTypeNode, type OperationDefinitionNode } from "graphql";
import type { Log } from "../platform/logging";
import { stillStands } from "../platform/capacity";
import { StaleIdentity } from "../platform/named-query";
import type { FamilyRequest } from "../records/evaluation/family-request";
import { Request } from "../records/shared/request";
import { formatError, named } from "./problems";

/** What was asked: by the client's name for it, else by its root fields. */
export const nameOf = ({ name, selectionSet }: OperationDefinitionNode): string =>
  name?.value ??
  selectionSet.selections
    .map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : "…"))
    .join(",");

/**
 * Records every answer with identified records before it leaves; what cannot be recorded does not leave, and what
 * was answered to someone who is not any more who they were does neither.
 */
export const readingRecorded = (log: Log): ApolloServerPlugin<Request | FamilyRequest> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, operation, response }) {
        if (!(contextValue instanceof Request) || !(await isStillAsking(contextValue)) || !operation) return;
        const kind = operation.operation === OperationTypeNode.MUTATION ? "MUTATION" : "QUERY";
        try {
          await contextValue.reads.leave({ kind, operation: nameOf(operation) }, contextValue.reader);
        } catch (error) {
          if (error instanceof StaleIdentity) return;
          log.error({ err: error }, "What was read could not be recorded; the answer was held back.");
          response.http.status = 500;
          response.body = { kind: "single", singleResult: { errors: [unrecorded()] } };
        }
      },
    };
  },
});

/** Whether whoever asks still is who they were, by what their statements found or, had there been none, by one more. */
async function isStillAsking({ performer: { dataSource } }: Request): Promise<boolean> {
  if (stillStands() === undefined) await dataSource.query("select 1").catch(() => {});
  return stillStands() === true;
}

const unrecorded = () => named(formatError(new GraphQLError("").toJSON()));
