import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { JWK } from "jose";

export interface TestIssuer {
  issuer: string;
  audience: string;
  /** The keys that it signs with, the newest first. */
  keys: JWK[];
  /** How often it was asked for its keys, and where they are. */
  asked: { keys: number; discovery: number };
  tell(act: "rotate" | "silence" | "speak" | "forget" | "tell"): Promise<void>;
  /** A fresh access token, fetched as a client does. */
  token(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a real issuer (oidc-provider) in a process of its own. */
export async function startIssuer(): Promise<TestIssuer> {
  const child = fork(path.join(__dirname, "issuer-process.mjs"), {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    execArgv: ["--no-warnings"],
  });
  const [hello] = (await once(child, "message")) as [Pick<TestIssuer, "issuer" | "audience" | "keys">];
  let last = 0;
  const issuer: TestIssuer = {
    ...hello,
    asked: { keys: 0, discovery: 0 },
    async tell(act) {
      const id = (last += 1);
      const answered = new Promise<Partial<TestIssuer>>((resolve) => {
        const hear = (message: { id: number }) => {
          if (message.id !== id) return;
          child.off("message", hear as never);
          resolve(message as Partial<TestIssuer>);
        };
        child.on("message", hear as never);
      });
      child.send({ id, act });
      const { asked, keys } = await answered;
      Object.assign(issuer, { asked, keys });
    },
    async token() {
      const response = await fetch(`${hello.issuer}/token`, {
        method: "POST",
        headers: {
          authorization: `Basic ${Buffer.from(`worker-of-the-issuer:${encodeURIComponent("a secret of the test alone")}`).toString("base64")}`,
        },
        body: new URLSearchParams({ grant_type: "client_credentials" }),
      });
      const { access_token } = (await response.json()) as { access_token?: string };
      if (!access_token) throw new Error(`The issuer gave no token: ${response.status}`);
      return access_token;
    },
    async stop() {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
  return issuer;
}
