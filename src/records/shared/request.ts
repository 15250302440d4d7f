import DataLoader from "dataloader";
import { findingsFor } from "../../access/redaction";
import { forbidden } from "../../access/refusal";
import { asServer } from "../../platform/capacity";
import type { Action, Inputs } from "../../policy/commands/inputs";
import type { FamilyAction, FamilyInputs } from "../../policy/commands/family";
import type { Case } from "../../policy/facts";
import type { ProgrammeAction, ProgrammeInputs } from "../../policy/programme";
import { civilDateOf } from "../../policy/calendar/zone";
import type { Edition } from "../../policy/editions/edition";
import { guards } from "../../policy/lifecycle/guards";
import { editionJudging } from "../adoption/in-force";
import { assignmentsOf } from "../assignment/in-force";
import type { RoleAssignment } from "../assignment/role-assignment";
import type { HolidayChange } from "../calendar/holiday-change";
import { holidayChanges } from "../calendar/load";
import { told, type Told } from "../case/known-then-history";
import { answerRefused, type FamilyAct } from "../evaluation/family-request";
import { IssuedFormPayload, type FormAnswerPayload } from "../evaluation/satisfaction.payloads";
import { Family } from "../family/family";
import { loadCase } from "../perform/load";
import type { Outcome } from "../perform/outcome";
import { performOnAll, type OnOne, type OutcomeOfAll } from "../perform/perform-on-all";
import { perform, type AnyAction, type AnyInput } from "../perform/perform";
import type { Performer } from "../perform/performer";
import { refusalOf, type Refusal } from "../policy/refusal";
import type { Referral } from "../referral/referral";
import { Cursors } from "./cursors";
import { checked, type CaseInput, type CommandInput, type FamilyInput, type KeyedInput } from "./inputs";
import type { Node } from "./node";
import { FamilyPayload, ProgrammePayload, ReferralPayload, ReferralsPayload } from "./payloads";
import { Reader } from "./reader";
import { Reads } from "./reads";

/** One request: who asks, at what moment, and the two ways through: reading, and `perform`. */
export class Request {
  readonly cursors: Cursors;
  /** What leaves with the answer of identified records. */
  readonly reads: Reads;
  readonly gone?: AbortSignal;
  readonly outsideReports: boolean;
  private known: Reader;
  private assignments: DataLoader<string, RoleAssignment | null>;
  private readonly cases = new Map<string, Promise<Case>>();
  private changes: Promise<HolidayChange[]> | null = null;
  private readonly histories = new Map<number, DataLoader<string, Told[]>>();

  constructor(
    readonly performer: Performer,
    cursorSecret: string,
    {
      gone,
      outsideReports = true,
    }: {
      /** Given when whoever asked has gone away: nobody waits for the answer any more. */
      gone?: AbortSignal;
      /** Whether this deployment has the reports that law outside the two documents asks for. */
      outsideReports?: boolean;
    } = {},
  ) {
    this.gone = gone;
    this.outsideReports = outsideReports;
    this.known = this.newReader();
    this.assignments = this.newAssignments();
    this.reads = new Reads(performer);
    this.cursors = new Cursors(cursorSecret, performer.viewer.workerId);
  }

  get reader(): Reader {
    return this.known;
  }
  get viewer() {
    return this.performer.viewer;
  }
  get now(): Date {
    return this.performer.now;
  }
  get today(): string {
    return civilDateOf(this.now);
  }

  /** The whole case behind a referral that the viewer sees, for what the policy computes from it. */
  caseOf(referral: Referral): Promise<Case> {
    const loading = this.cases.get(referral.id) ?? this.loadCase(referral);
    this.cases.set(referral.id, loading);
    return loading;
  }

  /** The same by the id of a referral that a record visible to the viewer hangs on. */
  async caseById(referralId: string): Promise<Case> {
    return this.caseOf((await this.reader.one("Referral", referralId))!);
  }

  /** What was recorded of a family by a moment; asked for many at once, it is one query for some of them. */
  historyOf(familyId: string, until: Date): Promise<Told[]> {
    const load = async (ids: readonly string[]) => {
      const histories = await told(this.performer.dataSource.manager, ids, until);
      return ids.map((id) => histories.get(id)!);
    };
    const loader =
      this.histories.get(until.getTime()) ??
      new DataLoader<string, Told[]>(load, { cache: false, maxBatchSize: 50 });
    this.histories.set(until.getTime(), loader);
    return loader.load(familyId);
  }

  /** The assignment that a worker holds at the moment of the request; null for one without. */
  assignmentOf(workerId: string): Promise<RoleAssignment | null> {
    return this.assignments.load(workerId);
  }

  /** How the calendar of holidays has been changed so far. */
  calendar(): Promise<HolidayChange[]> {
    return (this.changes ??= holidayChanges(this.performer.dataSource.manager));
  }

  /** The edition that judges a case: the one it is pinned to or, for a draft, the one in force today. */
  editionOf(referral: Referral): Promise<Edition> {
    return editionJudging(this.performer.dataSource.manager, referral, referral.countyId, this.today);
  }

  /** A command on a case. */
  async onCase<A extends Action>(action: A, input: CaseInput & Inputs[A]): Promise<ReferralPayload> {
    const { referralId: on, ...command } = checked(input, this.now);
    return this.referralPayload(await this.run(action, on, command as CommandInput & AnyInput<A>));
  }

