import http from "node:http";
import { performance } from "node:perf_hooks";
import { median } from "./median";

/** What the clients are to ask, so many at once. */
export interface Asked {
  url: string;
  token: string;
  at: string;
  atOnce: number;
  requests: object[];
}
/** How long it all took, how long one of them, and how many were not answered as hoped. */
export interface Took {
  ms: number;
  p50: number;
  failed: number;
  first: string;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

function post({ url, token, at }: Asked, body: object): Promise<string> {
  const text = JSON.stringify(body);
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    authorization: `Bearer ${token}`,
    "x-hearthline-now": at,
  };
  return new Promise((resolve, reject) => {
    const request = http.request(`${url}graphql`, { method: "POST", agent, headers }, (response) => {
      let answer = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (answer += part));
      response.on("end", () => resolve(answer));
    });
    request.on("error", reject);
    request.end(text);
  });
}

async function askAll(asked: Asked): Promise<Took> {
  const waiting = [...asked.requests];
  const times: number[] = [];
  const wrong: string[] = [];
  const begun = performance.now();
  const one = async () => {
    for (let body = waiting.shift(); body; body = waiting.shift()) {
      const from = performance.now();
      const answer = await post(asked, body);
      times.push(performance.now() - from);
      if (answer.includes('"errors"') || answer.includes('"violations"')) wrong.push(answer);
    }
  };
  await Promise.all(Array.from({ length: asked.atOnce }, one));
  return { ms: performance.now() - begun, p50: median(times), failed: wrong.length, first: wrong[0] ?? "" };
}

process.on("message", (asked: Asked) => void askAll(asked).then((took) => process.send!(took)));
