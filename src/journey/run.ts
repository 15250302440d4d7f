import { type Clients, type Entry } from "./journey";
import { dayInWords, plusMinutes } from "./local-time";
import { changesBetween, type Obligation } from "./obligations";
import { people, type Person } from "./people";
import { JourneyProblem } from "./problem";
import * as documents from "./queries";
import { type Act, isAct, type Step, type Story } from "./script";

/** Lives the steps of a story, and looks after each at what it did to the case. */
export class Run {
  private status: string | null = null;
  private obligations: Obligation[] = [];
  private moment = new Date(0);

  constructor(
    private readonly clients: Clients,
    readonly story: Story,
  ) {}

  /** Lives one step; null for one that the timeline does not tell. */
  async live(step: Step): Promise<Entry | null> {
    this.moment = isAct(step) ? plusMinutes(step.at, step.minutes ?? 0) : step.at;
    const state = isAct(step) ? await this.act(step) : await this.look();
    if (isAct(step) && step.untold) return null;
    const entry = { at: step.at, by: isAct(step) ? step.by : null, what: step.what };
    return { ...entry, ...this.compared(state) };
  }

  /** The case at the end, as the coordinator sees it. */
  async end(): Promise<documents.End> {
    return (await this.ask<{ referral: documents.End }>("Dana", documents.endDocument, this.case)).referral;
  }

  /** Does what the act says; answers how the case then stands, if there is one yet. */
  private async act(act: Act): Promise<documents.State | null> {
    const { by, mutation, input, keeps } = act;
    const { referralId } = this.story;
    const theFamilys = people[by].role === "FAMILY";
    const given = { ...(referralId && !theFamilys ? { referralId } : {}), ...input(this.story) };
    const document = documents.mutationDocument(mutation, act);
    const { payload } = await this.ask<{ payload: documents.Payload }>(by, document, { input: given });
    if (payload.refusal) {
      throw new JourneyProblem(`${dayInWords(this.moment)}: ${refused(by, mutation, payload.refusal)}`);
    }
    if (keeps === "familyId") await this.meet(payload.family!.id);
    else if (keeps === "referralId") this.story.referralId = payload.referral!.id;
    else if (keeps === "link") this.story.link = payload.link!;
    else if (keeps) this.story[keeps] = payload.record!.id;
    return theFamilys ? this.look() : (payload.referral ?? null);
  }

  /** The child targeted for removal is the elder one. */
  private async meet(familyId: string): Promise<void> {
    const variables = { id: familyId };
    const { family } = await this.ask<documents.Children>("Alice", documents.childrenDocument, variables);
    const [elder] = family.children.sort((a, b) => a.birthDate.localeCompare(b.birthDate));
    Object.assign(this.story, { familyId, childId: elder.id });
  }

  private async look(): Promise<documents.State> {
    const asked = this.ask<{ referral: documents.State }>("Dana", documents.stateDocument, this.case);
    return (await asked).referral;
  }

  /** What became of the case since it was last looked at. */
  private compared(state: documents.State | null): Pick<Entry, "status" | "statusBefore" | "changes"> {
    const statusBefore = this.status;
    if (!state) return { status: null, statusBefore, changes: [] };
    const changes = changesBetween(this.obligations, state.obligations);
    this.status = state.status;
    this.obligations = state.obligations;
    return { status: state.status, statusBefore, changes };
  }

  private get case() {
    return { id: this.story.referralId };
  }

  private ask<T>(who: Person, document: string, variables: object): Promise<T> {
    return this.clients[people[who].role].ask<T>(document, variables, this.moment);
  }
}

function refused(by: Person, mutation: string, { violations }: NonNullable<documents.Payload["refusal"]>) {
  const each = violations.map(
    ({ code, message, remedy, rule }) => `${rule.id} ${code}: ${message} ${remedy}`,
  );
  return `${mutation} by ${by} was refused. ${each.join(" ")}`;
}
