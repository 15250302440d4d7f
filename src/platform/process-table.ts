import { execFileSync } from "node:child_process";
import fs from "node:fs";

/** Whether a process of this id runs (no matter whose it is). */
export function isAlive(pid: number): boolean {
  // Zero and below would ask for whole groups of processes.
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A mark that tells a process from a later one with the same id; undefined where the system tells nothing. */
export function birthmark(pid: number): string | undefined {
  try {
    if (process.platform === "linux") {
      // The name in parentheses may itself hold spaces and parentheses: count the fields after the last one.
      const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const [state, started] = [fields[0], fields[19]];
      if (state === "Z") return "gone, and not yet collected by its parent";
      return `${started}@${fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}`;
    }
    if (process.platform === "win32") return undefined;
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}

/** A mark of a folder that its other names share and its copies do not. */
export function placeOf(folder: string): string {
  const { dev, ino } = fs.statSync(folder);
  return `${dev}:${ino}`;
}

/** Whether the process works in this folder; undefined where the system does not tell. */
export function worksIn(pid: number, folder: string): boolean | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    return placeOf(`/proc/${pid}/cwd`) === placeOf(folder);
  } catch (error) {
    // A process that has ended but was not collected by its parent has no working folder any more.
    return ["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "") ? false : undefined;
  }
}
