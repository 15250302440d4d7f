import { linesOfSummary, plainLines, type PlainLine } from "../../reports/simulation/report";
import { checked, fieldsOf } from "../shared/inputs";
import { globalId } from "../shared/node";
import { badUserInput } from "../shared/problems";
import type { Request } from "../shared/request";
import { editionNamed } from "../shared/scalars";
import { narrowed } from "./caseload";
import { namesIn } from "./names";
import { pace, type Pace } from "./pace";
import { simulate } from "./simulate";
import { DraftInput, SimulationArgs, SimulationFilter, editionAsked, everyCase } from "./simulation.inputs";

/** What a streamed simulation says, one a line: how far it is, and in the end what it found. */
export type Said =
  | { progress: Pick<Pace, "cases" | "seconds" | "casesPerSecond"> & { of: number } }
  | { result: { edition: string; at: Date; figures: PlainLine[] } & Pick<Pace, "cases" | "seconds"> };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What GraphQL would refuse by the schema: a field of another name would otherwise narrow nothing, silently. */
function onlyKnown(value: object, known: readonly string[], within = ""): void {
  const unknown = Object.keys(value).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const message = `is not known; there are ${known.join(", ")}`;
  throw badUserInput(unknown.map((name) => ({ path: `${within}${name}`, message })));
}

/** The body of a request is what the query `simulate` takes as its arguments. */
function argsIn(body: unknown): SimulationArgs {
  if (!isObject(body)) throw badUserInput([{ path: "", message: "must be a JSON object" }]);
  onlyKnown(body, ["edition", "draftId", "draft", "filter"]);
  const part = <T extends object>(name: string, kind: new () => T): T | null => {
    const value = body[name] ?? null;
    if (value !== null && !isObject(value))
      throw badUserInput([{ path: name, message: "must be an object" }]);
    onlyKnown(value ?? {}, fieldsOf(kind), `${name}.`);
    return value && Object.assign(new kind(), value);
  };
  const { edition = null, draftId = null } = body;
  const named = edition === null ? null : editionNamed(edition);
  if (edition !== null && named === null)
    throw badUserInput([{ path: "edition", message: "names no edition" }]);
  if (draftId !== null && typeof draftId !== "string")
    throw badUserInput([{ path: "draftId", message: "must be an id" }]);
  return Object.assign(new SimulationArgs(), {
    edition: named,
    draftId,
    draft: part("draft", DraftInput),
    filter: part("filter", SimulationFilter),
  });
}

/**
 * Replays however many cases the viewer may see, telling how far it is; memory does not grow with them. It ends
 * within a batch when the signal is given. What is wrong with the request is thrown before anything is said.
 */
export async function streamed(
  body: unknown,
  request: Request,
  signal: AbortSignal,
  begin: () => (said: Said) => void,
): Promise<void> {
  const { reader, performer, now } = request;
  const { manager } = performer.dataSource;
  const args = argsIn(body);
  const edition = await editionAsked(args, request);
  const filter = args.filter ? checked(args.filter, now, "filter") : everyCase;
  const query = narrowed(reader.query("Referral"), filter);
  const of = await query.getCount();
  const say = begin();
  const took = pace();
  const onProgress = (done: number) => {
    const { cases, seconds, casesPerSecond } = took(done);
    say({ progress: { cases, of, seconds, casesPerSecond } });
  };
  const summary = await simulate({ manager, query, edition, now, signal, onProgress });
  const { cases, seconds } = took(summary.total.replayed);
  const figures = plainLines(linesOfSummary(summary, await namesIn(manager, summary))).map((line) => ({
    ...line,
    caseIds: line.caseIds.map((id) => globalId("Referral", id)),
  }));
  for (const { caseIds } of figures) for (const id of caseIds) request.reads.noteId(id);
  await request.reads.leave({ kind: "SIMULATION", operation: "simulations" }, reader);
  say({ result: { edition: edition.title, at: now, cases, seconds, figures } });
}
