import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const folder = path.join(__dirname, "..");
const MAJOR = 22;

/** Installs what Hearthline is measured against, when it is missing. */
export function installPeers(): void {
  if (fs.existsSync(path.join(folder, "node_modules", "postgraphile"))) return;
  console.log("Installing the peers into bench/node_modules.");
  const shell = process.platform === "win32";
  // Some peers ask for a newer Node to be installed by: they are run on one of their own. What `npm run` was told of
  // the product's engines would hold for them, too.
  const { status } = spawnSync("npm", ["ci", "--engine-strict=false"], {
    cwd: folder,
    stdio: "inherit",
    shell,
  });
  if (status !== 0) throw new Error("The peers could not be installed.");
}

/** The Node that runs every server: this one, or the newer one among the peers. */
export function nodeForAll(): { path: string; version: string } {
  const own = Number(process.versions.node.split(".")[0]) >= MAJOR;
  const packaged = ["x64", "arm64"]
    .map((kind) => path.join(folder, "node_modules", `node-linux-${kind}`, "bin", "node"))
    .filter((file) => spawnSync(file, ["--version"]).status === 0);
  const found = own ? process.execPath : packaged[0];
  if (!found)
    throw new Error(`The peers need Node ${MAJOR} or newer, and there is no package of it for this machine.`);
  return { path: found, version: spawnSync(found, ["--version"], { encoding: "utf8" }).stdout.trim() };
}
