import {
  buildClientSchema,
  getIntrospectionQuery,
  getNullableType,
  type GraphQLInputObjectType,
} from "graphql";
import { developmentIdentity, signDevToken } from "../../src/platform/identity";
import type { Answer, Client } from "../support/client";
import type { Lived } from "../support/caseload";
import { caseActions, commands, inputOf, isAlone, stage, workersCommands } from "../support/commands";
import { openDesk } from "../support/desk";
import { testKeys } from "../support/keys";
import { addDays, later, local } from "../support/local";
import { everyone, type Who } from "../support/office";
import { caseIn, states, type State } from "../support/states";
import { inTurns } from "../support/turns";
import { inObject, type Wrong } from "../support/wrong";

const desk = openDesk();

/** The codes that the documentation names; INTERNAL_SERVER_ERROR is not among them. */
const documented = [
  ...["BAD_USER_INPUT", "UNAUTHENTICATED", "NOT_FOUND", "CONFLICT", "LIMIT_EXCEEDED"],
  ...["GRAPHQL_VALIDATION_FAILED", "BAD_REQUEST"],
];

let inputs: Record<string, GraphQLInputObjectType>;
let elsewhere: Record<"alice" | "ben" | "cara", Client>;
const inState = new Map<State, Lived>();
let tried = 0;

beforeAll(async () => {
  await desk.office.adopt("ms-2006");
  const schema = buildClientSchema(await desk.office.people.dana.get(getIntrospectionQuery()));
  inputs = Object.fromEntries(
    Object.values(schema.getMutationType()!.getFields()).map((field) => [
      field.name,
      getNullableType(field.args[0].type) as GraphQLInputObjectType,
    ]),
  );
  elsewhere = {
    alice: await desk.server.as("COUNTY_WORKER", "Rose", "Rankin"),
    ben: await desk.server.as("ASWS", "Ruth", "Rankin"),
    cara: await desk.server.as("FPS_WORKER", "Rita", "Rankin"),
  };
  for (const state of states) inState.set(state, await caseIn(desk.office, state));
}, 120_000);
afterAll(() => {
  console.log(`${tried} wrong inputs to ${Object.keys(inputs).length} mutations, and nothing was written.`);
});

/** Sends a command as it is, without the checks of the usual client. */
const send = (client: Client, action: string, input: unknown): Promise<Answer> => {
  const type = `${action[0].toUpperCase()}${action.slice(1)}Input`;
  const made = commands[action].on === "cases" ? "records" : "record";
  return client.ask(
    `mutation ($input: ${type}!) { ${action}(input: $input) { ${made} { id } refusal { violations { code message remedy } } } }`,
    { input },
  );
};

/** What is wrong with an answer that should be a clear error or a refusal; null when nothing is. */
function unclear(action: string, { errors, data }: Answer): string | null {
  if (errors) {
    const vague = errors.find(
      ({ extensions, message }) => !documented.includes(extensions?.code) || !message,
    );
    return vague ? JSON.stringify(vague) : null;
  }
  const violations = data?.[action]?.refusal?.violations as {
    code: string;
    message: string;
    remedy: string;
  }[];
  if (!violations) return `accepted: ${JSON.stringify(data)}`;
  const wordless = violations.some(({ code, message, remedy }) => !code || !message || !remedy);
  return violations.length === 0 || wordless ? JSON.stringify(violations) : null;
}

interface Attempt {
  what: string;
  by: Client;
  input: Record<string, unknown>;
  /** The codes that the answer must name one of; any documented one unless said. */
  codes?: string[];
}

const codesOf = (action: string, { errors, data }: Answer): string[] =>
  errors
    ? errors.map(({ extensions }) => extensions.code)
    : (data?.[action]?.refusal?.violations ?? []).map(({ code }: { code: string }) => code);

