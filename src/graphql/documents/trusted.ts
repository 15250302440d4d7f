import type { RequestHandler } from "express";
import { isOwnStaff } from "../../access/ability";
import type { Viewer } from "../../access/viewer";
import type { Settings } from "../../platform/settings";
import { problem } from "../problems";
import { hashOf, readManifests } from "./manifest";

interface Body {
  query?: unknown;
  documentId?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } } | null;
}

/** The documents that front-ends have been entrusted with, and who may send no others (ADR 0025). */
export class TrustedDocuments {
  constructor(
    private readonly documents: ReadonlyMap<string, string>,
    private readonly only: Settings["trustedOnly"],
  ) {}

  static of({ trustedDocuments, trustedOnly }: Settings): TrustedDocuments {
    return new TrustedDocuments(trustedDocuments ? readManifests(trustedDocuments) : new Map(), trustedOnly);
  }

  /** Puts the text in the place of its id: `documentId`, or the hash that Apollo's clients send. */
  readonly resolved = (sent: unknown): unknown => {
    const body = (sent ?? {}) as Body;
    const asked = body.documentId ?? body.extensions?.persistedQuery?.sha256Hash;
    const text =
      typeof asked === "string" ? this.documents.get(asked.replace(/^sha256:/, "").toLowerCase()) : undefined;
    if (body.query === undefined && text !== undefined) {
      const { documentId: _id, extensions: _extensions, ...rest } = body;
      return { ...rest, query: text };
    }
    return sent;
  };

  /** The same on the way through express. */
  readonly resolve: RequestHandler = (request, _response, next) => {
    request.body = this.resolved(request.body);
    next();
  };

  /** Throws when a viewer may send trusted documents alone and this is none, or when an id is nobody's. */
  check(viewer: Viewer, body: unknown): void {
    const { query, documentId, extensions } = (body ?? {}) as Body;
    const named = documentId !== undefined || extensions?.persistedQuery !== undefined;
    if (query === undefined && named) throw untrusted();
    const bound = this.only === "everyone" || (this.only === "partners" && !isOwnStaff(viewer));
    if (bound && !(typeof query === "string" && this.documents.has(hashOf(query)))) throw untrusted();
  }
}

const untrusted = () =>
  problem(
    "DOCUMENT_NOT_TRUSTED",
    "Send a document of your front-end's manifest, by its id or word for word.",
    403,
  );