  /** A command on several cases, by its own name, and what it is on each of them. */
  async onCases<A extends Action, I extends KeyedInput>(
    name: string,
    action: A,
    input: I,
    each: (input: I) => OnOne<Inputs[A]>[],
  ): Promise<ReferralsPayload> {
    const command = checked(input, this.now);
    const cases = each(command);
    const outcome = await performOnAll(this.performer, name, command, action, cases);
    this.forget();
    const ids = cases.map(({ referralId }) => referralId);
    return Object.assign(new ReferralsPayload(), await this.afterAll(ids, outcome));
  }

  /** A command on a family, or the one that registers it. */
  async onFamily<A extends FamilyAction>(
    action: A,
    input: Partial<CommandInput> & FamilyInputs[A],
  ): Promise<FamilyPayload> {
    const { familyId: on = null, ...command } = checked(input, this.now) as Partial<FamilyInput> &
      typeof input;
    const outcome = await this.run(action, on, command as Partial<CommandInput> & AnyInput<A>);
    const family = outcome.accepted ? await this.reader.one("Family", outcome.familyId) : null;
    return Object.assign(new FamilyPayload(), { family, ...(await this.rest(outcome)) });
  }

  /** Hands a form to a family: the answer holds the family's link. */
  async issueForm(input: CaseInput & Inputs["issueSatisfactionForm"]): Promise<IssuedFormPayload> {
    const { referralId: on, ...command } = checked(input, this.now);
    const outcome = await this.run("issueSatisfactionForm", on, command);
    const link = (outcome.accepted && outcome.link) || null;
    return Object.assign(new IssuedFormPayload(), await this.referralPayload(outcome), { link });
  }

  /** A form is the family's to answer, and nobody's who has a login, whatever the link (FP-EV-02). */
  async answerForm(action: FamilyAct): Promise<FormAnswerPayload> {
    return answerRefused(forbidden(action, guards[action].saysWho, this.viewer));
  }

  /** The command on a family that begins a case. */
  async draftReferral(input: FamilyInput & FamilyInputs["draftReferral"]): Promise<ReferralPayload> {
    const { familyId: on, ...command } = checked(input, this.now);
    return this.referralPayload(await this.run("draftReferral", on, command));
  }

  /** A command outside any case. */
  async onProgramme<A extends ProgrammeAction>(
    action: A,
    input: Partial<CommandInput> & ProgrammeInputs[A],
  ): Promise<ProgrammePayload> {
    const command = checked(input, this.now) as unknown as CommandInput & AnyInput<A>;
    return Object.assign(new ProgrammePayload(), await this.rest(await this.run(action, null, command)));
  }

  private async run<A extends AnyAction>(
    action: A,
    on: string | null,
    command: Partial<CommandInput> & AnyInput<A>,
  ): Promise<Outcome> {
    const { idempotencyKey = null, expectedVersion = null, ...input } = command;
    const envelope = { on, idempotencyKey, expectedVersion };
    const outcome = await perform(this.performer, action, envelope, input as unknown as AnyInput<A>);
    this.forget();
    return outcome;
  }

  private newAssignments() {
    return new DataLoader<string, RoleAssignment | null>(async (ids) => {
      // Of a colleague who is in the directory anyone may know the part; the rest of an assignment is another matter.
      const held = await asServer(() => assignmentsOf(this.performer.dataSource.manager, ids, this.now));
      return ids.map((id) => held.get(id) ?? null);
    });
  }

  /** After a write, nothing that was read before it is taken for true. */
  private forget(): void {
    this.known = this.newReader();
    this.assignments = this.newAssignments();
    this.cases.clear();
    this.changes = null;
  }

  private async referralPayload(outcome: Outcome): Promise<ReferralPayload> {
    const referral = outcome.accepted ? await this.reader.one("Referral", outcome.referralId) : null;
    return Object.assign(new ReferralPayload(), { referral, ...(await this.rest(outcome)) });
  }

  private async rest(outcome: Outcome) {
    if (!outcome.accepted) return { record: null, refusal: this.refusal(outcome) };
    const { subject } = outcome;
    const record: Node | null = subject && (await this.reader.one(subject.record, subject.id));
    return { record, refusal: null };
  }

  /** A refusal tells no more of the case than its reader may read. */
  private refusal({ violations, judgedUnder, familyId }: Extract<Outcome, { accepted: false }>): Refusal {
    return refusalOf(findingsFor(this.viewer, violations, familyId), judgedUnder);
  }

  private async afterAll(ids: string[], outcome: OutcomeOfAll) {
    if (!outcome.accepted) return { referrals: [], records: [], refusal: this.refusal(outcome) };
    const made = new Map(outcome.each.map(({ referralId, subject }) => [referralId, subject!]));
    const referrals = await Promise.all(ids.map((id) => this.reader.one("Referral", id)));
    const records = await Promise.all(
      ids.map((id) => made.get(id)!).map(({ record, id }) => this.reader.one(record, id)),
    );
    return { referrals, records, refusal: null };
  }

  private async loadCase(referral: Referral): Promise<Case> {
    const { manager } = this.performer.dataSource;
    const family = await asServer(() => manager.findOneByOrFail(Family, { id: referral.familyId }));
    return (await loadCase(manager, referral, family, this.now)).kase;
  }

  private newReader(): Reader {
    return new Reader(this.performer.dataSource.manager, this.performer.ability);
  }
}
