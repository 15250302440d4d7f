import "reflect-metadata";
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import pg from "pg";
import { dataSource } from "../../src/platform/database";
import { entities } from "../../src/records";
import { Office } from "../../test/support/office";
import setUp from "../../test/support/global-setup";
import tearDown from "../../test/support/global-teardown";
import { local } from "../../test/support/local";
import { startTestServer } from "../../test/support/server";
import { caseIn } from "../../test/support/states";
import { multiply } from "./multiply";
import type { Asked, Took } from "./clients";

/**
 * `npm run bench:commands`: what a command costs over HTTP, sixteen at a time on cases of a realistic size: commands
 * a second, the time of the server's process and of PostgreSQL's for each, and how many statements it sends in how
 * many turns. The clients are a process of their own.
 */
const CASES = Number(process.env.CASES ?? 24);
const CONTACTS = Number(process.env.CONTACTS ?? 50);
const EACH = Number(process.env.EACH ?? 40);
const AT_ONCE = 16;

/** Counts what leaves for the database; with LOG set, tells each statement and how long it took. */
function counted() {
  const count = { statements: 0, turns: 0, texts: new Map<string, { times: number; took: number }>() };
  const underWay = new WeakMap<object, number>();
  const query = pg.Query.prototype as unknown as Record<string, (...given: never[]) => unknown>;
  const { submit, handleReadyForQuery } = query;
  const begun = new WeakMap<object, number>();
  query.submit = function (this: { text: string }, connection: object) {
    const before = underWay.get(connection) ?? 0;
    count.statements += 1;
    if (before === 0) count.turns += 1;
    underWay.set(connection, before + 1);
    begun.set(this, performance.now());
    return submit.call(this, connection as never);
  };
  query.handleReadyForQuery = function (this: { text: string }, connection: object) {
    underWay.set(connection, (underWay.get(connection) ?? 1) - 1);
    const known = count.texts.get(this.text) ?? { times: 0, took: 0 };
    const took = performance.now() - (begun.get(this) ?? performance.now());
    count.texts.set(this.text, { times: known.times + 1, took: known.took + took });
    return handleReadyForQuery.call(this, connection as never);
  };
  return count;
}

/** The time that PostgreSQL has had of the machine, in microseconds: its processes, and those that have ended. */
function cpuOf(postmaster: string): number {
  let ticks = 0;
  for (const id of fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = fs.readFileSync(path.join("/proc", id, "stat"), "utf8");
      const [, parent, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (parent === postmaster || id === postmaster) ticks += Number(fields[9]) + Number(fields[10]);
      if (id === postmaster) ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      // It ended while we looked.
    }
  }
  return ticks * 10_000;
}

async function ask(clients: ChildProcess, asked: Asked): Promise<Took> {
  clients.send(asked);
  const [took] = (await once(clients, "message")) as [Took];
  return took;
}

const mutation = (name: string) => {
  const type = name[0].toUpperCase() + name.slice(1);
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) { referral { id status version } record { id }
    refusal { violations { code message } } } }`;
};

async function main(): Promise<void> {
  const count = counted();
  await setUp();
  const server = await startTestServer({ poolSize: 10 });
  const clients = fork(path.join(__dirname, "clients.ts"), { execArgv: ["--import", "tsx"] });
  try {
    const office = await Office.open(server);
    await office.adopt("ms-2006");
    const hinds = { cara: "", alice: "" };
    hinds.cara = await server.token("FPS_WORKER", "Cara", "Hinds");
    hinds.alice = await server.token("COUNTY_WORKER", "Alice", "Hinds");
    const kase = await caseIn(office, "INTENSIVE", { start: "2006-03-06" });
    for (let one = 0; one < CONTACTS; one += 1)
      await kase.contact(
        one % 3 ? "TELEPHONE" : "HOME_VISIT",
        kase.day(12 + (one % 30), `${10 + (one % 9)}:${10 + (one % 40)}`),
        45,
      );
    const now = kase.day(45);
    await caseIn(office, "DRAFT", { start: "2006-04-19" });
    const owning = await dataSource(server.ownerUrl, { entities, as: "owner" }).initialize();
    await multiply(owning, CASES - 1);
    const having = async (status: string) =>
      (
        await owning.query<{ id: string }[]>(
          `SELECT 'Referral:' || id AS id FROM referral WHERE status = $1`,
          [status],
        )
      ).map(({ id }) => id);
    const served = await having("INTENSIVE");
    const drafts = await having("DRAFT");
    const [{ data_directory }] = await owning.query<{ data_directory: string }[]>("SHOW data_directory");
    const [postmaster] = fs.readFileSync(path.join(data_directory, "postmaster.pid"), "utf8").split("\n");
    await owning.destroy();
    const at = local(now);
    const contact = (referralId: string) => ({
      referralId,
      type: "TELEPHONE",
      startedAt: local("2006-04-19 09:00"),
      durationMinutes: 15,
      narrative: "A short call about the week's plan.",
    });
    const note = (referralId: string) => ({
      referralId,
      kind: "SAFETY",
      assessedOn: "2006-04-19",
      highRiskFactors: ["Children left alone"],
    });
    const kinds: [string, string, string, string[], (id: string) => object, number][] = [
      ["logContact", hinds.cara, at, served, contact, EACH],
      ["recordCountyAssessment", hinds.alice, local("2006-04-19 08:45"), drafts, note, Math.min(EACH, 10)],
      ["submitReferral", hinds.alice, local("2006-04-19 09:00"), drafts, (referralId) => ({ referralId }), 1],
    ];
    const only = process.env.ONLY;
    for (const [name, token, moment, ids, input, each] of kinds) {
      if (only && only !== name) continue;
      const requests = (rounds: number) =>
        Array.from({ length: rounds }, () => ids)
          .flat()
          .map((id) => ({ query: mutation(name), variables: { input: input(id) } }));
      if (each > 1)
        await ask(clients, {
          url: server.url,
          token,
          at: moment,
          atOnce: AT_ONCE,
          requests: requests(Math.ceil(each / 2)),
        });
      count.statements = count.turns = 0;
      count.texts.clear();
      const many = requests(each);
      const [cpu, pgCpu] = [process.cpuUsage(), cpuOf(postmaster)];
      const took = await ask(clients, {
        url: server.url,
        token,
        at: moment,
        atOnce: AT_ONCE,
        requests: many,
      });
      const { user, system } = process.cpuUsage(cpu);
      const pgTime = cpuOf(postmaster) - pgCpu;
      const per = (value: number, digits = 0) => (value / many.length).toFixed(digits);
      console.log(
        `${name.padEnd(24)} ${(many.length / (took.ms / 1000)).toFixed(0).padStart(6)} a second, p50 ${took.p50.toFixed(1)} ms, ` +
          `Node ${per(user + system)} µs, PostgreSQL ${per(pgTime)} µs, ${per(count.statements, 1)} statements in ${per(count.turns, 1)} turns` +
          (took.failed ? `, ${took.failed} FAILED: ${took.first}` : ""),
      );
      if (process.env.LOG)
        for (const [text, { times, took: ms }] of count.texts)
          console.log(
            `   ${per(times, 2)} × ${((ms * 1000) / times).toFixed(0)} µs  ${text.replace(/\s+/g, " ").slice(0, 150)}`,
          );
    }
  } finally {
    clients.kill();
    await server.stop();
    await tearDown();
  }
}

void main();
