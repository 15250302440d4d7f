import type { DataSource } from "typeorm";
import { abilityOf } from "../../access/ability";
import { familyViewer } from "../../access/viewer";
import type { Inputs } from "../../policy/commands/inputs";
import type { SatisfactionStatus } from "../../policy/facts";
import { linkNotValid } from "../../policy/rules/evaluation-checks";
import type { Violation } from "../../policy/rules/rule";
import { asServer } from "../../platform/capacity";
import { perform } from "../perform/perform";
import { refusalOf } from "../policy/refusal";
import { checked } from "../shared/inputs";
import { hashOf } from "./link";
import { SatisfactionForm } from "./satisfaction-form";
import { FormAnswerPayload } from "./satisfaction.payloads";

/** What a family can do with its form, and how the form then stands. */
const becomes = { answerSatisfactionForm: "COMPLETED", declineSatisfactionForm: "DECLINED" } as const;
export type FamilyAct = keyof typeof becomes;
export const familyActs = Object.keys(becomes) as FamilyAct[];

export type FormInput<A extends FamilyAct> = Omit<Inputs[A], "linkHash"> & { link: string };

const answered = (status: SatisfactionStatus): FormAnswerPayload =>
  Object.assign(new FormAnswerPayload(), { status, refusal: null });
export const answerRefused = (violation: Violation): FormAnswerPayload =>
  Object.assign(new FormAnswerPayload(), { status: null, refusal: refusalOf([violation], null) });

/** A request of someone without a login: it can answer the form of the link that it names, and nothing else. */
export class FamilyRequest {
  constructor(private readonly at: { dataSource: DataSource; now: Date; requestId: string | null }) {}

  /** The same way as every other command; whatever stands against it, the family is told one thing. */
  answerForm<A extends FamilyAct>(action: A, input: FormInput<A>): Promise<FormAnswerPayload> {
    return asServer(() => this.answered(action, input));
  }

  /** By the link alone, and on the server's account: a family reads nothing, so that nothing is found in its name. */
  private async answered<A extends FamilyAct>(action: A, input: FormInput<A>): Promise<FormAnswerPayload> {
    const { link, ...said } = checked(input, this.at.now);
    const linkHash = hashOf(link);
    const form = await this.at.dataSource.manager.findOne(SatisfactionForm, {
      // The link of a sealed family is none (HL-04).
      where: { linkHash, sealed: false },
      relations: { referral: true },
    });
    if (!form) return answerRefused(linkNotValid);
    const viewer = familyViewer(form.referral.familyId, form.referralId);
    const outcome = await perform(
      { ...this.at, viewer, ability: abilityOf(viewer) },
      action,
      { on: form.referralId, idempotencyKey: null, expectedVersion: null },
      { linkHash, ...said } as never,
    );
    return outcome.accepted ? answered(becomes[action]) : answerRefused(linkNotValid);
  }
}
