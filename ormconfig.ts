import "reflect-metadata";
import { dataSource } from "./src/platform/database";
import { readSettings } from "./src/platform/settings";
import { entities } from "./src/records";

const { databaseUrl } = readSettings();
if (!databaseUrl) throw new Error("Set DATABASE_URL to the database that the TypeORM command is to work on.");

/** For the TypeORM command line: the database of DATABASE_URL, as its owner. */
export default dataSource(databaseUrl, { entities, as: "owner", logger: "advanced-console" });
