import { once } from "node:events";
import path from "node:path";
import { startChild } from "../servers/children";
import { cores, onCores } from "../servers/cores";
import type { HttpRequest } from "../work/operation";
import type { Order, Told } from "./orders";

type Answer = { told: Told } | { ready: true } | { failed: string };

/** The load, in a process of its own. */
export interface Load {
  prepare(name: string, requests: HttpRequest[]): Promise<void>;
  run(order: Omit<Extract<Order, { kind: "run" }>, "kind">): Promise<Told>;
  stop(): void;
}

export function startLoad(node: string): Load {
  const args = ["--import", "tsx", path.join(__dirname, "main.ts")];
  const stdio = ["ignore", "inherit", "inherit", "ipc"] as const;
  const child = startChild(onCores(cores.rest, node, args), { stdio: [...stdio] });
  const order = async (one: Order): Promise<Answer> => {
    child.send(one);
    const [answer] = (await once(child, "message")) as [Answer];
    if ("failed" in answer) throw new Error(`The load failed: ${answer.failed}`);
    return answer;
  };
  return {
    prepare: async (name, requests) => void (await order({ kind: "requests", name, requests })),
    async run(one) {
      const answer = await order({ kind: "run", ...one });
      if (!("told" in answer)) throw new Error("The load told nothing.");
      if (answer.told.wrong) throw new Error(`${one.name} answered wrongly: ${answer.told.wrong}`);
      return answer.told;
    },
    stop: () => void child.kill(),
  };
}
