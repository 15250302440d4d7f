import { ArgsType, Field, InputType } from "type-graphql";
import type { ObligationType, Owner } from "../../policy/obligations/obligation";
import { PageArgs } from "../shared/connection";
import { ObligationTypeEnum, OutstandingStatusEnum, OwnerEnum } from "../shared/enums";
import { At, OneOf, Reference, SomeOf, WordList } from "../shared/inputs";
import type { OutstandingStatus } from "./standing";
import { WorklistOf } from "./worklist-of";

const WorklistOfEnum = { type: WorklistOf, values: Object.keys(WorklistOf), sqlName: "" };

@InputType({ description: "Narrows a worklist; what is left out does not narrow." })
export class WorklistFilter {
  @OneOf(WorklistOfEnum, "Whose worklist; all that you may see when absent.", { optional: true })
  of!: WorklistOf | null;

  @SomeOf(
    OutstandingStatusEnum,
    "Only what stands so now. Absent, all that can still be done: not what was MISSED, a week or a phase that is over.",
  )
  statuses!: OutstandingStatus[];

  @WordList("Only what comes from these rules, e.g. `FP-IC-01`.")
  ruleIds!: string[];

  @SomeOf(ObligationTypeEnum, "Only these kinds.")
  types!: ObligationType[];

  @OneOf(OwnerEnum, "Only what this side owes.", { optional: true })
  owner!: Owner | null;

  @Reference("County", "Only what is owed in this county.", { optional: true })
  countyId!: string | null;

  @Reference("Worker", "Only cases of this specialist.", { optional: true })
  assignedWorkerId!: string | null;

  @At("Only what is due at this instant or later; what has no time is left out.", { optional: true })
  dueFrom!: Date | null;

  @At("Only what is due before this instant; what has no time is left out.", { optional: true })
  dueBefore!: Date | null;
}

@ArgsType()
export class WorklistArgs extends PageArgs {
  @Field(() => WorklistFilter, { nullable: true, description: "Narrows the list." })
  filter?: WorklistFilter | null;
}
