import http from "node:http";
import pg from "pg";
import { log } from "./log.mjs";
import { countyPage, oneCase, ownPage } from "./sql.mjs";

const { DATABASE_URL: connectionString, PORT, POOL_SIZE, PIPELINE } = process.env;
const pipeline = PIPELINE === "1";
const size = Number(POOL_SIZE);
const options = { connectionString, max: size, pipeline };
const pool = new pg.Pool(options);

/** Single statements of many requests share these connections when they are pipelined; transactions never do. */
const shared = pipeline ? await Promise.all(Array.from({ length: Math.min(4, size) }, connected)) : [];
async function connected() {
  const client = new pg.Client(options);
  await client.connect();
  return client;
}
let turn = 0;
const reads = () => (pipeline ? shared[(turn = (turn + 1) % shared.length)] : pool);

const days = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Chicago" });
let [day, until] = ["", 0];
const today = () => {
  const now = Date.now();
  if (now > until) [day, until] = [days.format(now), now + 1_000];
  return day;
};

const answerOf = async (query) => (await reads().query(query)).rows[0]?.answer ?? "null";

const handlers = {
  "/page": ({ worker, county }) =>
    answerOf(
      worker
        ? { ...ownPage, values: [worker, county, today()] }
        : { ...countyPage, values: [county, today()] },
    ),
  "/one": ({ id, worker, county }) => answerOf({ ...oneCase, values: [id, worker, county, today()] }),
  "/log": async (asked) => {
    const client = await pool.connect();
    try {
      return await log(client, asked, pipeline);
    } finally {
      client.release();
    }
  },
};

const server = http.createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", async () => {
    try {
      const answer = await handlers[request.url](JSON.parse(Buffer.concat(parts)));
      response.writeHead(200, {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(answer),
      });
      response.end(answer);
    } catch (error) {
      const answer = JSON.stringify({ errors: [String(error)] });
      response.writeHead(500, {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(answer),
      });
      response.end(answer);
    }
  });
});
server.listen(Number(PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
