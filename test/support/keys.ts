import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { loadDevKeys, type DevKeys } from "../../src/platform/identity";

/** Development keys as a first start makes them. */
export async function testKeys(): Promise<DevKeys> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hearthline-keys-"));
  try {
    return await loadDevKeys(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
