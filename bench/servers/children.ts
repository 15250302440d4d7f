import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import path from "node:path";

/** What was started here and has not ended: it ends with this process, however that ends. */
const children = new Set<ChildProcess>();

process.on("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));

/** Starts a process in the project's folder. */
export function startChild([command, args]: [string, string[]], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { cwd: path.join(__dirname, "..", ".."), ...options });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}
