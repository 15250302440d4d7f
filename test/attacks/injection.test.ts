import express from "express";
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import pino from "pino";
import { csvLine } from "../../src/reports/csv";
import { familyElsewhere } from "../support/acts/sealing";
import type { Lived } from "../support/caseload";
import { openDesk } from "../support/desk";
import { caseIn } from "../support/states";
import { attack } from "./support/attack";
import { send } from "./support/siblings";

const desk = openDesk();
let kase: Lived;
beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  kase = await caseIn(desk.office, "INTENSIVE");
});
const raw = async (statement: string) =>
  (await desk.tables.client.query(statement)).rows as Record<string, unknown>[];

const always = "Hinds' OR '1'='1";
attack("INJ-01", {
  works: async () => (await raw(`select * from county where name = '${always}'`)).length === 82,
  fails: async () => {
    for (const name of [always, "'; drop table county; --", "Hinds\\'; --", "$1", "Hinds'/**/--"]) {
      const { counties } = await kase
        .as("dana")
        .get(`query ($name: String) { counties(first: 100, name: $name) { totalCount } }`, { name });
      expect(counties.totalCount).toBe(0);
    }
    const text = "Robert'); drop table family; --";
    await kase.do("alice", kase.now, "updateFamily", { familyId: kase.familyId, name: text });
    expect((await kase.read("family { name }")).family.name).toBe(text);
    expect(await desk.tables.count("county")).toBe(82);
  },
});

attack("INJ-02", {
  works: async () => (await raw(`select * from family where id::text = '' OR '1'='1'`)).length > 0,
  fails: async () => {
    const [type, row] = kase.familyId.split(":");
    for (const id of [
      `${type}:' OR '1'='1`,
      `${type}:${row}' --`,
      `${type}:${row}::text`,
      `${type}:*`,
      `${type}:`,
      row,
    ]) {
      const { errors } = await kase.as("dana").ask(`query ($id: ID!) { family(id: $id) { id } }`, { id });
      expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    }
  },
});

const sorted = "COUNTY; select 1";
attack("INJ-03", {
  works: async () =>
    Array.isArray(await desk.tables.client.query(`select name from county order by name ${sorted.slice(6)}`)),
  fails: async () => {
    const headers = { authorization: `Bearer ${await desk.server.token("COORDINATOR", "Dana")}` };
    for (const by of [sorted, "COUNTY,1", "county desc", "COUNTY)--", "constructor", "__proto__"]) {
      const address = `${desk.server.url}reports/R-01.csv?by=${encodeURIComponent(by)}`;
      expect([by, (await send(address, { headers })).status]).toEqual([by, 400]);
    }
  },
});

attack("INJ-04", {
  works: async () => (await raw(`select * from county where name like '%'`)).length === 82,
  fails: async () => {
    for (const name of ["%", "_____", "H%", "*", ".*"]) {
      const { counties } = await kase
        .as("dana")
        .get(`query ($name: String) { counties(first: 100, name: $name) { totalCount } }`, { name });
      expect(counties.totalCount).toBe(0);
    }
    await familyElsewhere(kase, { dhsCaseNumber: "W-77" });
    await expect(
      kase.as("alice").give("breakGlass", { dhsCaseNumber: "W-7%", reason: "Now." }),
    ).rejects.toThrow(/NOT_FOUND/);
  },
});

const script = `<script>alert(document.cookie)</script>`;
attack("INJ-05", {
  works: async () => `<li>${script}</li>`.includes("<script>"),
  fails: async () => {
    const familyId = await familyElsewhere(kase, { name: script });
    const rhea = await desk.server.token("COUNTY_WORKER", "Rhea", "Warren");
    const headers = { "content-type": "application/json", authorization: `Bearer ${rhea}` };
    const body = JSON.stringify({ query: `{ family(id: "${familyId}") { name } }` });
    const answer = await send(`${desk.server.url}graphql`, { method: "POST", headers, body });
    expect(JSON.parse(answer.text).data.family.name).toBe(script);
    expect(answer.headers.get("content-type")).toMatch(/^application\/(graphql-response\+)?json/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await send(desk.server.url)).headers.get("content-security-policy")).toMatch(
      /script-src 'self';/,
    );
  },
});

