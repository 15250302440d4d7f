import { Command, InvalidArgumentError } from "commander";
import { peerNames, type PeerName } from "./peers/peer";
import { operations, type OperationName } from "./work/operation";

const number = (least: number) => (text: string) => {
  const value = Number(text);
  if (!Number.isFinite(value) || value < least)
    throw new InvalidArgumentError(`it must be a number from ${least} on`);
  return value;
};

const numbers = (text: string) => text.split(",").map(number(1));

const some =
  <T extends string>(known: readonly T[]) =>
  (text: string): T[] => {
    const asked = text.split(",") as T[];
    const unknown = asked.filter((one) => !known.includes(one));
    if (unknown.length > 0) throw new InvalidArgumentError(`there is ${known.join(", ")}`);
    return known.filter((one) => asked.includes(one));
  };

export interface Options {
  families: number;
  seed: number;
  only: OperationName[];
  peers: PeerName[];
  seconds: number;
  rounds: number;
  concurrency: number[];
  processes: number[];
  pool: number;
  growth?: number[] | true;
  load?: number;
  fresh?: boolean;
  build: boolean;
}

/** What was asked for on the command line. */
export function readOptions(argv: string[]): Options {
  const command = new Command("npm run bench --")
    .description("Hearthline, its peers and hand-written SQL on one caseload, side by side.")
    .option("--families <count>", "how large the caseload is", number(300), 50_000)
    .option("--seed <number>", "what the caseload and the questions are drawn from", number(0), 7)
    .option("--only <operations>", `of ${operations.join(",")}`, some(operations), [...operations])
    .option("--peers <names>", `of ${peerNames.join(",")}`, some(peerNames), [...peerNames])
    .option("--seconds <seconds>", "how long a round of one server takes", number(0.2), 4)
    .option("--rounds <count>", "how many rounds", number(1), 3)
    .option("--concurrency <numbers>", "how many ask at once, e.g. 1,8,32,256", numbers, [32])
    .option("--processes <numbers>", "how many processes of Hearthline, e.g. 1,2,4", numbers, [1])
    .option("--pool <count>", "how many connections to the database each server holds", number(1), 10)
    .option("--growth [sizes]", "the same at several sizes", (text: string) => numbers(text))
    .option("--load <share>", "also the times at this share of the highest rate, e.g. 0.7", number(0.01))
    .option("--no-build", "measure the build that is there")
    .parse(argv, { from: "user" });
  return command.opts<Options>();
}
