import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { getIntrospectionQuery } from "graphql";
import { manifestOf } from "../../src/graphql/documents/manifest";
import { buildHearthlineSchema } from "../../src/graphql/schema";
import { oidcIdentity } from "../../src/platform/identity";
import { usualPatience } from "../../src/platform/identity/issuer-keys";
import { badTokens } from "../support/bad-tokens";
import { Client } from "../support/client";
import { execute } from "../support/global-setup";
import { type TestIssuer, startIssuer } from "../support/oidc-issuer";
import { startTestServer, type TestServer } from "../support/server";
import { Forge } from "../support/tokens";

const production = { production: true, timeTravel: false, trustedOnly: "partners" } as const;
const me = "{ me { name role } }";
const post = async (url: string, token: string, body: unknown) => {
  const response = await fetch(`${url}graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as { data?: any; errors?: any[] }) };
};

describe("Signing in by an issuer", () => {
  let issuer: TestIssuer;
  let server: TestServer;
  beforeAll(async () => {
    issuer = await startIssuer();
    const identity = oidcIdentity({ ...issuer, algorithms: ["RS256"] }, undefined, {
      ...usualPatience,
      cooldownMs: 300,
    });
    server = await startTestServer({ identity, settings: production });
    await server.token("COUNTY_WORKER", "Alice", "Hinds");
    await execute(
      server.ownerUrl,
      `UPDATE worker SET external_subject = 'worker-of-the-issuer' WHERE name = 'Alice'`,
    );
  });
  afterAll(async () => {
    await server.stop();
    await issuer.stop();
  });

  test("one is the worker whom the issuer's subject is bound to", async () => {
    const client = new Client(server.url, await issuer.token());
    expect(await client.get(me)).toEqual({ me: { name: "Alice", role: "COUNTY_WORKER" } });
  });

  test("200 bad tokens and more: all UNAUTHENTICATED, in the words of a request without any", async () => {
    const forge = await Forge.of(issuer.keys[0], issuer.issuer, issuer.audience, "worker-of-the-issuer");
    expect((await server.anyone(await forge.token()).ask(me)).data).toBeTruthy();
    const words = ({ status, data, errors }: Awaited<ReturnType<Client["ask"]>>) =>
      JSON.stringify({ status, data, errors }).replace(/[0-9a-f-]{36}/, "the request");
    const without = words(await server.anyone().ask(me));
    expect(without).toContain("UNAUTHENTICATED");
    const bad = await badTokens(forge, await server.token("COUNTY_WORKER", "Alice", "Hinds"));
    // What no header can carry never reaches the server.
    const sendable = bad.filter(({ token }) => /^[\x21-\x7e]*$/.test(token));
    expect(sendable.length).toBeGreaterThanOrEqual(200);
    const accepted: string[] = [];
    for (const { what, token } of sendable)
      if (words(await server.anyone(token).ask(me)) !== without) accepted.push(what);
    expect(accepted).toEqual([]);
  });

  test("a subject that nobody is bound to is nobody, also when it is a worker's own id here", async () => {
    const client = new Client(server.url, await issuer.token());
    const { id } = (await client.get("{ me { id } }")).me;
    for (const sub of ["someone-else", id.split(":")[1]]) {
      const forge = await Forge.of(issuer.keys[0], issuer.issuer, issuer.audience, sub);
      expect((await server.anyone(await forge.token()).ask(me)).errors?.[0].extensions.code).toBe(
        "UNAUTHENTICATED",
      );
    }
  });

  test("while keys rotate, no request fails", async () => {
    const said: string[] = [];
    for (let rotation = 0; rotation < 3; rotation += 1) {
      await issuer.tell("rotate");
      const client = new Client(server.url, await issuer.token());
      const answers = await Promise.all(Array.from({ length: 40 }, () => client.ask(me)));
      said.push(...answers.map(({ data }) => data?.me.name));
    }
    expect(said).toEqual(Array(120).fill("Alice"));
  });

  test("an issuer that is silent is 503 for whom it has not vouched for, and nothing to the others", async () => {
    const known = await issuer.token();
    expect((await post(server.url, known, { query: me })).status).toBe(200);
    await issuer.tell("rotate");
    const fresh = await issuer.token();
    await issuer.tell("silence");
    const answer = await post(server.url, fresh, { query: me });
    expect(answer).toMatchObject({ status: 503, errors: [{ extensions: { code: "SIGN_IN_UNAVAILABLE" } }] });
    expect((await post(server.url, known, { query: me })).status).toBe(200);
    await issuer.tell("speak");
    expect((await post(server.url, fresh, { query: me })).status).toBe(200);
  }, 30_000);
});

describe("A production server", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hearthline-trusted-"));
  const text = "query Counties { counties(first: 3) { nodes { name } } }";
  const listening = "subscription Case($id: ID!) { caseChanged(id: $id) { status } }";
  const hash = createHash("sha256").update(text).digest("hex");
  let server: TestServer;
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    const documents = path.join(folder, "documents");
    fs.mkdirSync(documents);
    fs.writeFileSync(path.join(documents, "counties.graphql"), `${text}\n`);
    fs.writeFileSync(path.join(documents, "case.graphql"), `${listening}\n`);
    const manifest = manifestOf(documents, "bridge-portal", await buildHearthlineSchema());
    fs.writeFileSync(path.join(folder, "bridge-portal.json"), JSON.stringify(manifest));
    server = await startTestServer({ settings: { ...production, trustedDocuments: folder } });
    tokens.partner = await server.token("PARTNER_PROVIDER", "Pia");
    tokens.court = await server.token("COURT_OFFICER", "Judge Ames");
    tokens.analyst = await server.token("ANALYST", "Nora");
    tokens.worker = await server.token("COUNTY_WORKER", "Alice", "Hinds");
    tokens.administrator = await server.token("TECHNICAL_ADMINISTRATOR", "Tom");
  });
  afterAll(async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true });
  });
  const outside = ["partner", "court", "analyst"];

  test.each(outside)("takes of a %s the documents of the manifests, by id or word for word", async (who) => {
    for (const body of [
      { documentId: hash },
      { documentId: `sha256:${hash}` },
      { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
      { query: text },
      { query: text, operationName: "Counties" },
    ]) {
      const { data } = await post(server.url, tokens[who], body);
      expect(data?.counties.nodes).toHaveLength(3);
    }
  });

  test.each(outside)("takes of a %s no other document, and tells nothing of it", async (who) => {
    const refused = { status: 403, errors: [{ extensions: { code: "DOCUMENT_NOT_TRUSTED" } }] };
    const words = new Set<string>();
    for (const body of [
      { query: "{ counties(first: 3) { nodes { name } } }" },
      { query: `${text} ` },
      { query: `# ${text}\n{ me { id } }` },
      { query: "{ noSuchField }" },
      { query: "{" },
      { query: getIntrospectionQuery() },
      { query: "{ me { id } }", documentId: hash },
      { query: "{ me { id } }", extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
      { documentId: hash.replace(/^./, "x") },
      { documentId: "__proto__" },
      { documentId: "constructor" },
      { documentId: 5 },
      { documentId: { toString: hash } },
      { query: [text] },
      { query: null, documentId: hash },
    ]) {
      const answer = await post(server.url, tokens[who], body);
      expect(answer).toMatchObject(refused);
      words.add(answer.errors![0].message);
    }
    expect(words.size).toBe(1);
  });

  test("holds at the stream, too: by id or word for word, and no other", async () => {
    const variables = { id: "Referral:00000000-0000-7000-8000-000000000000" };
    const documentId = createHash("sha256").update(listening).digest("hex");
    const codeOf = async (body: object) => {
      const headers = {
        ...{ "content-type": "application/json", accept: "text/event-stream" },
        authorization: `Bearer ${tokens.partner}`,
      };
      const init = { method: "POST", headers, body: JSON.stringify({ variables, ...body }) };
      return /"code":"(\w+)"/.exec(await (await fetch(`${server.url}graphql/stream`, init)).text())?.[1];
    };
    expect(await codeOf({ query: listening })).toBe("NOT_FOUND");
    expect(await codeOf({ documentId })).toBe("NOT_FOUND");
    for (const body of [
      { query: `${listening} ` },
      { query: "subscription { noSuchField }" },
      { query: "{ me { id } }", documentId },
    ])
      expect(await codeOf(body)).toBe("DOCUMENT_NOT_TRUSTED");
  });

  test("takes whatever is valid of the agency's own staff, and a document by its id too", async () => {
    expect((await post(server.url, tokens.worker, { query: me })).data.me.name).toBe("Alice");
    expect((await post(server.url, tokens.worker, { documentId: hash })).data.counties.nodes).toHaveLength(3);
    const unknown = await post(server.url, tokens.worker, { documentId: "sha256:00" });
    expect(unknown).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: "DOCUMENT_NOT_TRUSTED" } }],
    });
  });

  test("tells its schema to the agency's own staff alone", async () => {
    for (const who of ["worker", "administrator"])
      expect(
        (await post(server.url, tokens[who], { query: getIntrospectionQuery() })).data.__schema,
      ).toBeTruthy();
    expect((await post(server.url, "", { query: getIntrospectionQuery() })).status).toBe(401);
  });

  test("has no clock that a request could move", async () => {
    const response = await fetch(`${server.url}graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${tokens.worker}`,
        "x-hearthline-now": "no instant at all",
      },
      body: JSON.stringify({ query: me }),
    });
    expect(response.status).toBe(200);
  });
});

describe("A production server that would take any document", () => {
  let server: TestServer;
  beforeAll(
    async () => void (server = await startTestServer({ settings: { ...production, trustedOnly: "nobody" } })),
  );
  afterAll(() => server.stop());

  test("still tells the schema to no one from outside, neither whole nor by a type's name", async () => {
    for (const [role, name] of [
      ["PARTNER_PROVIDER", "Pia"],
      ["COURT_OFFICER", "Judge Ames"],
      ["ANALYST", "Nora"],
    ] as const) {
      const client = await server.as(role, name);
      expect((await client.ask("{ __typename counties(first: 1) { nodes { name } } }")).data).toBeTruthy();
      for (const query of [
        getIntrospectionQuery(),
        '{ __type(name: "Family") { name } }',
        '{ x: __type(name: "Family") { name } }',
        "{ ...f } fragment f on Query { ... { __schema { queryType { name } } } }",
      ])
        expect(await client.ask(query)).toMatchObject({
          status: 403,
          errors: [{ extensions: { code: "INTROSPECTION_NOT_ALLOWED" } }],
        });
    }
  });
});
