import { GraphQLError } from "graphql";
import { measures, type Group } from "../../reports/simulation/figures";
import { UNASSIGNED, type Summary } from "../../reports/simulation/summary";
import { checked } from "../shared/inputs";
import type { Request } from "../shared/request";
import { narrowed } from "./caseload";
import { simulate } from "./simulate";
import { editionAsked, everyCase, type SimulationArgs } from "./simulation.inputs";
import {
  CountySimulation,
  ObligationSimulation,
  SimulationFigure,
  SimulationReason,
  SimulationResult,
  SimulationShift,
  SimulationTotals,
  WorkerSimulation,
} from "./simulation.types";

/** How many cases one request may replay: a few seconds' work. */
const MAX_CASES = 2_000;

const tooMany = (count: number) =>
  new GraphQLError(
    `These are ${count} cases; one request replays at most ${MAX_CASES}. Narrow the filter, or use the command line: npm run simulate.`,
    { extensions: { code: "LIMIT_EXCEEDED" } },
  );

const totalsOf = ({ replayed, changed, figures }: Group): SimulationTotals =>
  Object.assign(new SimulationTotals(), {
    replayed,
    changed: SimulationFigure.of(changed),
    ...Object.fromEntries(measures.map((measure) => [measure, SimulationFigure.of(figures[measure])])),
  });

const resultOf = (summary: Summary): Partial<SimulationResult> => ({
  totals: totalsOf(summary.total),
  byCounty: summary.byCounty.map(([countyId, group]) =>
    Object.assign(new CountySimulation(), { countyId, totals: totalsOf(group) }),
  ),
  byWorker: summary.byWorker.map(([id, group]) =>
    Object.assign(new WorkerSimulation(), {
      workerId: id === UNASSIGNED ? null : id,
      totals: totalsOf(group),
    }),
  ),
  byObligation: summary.byType.map(([type, group]) =>
    Object.assign(new ObligationSimulation(), { type, totals: totalsOf(group) }),
  ),
  reasons: summary.reasons.map(({ figure, ...reason }) =>
    Object.assign(new SimulationReason(), { ...reason, figure: SimulationFigure.of(figure) }),
  ),
  shifts: summary.shifts.map(({ figure, ...shift }) =>
    Object.assign(new SimulationShift(), { ...shift, figure: SimulationFigure.of(figure) }),
  ),
});

/** Replays the cases that the viewer may see, up to a limit; every figure keeps all cases behind it. */
export async function simulation(args: SimulationArgs, request: Request): Promise<SimulationResult> {
  const { reader, performer, now, gone: signal } = request;
  const edition = await editionAsked(args, request);
  const filter = args.filter ? checked(args.filter, now, "filter") : everyCase;
  const query = narrowed(reader.query("Referral"), filter);
  const count = await query.getCount();
  if (count > MAX_CASES) throw tooMany(count);
  const { manager } = performer.dataSource;
  const summary = await simulate({ manager, query, edition, now, signal, idsKept: MAX_CASES });
  return Object.assign(new SimulationResult(), { edition: edition.title, at: now, ...resultOf(summary) });
}
