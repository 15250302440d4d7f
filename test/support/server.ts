import { randomBytes } from "node:crypto";
import type { DataSource } from "typeorm";
import type { RoleName } from "../../src/access/roles";
import { signIn } from "../../src/commands/sign-ins";
import { startApi } from "../../src/graphql/api";
import { dataSource } from "../../src/platform/database";
import { developmentIdentity, signDevToken, type DevKeys, type Identity } from "../../src/platform/identity";
import { createLog } from "../../src/platform/logging";
import { readSettings, type Settings } from "../../src/platform/settings";
import { entities } from "../../src/records";
import { adopt } from "../../src/records/adoption/adopt";
import type { EditionId } from "../../src/policy/editions/edition";
import { Client } from "./client";
import { database, drop, execute, template } from "./global-setup";
import { testKeys } from "./keys";

/** A server of a test's own: a database copied from the template, and the API over HTTP on a free port. */
export interface TestServer {
  url: string;
  /** The database on the server's own account. */
  source: DataSource;
  /** The database as the API has it: without a name it finds nothing. */
  served: DataSource;
  /** The address of the database as its owner, for what the server itself may not do. */
  ownerUrl: string;
  /** A client signed in as this worker, who is made if there is none. */
  as(role: RoleName, name: string, ...counties: string[]): Promise<Client>;
  /** A client signed in as one who works for a partner or a court of this name. */
  from(role: RoleName, name: string, organization: string): Promise<Client>;
  /** The token of this worker, for what is no query. */
  token(role: RoleName, name: string, ...counties: string[]): Promise<string>;
  /** The token of a worker by their id, whatever they may do. */
  tokenOf(workerId: string): Promise<string>;
  /** A client with whatever token, or none. */
  anyone(token?: string): Client;
  adopt(editionId: EditionId, county: string | null, from: string): Promise<void>;
  /** The address of another server of the same database, until this one stops. */
  another(): Promise<string>;
  stop(): Promise<void>;
}

/** What of a server is not as usual: its settings, who may sign in, how many connections it has. */
export interface Unusual {
  settings?: Partial<Settings>;
  identity?: Identity;
  poolSize?: number;
  /** A server whose database it serves, too. */
  on?: TestServer;
}

export async function startTestServer(unusual: Unusual = {}): Promise<TestServer> {
  const { poolSize = 8 } = unusual;
  const server = process.env.HEARTHLINE_TEST_SERVER!;
  const name = `hearthline_${randomBytes(6).toString("hex")}`;
  if (!unusual.on) await execute(server, `CREATE DATABASE ${name} TEMPLATE ${template()}`);
  const ownerUrl = unusual.on?.ownerUrl ?? database(server, name);
  // What the server serves from finds nothing until a request says who asks; a test itself sees everything.
  const served = dataSource(ownerUrl, { entities, as: "app", poolSize });
  const source = dataSource(ownerUrl, { entities, as: "server", poolSize: 8 });
  await Promise.all([served.initialize(), source.initialize()]);
  const keys: DevKeys = await testKeys();
  const usual = readSettings({ ...process.env, HEARTHLINE_TIME_TRAVEL: "1", PORT: "0", NODE_ENV: "test" });
  const settings = { ...usual, ...unusual.settings };
  const log = createLog((process.env.LOG_LEVEL as "debug") ?? "silent");
  const app = {
    settings,
    dataSource: served,
    identity: unusual.identity ?? developmentIdentity(keys),
    cursorSecret: "for tests",
    log,
  };
  const http = await startApi(app);
  const others: (() => Promise<unknown>)[] = [];
  const token = async (role: RoleName, worker: string, ...countyNames: string[]) =>
    (await signIn(source, keys, { role, name: worker, countyNames })).token;
  return {
    url: http.url,
    source,
    served,
    ownerUrl,
    anyone: (token) => new Client(http.url, token),
    token,
    tokenOf: (workerId) => signDevToken(keys, { sub: workerId.split(":").at(-1)! }),
    as: async (role, worker, ...countyNames) =>
      new Client(http.url, await token(role, worker, ...countyNames)),
    from: async (role, worker, organization) => {
      const kind = role === "COURT_OFFICER" ? "COURT" : "PROVIDER";
      const wanted = {
        role,
        name: worker,
        countyNames: [],
        organization: { name: organization, kind },
      } as const;
      return new Client(http.url, (await signIn(source, keys, wanted)).token);
    },
    adopt: async (editionId, countyName, from) => {
      await adopt(source.manager, { editionId, countyName, from, now: new Date() });
    },
    another: async () => {
      const dataSourceOfOther = await dataSource(ownerUrl, { entities, as: "app", poolSize }).initialize();
      const other = await startApi({ ...app, dataSource: dataSourceOfOther });
      others.push(() => other.stop().then(() => dataSourceOfOther.destroy()));
      return other.url;
    },
    stop: async () => {
      for (const stopOther of others) await stopOther();
      await http.stop();
      await Promise.all([served.destroy(), source.destroy()]);
      if (!unusual.on) await drop(server, name);
    },
  };
}
