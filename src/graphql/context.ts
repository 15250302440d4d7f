import type { ExpressContextFunctionArgument } from "@as-integrations/express5";
import type { Request as HttpRequest, Response as HttpResponse } from "express";
import { abilityOf } from "../access/ability";
import { capacityOf } from "../access/capacity";
import type { App } from "../platform/app";
import { asServer, become } from "../platform/capacity";
import { InvalidToken } from "../platform/identity";
import { FamilyRequest } from "../records/evaluation/family-request";
import { badUserInput, unauthenticated } from "../records/shared/problems";
import { Request } from "../records/shared/request";
import { findViewer } from "../records/worker/viewer";
import { isFamilysAnswer } from "./family-door";

/** The one place where the clock is read. In development a header may move it (time travel). */
function moment(http: HttpRequest, { settings }: App): Date {
  const asked = http.header("x-hearthline-now");
  if (!asked || !settings.timeTravel) return new Date();
  const instant = new Date(asked);
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(asked) || Number.isNaN(instant.getTime())) {
    throw badUserInput([
      { path: "x-hearthline-now", message: "is no instant; send e.g. 2006-03-06T15:00:00Z" },
    ]);
  }
  return instant;
}

async function subjectOf(http: HttpRequest, { identity }: App): Promise<string> {
  const [scheme, token] = (http.header("authorization") ?? "").split(" ");
  if (scheme?.toLowerCase() !== "bearer" || !token) throw unauthenticated();
  try {
    return (await identity.verifyToken(token)).sub;
  } catch (error) {
    if (error instanceof InvalidToken) throw unauthenticated();
    throw error;
  }
}

const requestIdOf = (res: HttpResponse): string | null => String(res.getHeader("x-request-id") ?? "") || null;

/** Makes what a request carries through: who asks, what they may, and at what moment. */
export const requestFor =
  (app: App) =>
  async ({ req, res }: ExpressContextFunctionArgument): Promise<Request> => {
    const subject = await subjectOf(req, app);
    // Who asks is not known before this.
    const viewer = await asServer(() => findViewer(app.dataSource.manager, subject));
    if (!viewer) throw unauthenticated();
    become(capacityOf(viewer));
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
  (app: App) =>
  async ({ req, res }: ExpressContextFunctionArgument): Promise<Request | FamilyRequest> =>
    req.header("authorization") === undefined && isFamilysAnswer(req.body)
      ? new FamilyRequest({
          dataSource: app.dataSource,
          now: moment(req, app),
          requestId: requestIdOf(res),
        })
      : requestFor(app)({ req, res });