const formulas = ['=HYPERLINK("http://x")', "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1"];
attack("INJ-06", {
  works: () => formulas.every((text) => /^[=+\-@\t]/.test([text, "x"].join(","))),
  fails: () => {
    for (const text of formulas) expect(csvLine([text, "x"])).toMatch(/^"?'/);
  },
});

attack("INJ-07", {
  works: async () => {
    const text = await desk.tables.client.query("select $1::text", ["a\0b"]).catch((error: unknown) => error);
    return text instanceof Error;
  },
  fails: async () => {
    for (const name of ["a\0b", "\ud800", "x\udfffy"]) {
      const mutation =
        "mutation ($input: UpdateFamilyInput!) { updateFamily(input: $input) { family { id } } }";
      const { errors } = await kase.as("alice").ask(mutation, { input: { familyId: kase.familyId, name } });
      expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    }
  },
});

const climbing = [
  "..%2f..%2f..%2f..%2fetc%2fpasswd",
  "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
  "....//....//etc/passwd",
  "R-01.csv%00.txt",
];
attack("INJ-08", {
  works: async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hearthline-open-"));
    fs.writeFileSync(path.join(folder, "secret"), "the secret");
    fs.mkdirSync(path.join(folder, "files"));
    const read = fs.readFileSync(path.join(folder, "files", decodeURIComponent("..%2fsecret")), "utf8");
    fs.rmSync(folder, { recursive: true });
    return read === "the secret";
  },
  fails: async () => {
    const headers = { authorization: `Bearer ${await desk.server.token("COORDINATOR", "Dana")}` };
    for (const name of climbing)
      for (const place of ["reports", "explorer"]) {
        const { status, text } = await send(`${desk.server.url}${place}/${name}`, { headers });
        expect([name, status >= 400 && status < 500]).toEqual([name, true]);
        expect(text).not.toMatch(/root:/);
      }
  },
});

const forged = 'Rose\n{"level":30,"msg":"Sam signed in"}';
attack("INJ-09", {
  works: () => `worker ${forged} failed`.split("\n").length === 2,
  fails: () => {
    const lines: string[] = [];
    const into = new Writable({
      write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()),
    });
    pino(into).info({ worker: forged }, forged);
    expect(lines.join("").trimEnd().split("\n")).toHaveLength(1);
  },
});

/** Something within reach of the server, and how often it was called. */
async function listening() {
  let calls = 0;
  const server = http.createServer((_request, response) => (calls++, response.end("inside")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, calls: () => calls, stop: () => (server.closeAllConnections(), server.close()) };
}
attack("INJ-10", {
  works: async () => {
    const inside = await listening();
    const app = express().get("/preview", async (request, response) => {
      response.send(await (await fetch(request.query.url as string)).text());
    });
    const weak = app.listen(0);
    await send(`http://127.0.0.1:${(weak.address() as AddressInfo).port}/preview?url=${inside.url}`);
    weak.closeAllConnections();
    weak.close();
    inside.stop();
    return inside.calls() === 1;
  },
  fails: async () => {
    const inside = await listening();
    const fields = { name: inside.url, address: inside.url };
    await kase.do("alice", kase.now, "updateFamily", { familyId: kase.familyId, ...fields });
    await kase.as("dana").ask(`query ($id: ID!) { node(id: $id) { id } }`, { id: inside.url });
    const headers = {
      "content-type": "application/json",
      referer: inside.url,
      "x-forwarded-host": inside.url,
    };
    await send(`${desk.server.url}graphql`, {
      method: "POST",
      headers,
      body: `{"query":"{ me { id } }","extensions":{"url":"${inside.url}"}}`,
    });
    await kase.read("family { name address phones }", kase.now);
    inside.stop();
    expect(inside.calls()).toBe(0);
  },
});
