import { setImmediate as turn } from "node:timers/promises";
import { GraphQLError } from "graphql";
import type { EntityManager, SelectQueryBuilder } from "typeorm";
import { civilDateOf } from "../../policy/calendar/zone";
import type { Edition } from "../../policy/editions/edition";
import type { Case } from "../../policy/facts";
import { replay } from "../../reports/simulation/replay";
import { Summary } from "../../reports/simulation/summary";
import { editionOf } from "../edition/editions";
import { editionInForce } from "../adoption/in-force";
import type { Referral } from "../referral/referral";
import { caseload } from "./caseload";

export interface SimulationOrder {
  manager: EntityManager;
  /** Finds the cases: a query over what the asker may see. */
  query: SelectQueryBuilder<Referral>;
  edition: Edition;
  /** The moment that verdicts are given for. */
  now: Date;
  idsKept?: number;
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

/** Whoever asked no longer waits for the answer. */
export class SimulationCancelled extends GraphQLError {
  constructor() {
    super("Cancelled; nothing was written.", { extensions: { code: "CANCELLED" } });
  }
}

/** How many cases are replayed before others get their turn: a few milliseconds. */
const AT_A_STRETCH = 10;

/** The edition that judges a case: the one it is pinned to or, for a draft, the one in force in its county. */
function ownEditions(manager: EntityManager, now: Date) {
  const inForce = new Map<string, Edition>();
  return async ({ referral, family: { countyId } }: Case): Promise<Edition> => {
    if (referral.editionId) return editionOf(manager, referral.editionId);
    const known = inForce.get(countyId) ?? (await editionInForce(manager, countyId, civilDateOf(now)));
    inForce.set(countyId, known);
    return known;
  };
}

/**
 * Replays cases under another edition than their own and adds up what would be otherwise. Nothing is written; a
 * case is forgotten once it is counted. When the signal is given, what was counted by then is thrown away.
 */
export async function simulate(order: SimulationOrder): Promise<Summary> {
  const { manager, query, edition, now, idsKept, signal, onProgress } = order;
  const ownEdition = ownEditions(manager, now);
  const summary = new Summary(idsKept);
  for await (const cases of caseload(manager, query, now)) {
    for (const [index, kase] of cases.entries()) {
      if (index % AT_A_STRETCH === 0) await turn();
      if (signal?.aborted) throw new SimulationCancelled();
      summary.add(kase, replay(kase, await ownEdition(kase), edition));
    }
    onProgress?.(summary.total.replayed);
  }
  return summary;
}
