import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Action } from "../../policy/commands/inputs";
import type { Criterion } from "../../policy/facts";
import { AsOfArgs } from "../case/as-of-basis";
import { Obligation } from "../obligation/obligation";
import { Referral } from "../referral/referral";
import { ActionEnum, CriterionEnum } from "../shared/enums";
import type { Request } from "../shared/request";
import { explainAction, explainCriterion, explainObligation } from "./explain";
import { Explanation } from "./explanation";

/** Why: of the commands on a case, and of the criteria of its review. */
@Resolver(() => Referral)
export class ReferralExplanationResolver {
  @FieldResolver(() => Explanation, {
    nullable: true,
    description:
      "Why you could give a command on the case, or not: now, or as the case was at a moment; it agrees with `permittedActions`. Null where it rests on what is withheld from you (HL-08).",
  })
  explain(
    @Root() referral: Referral,
    @Arg("action", () => ActionEnum.type, { description: "The command: the name of its mutation." })
    action: Action,
    @Args(() => AsOfArgs) args: AsOfArgs,
    @Ctx() request: Request,
  ): Promise<Explanation | null> {
    return explainAction(referral, action, args, request);
  }

  @FieldResolver(() => Explanation, {
    nullable: true,
    description:
      "Why the referral passes or fails a criterion of the screening review (FP-RF-06): an exclusion (FP-EX) or the target population (FP-TP). Null where it rests on what is withheld from you (HL-08).",
  })
  explainCriterion(
    @Root() referral: Referral,
    @Arg("criterion", () => CriterionEnum.type, { description: "The criterion, e.g. `EX_01A`." })
    criterion: Criterion,
    @Args(() => AsOfArgs) args: AsOfArgs,
    @Ctx() request: Request,
  ): Promise<Explanation | null> {
    return explainCriterion(referral, criterion, args, request);
  }
}

/** Why something is owed. */
@Resolver(() => Obligation)
export class ObligationExplanationResolver {
  @FieldResolver(() => Explanation, {
    nullable: true,
    description:
      "Why it is owed, how it stands and what is left to do: now or, in a look back (`asOf`), at the moment asked for. Null where it rests on what is withheld from you (HL-08).",
  })
  explanation(@Root() obligation: Obligation, @Ctx() request: Request): Promise<Explanation | null> {
    return explainObligation(obligation, request);
  }
}
