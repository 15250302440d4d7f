import { GraphQLError } from "graphql";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { App } from "../platform/app";
import { become } from "../platform/capacity";
import { InvalidToken, SignInUnavailable, type Subject } from "../platform/identity";
import { FamilyRequest } from "../records/evaluation/family-request";
import type { News } from "../records/outbox/news";
import type { Listening } from "../records/outbox/news.resolver";
import { unauthenticated } from "../records/shared/problems";
import { Request } from "../records/shared/request";
import { type Asker, Askers, type Calling } from "./askers";
import type { TrustedDocuments } from "./documents/trusted";
import { isFamilysAnswer } from "./family-door";
import { badHeader, problem } from "./problems";

/** A message over HTTP and the way to answer it. */
export interface Message {
  req: IncomingMessage & { body?: unknown };
  res: ServerResponse;
}

const header = ({ headers }: IncomingMessage, name: string) => headers[name] as string | undefined;

interface Moment {
  now: Date;
  /** Whether it is not the clock's. */
  moved: boolean;
}

/** The one place where the clock is read. In development a header may move it (time travel). */
function moment(http: IncomingMessage, { settings }: App): Moment {
  const asked = header(http, "x-hearthline-now");
  if (!asked || !settings.timeTravel) return { now: new Date(), moved: false };
  const instant = new Date(asked);
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(asked) || Number.isNaN(instant.getTime())) {
    throw badHeader("x-hearthline-now", "is no instant; send e.g. 2006-03-06T15:00:00Z");
  }
  return { now: instant, moved: true };
}

async function subjectOf(http: IncomingMessage, { identity }: App): Promise<Subject> {
  const [scheme, token] = (header(http, "authorization") ?? "").split(" ");
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

const requestIdOf = (res: ServerResponse): string | null =>
  String(res.getHeader("x-request-id") ?? "") || null;

type Find = (calling: Calling, moment: Moment) => Promise<Asker | null>;

/** Who asks by this message, and at what moment; null for nobody that works here. */
async function askerOf(app: App, { req, res }: Message, gone: AbortSignal, find: Find) {
  const subject = await subjectOf(req, app);
  const at = moment(req, app);
  const asker = await find({ subject, purpose: header(req, "x-hearthline-purpose") }, at);
  if (!asker) return null;
  const { viewer, ability, capacity } = asker;
  const requestId = requestIdOf(res);
  const performer = { dataSource: app.dataSource, viewer, ability, now: at.now, requestId };
  const { outsideReports } = app.settings;
  return { capacity, request: new Request(performer, app.cursorSecret, { gone, outsideReports }) };
}

/** Aborted when whoever asked has gone away. */
function goneFrom(res: ServerResponse): AbortSignal {
  const gone = new AbortController();
  res.once("close", () => {
    // Whoever has the answer may go.
    if (!res.writableEnded) gone.abort();
  });
  return gone.signal;
}

/** What a request carries through, made in the name of whoever asks. */
async function entered(app: App, message: Message, find: Find): Promise<Request> {
  const entering = await askerOf(app, message, goneFrom(message.res), find);
  if (!entering) throw unauthenticated();
  become(entering.capacity);
  return entering.request;
}

/** Makes what a request carries through: who asks, what they may, and at what moment. */
export function requestFor(app: App): (message: Message) => Promise<Request> {
  const askers = new Askers(app);
  return (message) => entered(app, message, (calling, { now }) => askers.lookUp(calling, now));
}

/** The same for someone who listens: made anew for every word. */
export function listeningFor(app: App, news: News, trusted: TrustedDocuments) {
  const askers = new Askers(app);
  return async (message: Message): Promise<Listening> => {
    const gone = goneFrom(message.res);
    const again = () =>
      askerOf(app, message, gone, (calling, { now }) => askers.lookUp(calling, now)).then(
        (found) => found?.request ?? null,
        (error: unknown) => {
          if (error instanceof GraphQLError && error.extensions.code === "UNAUTHENTICATED") return null;
          throw error;
        },
      );
    const first = await again();
    if (!first) throw unauthenticated();
    trusted.check(first.viewer, message.req.body);
    return { news, gone, again };
  };
}

/** Whether a document does no more than read. Where the words stand for something else, nothing is lost. */
function onlyReads(body: unknown): boolean {
  const { query } = (body ?? {}) as { query?: unknown };
  return typeof query === "string" && !/mutation|subscription/.test(query);
}

/**
 * The same of the API, where a family answers a form without signing in. Whoever only reads may be remembered,
 * unless they are to be looked up anew.
 */
export function contextFor(app: App, trusted: TrustedDocuments) {
  const askers = new Askers(app);
  return async (message: Message, anew: boolean): Promise<Request | FamilyRequest> => {
    const { req, res } = message;
    if (header(req, "authorization") === undefined && isFamilysAnswer(req.body)) {
      const requestId = requestIdOf(res);
      return new FamilyRequest({ dataSource: app.dataSource, now: moment(req, app).now, requestId });
    }
    const request = await entered(app, message, (calling, { now, moved }) => {
      // A moment that was made up tells nothing of who asks at another.
      if (moved) return askers.lookUp(calling, now);
      return anew || !onlyReads(req.body) ? askers.meet(calling, now) : askers.recall(calling, now);
    });
    trusted.check(request.viewer, req.body);
    return request;
  };
}
