import { graphql, buildSchema } from "graphql";
import { entities } from "../../src/records";
import type { Lived } from "../support/caseload";
import { openDesk } from "../support/desk";
import { addDays, local } from "../support/local";
import { caseIn } from "../support/states";
import { attack } from "./support/attack";

const desk = openDesk();
let kase: Lived;
beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  kase = await caseIn(desk.office, "INTENSIVE");
});

const update = `mutation ($input: UpdateFamilyInput!) { updateFamily(input: $input) { family { id } } }`;
const smuggled = {
  assignedWorkerId: "me",
  version: 99,
  sealed: true,
  countyId: "mine",
  createdAt: "1999-01-01",
};

attack("PROP-01", {
  works: async () => {
    const record: Record<string, unknown> = { name: "Moore", sealed: false };
    const schema = buildSchema(`scalar Any type Query { x: Int } type Mutation { update(input: Any): Int }`);
    schema.getMutationType()!.getFields().update.resolve = (_root, { input }: { input: object }) =>
      void Object.assign(record, input);
    await graphql({
      schema,
      source: `mutation ($input: Any) { update(input: $input) }`,
      variableValues: { input: smuggled },
    });
    return record.sealed === true;
  },
  fails: async () => {
    for (const [name, value] of Object.entries(smuggled)) {
      const { errors } = await kase
        .as("alice")
        .ask(update, { input: { familyId: kase.familyId, [name]: value } });
      expect([name, errors?.[0].extensions.code]).toEqual([name, "BAD_USER_INPUT"]);
    }
  },
});

const polluting = `{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}`;
/** A merge as many have been written. */
function merge(into: any, from: any): any {
  for (const key of Object.keys(from)) {
    if (typeof from[key] === "object" && into[key]) merge(into[key], from[key]);
    else into[key] = from[key];
  }
  return into;
}
attack("PROP-02", {
  works: () => {
    merge({}, JSON.parse(polluting));
    const worked = ({} as { polluted?: boolean }).polluted === true;
    delete (Object.prototype as { polluted?: boolean }).polluted;
    return worked;
  },
  fails: async () => {
    const { alice } = desk.office.people;
    const token = (alice as unknown as { token: string }).token;
    const body = `{"query":${JSON.stringify(update)},"variables":{"input":${polluting.replace("{", `{"familyId":"${kase.familyId}",`)}}}`;
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    await fetch(`${desk.server.url}graphql`, { method: "POST", headers, body });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(await alice.get("{ me { name } }")).toEqual({ me: { name: "Alice" } });
  },
});

attack("PROP-03", {
  works: async () => {
    const kept = await desk.tables.client.query("select * from family limit 1");
    return "sealed" in kept.rows[0] && "assigned_worker_id" in kept.rows[0];
  },
  fails: async () => {
    const { __schema } = await desk.office.people.dana.get(`{ __schema { types { name fields { name } } } }`);
    const fields = new Map<string, string[]>(
      __schema.types.map(({ name, fields: of }: { name: string; fields: { name: string }[] | null }) => [
        name,
        (of ?? []).map((field) => field.name),
      ]),
    );
    for (const { name } of entities)
      for (const column of [
        "sealed",
        "linkHash",
        "externalSubject",
        "actorId",
        "fingerprint",
        "familyId",
        "workerId",
      ])
        expect([name, fields.get(name) ?? []]).toEqual([name, expect.not.arrayContaining([column])]);
    const { errors } = await kase.as("dana").ask(`{ families(first: 1) { nodes { sealed } } }`);
    expect(errors![0].extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  },
});

const contact = (startedAt: string, fields: object = {}) => ({
  input: { referralId: kase.referralId, type: "TELEPHONE", startedAt, durationMinutes: 5, ...fields },
});
const log = `mutation ($input: LogContactInput!) { logContact(input: $input) { record { id } refusal { violations { code } } } }`;
const accepted = async (variables: object) => {
  const { data } = await kase.as("cara").ask(log, { ...variables });
  return Boolean(data?.logContact.record);
};

attack("PROP-04", {
  works: () => accepted(contact(local(kase.day(11, "09:00")))),
  fails: async () => {
    const tomorrow = local(`${addDays(kase.now.slice(0, 10), 1)} 09:00`);
    expect(await accepted(contact(tomorrow))).toBe(false);
    expect(await accepted(contact("2300-01-01T00:00:00Z"))).toBe(false);
  },
});
attack("PROP-05", {
  works: () => accepted(contact(local(kase.day(11, "08:00")))),
  fails: async () => {
    for (const durationMinutes of [-1, 1441, 2 ** 31, 1e308, 0.5])
      expect(await accepted(contact(local(kase.day(11, "08:00")), { durationMinutes }))).toBe(false);
  },
});
attack("PROP-06", {
  works: () => "   ".length > 0,
  fails: async () => {
    for (const name of ["", "   ", "\u00a0\t\n"]) {
      const { errors } = await kase.as("alice").ask(update, { input: { familyId: kase.familyId, name } });
      expect(errors?.[0].extensions.code).toBe("BAD_USER_INPUT");
    }
  },
});
