import type { ApolloServerPlugin } from "@apollo/server";
import { BREAK, type DocumentNode, visit } from "graphql";
import { isOwnStaff } from "../../access/ability";
import type { FamilyRequest } from "../../records/evaluation/family-request";
import { Request } from "../../records/shared/request";
import { problem } from "../problems";

const known = new WeakMap<DocumentNode, boolean>();

function asksForSchema(document: DocumentNode): boolean {
  let asks = known.get(document) ?? false;
  if (!known.has(document))
    visit(document, {
      Field: ({ name }) => {
        if (name.value !== "__schema" && name.value !== "__type") return undefined;
        asks = true;
        return BREAK;
      },
    });
  known.set(document, asks);
  return asks;
}

/** In production the schema is told to the agency's own staff alone. */
export const introspectionForStaff = (production: boolean): ApolloServerPlugin<Request | FamilyRequest> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, contextValue: who }) => {
      const told = !production || (who instanceof Request && isOwnStaff(who.viewer));
      if (told || !asksForSchema(document)) return;
      throw problem("INTROSPECTION_NOT_ALLOWED", "The schema is told to the agency's own staff alone.", 403);
    },
  }),
});
