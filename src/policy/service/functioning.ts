import type { CivilDate } from "../calendar/civil-date";
import { functioningDomains, type FunctioningDomain, type FunctioningMeasureFacts } from "../facts";

/** How a family did on one instrument before and after services (FP-OM-02). */
export interface FunctioningChange {
  domain: FunctioningDomain;
  instrument: string;
  preScore: number | null;
  preOn: CivilDate | null;
  postScore: number | null;
  postOn: CivilDate | null;
  /** Post less pre; null while one of them is missing. */
  change: number | null;
  /** Whether the family does better, whichever way the instrument counts; null while it cannot be said. */
  improved: boolean | null;
}

/** Every instrument used, domain by domain: the first measure before against the last one after. */
export function functioningChanges(measures: readonly FunctioningMeasureFacts[]): FunctioningChange[] {
  const byDay = [...measures].sort(
    (a, b) => a.measuredOn.localeCompare(b.measuredOn) || a.id.localeCompare(b.id),
  );
  return functioningDomains.flatMap((domain) => {
    const taken = byDay.filter((measure) => measure.domain === domain);
    return [...new Set(taken.map(({ instrument }) => instrument))].map((instrument) => {
      const own = taken.filter((measure) => measure.instrument === instrument);
      const pre = own.find(({ occasion }) => occasion === "PRE");
      const post = own.findLast(({ occasion }) => occasion === "POST");
      const change = pre && post ? post.score - pre.score : null;
      return {
        domain,
        instrument,
        preScore: pre?.score ?? null,
        preOn: pre?.measuredOn ?? null,
        postScore: post?.score ?? null,
        postOn: post?.measuredOn ?? null,
        change,
        improved: change === null ? null : own[0].higherIsBetter ? change > 0 : change < 0,
      };
    });
  });
}
