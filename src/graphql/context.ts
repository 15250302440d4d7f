import type { ExpressContextFunctionArgument } from "@as-integrations/express5";
import type { Request as HttpRequest, Response as HttpResponse } from "express";
import { abilityOf } from "../access/ability";
import type { App } from "../platform/app";
import { InvalidToken, SignInUnavailable, type Subject } from "../platform/identity";
import { FamilyRequest } from "../records/evaluation/family-request";
import { unauthenticated } from "../records/shared/problems";
import { Request } from "../records/shared/request";
import { findViewer } from "../records/worker/viewer";
import type { TrustedDocuments } from "./documents/trusted";
import { isFamilysAnswer } from "./family-door";
import { problem } from "./problems";

/** The one place where the clock is read. In development a header may move it (time travel). */
function moment(http: HttpRequest, { settings }: App): Date {
  const asked = http.header("x-hearthline-now");
  if (!asked || !settings.timeTravel) return new Date();
  const instant = new Date(asked);
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(asked) || Number.isNaN(instant.getTime())) {
    const told = "x-hearthline-now: is no instant; send e.g. 2006-03-06T15:00:00Z";
    throw problem("BAD_USER_INPUT", told, 400);
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

const requestIdOf = (res: HttpResponse): string | null => String(res.getHeader("x-request-id") ?? "") || null;

/** Makes what a request carries through: who asks, what they may, and at what moment. */
export const requestFor =
  (app: App) =>
  async ({ req, res }: ExpressContextFunctionArgument): Promise<Request> => {
    const viewer = await findViewer(app.dataSource.manager, await subjectOf(req, app));
    if (!viewer) throw unauthenticated();
    const gone = new AbortController();
    res.once("close", () => gone.abort());
    const performer = {
      dataSource: app.dataSource,
      viewer,
      ability: abilityOf(viewer),
      now: moment(req, app),
      requestId: requestIdOf(res),
    };
    const { outsideReports } = app.settings;
    return new Request(performer, app.cursorSecret, { gone: gone.signal, outsideReports });
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
