import type { EntityManager } from "typeorm";
import { asServer } from "../../platform/capacity";
import type { Obligation } from "../../policy/obligations/obligation";
import { obligationStatuses, verdict } from "../../policy/obligations/verdict";
import { terminalStatuses } from "../../policy/lifecycle/states";
import type { Case } from "../../policy/facts";
import { Referral } from "../referral/referral";
import { found, rowId } from "../shared/queries";
import type { Request } from "../shared/request";
import { lookBack, readUntil, type AsOfArgs, type LookBack } from "./as-of-basis";
import { caseSeen, owedIn } from "./as-of";
import { CaseloadCompliance, RuleFigure, StatusFigure, type Figure } from "./as-of-figures";
import { told } from "./known-then-history";

/** How many cases are in memory at once. */
const AT_ONCE = 50;

interface Condition {
  sql: string;
  values: Record<string, unknown>;
}

/** Narrows the cases in SQL; the history decides. */
interface Narrowing {
  /** By what the viewer may read. */
  seen?: Condition;
  /** By what the history tells, whoever may read which of its entries. */
  told?: Condition;
  holds: (kase: Case) => boolean;
}

/** The cases of the specialist to whom they were assigned at the moment, whoever has them today (FP-RF-07). */
const assignedTo = (workerId: string): Narrowing => ({
  told: {
    sql: `exists (select from history_entry entry where entry.referral_id = referral.id
            and entry.at <= :asOf and entry.changes @> :assigned::jsonb)`,
    values: { assigned: JSON.stringify([{ record: "Referral", after: { assignedWorkerId: workerId } }]) },
  },
  holds: ({ referral }) => referral.assignedWorkerId === workerId,
});

const servedBy = (countyId: string): Narrowing => ({
  seen: { sql: "referral.countyId = :countyId", values: { countyId } },
  holds: () => true,
});

type Found = Pick<Referral, "id" | "familyId">;

/** Those of the cases that were found for which a condition holds, on the server's account. */
const those = (manager: EntityManager, some: Found[], { sql, values }: Condition): Promise<Found[]> =>
  asServer(() =>
    manager
      .createQueryBuilder(Referral, "referral")
      .select(["referral.id", "referral.familyId"])
      .whereInIds(some.map(({ id }) => id))
      .andWhere(sql, values)
      .orderBy("referral.id")
      .getMany(),
  );

/** The cases that the viewer may see and that were open then, some at a time, in the order of their making. */
async function* openThen({ reader, performer }: Request, { asOf }: LookBack, { seen, told }: Narrowing) {
  const { manager } = performer.dataSource;
  const query = reader
    .query("Referral")
    .select(["referral.id", "referral.familyId"])
    .andWhere("referral.firstSubmittedAt <= :asOf", { asOf })
    .andWhere("(referral.closedAt is null or referral.closedAt > :asOf)")
    .orderBy("referral.id")
    .limit(AT_ONCE);
  if (seen) query.andWhere(seen.sql, seen.values);
  let some: Found[] = await query.clone().getMany();
  while (some.length > 0) {
    yield told ? await those(manager, some, { ...told, values: { ...told.values, asOf } }) : some;
    const last = some.at(-1)!.id;
    some =
      some.length < AT_ONCE ? [] : await query.clone().andWhere("referral.id > :last", { last }).getMany();
  }
}

const isOpen = ({ referral }: Case): boolean =>
  referral.submittedAt !== null && !(terminalStatuses as readonly string[]).includes(referral.status);

/** Goes through the cases one by one, keeping the figures alone. */
async function caseload(narrowing: Narrowing, args: AsOfArgs, request: Request): Promise<CaseloadCompliance> {
  const { manager } = request.performer.dataSource;
  const look = lookBack(args, request.now);
  const calendar = await request.calendar();
  const sum = Object.assign(new CaseloadCompliance(), look);
  for await (const some of openThen(request, look, narrowing)) {
    const families = [...new Set(some.map(({ familyId }) => familyId))];
    const histories = await told(manager, families, readUntil(look, request.now));
    for (const { id, familyId } of some) {
      const kase = caseSeen(manager, histories.get(familyId)!, id, look, calendar);
      if (kase && isOpen(kase) && narrowing.holds(kase)) count(sum, id, await owedIn(manager, kase, look));
    }
  }
  sum.byRule.sort((a, b) => a.rule.id.localeCompare(b.rule.id));
  return sum;
}

/** Adds one case to the figures. */
function count(sum: CaseloadCompliance, referralId: string, owed: Obligation[]): void {
  const judged = owed.map((one) => ({ ruleId: one.ruleId, ...verdict(one, sum.asOf) }));
  const add = (figure: Figure, some: typeof judged) => some.length && figure.add(referralId, some.length);
  const breached = (some: typeof judged) => some.filter(({ breach }) => breach);
  sum.owed.add(referralId, judged.length);
  add(sum.breaches, breached(judged));
  for (const { status, figure } of sum.byStatus)
    add(
      figure,
      judged.filter((one) => one.status === status),
    );
  for (const ruleId of new Set(owed.map((one) => one.ruleId))) {
    const ofRule = judged.filter((one) => one.ruleId === ruleId);
    const figures = figuresOf(sum, ruleId);
    add(figures.owed, ofRule);
    add(figures.breaches, breached(ofRule));
    for (const status of obligationStatuses) {
      const such = ofRule.filter((one) => one.status === status);
      if (such.length > 0) add(statusOf(figures, status), such);
    }
  }
}

function figuresOf({ byRule }: CaseloadCompliance, ruleId: string): RuleFigure {
  const known = byRule.find((figures) => figures.ruleId === ruleId);
  if (!known) byRule.push(new RuleFigure(ruleId));
  return known ?? byRule.at(-1)!;
}

function statusOf({ byStatus }: RuleFigure, status: StatusFigure["status"]): Figure {
  const known = byStatus.find((figure) => figure.status === status);
  if (!known) byStatus.push(Object.assign(new StatusFigure(), { status }));
  return (known ?? byStatus.at(-1)!).figure;
}

/** How the cases of a specialist stood; NOT_FOUND for a worker that does not exist. */
export async function workerCompliance(id: string, args: AsOfArgs, request: Request) {
  const worker = found(await request.reader.one("Worker", rowId("Worker", id)), "Worker");
  return caseload(assignedTo(worker.id), args, request);
}

/** How the cases of a county stood; NOT_FOUND for a county that does not exist. */
export async function countyCompliance(id: string, args: AsOfArgs, request: Request) {
  const county = found(await request.reader.one("County", rowId("County", id)), "County");
  return caseload(servedBy(county.id), args, request);
}
