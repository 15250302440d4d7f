import { deliverNotices, type Delivery, type Send } from "../../src/records/outbox/deliver";
import { openDesk } from "../support/desk";
import { caseIn } from "../support/states";

const desk = openDesk();
beforeAll(() => desk.office.adopt("ms-2006"));

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 0, minutes));
const deliver = (send: Send, now = at(0)) => deliverNotices(desk.server.source, send, now);
const clear = () => deliver(async () => {});

beforeEach(clear);

test("every notice is delivered once the receiver takes it, and not again", async () => {
  await caseIn(desk.office, "SUBMITTED");
  const taken: Delivery[] = [];
  const send: Send = async (delivery) => void taken.push(delivery);
  expect(await deliver(send)).toEqual({ taken: taken.length, failed: 0 });
  expect(taken.length).toBeGreaterThan(0);
  expect(new Set(taken.map(({ key }) => key)).size).toBe(taken.length);
  expect(await deliver(send)).toEqual({ taken: 0, failed: 0 });
});

test("what the receiver does not take is tried again, later and later, with the same key", async () => {
  await caseIn(desk.office, "SUBMITTED");
  const keys: string[] = [];
  const refuse: Send = async ({ key }) => {
    keys.push(key);
    throw new Error("not now");
  };
  const { failed } = await deliver(refuse);
  expect(failed).toBe(keys.length);
  expect(await deliver(refuse)).toEqual({ taken: 0, failed: 0 });
  expect(await deliver(refuse, at(1))).toMatchObject({ failed });
  expect(await deliver(async ({ key }) => void keys.push(key), at(60))).toEqual({ taken: failed, failed: 0 });
  expect(new Set(keys).size).toBe(failed);
  expect(keys).toHaveLength(3 * failed);
});

test("a delivery names records and holds nothing of the family", async () => {
  const kase = await caseIn(desk.office, "SUBMITTED");
  const taken: Delivery[] = [];
  await deliver(async (delivery) => void taken.push(delivery));
  expect(taken[0]).toEqual({
    key: expect.any(String),
    id: `Notice:${taken[0].key}`,
    kind: expect.any(String),
    recipient: expect.any(String),
    workerId: expect.stringMatching(/^Worker:/),
    referralId: kase.referralId,
    writtenAt: expect.any(String),
  });
});

test("two servers at once deliver each notice once", async () => {
  for (let index = 0; index < 5; index++) await caseIn(desk.office, "SUBMITTED");
  const keys: string[] = [];
  const send: Send = async ({ key }) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    keys.push(key);
  };
  const sums = await Promise.all([deliver(send), deliver(send), deliver(send)]);
  expect(keys.length).toBeGreaterThanOrEqual(5);
  expect(new Set(keys).size).toBe(keys.length);
  expect(sums.reduce((sum, { taken }) => sum + taken, 0)).toBe(keys.length);
});

test("of a family that was sealed meanwhile nothing is delivered until it is unsealed", async () => {
  const kase = await caseIn(desk.office, "SUBMITTED");
  const seal = (sealed: boolean) =>
    desk.tables.client.query("UPDATE family SET sealed = $1 WHERE id = $2", [
      sealed,
      kase.familyId.split(":")[1],
    ]);
  await seal(true);
  expect(await deliver(async () => {})).toEqual({ taken: 0, failed: 0 });
  await seal(false);
  expect((await deliver(async () => {})).taken).toBeGreaterThan(0);
});
