import type { ExpressContextFunctionArgument } from "@as-integrations/express5";
import type { Request as HttpRequest, Response as HttpResponse } from "express";
import { GraphQLError } from "graphql";
import { abilityOf } from "../access/ability";
import { capacityOf } from "../access/capacity";
import { purposesOf } from "../access/classes";
import type { ReadingPurpose } from "../access/reads";
import type { Viewer } from "../access/viewer";
import type { App } from "../platform/app";
import { asServer, become } from "../platform/capacity";
import { InvalidToken, SignInUnavailable, type Subject } from "../platform/identity";
import { FamilyRequest } from "../records/evaluation/family-request";
import type { News } from "../records/outbox/news";
import type { Listening } from "../records/outbox/news.resolver";
import { unauthenticated } from "../records/shared/problems";
import { Request } from "../records/shared/request";
import { findViewer } from "../records/worker/viewer";
import type { TrustedDocuments } from "./documents/trusted";
import { isFamilysAnswer } from "./family-door";
import { problem } from "./problems";

/** A header that cannot be read is the client's to mend, as what a document asks for is. */
const badHeader = (name: string, message: string): GraphQLError =>
  problem("BAD_USER_INPUT", `${name}: ${message}`, 400);

/** The one place where the clock is read. In development a header may move it (time travel). */
function moment(http: HttpRequest, { settings }: App): Date {
  const asked = http.header("x-hearthline-now");
  if (!asked || !settings.timeTravel) return new Date();
  const instant = new Date(asked);
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(asked) || Number.isNaN(instant.getTime())) {
    throw badHeader("x-hearthline-now", "is no instant; send e.g. 2006-03-06T15:00:00Z");
  }
  return instant;
}

async function subjectOf(http: HttpRequest, { identity }: App): Promise<Subject> {
  const [scheme, token] = (http.header("authorization") ?? "").split(" ");
  if (scheme?.toLowerCase() !== "bearer" || !token) throw unauthenticated();
  try {
    return await identity.verifyToken(token);
  } catch (error) {
    if (error instanceof InvalidToken) throw unauthenticated();
    if (error instanceof SignInUnavailable)
      throw problem("SIGN_IN_UNAVAILABLE", "Your sign-in cannot be checked just now: try again soon.", 503);
    throw error;
  }
}

/** What a request reads for: what a header states, if it is one of the role's own purposes (HL-08). */
function statedPurpose(http: HttpRequest, { role }: Viewer): ReadingPurpose | undefined {
  const stated = http.header("x-hearthline-purpose");
  const purposes = purposesOf(role);
  const purpose = purposes.find((one) => one === stated);
  if (stated !== undefined && !purpose)
    throw badHeader("x-hearthline-purpose", `is no purpose of yours; there is ${purposes.join(", ")}`);
  return purpose;
}

const requestIdOf = (res: HttpResponse): string | null => String(res.getHeader("x-request-id") ?? "") || null;

/** Who asks by this message, and at what moment, as of now; null for nobody that works here. */
async function requestOf(app: App, { req, res }: ExpressContextFunctionArgument, gone: AbortSignal) {
  const subject = await subjectOf(req, app);
  const now = moment(req, app);
  // Who asks is not known before this.
  const worker = await asServer(() => findViewer(app.dataSource.manager, subject, now));
  if (!worker) return null;
  const viewer = { ...worker, purpose: statedPurpose(req, worker) };
  const performer = {
    dataSource: app.dataSource,
    viewer,
    ability: abilityOf(viewer),
    now,
    requestId: requestIdOf(res),
  };
  const { outsideReports } = app.settings;
  return new Request(performer, app.cursorSecret, { gone, outsideReports });
}

/** Aborted when whoever asked has gone away. */
function goneFrom(res: HttpResponse): AbortSignal {
  const gone = new AbortController();
  res.once("close", () => gone.abort());
  return gone.signal;
}

/** Makes what a request carries through: who asks, what they may, and at what moment. */
export const requestFor =
  (app: App) =>
  async (http: ExpressContextFunctionArgument): Promise<Request> => {
    const request = await requestOf(app, http, goneFrom(http.res));
    if (!request) throw unauthenticated();
    become(capacityOf(request.viewer));
    return request;
  };

/** The same for someone who listens: made anew for every word. */
export const listeningFor =
  (app: App, news: News, trusted: TrustedDocuments) =>
  async (http: ExpressContextFunctionArgument): Promise<Listening> => {
    const gone = goneFrom(http.res);
    const again = () =>
      requestOf(app, http, gone).catch((error: unknown) => {
        if (error instanceof GraphQLError && error.extensions.code === "UNAUTHENTICATED") return null;
        throw error;
      });
    const first = await again();
    if (!first) throw unauthenticated();
    trusted.check(first.viewer, http.req.body);
    return { news, gone, again };
  };

/** The same of the API, where a family answers a form without signing in. */
export const contextFor =
  (app: App, trusted: TrustedDocuments) =>
  async ({ req, res }: ExpressContextFunctionArgument): Promise<Request | FamilyRequest> => {
    if (req.header("authorization") === undefined && isFamilysAnswer(req.body)) {
      const requestId = requestIdOf(res);
      return new FamilyRequest({ dataSource: app.dataSource, now: moment(req, app), requestId });
    }
    const request = await requestFor(app)({ req, res });
    trusted.check(request.viewer, req.body);
    return request;
  };
