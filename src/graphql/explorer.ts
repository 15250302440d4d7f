import express, { type Request, type RequestHandler, type Router } from "express";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { projectFolder } from "../platform/project";
import { type Example, readExamples } from "./explorer-examples";

/** A development sign-in that the explorer offers. */
export interface SignIn {
  label: string;
  token: string;
}

export interface ExplorerOptions {
  /** Offered in the role switch; with none, the page has a field for a token. */
  signIns: SignIn[];
  /** Whether the page has a field for the moment of a request. */
  timeTravel: boolean;
}

const page = path.join(projectFolder(), "src", "graphql", "explorer-page");

// The packages do not export their scripts for browsers: these are found from what each does export.
const inPackage = (name: string, file: string) =>
  path.join(path.dirname(require.resolve(`${name}/package.json`)), file);

const assets: Record<string, string> = {
  "explorer.js": path.join(page, "explorer.js"),
  "explorer.css": path.join(page, "explorer.css"),
  "graphiql.js": inPackage("graphiql", "graphiql.min.js"),
  "graphiql.css": inPackage("graphiql", "graphiql.min.css"),
  "react.js": inPackage("react", "umd/react.production.min.js"),
  "react-dom.js": inPackage("react-dom", "umd/react-dom.production.min.js"),
};

/** Serves GraphiQL at / and exactly the files it is made of; nothing comes from another server. */
export function explorer(options: ExplorerOptions): Router {
  const router = express.Router();
  const template = fs.readFileSync(path.join(page, "index.html"), "utf8");
  const examples = readExamples(path.join(projectFolder(), "src", "graphql", "examples"));
  for (const [name, file] of Object.entries(assets)) {
    router.get(`/explorer/${name}`, (_request, response) => response.sendFile(file));
  }
  router.get("/", showPage(template, options, examples));
  return router;
}

function showPage(template: string, options: ExplorerOptions, examples: Example[]): RequestHandler {
  return (request, response) => {
    const nonce = randomBytes(16).toString("base64");
    const signIns = isLocal(request) ? options.signIns : [];
    const data = { signIns, timeTravel: options.timeTravel, examples };
    response.setHeader("content-security-policy", contentSecurityPolicy(nonce));
    response.setHeader("referrer-policy", "no-referrer");
    response
      .type("html")
      .send(fill(template, { nonce, data: JSON.stringify(data).replace(/</g, "\\u003c") }));
  };
}

// A foreign page can make its own host name resolve to this machine, but it cannot change the Host header:
// tokens are only ever put into a page that was asked for by a name of this machine.
function isLocal(request: Request): boolean {
  return ["127.0.0.1", "localhost", "::1", "[::1]"].includes(request.hostname);
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => values[name] ?? "");
}
