import { Arg, ID, Resolver, Root, Subscription } from "type-graphql";
import { receives } from "../../access/ability";
import { capacityOf } from "../../access/capacity";
import { actingAs } from "../../platform/capacity";
import { Notice } from "../notice/notice";
import { Referral } from "../referral/referral";
import { notFound } from "../shared/problems";
import { rowId } from "../shared/queries";
import type { Request } from "../shared/request";
import type { News } from "./news";

/** Someone who listens: asked anew at every word who they are now, and what they may see. */
export interface Listening {
  news: News;
  gone: AbortSignal;
  /** The request as it would be now; null when the listener is nobody any more. */
  again: () => Promise<Request | null>;
}

/** A record for a listener, and the request that found it. */
export interface Heard<T> {
  record: T;
  request: Request;
}

/** What is asked of the database while one listens is asked in the name of who listens. */
export const asViewer = <T>({ viewer }: Request, work: () => T): T => actingAs(capacityOf(viewer), work);

interface Subscribing<A = object> {
  args: A;
  context: Listening;
}

/** A case at every change, while the listener may see it. */
async function* changes({ args, context }: Subscribing<{ id: string }>): AsyncGenerator<Heard<Referral>> {
  const { news, gone, again } = context;
  const id = rowId("Referral", args.id);
  const seen = async () => {
    const request = await again();
    const record = request && (await asViewer(request, () => request.reader.one("Referral", id)));
    return record && { record, request };
  };
  const words = news.listen(gone);
  if (!(await seen())) throw notFound("Referral");
  for await (const { kind, recordId } of words) {
    if (kind !== "CASE" || recordId !== id) continue;
    const heard = await seen();
    if (!heard) return;
    yield heard;
  }
}

/** Whether a notice is for this viewer: by name, or as one of a unit that it was addressed to. */
const isFor = ({ workerId, recipient }: Notice, { viewer }: Request): boolean =>
  workerId === null ? receives(viewer, recipient) : workerId === viewer.workerId;

/** The notices that reach the listener. */
async function* notices({ context }: Subscribing): AsyncGenerator<Heard<Notice>> {
  for await (const { kind, recordId } of context.news.listen(context.gone)) {
    if (kind !== "NOTICE") continue;
    const request = await context.again();
    if (!request) return;
    const record = await asViewer(request, () => request.reader.one("Notice", recordId));
    if (record && isFor(record, request)) yield { record, request };
  }
}

/** What is told as it happens, at /graphql/stream. */
@Resolver()
export class NewsResolver {
  @Subscription(() => Referral, {
    description:
      "A case as it is then, whenever it has changed; it ends when the case is no longer yours to see. NOT_FOUND when it does not exist or is not yours to see.",
    subscribe: (data) => changes(data),
  })
  caseChanged(
    @Arg("id", () => ID, { description: "Id of a Referral." }) _id: string,
    @Root() { record }: Heard<Referral>,
  ): Referral {
    return record;
  }

  @Subscription(() => Notice, {
    description:
      "Every notice that reaches you, from now on: by name, or as one of the unit it is for (FP-NT).",
    subscribe: (data) => notices(data),
  })
  noticeArrived(@Root() { record }: Heard<Notice>): Notice {
    return record;
  }
}
