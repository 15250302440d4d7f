import { Field, ObjectType } from "type-graphql";
import { actorOf } from "../../access/ability";
import { findingsFor } from "../../access/redaction";
import { forbidden } from "../../access/refusal";
import type { Action } from "../../policy/commands/inputs";
import { violationsOf } from "../../policy/decide";
import type { Edition } from "../../policy/editions/edition";
import type { Case } from "../../policy/facts";
import { actions, guards } from "../../policy/lifecycle/guards";
import { Violation, violationOf } from "../policy/refusal";
import type { Referral } from "../referral/referral";
import { ActionEnum } from "../shared/enums";
import type { Request } from "../shared/request";

@ObjectType({
  description:
    "Whether the viewer could give a command on the case now, and if not, why: the judgement of the command itself, before anyone tries.",
})
export class PermittedAction {
  @Field(() => ActionEnum.type, { description: "The command: the name of its mutation." })
  action!: Action;

  @Field(() => Boolean, {
    description:
      "Whether nothing that is known stands against it; what its own content must hold is judged when it is given.",
  })
  allowed!: boolean;

  @Field(() => [Violation], { description: "All that stands against it." })
  violations!: Violation[];
}

/** Every command on the case, judged for the viewer as it stands. */
export function permittedActions(
  referral: Referral,
  kase: Case,
  edition: Edition,
  { performer }: Request,
): PermittedAction[] {
  const by = actorOf(performer.viewer);
  return actions.map((action) => {
    const mayNot = performer.ability.can(action, referral)
      ? []
      : [forbidden(action, guards[action].saysWho, performer.viewer)];
    const violations = mayNot.length > 0 ? mayNot : violationsOf(kase, edition, action, { by });
    return Object.assign(new PermittedAction(), {
      action,
      allowed: violations.length === 0,
      violations: findingsFor(performer.viewer, violations, referral.familyId).map((violation) =>
        violationOf(violation, edition.id),
      ),
    });
  });
}
