import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { GraphQLSchema } from "graphql";
import { hashOf, manifestOf, readManifests } from "../../src/graphql/documents/manifest";
import { buildHearthlineSchema } from "../../src/graphql/schema";

let schema: GraphQLSchema;
let folder: string;
beforeAll(async () => void (schema = await buildHearthlineSchema()));
beforeEach(() => void (folder = fs.mkdtempSync(path.join(os.tmpdir(), "hearthline-manifest-"))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

const put = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);
const text = "query Me { me { name } }";

test("a manifest holds each document under the hash of its text, and is read as it was written", () => {
  put("me.graphql", `${text}\n`);
  put("notes.txt", "no document");
  const manifest = manifestOf(folder, "portal", schema);
  expect(manifest).toEqual({ frontEnd: "portal", documents: { [hashOf(text)]: text } });
  put("portal.json", JSON.stringify(manifest));
  expect([...readManifests(folder)]).toEqual([[hashOf(text), text]]);
});

test.each([
  ["does not parse", "query {"],
  ["asks for what is not there", "{ noSuchField }"],
  ["goes beyond a limit", "{ referrals(first: 500) { nodes { id } } }"],
])("a document that %s is not trusted, and its file is named", (_what, bad) => {
  put("good.graphql", text);
  put("wrong.graphql", bad);
  expect(() => manifestOf(folder, "portal", schema)).toThrow(/wrong\.graphql is not valid/);
});

test("a folder without documents has no manifest", () => {
  expect(() => manifestOf(folder, "portal", schema)).toThrow(/no \.graphql file/);
  expect(() => manifestOf(path.join(folder, "none"), "portal", schema)).toThrow(/cannot be read/);
});

test.each([
  ["that was altered", { frontEnd: "portal", documents: { [hashOf(text)]: `${text} ` } }, /another hash/],
  ["without a name", { documents: {} }, /npm run trust/],
  ["with something more", { frontEnd: "portal", documents: {}, roles: ["all"] }, /npm run trust/],
  ["under no hash", { frontEnd: "portal", documents: { me: text } }, /npm run trust/],
])("a manifest %s keeps the server from starting", (_what, manifest, complaint) => {
  put("portal.json", JSON.stringify(manifest));
  expect(() => readManifests(folder)).toThrow(complaint);
});

test("a manifest that is no JSON keeps the server from starting", () => {
  put("portal.json", "{");
  expect(() => readManifests(folder)).toThrow(/npm run trust/);
});
