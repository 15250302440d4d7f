import type { Answer } from "../client";
import type { Lived } from "../caseload";
import { contented } from "../commands";
import { addDays, local } from "../local";

type Fields = Record<string, unknown>;

const answer = (action: string) => `mutation ($input: ${action[0].toUpperCase()}${action.slice(1)}Input!) {
  ${action}(input: $input) { status refusal { violations { code message remedy facts { name value }
    rule { id citation { quote } } } } } }`;

/** What a case is evaluated by: forms, goal reviews, measures. */
export class Evaluated {
  constructor(private readonly kase: Lived) {}

  /** Cara hands a form out; answers its link. */
  async issue(point: string, when = this.kase.now, respondent = "CAREGIVER"): Promise<string> {
    const type = "IssueSatisfactionFormInput";
    const query = `mutation ($input: ${type}!) { issueSatisfactionForm(input: $input) {
      link record { id } refusal { violations { code } } } }`;
    const input = { referralId: this.kase.referralId, point, respondent };
    const { issueSatisfactionForm: payload } = await this.kase.as("cara", when).get(query, { input });
    if (payload.refusal) throw new Error(JSON.stringify(payload.refusal));
    this.kase.now = when > this.kase.now ? when : this.kase.now;
    this.kase.beside.formId = payload.record.id;
    this.kase.beside.link = payload.link;
    return payload.link;
  }

  /** Someone without a login comes with a link; whatever came back. */
  comes(action: string, input: Fields, when = this.kase.now): Promise<Answer> {
    return this.kase.office.server.anyone().at(local(when)).ask(answer(action), { input });
  }

  /** The family answers its form; the status, or the codes of the refusal. */
  async answers(link: string, when = this.kase.now, comment: string | null = null): Promise<string> {
    return said(await this.comes("answerSatisfactionForm", { link, answers: contented, comment }, when));
  }

  async declines(link: string, when = this.kase.now): Promise<string> {
    return said(await this.comes("declineSatisfactionForm", { link }, when));
  }

  /** Handed out, and answered at once. */
  async asked(point: string, when: string): Promise<string> {
    return this.answers(await this.issue(point, when), when);
  }

  async reviewGoals(phase: string, when: string, fields: Fields = {}): Promise<string> {
    const { record } = await this.kase.do("cara", when, "reviewGoalAttainment", {
      phase,
      planId: this.kase.planId,
      reviewedOn: when.slice(0, 10),
      ratings: [{ goal: 1, attainment: "PARTLY_ATTAINED" }],
      ...fields,
    });
    return record.id;
  }

  async measure(occasion: string, when: string, score: number, fields: Fields = {}): Promise<string> {
    const { record } = await this.kase.do("cara", when, "recordFunctioning", {
      domain: "PARENTING",
      occasion,
      instrument: "Parenting scale",
      score,
      measuredOn: when.slice(0, 10),
      ...fields,
    });
    return record.id;
  }

  /** One record of each kind, in a case whose services have ended. */
  async everything(): Promise<void> {
    await this.issue("TERMINATION");
    await this.reviewGoals("INTENSIVE", this.kase.now, { reviewedOn: addDays(this.kase.start, 30) });
    await this.measure("POST", this.kase.now, 4);
  }

  /** The family's forms of the base timeline, and the goal reviews, each in its time. */
  async asOwed(): Promise<void> {
    await this.answers(await this.issue("ACCEPTANCE", "2006-03-14 10:00"), "2006-03-15 19:00");
    await this.reviewGoals("INTENSIVE", "2006-05-12 10:00");
    await this.answers(await this.issue("MID_TREATMENT", "2006-05-16 15:00"), "2006-05-18 19:00");
    await this.reviewGoals("MAINTENANCE", "2006-07-20 10:00");
  }
}

function said({ data, errors }: Answer): string {
  if (errors) return errors[0].extensions.code;
  const { status, refusal } = Object.values(data)[0] as {
    status: string | null;
    refusal: { violations: { code: string }[] } | null;
  };
  return status ?? refusal!.violations.map(({ code }) => code).join();
}
