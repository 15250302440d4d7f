import { Ctx, Mutation, Resolver } from "type-graphql";
import { Input } from "../shared/commands";
import type { Request } from "../shared/request";
import type { FamilyRequest } from "./family-request";
import {
  AnswerSatisfactionFormInput,
  DeclineSatisfactionFormInput,
  IssueSatisfactionFormInput,
} from "./satisfaction.inputs";
import { FormAnswerPayload, IssuedFormPayload } from "./satisfaction.payloads";

/** The family's satisfaction: the specialist hands a form out, the family answers it (FP-EV-02). */
@Resolver()
export class SatisfactionMutations {
  @Mutation(() => IssuedFormPayload, {
    description: "Hands a form to the family and answers its link, this once (FP-EV-02, FP-EV-06).",
  })
  issueSatisfactionForm(
    @Input(() => IssueSatisfactionFormInput) input: IssueSatisfactionFormInput,
    @Ctx() request: Request,
  ): Promise<IssuedFormPayload> {
    return request.issueForm(input);
  }

  @Mutation(() => FormAnswerPayload, {
    description:
      "The family answers its form, without a login, by the link; it works once. A worker is refused (FP-EV-02).",
  })
  answerSatisfactionForm(
    @Input(() => AnswerSatisfactionFormInput) input: AnswerSatisfactionFormInput,
    @Ctx() request: Request | FamilyRequest,
  ): Promise<FormAnswerPayload> {
    return request.answerForm("answerSatisfactionForm", input);
  }

  @Mutation(() => FormAnswerPayload, {
    description:
      "The family declines to answer its form, without a login, by the link. A worker is refused (FP-EV-02).",
  })
  declineSatisfactionForm(
    @Input(() => DeclineSatisfactionFormInput) input: DeclineSatisfactionFormInput,
    @Ctx() request: Request | FamilyRequest,
  ): Promise<FormAnswerPayload> {
    return request.answerForm("declineSatisfactionForm", input);
  }
}
