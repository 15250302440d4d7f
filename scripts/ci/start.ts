import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import assert from "node:assert/strict";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Tries what the README tells a newcomer: start, sign in, ask the first query, start a second time, stop. */
async function main(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hearthline-start-"));
  const environment = { ...process.env, PORT: String(await freePort()), HEARTHLINE_DATA: folder };
  delete (environment as NodeJS.ProcessEnv).DATABASE_URL;
  const server = spawn("npm", ["start"], {
    env: environment,
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  });
  try {
    const url = `http://127.0.0.1:${environment.PORT}`;
    await awaitHealth(`${url}/health`, server);

    const signIn = [
      "run",
      "-s",
      "token",
      "--",
      "--role",
      "FPS_WORKER",
      "--worker",
      "Cara",
      "--county",
      "Hinds",
    ];
    const token = spawnSync("npm", signIn, { env: environment, encoding: "utf8" }).stdout.trim();
    const { query, answer } = firstQuery();
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    assert.deepEqual(await response.json(), answer);
    console.log("The README's first query has the README's answer.");

    const second = spawnSync("npm", ["start"], { env: { ...environment, PORT: "0" }, encoding: "utf8" });
    const told = second.stderr.split("\n").find((line) => line && !line.startsWith("npm "));
    assert.equal(second.status, 1, "A second start on the same folder must be refused.");
    assert.match(told ?? "", new RegExp(path.basename(folder)), "The refusal must name the folder.");
    console.log(`A second start is refused: ${told}`);
  } finally {
    await stop(server);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function awaitHealth(url: string, server: ChildProcess): Promise<void> {
  for (const until = Date.now() + 300_000; Date.now() < until; await pause(200)) {
    assert.equal(server.exitCode, null, "The server ended while it was starting.");
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
  }
  throw new Error("The server has not come up in five minutes.");
}

/** The first query of the README and the answer that stands below it. */
function firstQuery(): { query: string; answer: unknown } {
  const readme = fs.readFileSync(path.join(__dirname, "..", "..", "README.md"), "utf8");
  const block = (language: string) => new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, "m").exec(readme)?.[1];
  const [query, answer] = [block("graphql"), block("json")];
  assert(query && answer, "The README has no first query, or no answer to it.");
  return { query, answer: JSON.parse(answer) };
}

/** As Ctrl-C does it: the whole group of processes is told. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  process.kill(-server.pid!, "SIGINT");
  await ended;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
