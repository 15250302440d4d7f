import fs from "node:fs";
import path from "node:path";
import { acquireLock, lockUnlessServed } from "../../src/platform/lock";
import { OperatorError } from "../../src/platform/operator-error";
import { placeOf } from "../../src/platform/process-table";
import { another, kill, scratchFolder } from "./fixtures/scratch";

jest.setTimeout(30_000);

describe("the lock on a data folder", () => {
  const { folder, remove } = scratchFolder();
  const file = path.join(folder, "lock");
  afterEach(() => fs.rmSync(file, { force: true }));
  afterAll(remove);

  it("is free again after it was released", async () => {
    (await acquireLock(folder, "serve")).release();
    (await acquireLock(folder, "serve")).release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it("refuses a second server in one line that names the folder, the process and the way out", async () => {
    const { said: pid, child } = await another("hold-lock.ts", folder, "serve");
    const refused = await acquireLock(folder, "serve").catch((error: unknown) => error);
    await kill(child);
    expect(refused).toBeInstanceOf(OperatorError);
    expect((refused as Error).message).toContain(folder);
    expect((refused as Error).message).toContain(`pid ${pid}`);
    expect((refused as Error).message).toContain("HEARTHLINE_DATA");
  });

  it("tells a short command which server holds it", async () => {
    const { said: pid, child } = await another("hold-lock.ts", folder, "serve");
    expect(await lockUnlessServed(folder, "command")).toEqual({ pid: Number(pid) });
    await kill(child);
  });

  it("does not outlive a process that was killed", async () => {
    const { child } = await another("hold-lock.ts", folder, "serve");
    await kill(child);
    expect(fs.existsSync(file)).toBe(true);
    (await acquireLock(folder, "serve")).release();
  });

  it("waits for a short command to end", async () => {
    const { child } = await another("hold-lock.ts", folder, "command", "700");
    const began = Date.now();
    (await acquireLock(folder, "serve")).release();
    expect(Date.now() - began).toBeGreaterThan(300);
    child.kill();
  });

  it("waits for a server that is stopping", async () => {
    const lock = await acquireLock(folder, "serve");
    lock.stopping();
    setTimeout(() => lock.release(), 300);
    (await acquireLock(folder, "serve")).release();
  });

  it("is not held by a later process that was given the same id", async () => {
    const place = placeOf(folder);
    fs.writeFileSync(
      file,
      JSON.stringify({ pid: process.pid, birthmark: "another life", place, purpose: "serve" }),
    );
    (await acquireLock(folder, "serve")).release();
  });

  it("does not hold a copy of the folder", async () => {
    const lock = await acquireLock(folder, "serve");
    const copy = path.join(folder, "copy");
    fs.mkdirSync(copy);
    fs.copyFileSync(file, path.join(copy, "lock"));
    (await acquireLock(copy, "serve")).release();
    lock.release();
  });

  it.each(["", "{", "null", "4711", '{"pid":"x"}', '{"pid":-1}', '{"pid":0}'])(
    "is not held by the content %p",
    async (content) => {
      fs.writeFileSync(file, content);
      (await acquireLock(folder, "serve")).release();
    },
  );

  it("goes to one at a time of many who find it dead", async () => {
    fs.writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, purpose: "serve" }));
    const held: number[] = [];
    let together = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const lock = await acquireLock(folder, "command");
        held.push(++together);
        await new Promise((resolve) => setTimeout(resolve, 20));
        together--;
        lock.release();
      }),
    );
    expect(held).toEqual(Array(8).fill(1));
  });
});