/** All that can be wrong about a command but its own content. */
async function wrongCircumstances(action: string, kase: Lived): Promise<Attempt[]> {
  const { by, on } = commands[action];
  const valid = inputOf(action, kase);
  const first = kase.as(by[0]);
  const at = local(kase.now);
  const { anyone } = desk.server;
  const foreignKeys = await testKeys();
  const foreign = await signDevToken(foreignKeys, { sub: desk.office.ids.alice.split(":")[1] });
  const attempts: Attempt[] = [
    { what: "signed in as nobody", by: anyone().at(at), input: valid, codes: ["UNAUTHENTICATED"] },
    { what: "with a garbage token", by: anyone("garbage").at(at), input: valid, codes: ["UNAUTHENTICATED"] },
    {
      what: "with a token of other keys",
      by: anyone(foreign).at(at),
      input: valid,
      codes: ["UNAUTHENTICATED"],
    },
    { what: "with a clock that is none", by: first.at("soon"), input: valid, codes: ["BAD_USER_INPUT"] },
    {
      what: "with a negative version",
      by: first,
      input: { ...valid, expectedVersion: -1 },
      codes: ["BAD_USER_INPUT"],
    },
  ];
  // A draft is the county's own: it awaits no specialist yet, who therefore does not find it.
  const refusedTo = (who: Who) =>
    commands[action].hidden
      ? ["FORBIDDEN", "NOT_FOUND"]
      : (who === "cara" && commands[action].state === "DRAFT" && !isAlone(action)) ||
          commands[action].unseenBy?.includes(who)
        ? ["NOT_FOUND"]
        : ["FORBIDDEN"];
  for (const who of everyone.filter((one) => !by.includes(one)))
    attempts.push({ what: `by ${who}`, by: kase.as(who), input: valid, codes: refusedTo(who) });
  // A shift of another county is not found; what is about to be recorded there is forbidden.
  const hidden = isAlone(action) ? ["FORBIDDEN", "NOT_FOUND"] : ["NOT_FOUND"];
  for (const [who, client] of Object.entries(commands[action].everywhere ? {} : elsewhere))
    attempts.push({ what: `by ${who} of another county`, by: client.at(at), input: valid, codes: hidden });
  if (!isAlone(action) && on !== "cases") {
    attempts.push({
      what: "on a stale version",
      by: first,
      input: { ...valid, expectedVersion: 2_000_000_000 },
      codes: ["CONFLICT"],
    });
  }
  if (caseActions.includes(action)) attempts.push(...wrongStates(action));
  return attempts;
}

/** The command in a few of the states in which the lifecycle does not know it; scope.test.ts tries them all. */
function wrongStates(action: string): Attempt[] {
  const unlawful = states.filter((state) => !lawful[action]?.includes(state));
  return [...unlawful.slice(0, 2), ...unlawful.slice(-3)].map((state) => {
    const other = inState.get(state)!;
    return { what: `while ${state}`, by: other.as(commands[action].by[0]), input: inputOf(action, other) };
  });
}

/** In which states each command has its place, by spec/6; read from permittedActions when the file starts. */
const lawful: Record<string, State[]> = {};
beforeAll(async () => {
  for (const [state, kase] of inState) {
    for (const who of everyone) {
      const { permittedActions } = await kase
        .read("permittedActions { action violations { code } }", kase.now, who)
        .catch(() => ({ permittedActions: [] }));
      for (const { action, violations } of permittedActions) {
        const codes = violations.map(({ code }: { code: string }) => code);
        if (!codes.includes("FORBIDDEN") && !codes.includes("INVALID_TRANSITION"))
          (lawful[action] ??= []).push(state);
      }
    }
  }
}, 60_000);

test("there is a plausible command for every mutation of the schema", () => {
  expect(Object.keys(commands).sort()).toEqual(Object.keys(inputs).sort());
});

describe.each(workersCommands)("%s", (action) => {
  test("answers 20 and more wrong inputs clearly and writes nothing; the right one is accepted", async () => {
    const kase = await stage(desk.office, action);
    const valid = inputOf(action, kase);
    const by = kase.as(commands[action].by[0]);
    const contents: Attempt[] = inObject(inputs[action], valid)
      .concat(futures(action, valid, kase))
      .map(({ what, input }) => ({ what, by, input }));
    const attempts = [...contents, ...(await wrongCircumstances(action, kase))];
    expect(attempts.length).toBeGreaterThanOrEqual(20);

    const before = await desk.tables.snapshot();
    const problems: string[] = [];
    const answers = await inTurns(attempts, (attempt) => send(attempt.by, action, attempt.input));
    tried += answers.length;
    for (const [index, attempt] of attempts.entries()) {
      const answer = answers[index];
      const problem = unclear(action, answer);
      if (problem) problems.push(`${attempt.what}: ${problem}`);
      else if (attempt.codes && !attempt.codes.some((code) => codesOf(action, answer).includes(code)))
        problems.push(
          `${attempt.what}: ${codesOf(action, answer).join(", ")} instead of ${attempt.codes.join(", ")}`,
        );
    }
    expect(problems).toEqual([]);
    expect(await desk.tables.snapshot()).toEqual(before);

    const { data, errors } = await send(by, action, valid);
    expect(errors).toBeUndefined();
    expect(data[action].refusal).toBeNull();
    expect(await desk.tables.snapshot()).not.toEqual(before);
  }, 60_000);
});

