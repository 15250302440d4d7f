import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { DataSource } from "typeorm";
import { readable } from "../../records";
import { executorOf } from "./executor";
import { originsOf } from "./traced";

export type Gateway = NonNullable<ApolloServerOptionsWithGateway<BaseContext>["gateway"]>;

/** Apollo keeps parsing, validation, limits and errors, and hands the execution to us. */
export function gatewayOf(schema: GraphQLSchema, source: DataSource): Gateway {
  const executor = executorOf({
    schema,
    origins: originsOf(schema),
    metadataOf: (record) => source.getMetadata(readable[record]),
  });
  return {
    onSchemaLoadOrUpdate(use) {
      use({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: () => Promise.resolve({ executor }),
    stop: () => Promise.resolve(),
  };
}
