import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { DataSource } from "typeorm";
import type { Metrics } from "../../platform/metrics";
import { readable, type ReadableName } from "../../records";
import { executorOf } from "./executor";
import { originsOf } from "./traced";

export type Gateway = NonNullable<ApolloServerOptionsWithGateway<BaseContext>["gateway"]>;

/** Apollo keeps parsing, validation, limits and errors, and hands the execution to us. */
export function gatewayOf(schema: GraphQLSchema, source: DataSource, metrics: Metrics): Gateway {
  const around = {
    schema,
    origins: originsOf(schema),
    metadataOf: (record: ReadableName) => source.getMetadata(readable[record]),
  };
  const executor = executorOf(around, metrics);
  return {
    onSchemaLoadOrUpdate(use) {
      use({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: () => Promise.resolve({ executor }),
    stop: () => Promise.resolve(),
  };
}
