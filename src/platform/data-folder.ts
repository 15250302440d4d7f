import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { OperatorError, oneLine } from "./operator-error";

/** Makes the data folder if there is none, and returns its real path. */
export function prepareDataFolder(folder: string): string {
  try {
    makeFolder(folder, 0o700);
    if (!fs.statSync(folder).isDirectory()) throw new Error("it is not a folder");
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK);
    return fs.realpathSync(folder);
  } catch (error) {
    throw new OperatorError(
      `The data folder ${folder} cannot be used (${oneLine(error)}); set HEARTHLINE_DATA to another folder.`,
    );
  }
}

// Node's own recursive mkdir never returns for a folder below /proc.
function makeFolder(folder: string, mode: number): void {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder), 0o755);
  try {
    fs.mkdirSync(folder, { mode });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** What the file `name` of the data folder holds; made once, readable only by its owner. */
export function keptSecret(folder: string, name: string, make: () => string): string {
  const file = path.join(folder, name);
  try {
    if (!fs.existsSync(file)) writeOnce(file, make());
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    throw new OperatorError(`The secret ${file} can be neither read nor made (${oneLine(error)}).`);
  }
}

/** The secret that signs cursors, when no setting gives one. */
export function secret(folder: string): string {
  return keptSecret(folder, "secret", () => crypto.randomBytes(32).toString("base64url"));
}

// A hard link appears whole or not at all, so two commands that start at once agree on one content.
function writeOnce(file: string, content: string): void {
  const draft = `${file}.${process.pid}.${crypto.randomBytes(4).toString("hex")}`;
  fs.writeFileSync(draft, content, { mode: 0o600, flag: "wx" });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}
