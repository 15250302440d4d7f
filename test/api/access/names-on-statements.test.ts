import { capacityOf } from "../../../src/access/capacity";
import { abilityOf } from "../../../src/access/ability";
import { nothingOpened, type Viewer } from "../../../src/access/viewer";
import { visible } from "../../../src/access/visible";
import { actingAs, asServer } from "../../../src/platform/capacity";
import { Family } from "../../../src/records/family/family";
import type { Client } from "../../support/client";
import { local } from "../../support/local";
import { startTestServer, type TestServer } from "../../support/server";

jest.setTimeout(120_000);

/** Two connections for everyone, so that each serves one viewer right after another. */
let server: TestServer;
const counties = ["Hinds", "Rankin", "Madison", "Warren"];
const clients: Client[] = [];
const viewers: Viewer[] = [];
const families: string[][] = [];

beforeAll(async () => {
  server = await startTestServer({ poolSize: 4 });
  for (const county of counties) {
    const client = (await server.as("COUNTY_WORKER", `Worker of ${county}`, county)).at(
      local("2006-03-06 08:00"),
    );
    const { me } = await client.get(`{ me { id counties { id } } }`);
    const countyId = me.counties[0].id;
    const mine: string[] = [];
    for (const name of ["Moore", "Reed"]) {
      const child = { name: "Maya", birthDate: "1996-01-15" };
      const parent = { name: "Ann", relationship: "BIOLOGICAL_PARENT", isPrimary: true };
      const { family } = await client.do("registerFamily", {
        ...{ countyId, name, address: "12 Elm Street", phones: [], dhsCaseNumber: "M-1" },
        ...{ children: [child], caregivers: [parent] },
      });
      mine.push(family.id);
    }
    const bare = (id: string) => id.split(":")[1];
    clients.push(client);
    families.push(mine.sort());
    viewers.push({
      ...{ workerId: bare(me.id), name: county, role: "COUNTY_WORKER", countyIds: [bare(countyId)] },
      ...{ organizationId: null, opened: nothingOpened },
    });
  }
});
afterAll(() => server.stop());

const whoAmI = `select current_user as role, current_setting('app.worker', true) as worker,
  array(select id from family order by id)::text[] as families`;

const expected = (which: number) => ({
  role: "hearthline_county_worker",
  worker: viewers[which].workerId,
  families: families[which].map((id) => id.split(":")[1]),
});
const as = <T>(which: number, work: () => T) => actingAs(capacityOf(viewers[which]), work);
const asked = (which: number) => as(which, () => server.served.query(whoAmI));

/** What two connections look like to one who gives no name, each of them. */
const unnamed = () =>
  server.served.transaction((first) =>
    server.served.transaction(async (second) => [await first.query(whoAmI), await second.query(whoAmI)]),
  );
const nobody = [{ role: "hearthline_app", worker: "", families: [] }];

/** Everything that can go wrong between two statements. */
const mishaps: [string, (which: number) => Promise<unknown>][] = [
  ["a syntax error", (which) => as(which, () => server.served.query("selec 1"))],
  ["an error at run time", (which) => as(which, () => server.served.query("select 1 / $1::int", [0]))],
  ["a value that cannot be sent", (which) => as(which, () => server.served.query("select $1", [unsendable]))],
  ["a value of the wrong type", (which) => as(which, () => server.served.query("select $1::uuid", ["x"]))],
  ["several statements in one", (which) => as(which, () => server.served.query("select 1; select 2"))],
  ["a table that is closed", (which) => as(which, () => server.served.query("select * from migrations"))],
  [
    "a role that is not there",
    () => actingAs({ role: "no_one_here", settings: {} }, () => server.served.query("select 1")),
  ],
  [
    "a county that is none",
    () =>
      actingAs({ ...capacityOf(viewers[0]), settings: { counties: "{x}" } }, () =>
        server.served.query(whoAmI),
      ),
  ],
  ["a transaction that fails", (which) => as(which, () => failing("select 1 / 0"))],
  ["a transaction that goes on after a failure", (which) => as(which, () => failing("select 1 / 0", true))],
  [
    "a statement that is cancelled",
    (which) =>
      as(which, () => server.served.query("select pg_cancel_backend(pg_backend_pid()), pg_sleep(5)")),
  ],
];
const unsendable = {
  toPostgres: () => {
    throw new Error("It cannot be sent.");
  },
};

const failing = (statement: string, goesOn = false) =>
  server.served.transaction(async (manager) => {
    await manager.query(whoAmI);
    await manager.query(statement).catch((error: unknown) => {
      if (!goesOn) throw error;
    });
    await manager.query(whoAmI);
  });

