import { Field, ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type {
  ConcreteServiceKind,
  Objective,
  PlanFacts,
  PlanConcreteService as ConcreteServiceFacts,
  PlanGoal as GoalFacts,
  PlanInput as InputFacts,
  PlanInputSource,
  PlanKind,
  PlanParty,
  PlanProcedure as ProcedureFacts,
  PlanService as ServiceFacts,
  PlanSignature as SignatureFacts,
  PlanStatus,
  ServiceKind,
} from "../../policy/facts";
import { CaseRecord } from "../referral/case-record";
import { Choice, Day, Documents, Flag, Whole } from "../shared/columns";
import * as enums from "../shared/enums";
import { Node } from "../shared/node";
import { Day as DayScalar } from "../shared/scalars";

@ObjectType({
  description: "A procedure by which a goal is to be reached, and who carries it out (FP-PL-03, FP-PL-07).",
})
export class PlanProcedure implements ProcedureFacts {
  @Field(() => String, { description: "What is done." })
  description!: string;

  @Field(() => [String], { description: "Who is responsible; at least one person." })
  responsible!: string[];
}

@ObjectType({
  description: "A treatment goal of the family and how its attainment is measured (FP-PL-03, FP-PL-10).",
})
export class PlanGoal implements GoalFacts {
  @Field(() => String, { description: "What the family wants to reach." })
  statement!: string;

  @Field(() => enums.ObjectiveEnum.type, {
    nullable: true,
    description: "The programme's objective that it serves (FP-PV-07).",
  })
  objective!: Objective | null;

  @Field(() => String, { nullable: true, description: "How progress and attainment are measured." })
  measure!: string | null;

  @Field(() => String, { nullable: true, description: "Where the family stands at the start." })
  baseline!: string | null;

  @Field(() => String, { nullable: true, description: "What counts as attained." })
  target!: string | null;

  @Field(() => [PlanProcedure], { description: "How it is to be reached." })
  procedures!: PlanProcedure[];
}

@ObjectType({ description: "A concrete service that the family needs (FP-PL-03, FP-PL-04)." })
export class PlanConcreteService implements ConcreteServiceFacts {
  @Field(() => enums.ConcreteServiceKindEnum.type, { description: "What kind of service." })
  kind!: ConcreteServiceKind;

  @Field(() => String, { description: "The need." })
  need!: string;

  @Field(() => String, { nullable: true, description: "How it will be acquired; required by `ms-1994`." })
  acquiringMethod!: string | null;

  @Field(() => Boolean, {
    description: "Money is needed; under `ms-1994` the county arranges it (FP-PL-04).",
  })
  fundingNeeded!: boolean;

  @Field(() => DayScalar, { nullable: true, description: "Day on which the county arranged the money." })
  fundingArrangedOn!: string | null;
}

@ObjectType({ description: "A service of the programme that the plan provides (FP-PV-08)." })
export class PlanService implements ServiceFacts {
  @Field(() => enums.ServiceKindEnum.type, { description: "Which." })
  kind!: ServiceKind;

  @Field(() => enums.ObjectiveEnum.type, {
    nullable: true,
    description: "The programme's objective that it serves (FP-PV-07).",
  })
  objective!: Objective | null;

  @Field(() => String, { nullable: true, description: "Why it is deemed necessary." })
  necessity!: string | null;
}

@ObjectType({
  description:
    "Someone's input to the plan: the specialist, the family and the county must give it (FP-PL-02).",
})
export class PlanInput implements InputFacts {
  @Field(() => enums.PlanInputSourceEnum.type, { description: "Whose input." })
  source!: PlanInputSource;

  @Field(() => String, { description: "Who gave it." })
  name!: string;

  @Field(() => DayScalar, { description: "When." })
  givenOn!: string;
}

@ObjectType({
  description:
    "A party's agreement to the plan, which is a contract between family and specialist (FP-PL-05).",
})
export class PlanSignature implements SignatureFacts {
  @Field(() => enums.PlanPartyEnum.type, { description: "Which party." })
  party!: PlanParty;

  @Field(() => String, { description: "Who signed." })
  name!: string;

  @Field(() => DayScalar, { description: "When." })
  signedOn!: string;
}

const signedBy = (party: PlanParty) => `"signatures" @> '[{"party":"${party}"}]'`;

@ObjectType({
  implements: Node,
  description: "A version of the Comprehensive Family Treatment Plan (FP-PL).",
})
@Entity()
@Index("one_plan_a_version", ["referralId", "versionNumber"], { unique: true })
@Index("one_active_plan_a_case", ["referralId"], { unique: true, where: `"status" = 'ACTIVE'` })
@Check(
  "active_plan_is_signed_by_both",
  `"status" <> 'ACTIVE' or (${signedBy("FAMILY")} and ${signedBy("SPECIALIST")})`,
)
@Check("planned_for_some_weeks", `"planned_weeks" between 1 and 104`)
@Check("finalised_plan_has_a_day", `("status" = 'DRAFT') = ("finalised_on" is null)`)
export class TreatmentPlan extends CaseRecord implements PlanFacts {
  @Choice(enums.PlanKindEnum, "Under which name the document goes.")
  kind!: PlanKind;

  @Whole("1 for the first plan, then counted on with each revision (FP-PL-11).")
  versionNumber!: number;

  @Choice(enums.PlanStatusEnum, "How far it has come.")
  status!: PlanStatus;

  @Documents(() => PlanGoal, "Goals, with procedures and measures.")
  goals!: PlanGoal[];

  @Documents(() => PlanConcreteService, "Concrete services needed.")
  concreteServices!: PlanConcreteService[];

  @Flag("Stated explicitly: the family needs no concrete services (FP-PL-03).")
  noConcreteServicesNeeded!: boolean;

  @Documents(() => PlanService, "Services of the programme that it provides.")
  services!: PlanService[];

  @Whole("For how many weeks service is planned; null stands for the longest regular service (FP-HR-06).", {
    nullable: true,
  })
  plannedWeeks!: number | null;

  @Documents(() => PlanInput, "Who gave input (FP-PL-02).")
  inputs!: PlanInput[];

  @Documents(() => PlanSignature, "Who signed (FP-PL-05).")
  signatures!: PlanSignature[];

  @Day("Day on which it was finalised.", { nullable: true })
  finalisedOn!: string | null;

  @Day("Day from which it is in effect.", { nullable: true })
  activatedOn!: string | null;
}
