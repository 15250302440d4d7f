import { execFileSync, spawnSync } from "node:child_process";
import { OperatorError, oneLine } from "./operator-error";

/** A user of the system, as PostgreSQL is to run. */
export interface Account {
  uid: number;
  gid: number;
}

const NAME = "postgres";

/** The system user `postgres`, made if there is none. Only root may ask. */
export function postgresAccount(): Account {
  const found = lookUp();
  if (found) return found;
  create();
  return lookUp()!;
}

/** Whether that account can enter the folder. */
export function canEnter(account: Account, folder: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account, cwd: "/" }).status === 0;
}

/** Whether that account can run the program. */
export function canRun(account: Account, program: string): boolean {
  return spawnSync(program, ["--version"], { ...account, cwd: "/" }).status === 0;
}

function lookUp(): Account | undefined {
  try {
    const id = (option: string) =>
      Number(execFileSync("id", [option, NAME], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

function create(): void {
  try {
    const options = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"];
    execFileSync("useradd", [...options, "--shell", "/usr/sbin/nologin", NAME], { stdio: "pipe" });
  } catch (error) {
    throw new OperatorError(
      `PostgreSQL does not run as root, and the user ${NAME} cannot be made (${oneLine(error)}); ` +
        "start Hearthline as an ordinary user, or set DATABASE_URL.",
    );
  }
}