/** Days and instants that lie ahead, where the content speaks of what has happened. */
function futures(action: string, valid: Record<string, unknown>, kase: Lived): Wrong[] {
  // A hearing is put down before it is held.
  if (action === "recordCourtEvent") return [];
  const tomorrow = addDays(kase.now.slice(0, 10), 1);
  const past = [
    ...["assessedOn", "signedOn", "deliveredOn", "filedOn", "arrangedOn", "removedOn", "returnedOn"],
    ...["reviewedOn", "measuredOn", "completedOn", "hireDate", "heldOn", "visitedOn", "countyConsultedOn"],
  ];
  const instants = [
    ...["startedAt", "occurredAt", "checkedAt", "evaluatedAt", "heldAt", "submittedAt"],
    ...["forwardedAt", "enteredInMacwisAt"],
  ];
  return Object.keys(valid).flatMap((field) => {
    if (past.includes(field)) return [{ what: `${field}: tomorrow`, input: { ...valid, [field]: tomorrow } }];
    if (instants.includes(field))
      return [{ what: `${field}: in an hour`, input: { ...valid, [field]: local(later(kase.now, 60)) } }];
    return [];
  });
}

describe("Twice at once", () => {
  const single = Object.keys(commands).filter((action) => commands[action].once);

  test.each(single)("%s ten times at once has its effect once", async (action) => {
    const kase = await stage(desk.office, action);
    const by = kase.as(commands[action].by[0]);
    const entries = await desk.tables.count("history_entry");
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send(by, action, inputOf(action, kase))),
    );
    const accepted = answers.filter(({ data }) => data?.[action] && data[action].refusal === null);
    expect(accepted).toHaveLength(1);
    for (const answer of answers.filter((one) => !accepted.includes(one)))
      expect(unclear(action, answer)).toBeNull();
    expect(await desk.tables.count("history_entry")).toBe(entries + 1);
  });

  test.each(["logContact", "submitReferral", "registerFamily", "recordConcurrence", "draftPlan"])(
    "%s twenty times at once with one idempotency key has one effect and one answer",
    async (action) => {
      const kase = await stage(desk.office, action);
      const by = kase.as(commands[action].by[0]);
      const entries = await desk.tables.count("history_entry");
      const input = { ...inputOf(action, kase), idempotencyKey: `once ${action}` };
      const answers = await Promise.all(Array.from({ length: 20 }, () => send(by, action, input)));
      expect(answers.map(({ errors }) => errors ?? null)).toEqual(Array(20).fill(null));
      expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
      expect(answers[0].data[action].refusal).toBeNull();
      expect(await desk.tables.count("history_entry")).toBe(entries + 1);
    },
  );

  test("the same key with another content, or for another command, is a conflict; another worker's key is free", async () => {
    const kase = await stage(desk.office, "recordConcurrence");
    const input = { referralId: kase.referralId, concurs: true, rationale: "One.", idempotencyKey: "k" };
    await kase.do("cara", kase.now, "recordConcurrence", input);
    const before = await desk.tables.snapshot();
    const other = await send(kase.as("cara"), "recordConcurrence", { ...input, rationale: "Two." });
    expect(other.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
    const reject = { referralId: kase.referralId, reason: "No.", idempotencyKey: "k" };
    const another = await send(kase.as("cara"), "rejectReferral", reject);
    expect(another.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
    expect(await desk.tables.snapshot()).toEqual(before);
    await kase.do("alice", kase.now, "recordConcurrence", input);
  });

  test("a key whose command was refused answers the same refusal again", async () => {
    const kase = await caseIn(desk.office, "ASSESSING");
    const input = { referralId: kase.referralId, idempotencyKey: "refused once" };
    const first = await send(kase.as("cara"), "acceptReferral", input);
    const again = await send(kase.as("cara"), "acceptReferral", input);
    expect(first.data.acceptReferral.refusal.violations).not.toHaveLength(0);
    expect(again.data).toEqual(first.data);
  });

  test("of two who prepared on the same version the second is told, and writes nothing", async () => {
    const kase = await caseIn(desk.office, "UNDER_REVIEW");
    const { version: expectedVersion } = await kase.read("version");
    await kase.do("cara", kase.now, "flagImmediateConflict", { expectedVersion });
    const before = await desk.tables.snapshot();
    const second = await send(kase.as("ben"), "deemEmergency", {
      referralId: kase.referralId,
      expectedVersion,
    });
    expect(second.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
    expect(await desk.tables.snapshot()).toEqual(before);
  });
});

describe("The door", () => {
  test("a token that has expired is no token", async () => {
    const keys = await testKeys();
    const stale = await signDevToken(keys, { sub: "someone" }, "-1 hour");
    await expect(developmentIdentity(keys).verifyToken(stale)).rejects.toThrow("not valid");
    const { status, errors } = await desk.server.anyone(stale).ask("{ me { id } }");
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
  });

  test("a body that is too large is refused as such", async () => {
    const { errors } = await send(desk.office.people.cara, "rejectReferral", { reason: "x".repeat(200_000) });
    expect(errors?.[0]?.extensions.code).toBe("LIMIT_EXCEEDED");
  });

  test("what is not GraphQL, and what no schema knows, is told as such", async () => {
    const { dana } = desk.office.people;
    expect((await dana.ask("{ me {")).errors?.[0]?.extensions.code).toBe("GRAPHQL_PARSE_FAILED");
    expect((await dana.ask("{ nonsense }")).errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });
});