test("hundreds of requests at once of different workers, on two connections, each see their own county alone", async () => {
  const everyone = Array.from({ length: 400 }, (_, index) => index % counties.length);
  const answers = await Promise.all(
    everyone.map((which) =>
      clients[which].get(`{ me { id } families(first: 10) { totalCount nodes { id } } }`),
    ),
  );
  for (const [index, { me, families: seen }] of answers.entries()) {
    const which = everyone[index];
    expect(me.id).toBe(`Worker:${viewers[which].workerId}`);
    expect(seen.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(families[which]);
    expect(seen.totalCount).toBe(2);
  }
});

test("the database is asked in the name of whoever asks, and of nobody else", async () => {
  const everyone = Array.from({ length: 400 }, (_, index) => index % counties.length);
  const answers = await Promise.all(everyone.map(asked));
  for (const [index, answer] of answers.entries()) expect(answer).toEqual([expected(everyone[index])]);
  expect(await unnamed()).toEqual([nobody, nobody]);
});

test.each(mishaps)("after %s, a connection is of use, and nobody's", async (_name, mishap) => {
  await expect(mishap(0)).rejects.toThrow();
  expect(await unnamed()).toEqual([nobody, nobody]);
  expect(await asked(1)).toEqual([expected(1)]);
});

test("mishaps of some among the requests of others show nobody anything", async () => {
  const turns = Array.from({ length: 300 }, (_, index) => index);
  const answers = await Promise.all(
    turns.map(async (turn) => {
      const mishap = mishaps[turn % (mishaps.length + 3)];
      if (mishap && mishap[0] !== "a statement that is cancelled")
        return void (await expect(mishap[1](turn % 4)).rejects.toThrow());
      return asked(turn % 4);
    }),
  );
  const good = answers.flatMap((answer, turn) => (answer ? [[answer, [expected(turn % 4)]]] : []));
  expect(good.length).toBeGreaterThan(60);
  for (const [answer, own] of good) expect(answer).toEqual(own);
  expect(await unnamed()).toEqual([nobody, nobody]);
});

test("within one transaction the name may change from statement to statement, and back", async () => {
  await as(0, () =>
    server.served.transaction(async (manager) => {
      expect(await manager.query(whoAmI)).toEqual([expected(0)]);
      const all = await asServer(() => manager.query<{ role: string; families: string[] }[]>(whoAmI));
      expect(all[0]).toMatchObject({ role: "hearthline_server" });
      expect(all[0].families).toHaveLength(8);
      expect(await as(1, () => manager.query(whoAmI))).toEqual([expected(1)]);
      expect(await manager.query(whoAmI)).toEqual([expected(0)]);
    }),
  );
});

test("a statement that could not be sent leaves the next of the same viewer in their own name", async () => {
  await as(0, () =>
    server.served.transaction(async (manager) => {
      await asServer(() => manager.query(whoAmI));
      await expect(manager.query("select $1", [unsendable])).rejects.toThrow("It cannot be sent.");
      expect(await manager.query(whoAmI)).toEqual([expected(0)]);
    }),
  );
});

test("a part of a transaction that is undone takes its name with it", async () => {
  await as(0, () =>
    server.served.transaction(async (manager) => {
      expect(await manager.query(whoAmI)).toEqual([expected(0)]);
      const part = manager.transaction(async (inner) => {
        await as(1, () => inner.query(whoAmI));
        throw new Error("undone");
      });
      await expect(part).rejects.toThrow("undone");
      expect(await as(1, () => manager.query(whoAmI))).toEqual([expected(1)]);
      expect(await manager.query(whoAmI)).toEqual([expected(0)]);
    }),
  );
});

test("a commit after a failure that nobody waited for fails by it, and what follows is told the same", async () => {
  const going = server.served.transaction(async (manager) => {
    void as(0, () => manager.query("select 1 / 0")).catch(() => {});
    await expect(manager.query(whoAmI)).rejects.toThrow("division by zero");
  });
  await expect(going).rejects.toThrow("division by zero");
  expect(await unnamed()).toEqual([nobody, nobody]);
});

test("a transaction in which nothing is asked asks nothing", async () => {
  await server.served.transaction(() => Promise.resolve());
  expect(await unnamed()).toEqual([nobody, nobody]);
});

test("a value that is null, a date, a list or JSON arrives as pg sends it", async () => {
  const at = new Date("2006-03-06T14:00:00.000Z");
  const [row] = await as(0, () =>
    server.served.query<object[]>(
      "select $1::text as nothing, $2::timestamptz as at, $3::text[] as list, $4::jsonb as json",
      [null, at, ["a", 'b"c'], { deep: [1, { x: null }] }],
    ),
  );
  expect(row).toEqual({ nothing: null, at, list: ["a", 'b"c'], json: { deep: [1, { x: null }] } });
});

test("a worker's own rows can be counted, and another's not changed", async () => {
  const query = (which: number) =>
    visible(server.served.createQueryBuilder(Family, "family"), abilityOf(viewers[which]), "Family");
  expect(await as(0, () => query(0).getCount())).toBe(2);
  const change = (which: number, id: string) =>
    as(which, () =>
      server.served.getRepository(Family).update({ id: id.split(":")[1] }, { name: "Changed" }),
    );
  expect(await change(0, families[1][0])).toMatchObject({ affected: 0 });
  expect(await change(1, families[1][0])).toMatchObject({ affected: 1 });
});
