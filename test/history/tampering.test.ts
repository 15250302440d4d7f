import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { sealHistory } from "../../src/records/history/seal";
import { openDesk } from "../support/desk";
import { caseIn } from "../support/states";
import { prove } from "../support/tampering/prove";
import { tamperings } from "../support/tampering/kinds";

const desk = openDesk();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hearthline-anchors-"));
const anchors = path.join(folder, "anchors.jsonl");
const TIMES = 204;
const seed = Number(process.env.HEARTHLINE_SEED ?? 20060223);

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  for (const state of ["INTENSIVE", "SUBMITTED", "ACCEPTED"] as const) {
    await caseIn(desk.office, state);
    await sealHistory(desk.server.source, anchors, new Date());
  }
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test(`of ${TIMES} tamperings each is found, and found in its place; what was not tampered with is clean`, async () => {
  const { kinds, untampered, missed } = await prove(desk.tables.client, anchors, TIMES, seed);
  expect(missed).toEqual([]);
  expect(untampered).toEqual([]);
  expect(Object.keys(kinds)).toEqual(Object.keys(tamperings));
  for (const { tried, found, located } of Object.values(kinds)) {
    expect(tried).toBe(TIMES / Object.keys(tamperings).length);
    expect([found, located]).toEqual([tried, tried]);
  }
});
